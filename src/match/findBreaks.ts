/** Tells a line break inside a message from the end of it. */
import type { Hit } from './alignClause.ts';
import type { Elem } from './lexicon.ts';
import { lineAt } from './lineAt.ts';
import type { Tokens } from './tokenize.ts';

/** A key, alone in front of what follows: it belongs to what stands before. */
const KEY = /^\s*"?[\w-]{1,40}"?\s?: ?["']?$/;
/** A command goes on like this. */
const OPTIONS = /^(?: [a-z][\w-]{0,30}){0,4} --?[a-z]/;
/** Behind these a message goes on, wherever its lines end. */
const GOES_ON = /^[^\w\n]{0,4}[:,][ \t]*\n/;

/**
 * True where the line ends in front of the hit `at` of a clause, and what follows is another line's own: other words stand between,
 * it is a command with its options, or its first word would have fitted on the line before, so that nothing broke it.
 */
export function isOtherLine(elems: readonly Elem[], hits: readonly Hit[], at: number, tokens: Tokens, text: string): boolean {
  const { start, end } = tokens;
  const [before, after] = [hits[at - 1], hits[at]];
  if (before === undefined || after === undefined) return false;
  const from = before.place >> 1;
  const to = after.place >> 1;
  const between = text.slice(end[from] ?? 0, start[to] ?? 0);
  const broken = between.lastIndexOf('\n');
  if (broken < 0 || elems.slice(before.elem + 1, after.elem).some(({ hole }) => hole !== null)) return false;
  if (to - from > 1) return !KEY.test(between.slice(broken));
  if (GOES_ON.test(between) || (at > 1 && at < hits.length - 1)) return false;
  if (at === hits.length - 1 && OPTIONS.test(text.slice(end[to] ?? 0, (end[to] ?? 0) + 80))) return true;
  const [first, second] = [lineAt(text, start[from] ?? 0), lineAt(text, start[to] ?? 0)];
  return first.length + 1 + ((end[to] ?? 0) - (start[to] ?? 0)) <= second.length;
}
