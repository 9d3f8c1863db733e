/** Reads what a check printed, and finds the row of its table that says so. */
import { textOf } from '../graph/mapLinks.ts';
import type { Inline, OracleRow } from '../graph/node.ts';

const DATE = /\b(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/;
/** More than any check prints. */
const MOST = 64 * 1024;

/**
 * Position of the row that the output satisfies, or null. A row is satisfied by all its code spans; the longest wins. A row in
 * words that speaks of a date in the future or the past is satisfied by such a date. Empty output satisfies only a row of "nothing".
 */
export function readOracle(output: string, rows: readonly OracleRow[], now: Date): number | null {
  const text = output.slice(0, MOST).toLowerCase();
  let best: number | null = null;
  let length = 0;
  rows.forEach((row, at) => {
    const spans = codeSpans(row.output).map((span) => span.toLowerCase());
    const total = spans.reduce((sum, span) => sum + span.length, 0);
    if (spans.length > 0 && total > length && spans.every((span) => text.includes(span))) {
      best = at;
      length = total;
    }
  });
  if (best !== null) return best;
  const words = rows.map((row) => textOf(row.output).toLowerCase());
  const date = dateIn(output);
  if (date !== null) return found(words.findIndex((row) => row.includes('date') && row.includes(date > now ? 'future' : 'past')));
  return text.trim() === '' ? found(words.findIndex((row) => /^(?:nothing|no output|an empty)/.test(row))) : null;
}

function found(at: number): number | null {
  return at < 0 ? null : at;
}

function dateIn(output: string): Date | null {
  const [, day, time] = DATE.exec(output) ?? [];
  if (day === undefined) return null;
  const date = new Date(`${day}T${time ?? '00:00'}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function codeSpans(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((node): readonly string[] => {
    if (node.kind === 'code') {
      // A hole in a span stands for anything: the text round it must be there.
      return node.parts.filter((part) => typeof part === 'string').filter((part) => part.trim().length > 1);
    }
    return node.kind === 'strong' || node.kind === 'em' || node.kind === 'link' ? codeSpans(node.children) : [];
  });
}
