/** Weighs what is still possible under the facts known now, and says what a fact has ruled out. */
import type { Facts } from '../graph/graph.ts';
import type { PackDiagnosis } from '../graph/pack.ts';
import { likelihoodAt } from './likelihood.ts';

export interface Candidate {
  readonly diagnosis: PackDiagnosis;
  /** Relative; above 0 unless ruled out. */
  readonly weight: number;
  /** The fact under which it cannot be, if there is one. */
  readonly ruledOutBy: { readonly facet: string; readonly value: string } | null;
}

/**
 * The diagnoses with their weight under `facts`, heaviest first; ties keep the order given, so that the ranking of the paste
 * survives where facts say nothing.
 *
 * @param base Weight before any fact, by position; 1 where it is left out.
 */
export function weighCandidates(diagnoses: readonly PackDiagnosis[], facts: Facts, base?: readonly number[]): readonly Candidate[] {
  const weighed = diagnoses.map((diagnosis, position): Candidate => {
    let weight = base?.[position] ?? 1;
    let ruledOutBy: Candidate['ruledOutBy'] = null;
    for (const [facet, value] of Object.entries(facts)) {
      const likelihood = holdsFor(diagnosis, facet, value);
      if (likelihood === 0) ruledOutBy ??= { facet, value };
      weight *= likelihood;
    }
    return { diagnosis, weight, ruledOutBy };
  });
  return weighed.sort((a, b) => b.weight - a.weight);
}

/** How likely the diagnosis is under one value; the languages it names are a condition like any other. */
export function holdsFor(diagnosis: PackDiagnosis, facet: string, value: string): number {
  if (facet === 'language' && diagnosis.languages.length > 0 && !diagnosis.languages.includes(value)) return 0;
  return likelihoodAt(diagnosis.facts, facet, value);
}
