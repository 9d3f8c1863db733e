/** Aligns the words of one clause with the words of a paste, in order. */
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
 */
export function alignClause(elems: readonly Elem[], hits: readonly Hit[], most = 1, least = 0): readonly Alignment[] {
  const holesBefore = countHoles(elems);
  const longest = elems.length + SLACK + HOLE_SPAN * (holesBefore.at(-1) ?? 0);
  const best = new Float64Array(hits.length);
  const from = new Int32Array(hits.length).fill(-1);
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i];
    if (hit === undefined) continue;
    best[i] = hit.weight;
    for (let j = i - 1; j >= 0; j--) {
      const before = hits[j];
      if (before === undefined || hit.place - before.place > 2 * longest) break;
      const cost = costOf(before, hit, holesBefore);
      if (cost === null) continue;
      const score = (best[j] ?? 0) + hit.weight - cost;
      if (score > (best[i] ?? 0)) {
        best[i] = score;
        from[i] = j;
      }
    }
  }
  return trace(hits, best, from, most, least);
}

/** What stands between two hits costs so much; null where they cannot follow each other. */
function costOf(before: Hit, after: Hit, holesBefore: Int32Array): number | null {
  if (after.elem <= before.elem || after.place <= before.place) return null;
  const between = Math.max(0, (after.place >> 1) - (before.place >> 1) - 1);
  const holes = (holesBefore[after.elem] ?? 0) - (holesBefore[before.elem] ?? 0);
  const skipped = after.elem - before.elem - 1 - holes;
  if (between > skipped + SLACK + holes * HOLE_SPAN) return null;
  return holes > 0 ? 0 : LOOSENESS * Math.max(0, between - skipped);
}

function countHoles(elems: readonly Elem[]): Int32Array {
  const before = new Int32Array(elems.length + 1);
  elems.forEach(({ hole }, i) => (before[i + 1] = (before[i] ?? 0) + (hole === null ? 0 : 1)));
  return before;
}

function trace(hits: readonly Hit[], best: Float64Array, from: Int32Array, most: number, least: number): readonly Alignment[] {
  // An end that a better alignment runs through is no end of its own.
  const passed = new Uint8Array(hits.length);
  for (let i = 0; i < hits.length; i++) {
    const before = from[i] ?? -1;
    if (before >= 0) passed[before] = 1;
  }
  const ends: number[] = [];
  for (let i = 0; i < hits.length; i++) if (passed[i] === 0 && (best[i] ?? 0) >= least) ends.push(i);
  ends.sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b);
  const taken = new Uint8Array(hits.length);
  const found: Alignment[] = [];
  for (const end of ends.slice(0, MOST_ENDS)) {
    if (found.length >= most) break;
    const path: number[] = [];
    for (let at = end; at >= 0; at = from[at] ?? -1) path.push(at);
    if (path.some((at) => taken[at] === 1)) continue;
    const first = path.at(-1) ?? end;
    for (let at = first; at <= end; at++) taken[at] = 1;
    found.push({ score: best[end] ?? 0, hits: path.reverse().flatMap((at) => hits[at] ?? []) });
  }
  return found;
}
