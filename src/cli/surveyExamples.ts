/** Reads every example once, and every bare code and message of an error table as an example of its own, for all that is asked about them. */
import type { Diagnosis, Facts, Graph } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Signature } from '../graph/signature.ts';
import type { Known } from '../match/findIdle.ts';
import { spellOut } from '../match/spellOut.ts';
import { isProse } from '../match/isProse.ts';
import type { Standing, Survey, Surveyor } from '../match/survey.ts';
import { createSurveyor, isFinal } from '../match/survey.ts';
import type { Verdict, VerdictKind } from '../match/verdict.ts';
import { createSettler } from '../wizard/diagnose.ts';

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
  readonly answer: Answer;
}

/** What somebody who pastes it is told. */
export interface Answer {
  readonly kind: VerdictKind;
  readonly top: string | null;
  /** Concepts, in the order in which they are told. */
  readonly named: readonly string[];
}

export interface Trials {
  readonly surveyor: Surveyor;
  readonly tried: readonly Tried[];
}

/** All trials of a graph, in its order. The language of a fence is known, as it is to the person who pastes from it. */
export function surveyExamples(graph: Graph, index: PackIndex): Trials {
  const surveyor = createSurveyor(index);
  const settle = createSettler(index);
  const positions = new Map(index.diagnoses.map(({ id }, position) => [id, position]));
  const tried = graph.diagnoses.flatMap((of): readonly Tried[] => {
    const diagnosis = positions.get(of.id) ?? -1;
    const read = (text: string, language: string | null, must: boolean, line: number, implied: boolean): Tried => {
      const given = language === null ? {} : { language };
      const { survey, standing, tell } = surveyor.survey(text, given);
      // Only what is open is asked once more, with all that a person would be told.
      const isClear = implied || isFinal(surveyor.lexicon, survey, standing) || (!must && isFar(diagnosis, survey, standing));
      const answer = isClear ? readStanding(standing, index) : readVerdict(settle(tell(), given));
      return { diagnosis, of, text, given, must, line, implied, survey, standing, answer };
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

/** A counterexample that shows nothing of the diagnosis cannot lead to it, unless somebody describes it in plain words. */
function isFar(diagnosis: number, { text, tokens }: Survey, { findings }: Standing): boolean {
  return !isProse(text, tokens.words) && findings.every((finding) => finding.diagnosis !== diagnosis);
}

function readStanding({ ranking: { kind, ranked } }: Standing, { diagnoses }: PackIndex): Answer {
  const named = ranked.map(({ finding }) => diagnoses[finding.diagnosis]?.concept ?? '');
  return { kind, top: kind === 'harmless' || kind === 'unknown' ? null : (named[0] ?? null), named };
}

function readVerdict({ verdict, top, diagnoses }: Verdict): Answer {
  return { kind: verdict, top, named: diagnoses.map(({ concept }) => concept) };
}

/** True for a row of an error table: it has a code, and no place for an example or a check of its own. */
function isRow({ examples, verification, signatures }: Diagnosis): boolean {
  return examples.length === 0 && verification.length === 0 && signatures.some((signature) => !isMessage(signature));
}

/** True for an alternative that is words only; one that a code alone makes up is tried by itself. */
function isMessage({ clauses }: Signature): boolean {
  return clauses.every(({ kind }) => kind === 'text');
}
