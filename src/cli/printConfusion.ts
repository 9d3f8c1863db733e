/** Draws the pairs of diagnoses that come near each other as a table. */
import type { Confusion } from './compareExamples.ts';
import { count } from './count.ts';
import { placeOf } from './placeOf.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './terminal.ts';

const HEADER = ['example', 'is', 'nearly', 'scores', 'told apart by', ''] as const;
/** Two words suffice to see what tells a pair apart. */
const WORDS_SHOWN = 2;

/** A row for each pair, nearest first, and a sum; only the sum where none comes near. */
export function printConfusion({ examples, diagnoses, near, unresolved }: Confusion, folder: string, { say, paint }: Terminal): void {
  const rows = near.map(({ file, line, concept, rival, own, theirs, beside, declared, resolved, apart }) => [
    `${placeOf(folder, file)}:${String(line)}`,
    concept,
    rival,
    `${own.toFixed(2)} : ${theirs.toFixed(2)}`,
    beside ? 'other words' : apart.slice(0, WORDS_SHOWN).join(' ') || 'nothing',
    resolved ? 'resolved' : declared ? 'not won' : 'not declared',
  ]);
  if (rows.length > 0) {
    const widths = HEADER.map((title, at) => Math.max(title.length, ...rows.map((row) => plain(row[at] ?? '').length)));
    const draw = (cells: readonly string[]): string =>
      `  ${cells
        .map((cell, at) => plain(cell).padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}`;
    say(paint('bold', 'Examples that come near another diagnosis'));
    say(paint('dim', draw(HEADER)));
    near.forEach(({ resolved }, at) => say(resolved ? draw(rows[at] ?? []) : paint('yellow', draw(rows[at] ?? []))));
  }
  say(
    `${count(examples, 'example')} against ${count(diagnoses, 'diagnosis', 'diagnoses')}: ${count(near.length, 'near pair')}, ${count(unresolved, 'unresolved', 'unresolved')}`,
  );
  say('');
}
