/** Tells whether a word stands in an address, a path or the full name of a class. */

/** Ends what stands together without a space. */
const BREAK = /[\s'"<>`()[\]{},;=]/;
/** Three words without a space between them. */
const ADDRESS = /\w[.:/\\@-]+\w+[.:/\\@-]+\w/;
/** Read of one, on either side of the word. */
const LONGEST_SIDE = 120;

/** True for the word of `text` from `start` to `end` in `https://login.example`, `/var/lib/agent`, `com.example.Client`; two words may be a code. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && from > start - LONGEST_SIDE && !BREAK.test(text[from - 1] ?? ' ')) from--;
  let to = end;
  while (to < text.length && to < end + LONGEST_SIDE && !BREAK.test(text[to] ?? ' ')) to++;
  return ADDRESS.test(text.slice(from, to));
}
