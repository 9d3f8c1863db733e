/** Recognises a guide that was copied out of a web page together with its line numbers. */
import type { Note } from './mendSource.ts';

/** So many numbers one under another are no text. */
const SHORTEST_RUN = 20;
/** The page's own words above the numbers: a file name, a size, a menu. */
const LONGEST_HEAD = 60;

/**
 * The guide with the run of line numbers and the page's words above it blanked, so that every line keeps its number; null where there is
 * no such run. Numbers are counted from 1, each on a line of its own. What follows the last numbered line is the page's foot.
 */
export function dropWrapper(text: string): { readonly text: string; readonly note: Note } | null {
  if (!/^1\n2\n3\n/m.test(text)) return null;
  const lines = text.split('\n');
  const start = lines.findIndex((line, index) => line.trim() === '1' && lines[index + 1]?.trim() === '2');
  if (start < 0 || start > LONGEST_HEAD) return null;
  let end = start;
  while (lines[end]?.trim() === String(end - start + 1)) end += 1;
  const count = end - start;
  if (count < SHORTEST_RUN || lines.slice(0, start).some((line) => /^#{1,6} /.test(line))) return null;
  const kept = lines.map((line, index) => (index < end || index >= end + count ? '' : line));
  const foot = lines.slice(end + count).some((line) => line.trim() !== '');
  return {
    text: kept.join('\n'),
    note: {
      code: 'page-wrapper',
      line: 1,
      message: `This guide stands inside a web page: lines 1 to ${end} are its head and line numbers${foot ? ', and its foot follows the guide' : ''}; they are left out`,
      mend: 'Save the raw file instead of the page that shows it',
    },
  };
}
