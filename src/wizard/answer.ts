/** Answers: facts that a person gave, with “I don't know” as an answer of its own. */
import type { Facts } from '../graph/graph.ts';
import { NOT_KNOWN } from '../match/verdict.ts';

/** The value that stands for “I don't know”: the facet is not asked again, and proves nothing, even where the paste would. */
export const DONT_KNOW = NOT_KNOWN;

/** The answers that say something; “I don't know” is left out. */
export function knownFacts(answers: Facts): Facts {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== DONT_KNOW));
}
