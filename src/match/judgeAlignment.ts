/** Judges an alignment: how much of the clause is there, what contradicts it, whether the paste cut it off. */
import type { Alignment, Hit } from './alignClause.ts';
import type { Occurrence } from './findClauses.ts';
import { findContradictions } from './findContradictions.ts';
import { isInAddress } from './isInAddress.ts';
import type { Elem, LexClause, Lexicon } from './lexicon.ts';
import type { Tokens } from './tokenize.ts';

/** A contradiction costs the word once more by this share, above its being missing. */
const CONTRADICTED = 0.6;
/** What the paste's edge cut off is not held against the clause, when so much of it is there. */
export const CUT_WORDS = 3;
export const CUT_WEIGHT = 0.8;
/** The small words of English weigh less: `a race condition` is two words. */
const LEAST_CUT = 0.06;
const CUT_COVERAGE = 0.96;
/** So much of the whole clause, unless what is there is heavy by itself. */
const CUT_HALF = 0.5;
const CUT_SURE = 1.6;
/** How people and programs mark that something is left out. */
const CUT_MARK = /^[\s'"”’`)\]]*(?:\.\.\.|…|\[truncated)/i;

/** The occurrence that `alignment` makes of `clause`, or null where it covers less than `least`. Coverage never exceeds 1. */
export function judgeAlignment(
  clause: LexClause,
  alignment: Alignment,
  least: number,
  lexicon: Lexicon,
  tokens: Tokens,
  text: string,
): Occurrence | null {
  const { hits, score } = alignment;
  const have = sum(hits);
  const isHeavy = hasWords(hits) && score - ofLibraries(clause.elems, hits, lexicon) >= CUT_WEIGHT;
  // What contradicts it only lowers what is covered.
  if (!isHeavy && coverOf(clause.elems, 0, clause.elems.length, hits, have - score) < least) return null;
  const first = (hits[0]?.place ?? 0) >> 1;
  const last = (hits[hits.length - 1]?.place ?? 0) >> 1;
  const contradictions = findContradictions(clause.elems, hits, lexicon, tokens, text);
  const gain = Math.max(0, score - contradictions.reduce((all, { weight }) => all + CONTRADICTED * weight, 0));
  const share = (from: number, to: number): number => coverOf(clause.elems, from, to, hits, have - gain);
  let coverage = share(0, clause.elems.length);
  let cut = false;
  if (isHeavy && (coverage >= CUT_HALF || score >= CUT_SURE)) {
    const part = partAtEdge(clause.elems, hits, tokens, text, lexicon);
    if (part !== null && score - ofAddresses(hits, tokens, text) >= CUT_WEIGHT) {
      const whole = share(part.from, part.to) * CUT_COVERAGE;
      cut = whole > coverage;
      coverage = Math.max(coverage, whole);
    }
  }
  if (coverage < least) return null;
  return { clause, coverage: Math.min(1, coverage), gain, first, last, hits, contradictions, cut };
}

/** Enough words that say something. */
function hasWords(hits: readonly Hit[]): boolean {
  let words = 0;
  for (const { weight } of hits) if (weight > LEAST_CUT) words++;
  return words >= CUT_WORDS;
}

/** What names of libraries weigh: many messages begin with one, and none is known by it. */
function ofLibraries(elems: readonly Elem[], hits: readonly Hit[], { libraries, words }: Lexicon): number {
  let all = 0;
  for (const { elem, weight } of hits) if (libraries.has(words[elems[elem]?.word ?? -1] ?? '')) all += weight;
  return all;
}

/** What the words of addresses and full names weigh: a log is full of them, and no message is known by one alone. */
function ofAddresses(hits: readonly Hit[], { start, end }: Tokens, text: string): number {
  let all = 0;
  for (const { place, weight } of hits) if (isInAddress(text, start[place >> 1] ?? 0, end[place >> 1] ?? 0)) all += weight;
  return all;
}

function sum(hits: readonly Hit[]): number {
  let all = 0;
  for (const { weight } of hits) all += weight;
  return all;
}

/** The share that is there of the words from `from` to `to`: each counts what it weighs, and a little for being a word at all. */
function coverOf(elems: readonly Elem[], from: number, to: number, hits: readonly Hit[], cost: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all += elems[at]?.worth ?? 0;
  let have = -cost;
  for (const { elem, weight } of hits) {
    const own = elems[elem];
    if (own !== undefined && elem >= from && elem < to) have += weight + own.worth - own.weight;
  }
  return all === 0 ? 0 : Math.min(1, Math.max(0, have / all));
}

/** The part of the clause that the paste can show, where the paste begins or ends inside it; else null. */
function partAtEdge(
  elems: readonly Elem[],
  hits: readonly Hit[],
  { words, end, count }: Tokens,
  text: string,
  lexicon: Lexicon,
): { from: number; to: number } | null {
  const firstHit = hits[0];
  const lastHit = hits[hits.length - 1];
  if (firstHit === undefined || lastHit === undefined) return null;
  const first = firstHit.place >> 1;
  const last = lastHit.place >> 1;
  // Half a word may stand beyond the last whole one; another word says that the message goes on differently.
  const wordAt = (elem: number): string => lexicon.words[elems[elem]?.word ?? -1] ?? '';
  const endsHere =
    last === count - 1 ||
    (last === count - 2 && wordAt(lastHit.elem + 1).startsWith(words[count - 1] ?? '')) ||
    CUT_MARK.test(text.slice(end[last] ?? 0, (end[last] ?? 0) + 24));
  const beginsHere = first === 0 || (first === 1 && wordAt(firstHit.elem - 1).endsWith(words[0] ?? ''));
  if (!endsHere && !beginsHere) return null;
  return { from: beginsHere ? firstHit.elem : 0, to: endsHere ? lastHit.elem + 1 : elems.length };
}
