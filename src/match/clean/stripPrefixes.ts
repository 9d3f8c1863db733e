/** Strips what loggers, containers and CI systems put before each line: times, levels, names of pods and processes, quote marks. */
import type { Edit } from './mapped.ts';

const TIME = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const LEVEL = String.raw`(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|SEVERE|VRB|DBG|INF|WRN|ERR|FTL|trce|dbug|info|warn|fail|crit)`;
/** Tails that follow a time, by logger. */
const AFTER_TIME = [
  String.raw`std(?:out|err) [FP] `,
  String.raw` ?\[?${LEVEL}\]?:? {1,5}\d{1,7} --- \[[^\]\n]{0,60}\] \S{1,100} {0,40}: `,
  String.raw` ?(?:- )?[\w.:-]{1,80} - ${LEVEL} - `,
  String.raw` ?\[[\w .:#-]{1,60}\] ${LEVEL} {1,3}[\w.$/-]{1,100} (?:- |: )`,
  String.raw` ?\[?${LEVEL}\]? {1,3}\[[\w .:#-]{1,60}\] [\w.$/-]{1,100} (?:- |: )`,
  String.raw` ?\[?${LEVEL}\](?: - |: | )?`,
  String.raw` ?${LEVEL}(?: {1,3}[:|-] {1,3}|: | {1,5})`,
].join('|');
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** Every alternative is anchored, its quantifiers bounded and its ends apart, so that a line is read once. */
const PREFIX = new RegExp(
  '^(?:' +
    [
      String.raw`[ \t]{0,3}(?:> ?){1,10}`,
      String.raw`\[?\d{4}[-/]\d\d[-/]\d\d[T ]${TIME}(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?(?: T: ?[0-9a-f]{1,16})?\]?[ \t:|-]{0,8}(?:${AFTER_TIME})?`,
      String.raw`\[?${TIME}\]?(?:[ \t]{1,4}|(?= \[?${LEVEL}))(?:${AFTER_TIME})?`,
      String.raw`\[${TIME} ${LEVEL}\] `,
      String.raw`<\d{1,3}>1 \S{1,40}(?: \S{1,80}){4} (?:-|\[[^\]\n]{0,200}\])(?: |$)`,
      String.raw`(?:(?:time|ts|timestamp|level|lvl|severity|logger|caller|source|component|app|service|pid|thread)=(?:"[^"\n]{0,80}"|[^\s"]{1,80}) ){1,8}(?:msg|message)="?`,
      String.raw`[IWEF]\d{4} ${TIME} {1,8}\d{1,8} [\w./-]{1,120}:\d{1,6}\] `,
      String.raw`(?:<\d{1,3}>)?${MONTH} [ \d]\d ${TIME} [\w.-]{1,80} [\w./@-]{1,80}(?:\[\d{1,8}\])?: `,
      String.raw`##(?:\[[a-z]{2,12}\]|vso\[[^\]\n]{1,200}\])`,
      String.raw`::(?:error|warning|notice|debug)(?: [^:\n]{0,200})?::`,
      String.raw`[A-Za-z0-9][\w.-]{0,80}-\d{1,3} {1,30}\| ?`,
      String.raw`\[pod/[\w.-]{1,120}/[\w.-]{1,80}\] `,
      String.raw`[a-z0-9][\w.-]{0,80} (?:[a-z0-9][\w.-]{0,60} )?(?=\d{4}-\d\d-\d\dT\d\d:)`,
      String.raw`\[[a-z][a-z0-9:@/._-]{1,30}\] `,
      String.raw`\[\d{1,2}\] (?=\S)`,
    ].join('|') +
    ')',
);
/** A line with a level is a record of its own; bare and in small letters it would look like the rest of the one before. */
const RECORD = new RegExp(String.raw`\b${LEVEL}\b`);
const LOOKS_CARRIED_OVER = /^[a-z]{2}/;
/** Prefixes stand one before another (pod, time, klog, quote); longest head read for them. */
const MOST_PREFIXES = 8;
const LONGEST_HEAD = 400;

/** Whether a line begins with a logger’s prefix: such a line is never the rest of the one before. */
export function hasPrefix(head: string): boolean {
  return PREFIX.test(head);
}

/**
 * Edits that strip what stands before the message on each line. A line that is nothing but a prefix becomes empty; an empty line is left
 * before a record that could be taken for the rest of the one before.
 */
export function stripPrefixes(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    let at = from;
    for (let i = 0; i < MOST_PREFIXES; i++) {
      const length = PREFIX.exec(text.slice(at, Math.min(end, at + LONGEST_HEAD)))?.[0].length ?? 0;
      if (length === 0) break;
      at += length;
    }
    const isApart = from > 0 && RECORD.test(text.slice(from, at)) && LOOKS_CARRIED_OVER.test(text.slice(at, at + 2));
    if (at > from) edits.push({ from, to: at, put: isApart ? '\n' : '' });
    from = end + 1;
  }
  return edits;
}
