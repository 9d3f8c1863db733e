/** Leaves out lines of a long log that say the same again. */

/** Shorter text is read whole: an error that stands in it twice costs nothing. */
const LONG = 24_000;
/** Lines alike that are read: two are a retry, more tell nothing new. */
const ALIKE = 2;
/** The last part is read whole: what came last tells whether it went on failing. */
const TAIL = 12_000;
/** Lines are compared by so many of their characters. */
const COMPARED = 400;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Stretches of `text` to read, in order. Two lines are alike when they differ in digits only (times, ids, counts). Text without repeats is one
 * stretch; a log of retries shrinks to its first attempts and its end.
 */
export function skipRepeats(text: string): readonly Stretch[] {
  if (text.length <= LONG) return [{ start: 0, end: text.length }];
  const seen = new Map<string, number>();
  const kept: { start: number; end: number }[] = [];
  const tail = text.length - TAIL;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || start >= tail ? text.length : newline + 1;
    const key = start >= tail ? '' : text.slice(start, Math.min(end, start + COMPARED)).replace(/\d+/g, '0');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const before = kept.at(-1);
    if (key === '' || times <= ALIKE) {
      if (before?.end === start) before.end = end;
      else kept.push({ start, end });
    }
    start = end;
  }
  return kept;
}
