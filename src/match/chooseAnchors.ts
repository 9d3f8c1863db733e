/** Chooses the words by which a clause is found: its heaviest. */
import type { Elem, LexClause, LexSignature } from './lexicon.ts';

/** Anchors of a clause: its heaviest words, until they carry this share of it; a clause half covered then always shows one. */
const ANCHOR_SHARE = 0.66;
const FEWEST_ANCHORS = 2;
const MOST_ANCHORS = 8;

/** Sum of the weights. */
export function weightOfElems(elems: readonly Elem[]): number {
  return elems.reduce((all, { weight }) => all + weight, 0);
}

/** Positions of the words that propose a clause, heaviest first. */
export function anchorElems(elems: readonly Elem[]): readonly number[] {
  const whole = weightOfElems(elems);
  const byWeight = [...elems.keys()].filter((position) => (elems[position]?.word ?? -1) >= 0);
  byWeight.sort((a, b) => (elems[b]?.weight ?? 0) - (elems[a]?.weight ?? 0) || a - b);
  const chosen: number[] = [];
  let share = 0;
  for (const position of byWeight) {
    if (chosen.length >= MOST_ANCHORS || (chosen.length >= FEWEST_ANCHORS && share >= ANCHOR_SHARE * whole)) break;
    chosen.push(position);
    share += elems[position]?.weight ?? 0;
  }
  return chosen;
}

/** Only the heaviest clause of a signature proposes it: what its other clauses say is common, and of no use alone. */
export function anchorsOf(signatures: readonly LexSignature[]): ReadonlyMap<number, readonly number[]> {
  const anchors = new Map<number, number[]>();
  for (const { clauses } of signatures) {
    const main = clauses.reduce<LexClause | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
    if (main === null) continue;
    for (const position of main.anchors) {
      const { word = -1, worth = 0 } = main.elems[position] ?? {};
      const list = anchors.get(word);
      if (list === undefined) anchors.set(word, [main.id, worth]);
      else list.push(main.id, worth);
    }
  }
  return anchors;
}
