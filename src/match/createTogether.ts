/** Says whether what stands at two places of a paste can be one message. */
import type { Row } from './segment.ts';
import { rowFinder } from './segment.ts';
import type { Tokens } from './tokenize.ts';

/** A stack trace may lie between the parts of a message. */
const FARTHEST = 400;
/** What any program says (`timed out`) is about a name only where it stands near it. */
const FARTHEST_WEAK = 45;
const MOST_LINES_WEAK = 3;
/** A request that went well, as clients log it; what fails on another line is another thing. */
const WENT_WELL = /HTTP\/\d(?:\.\d)?"? 20\d\b|\b20\d (?:OK|Created|Accepted)\b|\b20\d$/;

/**
 * True for two tokens, in order, that may belong to one message: no row of another component lies between them, no process ends, and they
 * are not too far apart; less far where one of the two parts is weak.
 */
export type Together = (a: number, b: number, isWeak: boolean) => boolean;

export function createTogether(text: string, { start }: Tokens, rows: readonly Row[], breaks: readonly number[]): Together {
  const rowAt = rowFinder(rows);
  return (a, b, isWeak) => {
    const [from, to] = [start[a] ?? 0, start[b] ?? 0];
    if (b - a > (isWeak ? FARTHEST_WEAK : FARTHEST) || breaks.some((at) => at > from && at <= to)) return false;
    if (isWeak && !isNear(text, from, to)) return false;
    const [rowA, rowB] = [rowAt(from), rowAt(to)];
    if (rowA === rowB || rowA < 0) return true;
    const between = rows.slice(rowA + 1, rowB + 1);
    return between.every(({ component }) => component === null || component === rows[rowA]?.component);
  };
}

/** On one line, or a few lines apart neither of which tells of something that went well. */
function isNear(text: string, from: number, to: number): boolean {
  const lines = text.slice(from, to).match(/\n\s*/g)?.length ?? 0;
  if (lines === 0) return true;
  return lines <= MOST_LINES_WEAK && !WENT_WELL.test(lineAt(text, from)) && !WENT_WELL.test(lineAt(text, to));
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}
