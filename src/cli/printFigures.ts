/** Prints the figures of `eval` as tables, and what was missed. */
import { count } from './count.ts';
import type { Figures, Measured, Share } from './measure.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './terminal.ts';

const COLUMNS: readonly (readonly [title: string, share: (figures: Figures) => Share])[] = [
  ['right first', ({ rightFirst }) => rightFirst],
  ['any expected', ({ anyExpectedFirst }) => anyExpectedFirst],
  ['in three', ({ rightInThree }) => rightInThree],
  ['row recall', ({ rowRecall }) => rowRecall],
  ['identified', ({ identified }) => identified],
  ['precision', ({ precision }) => precision],
  ['foreign claimed', ({ foreignClaimed }) => foreignClaimed],
];

/** All figures, those of the concepts that the content has, then by language and by shape; `times` are milliseconds a case. */
export function printFigures({ all, covered, byLanguage, byShape, misses }: Measured, times: readonly number[], terminal: Terminal): void {
  printTable('', { 'all cases': all, 'covered by the guides': covered }, terminal);
  printTable('By language', byLanguage, terminal);
  printTable('By shape', byShape, terminal);
  for (const { id, kind, verdict, wanted, got } of misses) {
    const said = got.length === 0 ? verdict : `${verdict} ${got.join(' ')}`;
    terminal.say(
      terminal.paint(
        'dim',
        plain(`${id.padEnd(8)} ${kind.padEnd(8)} wanted ${wanted.length === 0 ? 'nothing' : wanted.join(' ')}; got ${said}`),
      ),
    );
  }
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  terminal.say(`${count(all.cases, 'case')}, ${count(misses.length, 'miss', 'misses')}; median ${at(0.5)} ms, p95 ${at(0.95)} ms a case`);
}

function printTable(title: string, rows: Readonly<Record<string, Figures>>, { say, paint }: Terminal): void {
  const first = Math.max(title.length, ...Object.keys(rows).map((name) => name.length));
  say(paint('bold', [title.padEnd(first), 'cases'.padStart(5), ...COLUMNS.map(([column]) => column.padStart(15))].join('  ')));
  for (const [name, figures] of Object.entries(rows)) {
    say(
      [
        plain(name).padEnd(first),
        String(figures.cases).padStart(5),
        ...COLUMNS.map(([, share]) => shareText(share(figures)).padStart(15)),
      ].join('  '),
    );
  }
  say('');
}

function shareText({ part, of }: Share): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} % ${`${part}/${of}`.padStart(7)}`;
}
