/** Looks at what every example of the guides led to: what must lead to its diagnosis does, and what must not does not. */
import type { Problem } from '../graph/problem.ts';
import type { Tried, Trials } from './surveyExamples.ts';

/** One problem for each example that leads elsewhere, and for each bare code that others have as well. */
export function tryExamples({ tried }: Trials): readonly Problem[] {
  return tried.flatMap((one): readonly Problem[] => {
    const wrong = one.must ? describeMiss(one) : describeClaim(one);
    return wrong === null ? [] : [{ ...wrong, file: one.of.file, line: one.line, column: 1 }];
  });
}

type Found = Pick<Problem, 'severity' | 'code' | 'message' | 'mend'>;

function describeMiss({ answer: { kind, top, named }, of: { concept, status }, implied }: Tried): Found | null {
  if (top === concept || (kind === 'harmless' && (status === 'succeeded' || status === 'wrapper'))) return null;
  if (implied) return top === null ? null : describeTaken(top, concept);
  const second = named.includes(concept);
  return {
    severity: kind === 'unknown' || !second ? 'error' : 'warning',
    code: 'example-missed',
    message:
      top === null
        ? `This example is ${kind}, not “${concept}”`
        : `This example leads to “${top}”${second ? ` before “${concept}”` : `, not to “${concept}”`}`,
    mend:
      top === null
        ? 'Write a signature with words that this example shows'
        : 'Sharpen the signatures of both, or add it there as an ```error not',
  };
}

function describeTaken(top: string, concept: string): Found {
  return {
    severity: 'warning',
    code: 'code-taken',
    message: `This code alone leads to “${top}”, not to “${concept}”`,
    mend: 'Keep the code with one of the two, or add words behind it: CODE … words',
  };
}

function describeClaim({ answer: { top, kind }, of: { concept } }: Tried): Found | null {
  if (top !== concept) return null;
  return {
    severity: kind === 'identified' ? 'error' : 'warning',
    code: 'example-claimed',
    message: `This example must not lead to “${concept}”, and does`,
    mend: 'Add words to the signature that this example lacks',
  };
}
