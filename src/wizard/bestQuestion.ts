/** Chooses the question whose answer is expected to tell most about what remains. */
import type { Facts, Facet } from '../graph/graph.ts';
import type { Candidate } from './candidates.ts';
import { holdsFor } from './candidates.ts';

/** Below this many bits an answer would hardly move anything, and asking would waste the person's time. */
const WORTH_ASKING = 0.08;

export interface Question {
  readonly facet: string;
  readonly values: readonly { readonly value: string; readonly remain: number }[];
  /** Expected information in bits. */
  readonly gain: number;
}

/**
 * The facet not yet answered with the greatest expected information about which candidate it is (mutual information between
 * answer and candidate; Lindley 1956), or null where no facet is worth asking. Values that rule out every candidate are left out.
 */
export function bestQuestion(facets: readonly Facet[], candidates: readonly Candidate[], answered: Facts): Question | null {
  const possible = candidates.filter((candidate) => candidate.weight > 0);
  if (possible.length < 2) return null;
  let best: Question | null = null;
  for (const facet of facets) {
    if (!facet.asked || facet.id in answered) continue;
    const gain = informationOf(facet, possible);
    if (gain < WORTH_ASKING || (best !== null && gain <= best.gain)) continue;
    const values = facet.values
      .map(({ id }) => ({ value: id, remain: possible.filter(({ diagnosis }) => holdsFor(diagnosis, facet.id, id) > 0).length }))
      .filter(({ remain }) => remain > 0);
    if (values.length > 1) best = { facet: facet.id, values, gain };
  }
  return best;
}

/** Mutual information in bits: entropy of the answer, less its expected entropy once the candidate is known. */
export function informationOf(facet: Facet, possible: readonly Candidate[]): number {
  const total = possible.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || facet.values.length === 0) return 0;
  const answer = new Array<number>(facet.values.length).fill(0);
  let known = 0;
  for (const { diagnosis, weight } of possible) {
    const share = facet.values.map(({ id }) => holdsFor(diagnosis, facet.id, id));
    const sum = share.reduce((a, b) => a + b, 0);
    if (sum === 0) continue;
    const normal = share.map((likelihood) => likelihood / sum);
    normal.forEach((p, i) => (answer[i] = (answer[i] ?? 0) + (p * weight) / total));
    known += (entropy(normal) * weight) / total;
  }
  return Math.max(0, entropy(answer) - known);
}

function entropy(distribution: readonly number[]): number {
  return distribution.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}
