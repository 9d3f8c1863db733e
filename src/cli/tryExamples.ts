/** Pastes every example of the guides: what must lead to its diagnosis does, and what must not does not. */
import type { Diagnosis, Graph } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Problem } from '../graph/problem.ts';
import type { Verdict } from '../match/verdict.ts';
import { createDoctor } from '../wizard/diagnose.ts';

/** One problem for each example that leads elsewhere; the language of its fence is known, as it is to the person who pastes it. */
export function tryExamples(graph: Graph, index: PackIndex): readonly Problem[] {
  const doctor = createDoctor(index);
  return graph.diagnoses.flatMap((diagnosis) =>
    diagnosis.examples.flatMap(({ text, must, language, line }): readonly Problem[] => {
      const verdict = doctor.diagnose(text, language === null ? {} : { language });
      const wrong = must ? describeMiss(verdict, diagnosis) : describeClaim(verdict, diagnosis);
      return wrong === null ? [] : [{ ...wrong, file: diagnosis.file, line, column: 1 }];
    }),
  );
}

type Found = Pick<Problem, 'severity' | 'code' | 'message' | 'mend'>;

function describeMiss({ verdict, top, diagnoses }: Verdict, { concept, status }: Diagnosis): Found | null {
  if (top === concept || (verdict === 'harmless' && (status === 'succeeded' || status === 'wrapper'))) return null;
  const named = diagnoses.some((one) => one.concept === concept);
  return {
    severity: verdict === 'unknown' || !named ? 'error' : 'warning',
    code: 'example-missed',
    message:
      top === null
        ? `This example is ${verdict}, not “${concept}”`
        : `This example leads to “${top}”${named ? ` before “${concept}”` : `, not to “${concept}”`}`,
    mend:
      top === null
        ? 'Write a signature with words that this example shows'
        : 'Sharpen the signatures of both, or add it there as an ```error not',
  };
}

function describeClaim({ top, verdict }: Verdict, { concept }: Diagnosis): Found | null {
  if (top !== concept || (verdict !== 'identified' && verdict !== 'narrowed')) return null;
  return {
    severity: verdict === 'identified' ? 'error' : 'warning',
    code: 'example-claimed',
    message: `This example must not lead to “${concept}”, and does`,
    mend: 'Add words to the signature that this example lacks',
  };
}
