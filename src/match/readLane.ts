/** Reads which process wrote a line of a log, where the line says so. */

/** A prefix stands within so many characters, times and colours included. */
const HEAD = 300;
const COLOUR = /\u001b\[[\d;]{0,12}m/g;
const TIME = String.raw`\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?\]?`;
const LEVEL = '(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)';

/** One form each, told apart by its place. */
const LANES: readonly RegExp[] = [
  // docker compose, foreman: `web-1  | `, `08:15:02 web.1 | `
  /^(?:\d\d:\d\d:\d\d )?([A-Za-z0-9][\w.-]{0,80}) {1,30}\| /,
  // kubectl logs --prefix, stern
  /^\[(pod\/[\w.-]{1,120}\/[\w.-]{1,80})\] /,
  new RegExp(String.raw`^([a-z0-9][\w.-]{0,80}-[a-z0-9]{5} [a-z0-9][\w.-]{0,60}) `),
  // gh run view --log: job, step and time between tabs
  /^([^\t\n]{1,120})\t[^\t\n]{0,120}\t\ufeff?\d{4}-\d\d-\d\dT/,
  // `[worker-3] `, `[api] 2026-…` is left alone: a name without a number is a logger's as often
  /^\[((?:worker|web|proc(?:ess)?|job|task|container|node|app|api|replica|instance)[ _:#.-]?\w{0,20}\d{1,6})\] /i,
  // gunicorn and others: `[time] [4711] [INFO]`; Spring: `time INFO 4711 --- [`; celery: `[time: INFO/ForkPoolWorker-3]`
  new RegExp(String.raw`^${TIME} \[(\d{1,8})\] `),
  new RegExp(String.raw`^${TIME} {1,3}${LEVEL} {1,3}(\d{1,8}) --- \[`),
  new RegExp(String.raw`^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}: ${LEVEL}/([\w-]{1,40})\]`),
  // syslog and journald: `Apr 11 08:15:02 host proc[4711]: `
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d ([\w.-]{1,80} [\w./@-]{1,80}\[\d{1,8}\]): /,
  // structured logs
  /^\{[^\n]{0,200}?"(?:pod|pod_name|container|container_name|instance|pid|process_id)": ?"?([\w./-]{1,80})/,
  /\bpid=(\d{1,8})\b/,
];

export interface Lane {
  /** Which of the forms it is: names of different forms are no two processes. */
  readonly kind: number;
  readonly name: string;
}

/** The process that `line` names, in the form `kind` or in any; null where it names none. Reads the beginning of the line only. */
export function readLane(line: string, kind?: number): Lane | null {
  const head = line.slice(0, HEAD);
  const plain = head.includes('\u001b') ? head.replace(COLOUR, '') : head;
  for (let i = kind ?? 0; i < (kind === undefined ? LANES.length : kind + 1); i++) {
    const name = LANES[i]?.exec(plain)?.[1];
    if (name !== undefined) return { kind: i, name };
  }
  return null;
}
