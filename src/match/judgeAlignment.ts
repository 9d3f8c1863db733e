/** Judges an alignment: how much of the clause is there, what contradicts it, whether the paste cut it off. */
import type { Alignment, Hit } from './alignClause.ts';
import type { Occurrence } from './findClauses.ts';
import type { Elem, LexClause, Lexicon } from './lexicon.ts';
import type { Tokens } from './tokenize.ts';

/** A word of at least this weight, replaced by another, contradicts. */
const TELLING = 0.2;
/** A contradiction costs the word once more by this share, above its being missing. */
const CONTRADICTED = 0.6;
/** What the paste's edge cut off is not held against the clause, when so much of it is there. */
const CUT_WORDS = 3;
const CUT_WEIGHT = 0.8;
const CUT_COVERAGE = 0.96;

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
  const contradictions = contradictionsOf(clause.elems, hits, lexicon, tokens);
  const gain = Math.max(0, alignment.score - contradictions.reduce((all, { weight }) => all + CONTRADICTED * weight, 0));
  let coverage = clause.weight === 0 ? 0 : gain / clause.weight;
  let cut = false;
  if (hits.length >= CUT_WORDS && alignment.score >= CUT_WEIGHT) {
    const part = partAtEdge(clause.elems, hits, tokens, text);
    if (part !== null && part < clause.weight) {
      const whole = Math.min(1, gain / part) * CUT_COVERAGE;
      cut = whole > coverage;
      coverage = Math.max(coverage, whole);
    }
  }
  return { clause, coverage: Math.min(1, coverage), gain, first, last, hits, contradictions, cut };
}

function contradictionsOf(elems: readonly Elem[], hits: readonly Hit[], lexicon: Lexicon, tokens: Tokens): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (let h = 1; h <= hits.length; h++) {
    const before = hits[h - 1];
    if (before === undefined) continue;
    const after = hits[h];
    const skipped = elems.slice(before.elem + 1, after?.elem ?? elems.length);
    if (skipped.length === 0 || skipped.some(({ hole }) => hole !== null)) continue;
    const from = (before.place >> 1) + 1;
    const to = after === undefined ? Math.min(tokens.count, from + skipped.length) : after.place >> 1;
    const heaviest = skipped.reduce((a, b) => (b.weight > a.weight ? b : a));
    const says = heaviestWord(tokens, from, to, lexicon);
    if (heaviest.weight < TELLING || says === null) continue;
    found.push({ want: lexicon.words[heaviest.word] ?? '', says, weight: heaviest.weight });
  }
  return found;
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

/** Weight of the part of the clause that the paste can show, where the paste begins or ends inside it; else null. */
function partAtEdge(elems: readonly Elem[], hits: readonly Hit[], tokens: Tokens, text: string): number | null {
  const firstHit = hits[0];
  const lastHit = hits[hits.length - 1];
  if (firstHit === undefined || lastHit === undefined) return null;
  const first = firstHit.place >> 1;
  const last = lastHit.place >> 1;
  const endsHere =
    last >= tokens.count - 2 ||
    /^[\s'"”’`)\]]*(?:\.\.\.|…|\[truncated)/i.test(text.slice(tokens.end[last] ?? 0, (tokens.end[last] ?? 0) + 24));
  const beginsHere = first <= 1;
  if (!endsHere && !beginsHere) return null;
  const from = beginsHere ? firstHit.elem : 0;
  const to = endsHere ? lastHit.elem + 1 : elems.length;
  return elems.slice(from, to).reduce((all, { weight }) => all + weight, 0);
}
