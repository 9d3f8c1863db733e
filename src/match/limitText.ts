/** Keeps a paste within what is read: its beginning and its end, where an error stands. */
import type { Limit } from './verdict.ts';

/** UTF-16 units read of a paste: a log of a megabyte whole, of a longer one the first part and the last. */
export const MOST_TEXT = 1_200_000;
/** Of those, how many from the beginning; a log's end tells more. */
const HEAD = 400_000;

export interface Limited {
  readonly text: string;
  /** Offset in the paste of an offset in `text`. */
  readonly toPaste: (offset: number) => number;
  readonly limits: readonly Limit[];
}

/** `paste` or, past the limit, its two ends joined by a line break, with a note. A surrogate pair is never cut. */
export function limitText(paste: string, most: number = MOST_TEXT): Limited {
  if (paste.length <= most) return { text: paste, toPaste: (offset) => offset, limits: [] };
  const headEnd = whole(paste, Math.min(HEAD, most >> 1));
  const tailStart = whole(paste, paste.length - (most - headEnd - 1));
  const text = `${paste.slice(0, headEnd)}\n${paste.slice(tailStart)}`;
  return {
    text,
    toPaste: (offset) => (offset <= headEnd ? offset : offset - headEnd - 1 + tailStart),
    limits: [{ kind: 'size', read: text.length - 1, of: paste.length }],
  };
}

function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
