/** Reads every example once, and every bare code and message of an error table as an example of its own, for all that is asked about them. */
import type { Diagnosis, Facts, Graph } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Signature } from '../graph/signature.ts';
import type { Known } from '../match/findIdle.ts';
import { spellOut } from '../match/spellOut.ts';
import type { Surveyor } from '../match/survey.ts';
import { createSurveyor, settle } from '../match/survey.ts';

/** An example with its place in a guide. */
export interface Tried extends Known {
  readonly of: Diagnosis;
  readonly text: string;
  /** What is known of the place: the language of its fence. */
  readonly given: Facts;
  /** Line of the fence, or of the signature that is an example by itself. */
  readonly line: number;
  /** A bare code, or the message in a row of an error table: people paste no more than that, and a guide need not repeat it. */
  readonly implied: boolean;
}

export interface Trials {
  readonly surveyor: Surveyor;
  readonly tried: readonly Tried[];
}

/** All trials of a graph, in its order. The language of a fence is known, as it is to the person who pastes from it. */
export function surveyExamples(graph: Graph, index: PackIndex): Trials {
  const surveyor = createSurveyor(index);
  const positions = new Map(index.diagnoses.map(({ id }, position) => [id, position]));
  const tried = graph.diagnoses.flatMap((of): readonly Tried[] => {
    const diagnosis = positions.get(of.id) ?? -1;
    const read = (text: string, language: string | null, must: boolean, line: number, implied: boolean): Tried => {
      const given = language === null ? {} : { language };
      const survey = surveyor.survey(text, given);
      return { diagnosis, of, text, given, must, line, implied, survey, standing: settle(surveyor.lexicon, survey, survey.matches) };
    };
    const examples = of.examples.map(({ text, must, language, line }) => read(text, language, must, line, false));
    const codes = of.signatures.flatMap(({ clauses, language, line }) => {
      const [only] = clauses;
      return clauses.length === 1 && only?.kind === 'code' ? [read(only.code, language, true, line, true)] : [];
    });
    const messages = isRow(of) ? of.signatures.filter(isMessage) : [];
    return [...examples, ...codes, ...messages.map((one) => read(spellOut(one), one.language, true, one.line, true))];
  });
  return { surveyor, tried };
}

/** True for a row of an error table: it has a code, and no place for an example or a check of its own. */
function isRow({ examples, verification, signatures }: Diagnosis): boolean {
  return examples.length === 0 && verification.length === 0 && signatures.some((signature) => !isMessage(signature));
}

/** True for an alternative that is words only; one that a code alone makes up is tried by itself. */
function isMessage({ clauses }: Signature): boolean {
  return clauses.every(({ kind }) => kind === 'text');
}
