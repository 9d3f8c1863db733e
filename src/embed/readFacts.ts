/** Reads the facts that a host page declares in an attribute. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';

/** `language=python; host=aks`, as far as the pack declares it; empty where there is nothing to take. */
export function readFacts(text: string | null, index: PackIndex): Facts {
  const facts: Record<string, string> = {};
  for (const part of (text ?? '').split(/[;,]/)) {
    const [name = '', value = ''] = part.split('=').map((word) => word.trim());
    const facet = index.facets.find(({ id }) => id === name);
    if (facet?.values.some(({ id }) => id === value) === true) facts[name] = value;
  }
  return facts;
}
