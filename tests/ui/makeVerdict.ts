/** A verdict to draw, with only what a test is about. */
import type { DiagnosisFound, Verdict } from '../../src/match/verdict.ts';

export function makeFound(text: string, evidence: readonly string[], rest: Partial<DiagnosisFound> = {}): DiagnosisFound {
  return {
    concept: 'tide-out',
    id: 'harbour/tide#tide-out',
    title: 'The tide is out',
    component: null,
    language: null,
    role: 'culprit',
    certainty: 'certain',
    evidence: evidence.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, text: part, clause: part })),
    missing: [],
    captures: {},
    ...rest,
  };
}

export function makeVerdict(rest: Partial<Verdict> = {}): Verdict {
  return {
    format: 1,
    content: 'abc',
    verdict: 'identified',
    top: 'tide-out',
    diagnoses: [],
    attempts: [],
    recognised: { credentials: [], codes: [] },
    facts: {},
    redactions: [],
    limits: [],
    next: null,
    ...rest,
  };
}
