/** Collects where the words of one clause stand in a stretch of a paste. */
import type { LexClause } from './lexicon.ts';
import type { Places } from './placeWords.ts';
import { KINDS, SHARES } from './placeWords.ts';

/** Elements of a clause at the most, so that a place and an element are one number. */
export const MOST_ELEMS = 80;
const ELEMS = 128;
/** Hits kept of one stretch; a longer one is cut. */
const MOST_HITS = 600;
/** Up to so many, inserting each in its place beats calling the sort. */
const FEW = 40;

/** Columns, sorted by place; `count` rows of them count. Made once for a paste: room for each clause anew would cost more than aligning it. */
export interface Hits {
  count: number;
  readonly elem: Uint8Array;
  readonly place: Int32Array;
  readonly weight: Float64Array;
  /** `(place * KINDS + kind) * ELEMS + elem`, from which the other columns are made. */
  readonly keys: Float64Array;
  /** Room for who aligns: the best score that ends at each row, the row before it or -1, and 1 where one goes on from it or has told it. */
  readonly best: Float64Array;
  readonly from: Int32Array;
  readonly isPassed: Uint8Array;
  readonly isTaken: Uint8Array;
  /** By element of the clause: the heaviest of its hits. */
  readonly heaviest: Float64Array;
}

/** Room for the hits of one stretch, to be filled again and again. */
export function makeHits(room: number = MOST_HITS): Hits {
  return {
    count: 0,
    elem: new Uint8Array(room),
    place: new Int32Array(room),
    weight: new Float64Array(room),
    keys: new Float64Array(room),
    best: new Float64Array(room),
    from: new Int32Array(room),
    isPassed: new Uint8Array(room),
    isTaken: new Uint8Array(room),
    heaviest: new Float64Array(MOST_ELEMS),
  };
}

/** Fills `hits` with all hits of `clause` at places from `low` to `high`, both included; of more than there is room for, each word's first. */
export function collectHits(hits: Hits, clause: LexClause, places: Places, low: number, high: number): void {
  const { keys } = hits;
  let count = 0;
  const { elems } = clause;
  const to = (high + 1) * KINDS;
  for (let position = 0; position < elems.length && count < keys.length; position++) {
    const word = elems[position]?.word ?? -1;
    const spots = word < 0 ? undefined : places.of[word];
    if (spots === undefined) continue;
    for (let s = firstFrom(spots, low * KINDS); s < spots.length && count < keys.length; s++) {
      const spot = spots[s] ?? 0;
      if (spot >= to) break;
      keys[count++] = spot * ELEMS + position;
    }
  }
  sortKeys(keys, count);
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0;
    const position = key % ELEMS;
    const spot = (key - position) / ELEMS;
    hits.elem[i] = position;
    hits.place[i] = Math.floor(spot / KINDS);
    hits.weight[i] = (elems[position]?.weight ?? 0) * (SHARES[spot % KINDS] ?? 1);
  }
  hits.count = count;
}

/** Sorts the first `count` numbers, ascending. */
export function sortKeys(keys: Float64Array, count: number): void {
  if (count > FEW) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const key = keys[i] ?? 0;
    let j = i;
    for (; j > 0 && (keys[j - 1] ?? 0) > key; j--) keys[j] = keys[j - 1] ?? 0;
    keys[j] = key;
  }
}

/** Position of the first number that is not below `low`. */
function firstFrom(spots: readonly number[], low: number): number {
  let from = 0;
  let to = spots.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spots[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
