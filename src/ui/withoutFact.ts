/** Leaves facts out, and tells which of them are not to be used. */
import type { Facts } from '../graph/graph.ts';
import { DONT_KNOW } from '../wizard/answer.ts';

/** `facts` without what they say of `facets`; unchanged where they say nothing of them. */
export function withoutFact(facts: Facts, ...facets: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !facets.includes(id)));
}

/** What is not to be used: facets with what the paste proves of them where it was taken back, or `?` where nobody knows. */
export function unusedFacts(answers: Facts, takenBack: Facts): Facts {
  const unknown = Object.entries(answers).filter(([, value]) => value === DONT_KNOW);
  return Object.fromEntries(unknown.map(([facet, value]) => [facet, takenBack[facet] ?? value]));
}
