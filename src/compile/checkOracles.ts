/** Checks that every check of a diagnosis says what its output means, for better and for worse. */
import type { Tokens } from 'marked';
import { readFence } from './fence.ts';
import { partOf } from './parts.ts';
import type { Reporter } from './report.ts';
import type { Section } from './sections.ts';
import type { Placed } from './tokens.ts';
import { isOracle } from './verify.ts';

/** Reports into the guide's reporter; for diagnoses in the form written for Fixpath. */
export function checkOracles(section: Section, reporter: Reporter): void {
  for (const part of section.children) {
    if (partOf(part.words) !== 'verify') continue;
    checkTables(part.placed, reporter);
    for (const { token, line } of part.placed) if (token.type === 'table' && isOracle(token)) checkTable(token, line, reporter);
  }
}

/** A command that no table follows before the next one begins. */
function checkTables(placed: readonly Placed[], reporter: Reporter): void {
  let open: number | null = null;
  let inCommand = false;
  const close = (): void => {
    if (open !== null)
      reporter.warn(
        'check-without-table',
        open,
        'Nothing says what the output of this check means',
        'Add a table below it: | It prints | It means |, with rows that begin **Fixed.** and **Not fixed.**',
      );
    open = null;
  };
  for (const { token, line } of placed) {
    const isCommand = token.type === 'code' && readFence(token, line, reporter.into([])).kind === 'command';
    if (isCommand && !inCommand) {
      close();
      open = line;
    }
    if (token.type === 'table') open = null;
    inCommand = isCommand;
  }
  close();
}

function checkTable(table: Tokens.Table, line: number, reporter: Reporter): void {
  const says = (word: RegExp): boolean => table.rows.some((row) => word.test(row[1]?.text ?? ''));
  if (!table.rows.every((row) => /^\s*\*\*(?:fixed|not fixed|inconclusive)/i.test(row[1]?.text ?? ''))) return;
  const missing = [
    ...(says(/^\s*\*\*(?:fixed|inconclusive)/i) ? [] : ['**Fixed.**']),
    ...(says(/^\s*\*\*(?:not fixed|inconclusive)/i) ? [] : ['**Not fixed.**']),
  ];
  if (missing.length > 0)
    reporter.warn(
      'one-sided-table',
      line,
      `No row of this table says ${missing.join(' or ')}`,
      `Add what is seen then: | \`output\` | ${missing.join(' | … | ')} What to do next. |`,
    );
}
