/** Leaves out evidence that other evidence already shows. */
import type { Evidence } from '../match/verdict.ts';

export interface OwnSpan extends Evidence {
  /** Position among all evidence. */
  readonly at: number;
}

/** The spans that lie inside no other one, in order; of equal spans the first. */
export function ownSpans(evidence: readonly Evidence[]): readonly OwnSpan[] {
  const inside = (one: Evidence, at: number): boolean =>
    evidence.some((other, position) => {
      if (position === at || other.start > one.start || other.end < one.end) return false;
      return other.end - other.start > one.end - one.start || position < at;
    });
  return evidence.map((one, at) => ({ ...one, at })).filter((one) => !inside(one, one.at));
}
