/** Reads the seeded mistakes: a small healthy topic, and one edit of it for each mistake. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GuideSource } from '../../src/compile/parseGuide.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/mistakes/', import.meta.url));
const TOPIC = 'harbour';

/**
 * One mistake. An edit file says in its first line what goes wrong, behind `mend:` words that must be in the advice, behind
 * `---` the guide, and below it the lines that change: ` ` stays, `-` goes, `+` comes, `!` comes and is the mistake, `?` stays
 * and is where the mistake must be reported.
 */
export interface Mistake {
  readonly name: string;
  readonly what: string;
  readonly mend: string;
  /** `<topic>/<guide>.md:line`. */
  readonly at: string;
  readonly sources: readonly GuideSource[];
}

/** The topic without a mistake. */
export function readHealthy(): readonly GuideSource[] {
  return readdirSync(`${FOLDER}healthy/${TOPIC}`).map((name) => ({
    path: `${TOPIC}/${name}`,
    text: readFileSync(`${FOLDER}healthy/${TOPIC}/${name}`, 'utf8'),
  }));
}

/** All seeded mistakes by name. An edit that does not fit the healthy topic exactly once is a mistake of the test, and throws. */
export function readMistakes(): readonly Mistake[] {
  const healthy = readHealthy();
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.edit'));
  return files.sort().map((file) => applyEdit(file.replace(/\.edit$/, ''), readFileSync(FOLDER + file, 'utf8'), healthy));
}

function applyEdit(name: string, edit: string, healthy: readonly GuideSource[]): Mistake {
  const [what = '', mend = '', guide = '', ...body] = edit.replace(/\n$/, '').split('\n');
  const path = `${TOPIC}/${guide.replace('--- ', '')}`;
  const lines = (healthy.find((source) => source.path === path)?.text ?? '').split('\n');
  const old = body.filter((line) => !/^[+!]/.test(line)).map((line) => line.slice(1));
  const starts = lines.flatMap((_, at) => (old.every((line, index) => lines[at + index] === line) ? [at] : []));
  const [start = -1] = starts;
  const fresh = body.filter((line) => !line.startsWith('-'));
  const marked = fresh.findIndex((line) => /^[!?]/.test(line));
  if (starts.length !== 1 || marked < 0 || !mend.startsWith('mend: '))
    throw new Error(`${name}: fits ${String(starts.length)} times, marked line ${String(marked)}`);
  const changed = [...lines.slice(0, start), ...fresh.map((line) => line.slice(1)), ...lines.slice(start + old.length)].join('\n');
  return {
    name,
    what,
    mend: mend.slice('mend: '.length),
    at: `${path}:${String(start + marked + 1)}`,
    sources: healthy.map((source) => (source.path === path ? { path, text: changed } : source)),
  };
}
