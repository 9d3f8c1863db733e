/** Finds where clauses stand in a paste: rare words propose, alignment decides. */
import type { Hit } from './alignClause.ts';
import { alignClause, HOLE_SPAN, SLACK } from './alignClause.ts';
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import type { Contradiction } from './judgeAlignment.ts';
import { CUT_WEIGHT, CUT_WORDS, judgeAlignment } from './judgeAlignment.ts';
import type { LexClause, Lexicon } from './lexicon.ts';
import type { Places } from './placeWords.ts';
import type { Tokens } from './tokenize.ts';

/** A clause covered less than this is chance. */
export const LEAST_COVERAGE = 0.4;
/** An alignment of less weight cannot cover so much, nor be cut off with enough left. */
const LEAST_SCORE = 0.28;
/** Places at the beginning where a clause may have lost its head. */
const EDGE = 24;
/** Anchors in one stretch. */
const MOST_SPOTS = 60;
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

/**
 * The occurrences that cover at least `LEAST_COVERAGE`, by clause id: of the heaviest clause of every signature, and of its other clauses
 * where that one stands. Bounded by the budget.
 */
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
    if (clause === undefined || !spend(budget, spots.length * 2)) continue;
    const occurrences = occurrencesOf(clause, spots, lexicon, tokens, places, text, budget);
    if (occurrences.length === 0) continue;
    found.set(id, occurrences);
    for (const other of lexicon.signatures[clause.signature]?.clauses ?? []) {
      if (other.id === id) continue;
      const more = occurrencesOf(other, spotsOf(other, places), lexicon, tokens, places, text, budget);
      if (more.length > 0) found.set(other.id, more);
    }
  }
  return found;
}

function spotsOf(clause: LexClause, places: Places): Spot[] {
  return clause.anchors.flatMap((elem) => {
    const all = places.of.get(clause.elems[elem]?.word ?? -1) ?? [];
    return all.flatMap((place, at) => (at % 2 === 0 ? [{ place, elem }] : []));
  });
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
  const all: Occurrence[] = [];
  const least = LEAST_SCORE * clause.weight;
  for (const { low, high } of neighbourhoods(clause, spots, tokens.count)) {
    const hits = hitsOf(clause, places, low, high);
    if (!spend(budget, 20 + hits.length * 4)) return all;
    if (!canCover(clause, hits, least)) continue;
    for (const alignment of alignClause(clause.elems, hits.slice(0, MOST_HITS), MOST_HERE, least)) {
      const occurrence = judgeAlignment(clause, alignment, lexicon, tokens, text);
      if (occurrence.coverage >= LEAST_COVERAGE) all.push(occurrence);
    }
  }
  return all.length <= MOST_OCCURRENCES ? all : firstAndLast(all);
}

/**
 * Stretches of the paste in which the clause could be covered: so many of its anchors stand within its reach that, with all words that are
 * no anchors, `LEAST_COVERAGE` can be met. At the paste's edges less is asked, as a clause may be cut off there.
 */
function neighbourhoods(clause: LexClause, spots: readonly Spot[], count: number): readonly { low: number; high: number }[] {
  const reach = 2 * (clause.elems.length + SLACK + clause.holes * HOLE_SPAN);
  const found: { low: number; high: number; spots: number }[] = [];
  // Elements seen from the spot at hand on: its number, from 1.
  const stamps = new Uint32Array(clause.elems.length);
  for (let i = 0; i < spots.length; i++) {
    const start = spots[i]?.place ?? 0;
    const atEdge = start <= EDGE || start >= 2 * count - reach;
    let here = clause.loose;
    let distinct = 0;
    let last = i;
    for (let j = i; j < spots.length && (spots[j]?.place ?? 0) - start <= reach; j++) {
      const elem = spots[j]?.elem ?? 0;
      last = j;
      if (stamps[elem] === i + 1) continue;
      stamps[elem] = i + 1;
      distinct++;
      here += clause.elems[elem]?.worth ?? 0;
    }
    if (here < LEAST_COVERAGE * clause.worth && !(atEdge && distinct > 1)) continue;
    const low = start - 2 * ((spots[i]?.elem ?? 0) + SLACK + clause.holes * HOLE_SPAN);
    const high = (spots[last]?.place ?? 0) + 2 * (clause.elems.length - (spots[last]?.elem ?? 0) + SLACK + clause.holes * HOLE_SPAN);
    const before = found.at(-1);
    if (before !== undefined && low <= before.high && before.spots < MOST_SPOTS) {
      before.high = Math.max(before.high, high);
      before.spots++;
    } else found.push({ low, high, spots: 1 });
  }
  return found;
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

/** False where not even all of `hits` together could be told: their words, each counted once, are too few. */
function canCover(clause: LexClause, hits: readonly Hit[], least: number): boolean {
  const heaviest = new Float64Array(clause.elems.length);
  let distinct = 0;
  let weight = 0;
  let worth = 0;
  for (const hit of hits) {
    const before = heaviest[hit.elem] ?? 0;
    if (hit.weight <= before) continue;
    if (before === 0) {
      const elem = clause.elems[hit.elem];
      distinct++;
      worth += (elem?.worth ?? 0) - (elem?.weight ?? 0);
    }
    heaviest[hit.elem] = hit.weight;
    weight += hit.weight - before;
    worth += hit.weight - before;
  }
  if (weight < least) return false;
  return worth >= LEAST_COVERAGE * clause.worth || (distinct >= CUT_WORDS && weight >= CUT_WEIGHT);
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
