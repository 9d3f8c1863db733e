/** The line round a place of a text. */

/** Of a longer line so much on each side of the place is its line: a megabyte without a break is read once, not for each place in it. */
const MOST_LINE = 1000;

/** The line of `text` that `at` stands in, without its end; at most 2,000 UTF-16 units of it. */
export function lineAt(text: string, at: number): string {
  const around = text.slice(Math.max(0, at - MOST_LINE), at);
  const rest = text.slice(at, at + MOST_LINE);
  const end = rest.indexOf('\n');
  return around.slice(around.lastIndexOf('\n') + 1) + (end < 0 ? rest : rest.slice(0, end));
}
