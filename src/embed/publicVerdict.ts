/** What the host page is told of a verdict: ids and words of the guides, nothing of the paste. */
import type { PackIndex } from '../graph/pack.ts';
import type { Verdict } from '../match/verdict.ts';

/** The verdict with every text of the paste taken out: evidence keeps its clause, captures are empty, facts are only declared ones. */
export function publicVerdict(verdict: Verdict, index: PackIndex): Verdict {
  const declared = new Map(index.facets.map(({ id, values }) => [id, new Set(values.map((value) => value.id))]));
  const components = new Set(index.components.map(({ id }) => id));
  // The report quotes the paste.
  const { help: _quotes, ...shown } = verdict;
  return {
    ...shown,
    diagnoses: verdict.diagnoses.map((one) => {
      // `lost` quotes the paste where it says what was found instead.
      const { lost: _quotes, ...rest } = one;
      return { ...rest, captures: {}, evidence: one.evidence.map((span) => ({ ...span, text: '' })) };
    }),
    // A row of a chain may name a class of the person's own.
    attempts: verdict.attempts.map((one) => (components.has(one.component) ? one : { ...one, component: '' })),
    recognised: { ...verdict.recognised, credentials: verdict.recognised.credentials.filter((name) => components.has(name)) },
    facts: Object.fromEntries(Object.entries(verdict.facts).filter(([facet, value]) => declared.get(facet)?.has(value) === true)),
  };
}
