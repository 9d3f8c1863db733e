/** Turns the five words in which experts state frequency into numbers that can be multiplied. */
import type { HowUsual, Conditions } from '../graph/graph.ts';

/**
 * Fixed likelihoods: people state five words reliably and probabilities not at all. Roughly a factor of three
 * from word to word, so that one strong answer outweighs one weak one, and only `never` rules anything out.
 */
export const LIKELIHOOD: Readonly<Record<HowUsual, number>> = { always: 0.95, usually: 0.6, sometimes: 0.2, rarely: 0.05, never: 0 };

/** What is assumed where a diagnosis says nothing of a value. */
const UNSAID: HowUsual = 'sometimes';

/**
 * How likely a diagnosis is where `facet` has `value`. A facet that the diagnosis does not mention, or a value it leaves out,
 * counts as `sometimes`; `other` in its conditions stands for every value left out.
 */
export function likelihoodAt(facts: Conditions, facet: string, value: string): number {
  const said = facts[facet];
  if (said === undefined) return LIKELIHOOD[UNSAID];
  return LIKELIHOOD[said[value] ?? said['other'] ?? UNSAID];
}
