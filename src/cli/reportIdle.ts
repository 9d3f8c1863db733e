/** Reports the clauses of signatures that no example needs. */
import type { PackIndex } from '../graph/pack.ts';
import type { Problem } from '../graph/problem.ts';
import { findIdle } from '../match/findIdle.ts';
import type { Trials } from './surveyExamples.ts';

/** One warning for each idle alternative, at its line, and for each idle clause of one that is not; none where every clause is needed. */
export function reportIdle(index: PackIndex, { surveyor, tried }: Trials): readonly Problem[] {
  const signatures = index.diagnoses.flatMap((diagnosis) => diagnosis.signatures.map((signature) => ({ ...signature, diagnosis })));
  return findIdle(surveyor.lexicon, tried).flatMap(({ signature, clause }): readonly Problem[] => {
    const own = signatures[signature.id];
    if (own === undefined) return [];
    const shown = tried.some(
      ({ diagnosis, must, survey }) =>
        must && diagnosis === signature.diagnosis && survey.matches.some((match) => match.signature.id === signature.id),
    );
    const place = { severity: 'warning', code: 'idle-clause', file: own.file, line: own.line, column: 1 } as const;
    if (clause === null)
      return [
        {
          ...place,
          message: `Without “${own.text}” every example comes out the same`,
          mend: shown
            ? 'Delete it: other lines say all of it; or add an example that only it finds'
            : 'Add an example that shows it, or delete it',
        },
      ];
    return [
      {
        ...place,
        message: `Without “${clause.text}” the line “${own.text}” finds the same`,
        mend: 'Delete that part, or add an ```error not that has all but this part',
      },
    ];
  });
}
