/** Prints a table whose first column is text and whose others are figures. */

/** Title, head and rows, as wide as they need to be, on stdout. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) console.log(`  ${line(row)}`);
}

/** Sentences under a table. */
export function printNotes(...notes: readonly string[]): void {
  console.log('');
  for (const note of notes) console.log(`  ${note}`);
}

/** Milliseconds with as many digits as can be told apart. */
export function inMs(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Bytes as kilobytes. */
export function inKb(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** `57.1 %`; a dash where there was nothing to count. */
export function inPercent(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}
