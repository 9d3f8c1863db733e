/** Judges an alignment: how much of the clause is there, what contradicts it, whether the paste cut it off. */
import { isNegation } from './commonWords.ts';
import type { Alignment, Hit } from './alignClause.ts';
import { weightOfElems } from './chooseAnchors.ts';
import type { Occurrence } from './findClauses.ts';
import { isAsking, isTypedCommand } from './isTypedCommand.ts';
import type { Elem, LexClause, Lexicon } from './lexicon.ts';
import { isComponentName } from './subjectWords.ts';
import type { Tokens } from './tokenize.ts';

/** A word of at least this weight, replaced by another, contradicts. */
const TELLING = 0.2;
/** A `not` too many, or too few, costs this share of the clause. */
const TURNED = 0.4;
/** A status or a code; fewer digits count things. */
const NUMBER = /^\d{3,}$/;
/** A contradiction costs the word once more by this share, above its being missing. */
const CONTRADICTED = 0.6;
/** What the paste's edge cut off is not held against the clause, when so much of it is there. */
export const CUT_WORDS = 3;
export const CUT_WEIGHT = 0.8;
const CUT_COVERAGE = 0.96;
/** So much of the whole clause, unless what is there is heavy by itself. */
const CUT_HALF = 0.5;
const CUT_SURE = 1.6;
/** How people and programs mark that something is left out. */
const CUT_MARK = /^[\s'"”’`)\]]*(?:\.\.\.|…|\[truncated)/i;

/** The clause wants one word, the paste has another in its place. */
export interface Contradiction {
  readonly want: string;
  readonly says: string;
  readonly weight: number;
}

/** The occurrence that `alignment` makes of `clause`. Coverage never exceeds 1. */
export function judgeAlignment(clause: LexClause, alignment: Alignment, lexicon: Lexicon, tokens: Tokens, text: string): Occurrence {
  const { hits } = alignment;
  const firstHit = hits[0];
  const lastHit = hits[hits.length - 1];
  const first = (firstHit?.place ?? 0) >> 1;
  const last = (lastHit?.place ?? 0) >> 1;
  const contradictions = contradictionsOf(clause.elems, hits, lexicon, tokens, text);
  const gain = Math.max(0, alignment.score - contradictions.reduce((all, { weight }) => all + CONTRADICTED * weight, 0));
  const share = (from: number, to: number): number => coverOf(clause.elems, from, to, hits, sum(hits) - gain);
  let coverage = share(0, clause.elems.length);
  let cut = false;
  if (
    hits.length >= CUT_WORDS &&
    alignment.score - ofLibraries(clause.elems, hits, lexicon) >= CUT_WEIGHT &&
    (coverage >= CUT_HALF || alignment.score >= CUT_SURE)
  ) {
    const part = partAtEdge(clause.elems, hits, tokens, text, lexicon);
    if (part !== null) {
      const whole = share(part.from, part.to) * CUT_COVERAGE;
      cut = whole > coverage;
      coverage = Math.max(coverage, whole);
    }
  }
  return { clause, coverage: Math.min(1, coverage), gain, first, last, hits, contradictions, cut };
}

/** What names of libraries weigh: many messages begin with one, and none is known by it. */
function ofLibraries(elems: readonly Elem[], hits: readonly Hit[], { libraries, words }: Lexicon): number {
  return sum(hits.filter(({ elem }) => libraries.has(words[elems[elem]?.word ?? -1] ?? '')));
}

function sum(hits: readonly Hit[]): number {
  return hits.reduce((all, { weight }) => all + weight, 0);
}

function contradictionsOf(
  elems: readonly Elem[],
  hits: readonly Hit[],
  lexicon: Lexicon,
  tokens: Tokens,
  text: string,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const wordAt = (elem: number): string => lexicon.words[elems[elem]?.word ?? -1] ?? '';
  const command = hits.find(({ elem }) => !isAsking(wordAt(elem)));
  if (command !== undefined && isAsking(wordAt(command.elem - 1)) && isTypedCommand(tokens, text, command, hits.at(-1) ?? command))
    found.push({ want: wordAt(command.elem - 1), says: wordAt(command.elem), weight: TURNED * weightOfElems(elems) });
  for (let h = 1; h <= hits.length; h++) {
    const before = hits[h - 1];
    if (before === undefined) continue;
    const after = hits[h];
    const skipped = elems.slice(before.elem + 1, after?.elem ?? elems.length);
    if (after !== undefined) {
      found.push(...turnsOf(elems, skipped, before.place >> 1, after.place >> 1, lexicon, tokens));
      found.push(...strangersOf(elems, skipped, before.place >> 1, after.place >> 1, lexicon, tokens));
    }
    if (skipped.length === 0 || skipped.some(({ hole }) => hole !== null)) continue;
    const from = (before.place >> 1) + 1;
    const to = after === undefined ? Math.min(tokens.count, from + skipped.length) : after.place >> 1;
    found.push(...numbersOf(elems, skipped, from, to, lexicon, tokens));
    const heaviest = skipped.reduce((a, b) => (b.weight > a.weight ? b : a));
    const says = heaviestWord(tokens, from, to, lexicon);
    if (heaviest.weight < TELLING || says === null) continue;
    found.push({ want: lexicon.words[heaviest.word] ?? '', says, weight: heaviest.weight });
  }
  return found;
}

/** A negation on one side only, between two neighbours that are there. */
function turnsOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  lexicon: Lexicon,
  tokens: Tokens,
): readonly Contradiction[] {
  if (skipped.some(({ hole }) => hole !== null)) return [];
  const wanted = skipped.map(({ word }) => lexicon.words[word] ?? '').find(isNegation);
  let said: string | undefined;
  for (let at = from + 1; at < to; at++) if (isNegation(tokens.words[at] ?? '')) said = tokens.words[at];
  if ((wanted === undefined) === (said === undefined)) return [];
  const weight = TURNED * weightOfElems(elems);
  return [{ want: wanted ?? tokens.words[to] ?? '', says: said ?? tokens.words[to] ?? '', weight }];
}

/** The name of another component between two neighbours that are there: the second half of the sentence is about that one. */
function strangersOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  { suffixes }: Lexicon,
  { words }: Tokens,
): readonly Contradiction[] {
  if (skipped.some(({ hole }) => hole !== null)) return [];
  const says = words.slice(from + 1, to).find((word) => isComponentName(suffixes, word) && word !== words[from]);
  if (says === undefined) return [];
  return [{ want: words[to] ?? '', says, weight: TURNED * weightOfElems(elems) }];
}

/** One number instead of another, `403` for `401`: numbers weigh little, and are the message. */
function numbersOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  lexicon: Lexicon,
  { words }: Tokens,
): readonly Contradiction[] {
  const numbers = (some: readonly string[]): readonly string[] => some.filter((word) => NUMBER.test(word));
  const [want = '', ...more] = numbers(skipped.map(({ word }) => lexicon.words[word] ?? ''));
  const [says = '', ...others] = numbers(words.slice(from, to));
  if (want === '' || says === '' || more.length + others.length > 0) return [];
  return [{ want, says, weight: TURNED * weightOfElems(elems) }];
}

function heaviestWord(tokens: Tokens, from: number, to: number, lexicon: Lexicon): string | null {
  let best: string | null = null;
  let most = 0;
  for (let at = from; at < to; at++) {
    const word = tokens.words[at] ?? '';
    const id = lexicon.ids.get(word);
    const weight = id === undefined ? 0 : (lexicon.weights[id] ?? 0);
    if (weight >= TELLING && weight > most) {
      most = weight;
      best = word;
    }
  }
  return best;
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
