/** Finds where clauses stand in a paste: rare words propose, alignment decides. */
import type { Hit } from './alignClause.ts';
import { alignClause } from './alignClause.ts';
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import type { Hits } from './collectHits.ts';
import { collectHits, makeHits, MOST_ELEMS } from './collectHits.ts';
import type { Contradiction } from './findContradictions.ts';
import { CUT_WEIGHT, CUT_WORDS, judgeAlignment } from './judgeAlignment.ts';
import type { LexClause, Lexicon } from './lexicon.ts';
import type { Places } from './placeWords.ts';
import type { Spots } from './proposeClauses.ts';
import { findStretches, LEAST_COVERAGE, proposeClauses } from './proposeClauses.ts';
import type { Tokens } from './tokenize.ts';

/** An alignment of less weight cannot cover so much, nor be cut off with enough left. */
const LEAST_SCORE = 0.28;
/** Occurrences kept of one clause in one stretch, and in all: repeats of a retry say nothing new. */
const MOST_HERE = 6;
const MOST_OCCURRENCES = 24;

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

/** Finds clauses in one paste after another; bounded by the budget. */
export type ClauseFinder = (tokens: Tokens, places: Places, text: string, budget: Budget) => ReadonlyMap<number, readonly Occurrence[]>;

/**
 * A finder of the occurrences that cover at least `LEAST_COVERAGE`, by clause id: of the heaviest clause of every signature, and of its other
 * clauses where that one stands. It keeps nothing of a paste but the room: made anew for each paste, that would cost more than small ones do.
 */
export function createClauseFinder(lexicon: Lexicon): ClauseFinder {
  const hits = makeHits();
  const spots: Spots = { keys: new Float64Array(1024), inWindow: new Uint16Array(MOST_ELEMS) };
  const proposals = { worth: new Float64Array(lexicon.clauses.length), anchorsSeen: new Uint8Array(lexicon.clauses.length) };
  return (tokens, places, text, budget) => {
    const found = new Map<number, readonly Occurrence[]>();
    const occurrencesOf = (clause: LexClause): readonly Occurrence[] => {
      const all: Occurrence[] = [];
      const least = LEAST_SCORE * clause.weight;
      for (const { low, high } of findStretches(clause, lexicon, places, tokens.count, spots, budget)) {
        collectHits(hits, clause, places, low, high);
        if (!spend(budget, 10 + hits.count * 2)) return all;
        if (!canCover(clause, hits, least) || !spend(budget, hits.count * 4)) continue;
        for (const alignment of alignClause(clause.holesBefore, hits, MOST_HERE, least)) {
          const occurrence = judgeAlignment(clause, alignment, LEAST_COVERAGE, lexicon, tokens, text);
          if (occurrence !== null) all.push(occurrence);
        }
      }
      return all.length <= MOST_OCCURRENCES ? all : firstAndLast(all);
    };
    for (const clause of proposeClauses(lexicon, places, tokens.count, proposals, budget)) {
      const occurrences = occurrencesOf(clause);
      if (occurrences.length === 0) continue;
      found.set(clause.id, occurrences);
      for (const other of lexicon.signatures[clause.signature]?.clauses ?? []) {
        if (other.id === clause.id) continue;
        const more = occurrencesOf(other);
        if (more.length > 0) found.set(other.id, more);
      }
    }
    return found;
  };
}

/** False where not even all of `hits` together could be told: their words, each counted once, are too few. */
function canCover(clause: LexClause, hits: Hits, least: number): boolean {
  const heaviest = hits.heaviest.fill(0, 0, clause.elems.length);
  let distinct = 0;
  let weight = 0;
  let worth = 0;
  for (let i = 0; i < hits.count; i++) {
    const position = hits.elem[i] ?? 0;
    const own = hits.weight[i] ?? 0;
    const before = heaviest[position] ?? 0;
    if (own <= before) continue;
    if (before === 0) {
      const elem = clause.elems[position];
      distinct++;
      worth += (elem?.worth ?? 0) - (elem?.weight ?? 0);
    }
    heaviest[position] = own;
    weight += own - before;
    worth += own - before;
  }
  if (weight < least) return false;
  return worth >= LEAST_COVERAGE * clause.worth || (distinct >= CUT_WORDS && weight >= CUT_WEIGHT);
}

/** A log that repeats itself: the best, and those at both ends (the last tells whether it went on failing). */
function firstAndLast(all: readonly Occurrence[]): readonly Occurrence[] {
  const best = all.reduce((a, b) => (b.coverage > a.coverage ? b : a));
  return [...new Set([...all.slice(0, MOST_OCCURRENCES / 2), best, ...all.slice(-MOST_OCCURRENCES / 2)])];
}
