/** Leaves out text whose marks would keep the Markdown parser busy for minutes: its time grows with their square. */

/** `_`, `*`, `[`, `<` and back-ticks open something that has to be looked for to the end of the paragraph. */
const MARKS = new Set(['_', '*', '[', '<', '`', '!', '(', '\\']);
/** Containers opened on one line. */
const DEEPEST = 60;
/** About a second of parsing. A guide of 1 MB with twenty marks a paragraph spends a tenth of it. */
const BUDGET = 20_000_000;

/**
 * The text with the paragraphs that exceed the budget blanked, and the line of the first of them; null where none does, as in every
 * guide that a person wrote. Fenced code costs nothing; a row of a table and an item of a list count by themselves.
 */
export function tameMarks(text: string): { readonly text: string; readonly line: number } | null {
  // Even if every character were a mark.
  if (text.length * text.length < BUDGET) return null;
  let spent = 0;
  let run = 0;
  let runStart = 0;
  let fence: string | null = null;
  const lines = text.split('\n');
  let kept: string[] | null = null;
  let first = 0;
  lines.forEach((line, index) => {
    const mark = /^\s{0,8}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true) fence = null;
      return;
    }
    if (mark !== undefined) fence = mark;
    if (/^\s*(?:$|[|#>]|[-*+]\s|\d{1,9}[.)]\s)/.test(line) || mark !== undefined) {
      spent += run * run;
      run = 0;
      runStart = index;
    }
    run += countMarks(line);
    if (spent + run * run <= BUDGET && !isTooDeep(line)) return;
    kept ??= [...lines];
    if (first === 0) first = runStart + 1;
    for (let at = runStart; at <= index; at += 1) kept[at] = '';
    run = 0;
    runStart = index + 1;
  });
  return kept === null ? null : { text: (kept as string[]).join('\n'), line: first };
}

/** True for a line that opens, or stands in, more quotes and lists than the parser's stack holds. */
function isTooDeep(line: string): boolean {
  if (/^[ \t]{120}[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) return true;
  const opener = /[ \t]{0,4}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let depth = 0;
  while (depth < DEEPEST && opener.test(line)) depth += 1;
  // A thematic break may be drawn with as many dashes.
  return depth >= DEEPEST && /[^\s*+-]/.test(line);
}

function countMarks(line: string): number {
  let count = 0;
  for (const sign of line) if (MARKS.has(sign)) count += 1;
  return count;
}
