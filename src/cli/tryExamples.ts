/** Pastes every example of the guides: what must lead to its diagnosis does, and what must not does not. */
import type { PackIndex } from '../graph/pack.ts';
import type { Problem } from '../graph/problem.ts';
import { isProse } from '../match/isProse.ts';
import { isFinal } from '../match/survey.ts';
import type { VerdictKind } from '../match/verdict.ts';
import { createDoctor } from '../wizard/diagnose.ts';
import type { Tried, Trials } from './surveyExamples.ts';

/** One problem for each example that leads elsewhere, and for each bare code that others have as well. */
export function tryExamples(index: PackIndex, { surveyor, tried }: Trials): readonly Problem[] {
  const doctor = createDoctor(index);
  return tried.flatMap((one): readonly Problem[] => {
    const { ranking } = one.standing;
    // Only what is open is asked once more, with all that a person would be told.
    const told =
      isFinal(surveyor.lexicon, one.survey, one.standing) || one.implied || isFar(one) ? null : doctor.diagnose(one.text, one.given);
    const named = told?.diagnoses.map(({ concept }) => concept) ?? [];
    const answer: Answer = told === null ? readStanding(ranking, index) : { kind: told.verdict, top: told.top, named };
    const wrong = one.must ? describeMiss(answer, one) : describeClaim(answer, one);
    return wrong === null ? [] : [{ ...wrong, file: one.of.file, line: one.line, column: 1 }];
  });
}

/** A counterexample that shows nothing of the diagnosis cannot lead to it, unless somebody describes it in plain words. */
function isFar({ must, diagnosis, survey, standing }: Tried): boolean {
  return !must && !isProse(survey.text, survey.tokens.words) && standing.findings.every((finding) => finding.diagnosis !== diagnosis);
}

interface Answer {
  readonly kind: VerdictKind;
  readonly top: string | null;
  readonly named: readonly string[];
}

type Found = Pick<Problem, 'severity' | 'code' | 'message' | 'mend'>;

function readStanding({ kind, ranked }: Tried['standing']['ranking'], { diagnoses }: PackIndex): Answer {
  const named = ranked.map(({ finding }) => diagnoses[finding.diagnosis]?.concept ?? '');
  return { kind, top: kind === 'harmless' || kind === 'unknown' ? null : (named[0] ?? null), named };
}

function describeMiss({ kind, top, named }: Answer, { of: { concept, status }, implied }: Tried): Found | null {
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

function describeClaim({ top, kind }: Answer, { of: { concept } }: Tried): Found | null {
  if (top !== concept) return null;
  return {
    severity: kind === 'identified' ? 'error' : 'warning',
    code: 'example-claimed',
    message: `This example must not lead to “${concept}”, and does`,
    mend: 'Add words to the signature that this example lacks',
  };
}
