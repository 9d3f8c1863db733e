/** Joins what a paste shows and what a person answered into one verdict with its next best step. */
import type { Facts } from '../graph/graph.ts';
import type { PackDiagnosis, PackIndex } from '../graph/pack.ts';
import { createMatcher } from '../match/createMatcher.ts';
import { VERDICT_FORMAT } from '../match/verdict.ts';
import type { Certainty, DiagnosisFound, NextStep, Verdict, VerdictKind } from '../match/verdict.ts';
import { knownFacts } from './answer.ts';
import { bestQuestion } from './bestQuestion.ts';
import type { Question } from './bestQuestion.ts';
import type { Candidate } from './candidates.ts';
import { weighCandidates } from './candidates.ts';
import { findHelp } from './findHelp.ts';
import { lookBehind } from './lookBehind.ts';

/** What a certainty from the paste counts against what the facts say. */
const CERTAINTY_WEIGHT: Readonly<Record<Certainty, number>> = { certain: 9, likely: 3, possible: 1 };

/** A pasted error with nothing in it is answered with questions only; so many candidates are carried at the most. */
const MOST_CANDIDATES = 400;

export interface Doctor {
  /** Verdict of a paste under answers (`?` = don't know); an empty or unknown paste stays `unknown`. */
  readonly diagnose: (text: string, answers?: Facts) => Verdict;
  /** No paste at all: `narrowed`, everything that the answers leave possible, most likely first; never `identified`. */
  readonly ask: (answers?: Facts) => Verdict;
}

/** Builds the doctor of a pack; costs what building its matcher costs, once. */
export function createDoctor(index: PackIndex): Doctor {
  const matcher = createMatcher(index);
  const settle = createSettler(index);
  return {
    diagnose: (text, answers = {}) => {
      const verdict = settle(matcher.match(text, answers), answers);
      return verdict.verdict === 'unknown' ? { ...verdict, help: findHelp(index, verdict, text) } : verdict;
    },
    ask: (answers = {}) => askOnly(index, answers),
  };
}

/** What the answers make of a matcher's verdict: who is ruled out, and the next best step. */
export function createSettler(index: PackIndex): (verdict: Verdict, answers: Facts) => Verdict {
  const byId = new Map(index.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
  return (verdict, answers) => settle(index, byId, verdict, answers);
}

function settle(index: PackIndex, byId: ReadonlyMap<string, PackDiagnosis>, verdict: Verdict, answers: Facts): Verdict {
  if (verdict.verdict === 'unknown' || verdict.verdict === 'harmless') return verdict;
  if (verdict.verdict === 'identified') return { ...verdict, next: fixOf(verdict.top) };

  const open = verdict.diagnoses.filter(({ role, id }) => role === 'culprit' && byId.has(id));
  const weighed = weighCandidates(
    open.flatMap(({ id }) => byId.get(id) ?? []),
    verdict.facts,
    open.map(({ certainty }) => CERTAINTY_WEIGHT[certainty]),
  );
  const found = new Map(open.map((diagnosis) => [diagnosis.id, diagnosis]));
  const still = weighed.filter(({ ruledOutBy }) => ruledOutBy === null).flatMap(({ diagnosis }) => found.get(diagnosis.id) ?? []);
  if (still.length === 0) return { ...verdict, next: nextOf(index, weighed, { ...verdict.facts, ...answers }, isAllAbsent(verdict)) };

  const ruledOut = weighed
    .filter(({ ruledOutBy }) => ruledOutBy !== null)
    .flatMap((candidate): DiagnosisFound[] => {
      const diagnosis = found.get(candidate.diagnosis.id);
      return diagnosis === undefined ? [] : [{ ...diagnosis, role: 'context', lost: whyRuledOut(index, candidate) }];
    });
  const others = verdict.diagnoses.filter(({ id }) => !found.has(id));
  const first = still[0];
  // Only evidence from the paste identifies; answers alone may leave one candidate that is still a guess.
  const kind: VerdictKind =
    still.length === 1 && first !== undefined && first.evidence.length > 0 && ruledOut.length > 0 ? 'identified' : 'narrowed';
  const next =
    kind === 'identified' ? fixOf(first?.concept ?? null) : nextOf(index, weighed, { ...verdict.facts, ...answers }, isAllAbsent(verdict));
  const behind = still.length === 1 && first !== undefined ? lookBehind(index, first, others, verdict.facts) : [];
  const rest = others.filter(({ id }) => behind.every((one) => one.id !== id));
  return { ...verdict, verdict: kind, top: first?.concept ?? null, diagnoses: [...still, ...behind, ...rest, ...ruledOut], next };
}

function askOnly(index: PackIndex, answers: Facts): Verdict {
  const facts = knownFacts(answers);
  const open = askable(index);
  const weighed = weighCandidates(open, facts);
  const possible = weighed.filter(({ ruledOutBy }) => ruledOutBy === null);
  const diagnoses = possible.slice(0, MOST_CANDIDATES).map(({ diagnosis }): DiagnosisFound => foundByAnswers(diagnosis, facts));
  return {
    format: VERDICT_FORMAT,
    content: index.hash,
    verdict: diagnoses.length === 0 ? 'unknown' : 'narrowed',
    top: diagnoses[0]?.concept ?? null,
    diagnoses,
    attempts: [],
    recognised: { credentials: [], codes: [] },
    facts,
    redactions: [],
    limits: [],
    next: nextOf(index, weighed, answers),
  };
}

/**
 * What answers alone can lead to: no headlines, and nothing that says neither where it happens nor how people describe it (a bare
 * code), unless the guides say so of nothing.
 */
function askable({ diagnoses }: PackIndex): readonly PackDiagnosis[] {
  const causes = diagnoses.filter(({ status }) => status !== 'wrapper' && status !== 'succeeded');
  const told = causes.filter(({ facts, symptoms }) => symptoms.length > 0 || Object.keys(facts).length > 0);
  return told.length > 0 ? told : causes;
}

function foundByAnswers(diagnosis: PackDiagnosis, facts: Facts): DiagnosisFound {
  const { concept, id, title, component } = diagnosis;
  return {
    concept,
    id,
    title,
    component,
    language: facts['language'] ?? null,
    role: 'culprit',
    certainty: 'possible',
    evidence: [],
    missing: [],
    captures: {},
  };
}

/** A chain of which every row is merely absent: which of them ought to be there depends on where it runs. */
function isAllAbsent({ attempts }: Verdict): boolean {
  return attempts.length > 1 && attempts.every(({ status }) => status === 'unavailable' || status === 'not-configured');
}

/** The question that says which rows are normal, where it tells: everybody knows where a program runs, and few which credential it means. */
function askWhere(index: PackIndex, weighed: readonly Candidate[], answered: Facts): Question | null {
  const where = new Set(index.components.flatMap(({ absentOn }) => Object.keys(absentOn)));
  return bestQuestion(
    index.facets.filter(({ id }) => where.has(id)),
    weighed,
    answered,
  );
}

/** The cheapest step that is worth it: a question costs seconds, a read-only check a minute, a fix to try more. */
function nextOf(index: PackIndex, weighed: readonly Candidate[], answered: Facts, allAbsent = false): NextStep | null {
  const question = (allAbsent ? askWhere(index, weighed, answered) : null) ?? bestQuestion(index.facets, weighed, answered);
  if (question !== null) return { kind: 'question', facet: question.facet, values: question.values.map(({ value }) => value) };
  const first = weighed.find(({ weight }) => weight > 0);
  if (first === undefined) return null;
  return first.diagnosis.checks > 0 ? { kind: 'check', concept: first.diagnosis.concept, verification: 0 } : fixOf(first.diagnosis.concept);
}

function fixOf(concept: string | null): NextStep | null {
  return concept === null ? null : { kind: 'fix', concept };
}

function whyRuledOut(index: PackIndex, { ruledOutBy }: Candidate): string {
  if (ruledOutBy === null) return '';
  const facet = index.facets.find(({ id }) => id === ruledOutBy.facet);
  const value = facet?.values.find(({ id }) => id === ruledOutBy.value);
  return `does not happen with ${facet?.label ?? ruledOutBy.facet}: ${value?.label ?? ruledOutBy.value}`;
}
