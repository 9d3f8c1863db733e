/** Says whether what stands at two places of a paste can be one message. */
import type { Occurrence } from './findClauses.ts';
import type { LexClause, Lexicon } from './lexicon.ts';
import { lineAt } from './lineAt.ts';
import type { Row } from './segment.ts';
import { rowFinder } from './segment.ts';
import type { Tokens } from './tokenize.ts';

/** A stack trace may lie between the parts of a message. */
const FARTHEST = 400;
const FARTHEST_CHARACTERS = 20_000;
/** What any program says (`timed out`) is about a name only where it stands near it. */
const FARTHEST_WEAK = 45;
const MOST_LINES_WEAK = 3;
/** A clause that weighs less is what any program says. */
const WEAK = 0.5;
/** A request that went well, as clients log it; what fails on another line is another thing. */
const WENT_WELL = /HTTP\/\d(?:\.\d)?"? 20\d\b|\b20\d (?:OK|Created|Accepted)\b|\bstatus(?: code)?: 20\d\b|\b20\d$/im;
/** A client logs its request in so many lines, the status last. */
const LINES_OF_REQUEST = 3;
const LONGEST_REQUEST = 2000;
/** A variable shown with its value is a setting, no message. */
const SETTING = /^\W{0,8}(?:(?:env|export|set|declare -x):? )?(?:\$env:)?[A-Z][A-Z0-9_]{2,60} ?= ?\S/;
/** What a line says it is about: the host of an address (no link to read more), a host by its word, an address that no public name has. */
const HOST =
  /(?<!\b(?:see|visit|(?:more|details|guide|documented) at)\W{1,3}\w{1,6}):\/\/([\w.-]{1,253})|\bhost(?:name)?\b[ :='"]{1,4}([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})|\b(?:to|at|host|tcp)\W{1,4}((?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3})\b/g;
/** A machine's own endpoints: tokens of managed identities come from there. */
const LOCAL = /^(?:localhost|127\.|169\.254\.)/;
/** A clause about a host: `login.microsoftonline.com`. */
const OF_HOST = /\b[a-z\d-]{1,63}\.(?:[a-z\d-]{1,63}\.){0,4}(?:com|net|org|io|us|cn|\d{1,3})\b/;

/**
 * True for two occurrences, in order, that may belong to one message: no row of another component lies between them, no process ends, and
 * they are not too far apart. What any program says, on a line of its own, belongs to nothing where that line names another host, or
 * where between the two a request went well, or where the name is only that of a setting.
 */
export type Together = (before: Occurrence, after: Occurrence) => boolean;

export function createTogether(
  lexicon: Lexicon,
  text: string,
  { start }: Tokens,
  rows: readonly Row[],
  breaks: readonly number[],
): Together {
  const rowAt = rowFinder(rows);
  /** On different lines, of which one says what any program says: of the other's name, or of something else. */
  const isApart = (from: number, to: number, before: LexClause, after: LexClause): boolean => {
    const isBareBefore = isBare(lexicon, before);
    if (isBareBefore === isBare(lexicon, after)) return false;
    const [first, last] = [lineAt(text, from), lineAt(text, to)];
    const [bare, named] = isBareBefore ? [first, last] : [last, first];
    if (SETTING.test(named)) return true;
    const isOfHost = OF_HOST.test((isBareBefore ? after : before).text);
    const hosts = hostsIn(bare);
    const isOther = hosts.some(({ host, isTold }) => isOfHost || (isTold && isStrange(lexicon, host)));
    if (isOther && !hosts.some(({ host }) => named.includes(host))) return true;
    return WENT_WELL.test(first) || WENT_WELL.test(text.slice(from, endOfRequest(text, to)));
  };

  return (before, after) => {
    const [a, b] = [before.last, after.first];
    const [from, to] = [start[a] ?? 0, start[b] ?? 0];
    const isWeak = Math.min(before.clause.weight, after.clause.weight) < WEAK;
    if (b - a > (isWeak ? FARTHEST_WEAK : FARTHEST) || to - from > FARTHEST_CHARACTERS) return false;
    if (breaks.some((at) => at > from && at <= to)) return false;
    const lines = linesBetween(text, from, to);
    if (isWeak && lines > MOST_LINES_WEAK) return false;
    if (lines > 0 && isApart(from, to, before.clause, after.clause)) return false;
    const [rowA, rowB] = [rowAt(from), rowAt(to)];
    if (rowA === rowB || rowA < 0) return true;
    const between = rows.slice(rowA + 1, rowB + 1);
    return between.every(({ component }) => component === null || component === rows[rowA]?.component);
  };
}

/** No word of the subject is in it: any program says so. */
function isBare({ domain, words }: Lexicon, { elems }: LexClause): boolean {
  return !elems.some(({ word }) => domain.has(words[word] ?? ''));
}

/** Neither this machine nor a host with a word of the subject in its name. */
function isStrange({ domain }: Lexicon, host: string): boolean {
  return (
    !LOCAL.test(host) &&
    !host
      .toLowerCase()
      .split(/[.-]/)
      .some((word) => domain.has(word))
  );
}

/** The hosts that a line names; told are those that it calls a host. */
function hostsIn(line: string): readonly { readonly host: string; readonly isTold: boolean }[] {
  return [...line.matchAll(HOST)].map(([, ofAddress, told, hidden]) => ({
    host: ofAddress ?? told ?? hidden ?? '',
    isTold: told !== undefined,
  }));
}

function linesBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\n\s*/g)?.length ?? 0;
}

/** Where the request ends that begins on the line of `at`. */
function endOfRequest(text: string, at: number): number {
  const rest = text.slice(at, at + LONGEST_REQUEST);
  return at + rest.split('\n', LINES_OF_REQUEST).join('\n').length;
}
