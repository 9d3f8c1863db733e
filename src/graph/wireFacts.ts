/** The facts of a diagnosis as they travel: a digit for how usual it is under each value that a facet has, in the order of the facets. */
import type { Conditions, Facet } from './graph.ts';
import { HOW_USUAL } from './graph.ts';
import { isList, isRecord, isText } from './shape.ts';

const NEXT_FACET = '|';
const UNSAID = '-';

/** `1--4|02|`; facts of a facet or value that nobody declares travel as they are. */
export function writeFacts(facts: Conditions, facets: readonly Facet[]): unknown {
  const columns = facets.map(({ id, values }) =>
    values.map((value) => {
      const usual = facts[id]?.[value.id];
      return usual === undefined ? UNSAID : String(HOW_USUAL.indexOf(usual));
    }),
  );
  const told = columns.flat().filter((one) => one !== UNSAID).length;
  const said = Object.values(facts).map((values) => Object.keys(values).length);
  if (said.includes(0) || said.reduce((sum, count) => sum + count, 0) !== told) return facts;
  return columns.map((column) => (column.every((one) => one === UNSAID) ? '' : column.join(''))).join(NEXT_FACET);
}

/** The facts again; what is no text is returned as it is, and checked afterwards like all that comes from outside. */
export function readFacts(value: unknown, facets: unknown): unknown {
  if (!isText(value)) return value;
  const digits = value.split(NEXT_FACET);
  const known = isList(facets) ? facets.map((facet) => (isRecord(facet) ? facet : {})) : [];
  const read = known.map((facet, place): [string, object] => {
    const values = isList(facet['values']) ? facet['values'] : [];
    const said = values.map((one, at) => [isRecord(one) ? one['id'] : '', HOW_USUAL[Number(digits[place]?.[at] ?? UNSAID)]] as const);
    return [String(facet['id']), Object.fromEntries(said.filter(([, usual]) => usual !== undefined))];
  });
  return Object.fromEntries(read.filter(([, values]) => Object.keys(values).length > 0));
}
