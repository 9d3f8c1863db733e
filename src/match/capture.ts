/** Reads the values of a signature's holes off the paste, by role. */
import type { HoleType } from '../graph/node.ts';
import type { Match } from './findSignatures.ts';
import type { Tokens } from './tokenize.ts';

/** What a value of each type looks like at the place of its hole; each pattern is linear. */
const SHAPES: Readonly<Record<HoleType, RegExp>> = {
  guid: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
  name: /[\w.-]{1,200}/,
  host: /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?::\d{1,5})?/i,
  url: /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s'"<>)\]]{1,500}/i,
  path: /[^\s'"<>]{1,500}/,
  email: /[^\s'"<>@]{1,120}@[^\s'"<>@]{1,200}/,
  word: /[\w-]{1,200}/,
  number: /\d{1,20}/,
  text: /\S[^\n]{0,300}/,
};

/** Role → value in the cleaned text, with its half-open span; a hole whose place holds no value of its type is left out. */
export function capture(match: Match, tokens: Tokens, text: string): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  for (const { clause, hits } of match.parts) {
    clause.elems.forEach(({ hole }, position) => {
      if (hole === null || found.has(hole.role)) return;
      const before = hits.findLast(({ elem }) => elem < position);
      const after = hits.find(({ elem }) => elem > position);
      const from =
        before === undefined ? Math.max(0, (tokens.start[(after?.place ?? 0) >> 1] ?? 0) - 200) : (tokens.end[before.place >> 1] ?? 0);
      const to = after === undefined ? Math.min(text.length, from + 300) : (tokens.start[after.place >> 1] ?? from);
      const value = SHAPES[hole.type].exec(text.slice(from, to));
      if (value === null) return;
      const trimmed = withoutStops(value[0]);
      if (trimmed !== '') found.set(hole.role, { start: from + value.index, end: from + value.index + trimmed.length });
    });
  }
  return found;
}

/** A sentence's full stop or comma is no part of the value. */
function withoutStops(value: string): string {
  let end = value.length;
  while (end > 0 && '.,;:'.includes(value[end - 1] ?? ' ')) end--;
  return value.slice(0, end);
}
