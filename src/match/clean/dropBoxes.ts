/** Drops drawn frames: terraform’s bar, rich’s panels, tables, and the rules of test runners. */
import type { Edit } from './mapped.ts';

/** Box drawing and blocks (U+2500–259F), and the horizontal extensions that test runners draw rules with (U+23AF). */
const FRAME = /[\u2500-\u259f\u23af]+/g;
/** Padding taken along; wider gaps cost a second round, never more than the length of the text. */
const WIDEST_PADDING = 200;

/** Edits that take frames out: at a line’s start with one space of padding, at its end with all padding, within it as one space. */
export function dropBoxes(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let done = 0;
  for (const found of text.matchAll(FRAME)) {
    let from = found.index;
    let to = from + found[0].length;
    const floor = Math.max(done, from - WIDEST_PADDING);
    while (from > floor && text.charAt(from - 1) === ' ') from--;
    const atStart = from === 0 || text.charAt(from - 1) === '\n';
    if (atStart && text.charAt(to) === ' ') to++;
    const atEnd = to === text.length || text.charAt(to) === '\n';
    edits.push({ from, to, put: atStart || atEnd ? '' : ' ' });
    done = to;
  }
  return edits;
}
