/** Proposes clauses that may stand in a paste, and the stretches in which they may: by their rare words alone. */
import { HOLE_SPAN, SLACK } from './alignClause.ts';
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import { sortKeys } from './collectHits.ts';
import type { LexClause, Lexicon } from './lexicon.ts';
import type { Places } from './placeWords.ts';
import { KINDS } from './placeWords.ts';

/** A clause covered less than this is chance. */
export const LEAST_COVERAGE = 0.4;
/** Places at the beginning where a clause may have lost its head. */
const EDGE = 24;
/** Anchors in one stretch. */
const MOST_SPOTS = 60;
/** Anchor positions in one number with their place. */
const ELEMS = 128;

/** Stretches looked at of one clause: those with the most of its anchors, and of equals the first and the last. */
const MOST_STRETCHES = 24;

/** Places, both included. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

interface Window {
  readonly low: number;
  high: number;
  spots: number;
  /** Worth of the anchors seen in it at once. */
  worth: number;
}

/** Room for what is seen of each clause of a lexicon; all zero between two pastes. */
export interface Proposals {
  readonly worth: Float64Array;
  readonly anchorsSeen: Uint8Array;
}

/**
 * The clauses of which enough rare words stand anywhere in the paste, in the order in which the paste brings them up. Each word costs the
 * clauses that it proposes, so a word of many clauses must be no anchor.
 */
export function proposeClauses(
  lexicon: Lexicon,
  places: Places,
  count: number,
  { worth, anchorsSeen }: Proposals,
  budget: Budget,
): readonly LexClause[] {
  const touched: number[] = [];
  for (const word of places.words) {
    const anchors = lexicon.anchors.get(word);
    if (anchors === undefined) continue;
    if (!spend(budget, anchors.length / 2)) break;
    for (let a = 0; a < anchors.length; a += 2) {
      const id = anchors[a] ?? 0;
      const seen = anchorsSeen[id] ?? 0;
      if (seen === 0) touched.push(id);
      anchorsSeen[id] = seen + 1;
      worth[id] = (worth[id] ?? 0) + (anchors[a + 1] ?? 0);
    }
  }
  const proposed: LexClause[] = [];
  for (const id of touched) {
    const clause = lexicon.clauses[id];
    if (clause === undefined) continue;
    const lacking = LEAST_COVERAGE * clause.worth - (worth[id] ?? 0);
    const enough = lacking <= clause.othersWorth && lacking <= looseWorth(clause, lexicon, places);
    if (enough || ((anchorsSeen[id] ?? 0) > 1 && standsAtEdge(clause, places, count))) proposed.push(clause);
    worth[id] = 0;
    anchorsSeen[id] = 0;
  }
  return proposed;
}

/** Worth of the words that are no anchors and stand anywhere in the paste. */
function looseWorth({ others }: LexClause, { worths }: Lexicon, { has }: Places): number {
  let worth = 0;
  for (const word of others) if (has[word] === 1) worth += worths[word] ?? 0;
  return worth;
}

function standsAtEdge(clause: LexClause, places: Places, count: number): boolean {
  const end = (2 * count - reachOf(clause)) * KINDS;
  return clause.anchorWords.some((word) => {
    const spots = places.of[word];
    return spots !== undefined && ((spots[0] ?? Infinity) < (EDGE + 1) * KINDS || (spots.at(-1) ?? 0) >= end);
  });
}

/** Room for the anchors of one clause; grows as it must. */
export interface Spots {
  keys: Float64Array;
  /** By element of the clause: its anchors in the window; all zero between two clauses. */
  readonly inWindow: Uint16Array;
}

/**
 * Stretches of the paste in which the clause could be covered: so many of its anchors stand within its reach that, with all words that are
 * no anchors, `LEAST_COVERAGE` can be met. At the paste's edges less is asked, as a clause may be cut off there. A window slides over the
 * anchors, so the cost is that of sorting them.
 */
export function findStretches(
  clause: LexClause,
  lexicon: Lexicon,
  places: Places,
  count: number,
  room: Spots,
  budget: Budget,
): readonly Stretch[] {
  const total = gatherSpots(clause, places, room);
  if (total === 0 || !spend(budget, total * 2)) return [];
  const { keys, inWindow } = room;
  sortKeys(keys, total);
  const reach = reachOf(clause);
  const margin = SLACK + clause.holes * HOLE_SPAN;
  const found: Window[] = [];
  let here = looseWorth(clause, lexicon, places);
  let distinct = 0;
  let ahead = 0;
  for (let i = 0; i < total; i++) {
    const position = (keys[i] ?? 0) % ELEMS;
    const start = ((keys[i] ?? 0) - position) / ELEMS;
    for (; ahead < total; ahead++) {
      const next = (keys[ahead] ?? 0) % ELEMS;
      if (((keys[ahead] ?? 0) - next) / ELEMS - start > reach) break;
      const before = inWindow[next] ?? 0;
      inWindow[next] = before + 1;
      if (before > 0) continue;
      distinct++;
      here += clause.elems[next]?.worth ?? 0;
    }
    const atEdge = start <= EDGE || start >= 2 * count - reach;
    if (here >= LEAST_COVERAGE * clause.worth - 1e-9 || (atEdge && distinct > 1)) {
      const last = keys[ahead - 1] ?? 0;
      const low = start - 2 * (position + margin);
      const high = Math.floor(last / ELEMS) + 2 * (clause.elems.length - (last % ELEMS) + margin);
      const before = found.at(-1);
      if (before !== undefined && low <= before.high && before.spots < MOST_SPOTS) {
        before.high = Math.max(before.high, high);
        before.spots++;
        before.worth = Math.max(before.worth, here);
      } else found.push({ low, high, spots: 1, worth: here });
    }
    const left = (inWindow[position] ?? 1) - 1;
    inWindow[position] = left;
    if (left > 0) continue;
    distinct--;
    here -= clause.elems[position]?.worth ?? 0;
  }
  return found.length <= MOST_STRETCHES ? found : richest(found);
}

function richest(windows: readonly Window[]): readonly Window[] {
  const fromEdge = (at: number): number => Math.min(at, windows.length - 1 - at);
  const order = [...windows.keys()].sort((a, b) => (windows[b]?.worth ?? 0) - (windows[a]?.worth ?? 0) || fromEdge(a) - fromEdge(b));
  const chosen = new Set(order.slice(0, MOST_STRETCHES));
  return windows.filter((_, at) => chosen.has(at));
}

function reachOf(clause: LexClause): number {
  return 2 * (clause.elems.length + SLACK + clause.holes * HOLE_SPAN);
}

function gatherSpots(clause: LexClause, places: Places, room: Spots): number {
  let total = 0;
  const { anchors, anchorWords } = clause;
  for (let a = 0; a < anchors.length; a++) {
    const position = anchors[a] ?? 0;
    const spots = places.of[anchorWords[a] ?? -1];
    if (spots === undefined) continue;
    if (total + spots.length > room.keys.length) {
      const wider = new Float64Array(2 * (total + spots.length));
      wider.set(room.keys.subarray(0, total));
      room.keys = wider;
    }
    for (const spot of spots) room.keys[total++] = Math.floor(spot / KINDS) * ELEMS + position;
  }
  return total;
}
