/** Makes the rows of “What was tried” out of the attempts of a verdict. */
import type { Component } from '../graph/graph.ts';
import type { Verdict } from '../match/verdict.ts';
import { ATTEMPT_WORDS } from './verdictWords.ts';

export interface ChainRow {
  readonly name: string;
  readonly said: string;
  readonly culprit: boolean;
  /** Normal where the program runs. */
  readonly expected: boolean;
}

/** One row for each component in the order tried; a repeated component keeps its most telling row. Headlines are no rows. */
export function readChain(verdict: Verdict, concept: string | null, components: readonly Component[]): readonly ChainRow[] {
  const roles = new Map(verdict.diagnoses.map((one) => [one.concept, one.role]));
  const parents = new Set(verdict.attempts.map(({ parent }) => parent));
  const rows = new Map<string, ChainRow>();
  verdict.attempts.forEach((attempt, at) => {
    const culprit = attempt.concept !== null && attempt.concept === concept;
    if (parents.has(at) && !culprit) return;
    const role = attempt.concept === null ? undefined : roles.get(attempt.concept);
    const mild = attempt.status === 'unavailable' || attempt.status === 'not-configured' || attempt.status === 'skipped';
    const component = components.find(({ id, aliases }) => id === attempt.component || aliases.includes(attempt.component));
    const row: ChainRow = {
      name: component?.title ?? attempt.component,
      said: ATTEMPT_WORDS[attempt.status],
      culprit,
      expected: !culprit && (role === 'normal' || (mild && role !== 'also' && verdict.verdict !== 'narrowed')),
    };
    const before = rows.get(row.name);
    if (before === undefined || (culprit && !before.culprit)) rows.set(row.name, row);
  });
  return [...rows.values()];
}
