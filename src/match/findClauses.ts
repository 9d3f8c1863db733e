/** Finds where clauses stand in a paste: rare words propose, alignment decides. */
import type { Hit } from './alignClause.ts';
import { alignClause, HOLE_SPAN, SLACK } from './alignClause.ts';
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import type { Contradiction } from './judgeAlignment.ts';
import { judgeAlignment } from './judgeAlignment.ts';
import type { LexClause, Lexicon } from './lexicon.ts';
import type { Places } from './placeWords.ts';
import type { Tokens } from './tokenize.ts';

/** A clause covered less than this is chance. */
export const LEAST_COVERAGE = 0.4;
/** Occurrences kept of one clause in one neighbourhood, and in all: repeats of a retry say nothing new. */
const MOST_HERE = 6;
const MOST_OCCURRENCES = 24;
/** Hits aligned at once; a longer neighbourhood is cut. */
const MOST_HITS = 600;

/** One place where a clause stands. */
export interface Occurrence {
  readonly clause: LexClause;
  /** 0 to 1: the share of its weight that is there. */
  readonly coverage: number;
  /** Weight that is there. */
  readonly gain: number;
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  readonly hits: readonly Hit[];
  readonly contradictions: readonly Contradiction[];
  /** Cut off by the paste's edge: what is there is covered. */
  readonly cut: boolean;
}

/** All occurrences of all clauses that cover at least `LEAST_COVERAGE`, by clause id. Bounded by the budget. */
export function findClauses(
  lexicon: Lexicon,
  tokens: Tokens,
  places: Places,
  text: string,
  budget: Budget,
): ReadonlyMap<number, readonly Occurrence[]> {
  const found = new Map<number, readonly Occurrence[]>();
  for (const [id, spots] of proposals(lexicon, places, budget)) {
    const clause = lexicon.clauses[id];
    if (clause === undefined || !spend(budget, spots.length)) continue;
    const occurrences = occurrencesOf(clause, spots, lexicon, tokens, places, text, budget);
    if (occurrences.length > 0) found.set(id, occurrences);
  }
  return found;
}

interface Spot {
  readonly place: number;
  readonly elem: number;
}

function proposals(lexicon: Lexicon, places: Places, budget: Budget): ReadonlyMap<number, Spot[]> {
  const proposed = new Map<number, Spot[]>();
  for (const [word, spots] of places.of) {
    const anchors = lexicon.anchors.get(word);
    if (anchors === undefined) continue;
    if (!spend(budget, (spots.length * anchors.length) / 4)) break;
    for (let a = 0; a < anchors.length; a += 2) {
      const id = anchors[a] ?? 0;
      const elem = anchors[a + 1] ?? 0;
      let list = proposed.get(id);
      if (list === undefined) proposed.set(id, (list = []));
      for (let s = 0; s < spots.length; s += 2) list.push({ place: spots[s] ?? 0, elem });
    }
  }
  return proposed;
}

function occurrencesOf(
  clause: LexClause,
  spots: Spot[],
  lexicon: Lexicon,
  tokens: Tokens,
  places: Places,
  text: string,
  budget: Budget,
): readonly Occurrence[] {
  spots.sort((a, b) => a.place - b.place);
  const holes = clause.elems.reduce((all, { hole }) => all + (hole === null ? 0 : 1), 0);
  const reach = 2 * (clause.elems.length + SLACK + holes * HOLE_SPAN);
  const all: Occurrence[] = [];
  for (let i = 0; i < spots.length;) {
    let j = i + 1;
    while (j < spots.length && (spots[j]?.place ?? 0) - (spots[j - 1]?.place ?? 0) <= reach && j - i < MOST_HITS) j++;
    if (couldCover(clause, spots, i, j)) {
      const hits = hitsOf(clause, places, (spots[i]?.place ?? 0) - reach, (spots[j - 1]?.place ?? 0) + reach);
      if (!spend(budget, hits.length * 4)) return all;
      for (const alignment of alignClause(clause.elems, hits.slice(0, MOST_HITS), MOST_HERE)) {
        const occurrence = judgeAlignment(clause, alignment, lexicon, tokens, text);
        if (occurrence.coverage >= LEAST_COVERAGE) all.push(occurrence);
      }
    }
    i = j;
  }
  return all.length <= MOST_OCCURRENCES ? all : firstAndLast(all);
}

/** An upper bound of the coverage: the anchors that are here, and all words that are no anchors. */
function couldCover(clause: LexClause, spots: readonly Spot[], from: number, to: number): boolean {
  const seen = new Set<number>();
  let here = clause.loose;
  for (let s = from; s < to; s++) {
    const elem = spots[s]?.elem ?? -1;
    if (seen.has(elem)) continue;
    seen.add(elem);
    here += clause.elems[elem]?.weight ?? 0;
    if (here >= LEAST_COVERAGE * clause.weight) return true;
  }
  return false;
}

function hitsOf(clause: LexClause, places: Places, low: number, high: number): readonly Hit[] {
  const hits: Hit[] = [];
  clause.elems.forEach(({ word, weight }, elem) => {
    const spots = word < 0 ? undefined : places.of.get(word);
    if (spots === undefined) return;
    for (let s = firstFrom(spots, low); s < spots.length && (spots[s] ?? 0) <= high; s += 2) {
      hits.push({ elem, place: spots[s] ?? 0, weight: weight * (spots[s + 1] ?? 0) });
    }
  });
  return hits.sort((a, b) => a.place - b.place || a.elem - b.elem);
}

/** Binary search over pairs. */
function firstFrom(spots: readonly number[], low: number): number {
  let from = 0;
  let to = spots.length / 2;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spots[2 * middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return 2 * from;
}

/** A log that repeats itself: the best, and those at both ends (the last tells whether it went on failing). */
function firstAndLast(all: readonly Occurrence[]): readonly Occurrence[] {
  const best = all.reduce((a, b) => (b.coverage > a.coverage ? b : a));
  return [...new Set([...all.slice(0, MOST_OCCURRENCES / 2), best, ...all.slice(-MOST_OCCURRENCES / 2)])];
}
