/** Aligns the words of one clause with the words of a paste, in order. */
import type { Hits } from './collectHits.ts';
import type { Elem } from './lexicon.ts';

/** Words that may stand between two neighbours of a clause: an adjective more, a line prefix, a file name. */
export const SLACK = 5;
/** Words that one hole may swallow: a long path or URL has about so many. */
export const HOLE_SPAN = 28;
/** Each word too many costs so much, so that the closest of several alignments wins. */
const LOOSENESS = 0.07;

/** Ends tried: where the best ones overlap, the rest are their echoes. */
const MOST_ENDS = 24;

/** Word `elem` of the clause stands at `place`, and counts `weight`. */
export interface Hit {
  readonly elem: number;
  readonly place: number;
  readonly weight: number;
}

export interface Alignment {
  readonly score: number;
  /** Ascending in both the clause and the paste. */
  readonly hits: readonly Hit[];
}

/**
 * The alignments of a clause with the hits of its words, best first, none sharing a place with a better one.
 *
 * Sparse local alignment: as Smith and Waterman (1981), but a matrix of nothing but hits (Eppstein et al. 1992), as most words of a
 * paste are not in the clause. Words of the clause may be missing, which costs their weight; words of the paste may stand between,
 * within `SLACK`, or `HOLE_SPAN` where the clause has a hole. `hits` must be sorted by place. Alignments below `least` are not told.
 *
 * @param holesBefore `countHoles` of the clause's elements.
 */
export function alignClause(holesBefore: Uint8Array, hits: Hits, most = 1, least = 0): readonly Alignment[] {
  const { count, elem, place, weight, best, from, isPassed, isTaken } = hits;
  const reach = 2 * (holesBefore.length - 1 + SLACK + HOLE_SPAN * (holesBefore.at(-1) ?? 0));
  for (let i = 0; i < count; i++) {
    const ownPlace = place[i] ?? 0;
    const ownElem = elem[i] ?? 0;
    const ownWeight = weight[i] ?? 0;
    const ownHoles = holesBefore[ownElem] ?? 0;
    let most = ownWeight;
    let before = -1;
    for (let j = i - 1; j >= 0; j--) {
      const apart = ownPlace - (place[j] ?? 0);
      if (apart > reach) break;
      const skippedAll = ownElem - (elem[j] ?? 0) - 1;
      if (skippedAll < 0 || apart === 0) continue;
      const between = Math.max(0, (ownPlace >> 1) - ((place[j] ?? 0) >> 1) - 1);
      const holes = ownHoles - (holesBefore[elem[j] ?? 0] ?? 0);
      const skipped = skippedAll - holes;
      if (between > skipped + SLACK + holes * HOLE_SPAN) continue;
      const cost = holes > 0 || between <= skipped ? 0 : LOOSENESS * (between - skipped);
      const score = (best[j] ?? 0) + ownWeight - cost;
      if (score > most) {
        most = score;
        before = j;
      }
    }
    best[i] = most;
    from[i] = before;
    isPassed[i] = 0;
    isTaken[i] = 0;
    if (before >= 0) isPassed[before] = 1;
  }
  return trace(hits, most, least);
}

/** By position: how many holes stand before it, and in all as the last entry. */
export function countHoles(elems: readonly Elem[]): Uint8Array {
  const before = new Uint8Array(elems.length + 1);
  elems.forEach(({ hole }, i) => (before[i + 1] = (before[i] ?? 0) + (hole === null ? 0 : 1)));
  return before;
}

function trace({ count, best, from, isPassed, isTaken, elem, place, weight }: Hits, most: number, least: number): readonly Alignment[] {
  const ends: number[] = [];
  // An end that a better alignment runs through is no end of its own.
  for (let i = 0; i < count; i++) if (isPassed[i] === 0 && (best[i] ?? 0) >= least) ends.push(i);
  if (ends.length > 1) ends.sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b);
  const found: Alignment[] = [];
  for (let e = 0; e < ends.length && e < MOST_ENDS && found.length < most; e++) {
    const end = ends[e] ?? 0;
    let length = 0;
    let first = end;
    let isEcho = false;
    for (let at = end; at >= 0; at = from[at] ?? -1) {
      length++;
      first = at;
      isEcho ||= isTaken[at] === 1;
    }
    if (isEcho) continue;
    for (let at = first; at <= end; at++) isTaken[at] = 1;
    const own = new Array<Hit>(length);
    for (let at = end; at >= 0; at = from[at] ?? -1)
      own[--length] = { elem: elem[at] ?? 0, place: place[at] ?? 0, weight: weight[at] ?? 0 };
    found.push({ score: best[end] ?? 0, hits: own });
  }
  return found;
}
