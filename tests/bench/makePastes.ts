/** Makes pastes as logs are: an error among lines of other programs. */
import type { Random } from './random.ts';
import { pick } from './random.ts';

const LEVELS = ['INFO', 'DEBUG', 'WARN', 'INFO', 'INFO'];
const LOGGERS = ['worker', 'http', 'scheduler', 'com.contoso.orders.Checkout', 'pool-3-thread-1', 'kestrel', 'sql', 'cache'];
const DOINGS = ['handled request', 'queued job', 'refreshed entry', 'opened connection', 'wrote batch', 'skipped record', 'retried upload'];
const OFTEN_FOREIGN = 40;

/** `size` UTF-16 units of log, with the error at a place by chance; an error that is longer is left whole. */
export function makePaste(random: Random, size: number, error: string, foreign: readonly string[]): string {
  const lines: string[] = [];
  for (let length = error.length; length < size;) {
    const line = random(OFTEN_FOREIGN) === 0 ? pick(random, foreign, '').slice(0, 600) : logLine(random);
    lines.push(line);
    length += line.length + 1;
  }
  lines.splice(random(lines.length + 1), 0, error);
  const text = lines.join('\n');
  return text.length <= size ? text : text.slice(0, Math.max(size, text.indexOf(error) + error.length));
}

function logLine(random: Random): string {
  const two = (below: number): string => String(random(below)).padStart(2, '0');
  const time = `2026-01-${two(28)}T${two(24)}:${two(60)}:${two(60)}.${String(random(1000)).padStart(3, '0')}Z`;
  const id = random(2 ** 31).toString(16);
  return `${time} ${pick(random, LEVELS, '')} [${pick(random, LOGGERS, '')}] ${pick(random, DOINGS, '')} ${id} in ${random(900)} ms, ${random(64)} waiting`;
}
