import { expect, test } from 'vitest';
import type { Case } from '../../src/cli/measure.ts';
import { measure } from '../../src/cli/measure.ts';
import type { Verdict, VerdictKind } from '../../src/match/verdict.ts';

function verdictOf(kind: VerdictKind, ...concepts: readonly string[]): Verdict {
  return {
    format: 1,
    content: '',
    verdict: kind,
    top: kind === 'identified' || kind === 'narrowed' ? (concepts[0] ?? null) : null,
    diagnoses: concepts.map((concept) => {
      return {
        concept,
        id: concept,
        title: concept,
        component: null,
        language: null,
        role: 'culprit',
        certainty: 'likely',
        evidence: [],
        missing: [],
        captures: {},
      };
    }),
    attempts: [],
    recognised: { credentials: [], codes: [] },
    facts: {},
    redactions: [],
    limits: [],
    next: null,
  };
}
const caseOf = (id: string, primary: string | null, more: Partial<Case> = {}): Case => ({ id, text: '', primary, ...more });

test('counts as the definitions say', () => {
  const cases = [
    caseOf('right', 'a', { rows: ['a', 'b'] }),
    caseOf('also', 'x', { also_ok: ['b'] }),
    caseOf('expected', 'x', { expected: ['x', 'c'] }),
    caseOf('third', 'a'),
    caseOf('calm', 'benign-chain-log'),
    caseOf('foreign', null),
    caseOf('claimed', null),
    caseOf('silent', 'a', { rows: ['a'] }),
  ];
  const verdicts = [
    verdictOf('identified', 'a'),
    verdictOf('narrowed', 'b'),
    verdictOf('identified', 'c'),
    verdictOf('narrowed', 'p', 'q', 'a'),
    verdictOf('harmless'),
    verdictOf('unknown'),
    verdictOf('narrowed', 'a'),
    verdictOf('unknown', 'a'),
  ];
  const { all, covered, misses } = measure(cases, verdicts, new Set(['a']));
  expect(all).toMatchObject({
    cases: 8,
    rightFirst: { part: 3, of: 6 },
    anyExpectedFirst: { part: 4, of: 6 },
    rightInThree: { part: 4, of: 6 },
    rowRecall: { part: 1, of: 3 },
    identified: { part: 2, of: 8 },
    precision: { part: 1, of: 2 },
    foreignClaimed: { part: 1, of: 2 },
  });
  expect(covered).toMatchObject({ cases: 6, rightFirst: { part: 2, of: 4 } });
  expect(misses.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'right rows',
    'expected first',
    'third first',
    'claimed foreign',
    'silent first',
  ]);
});

test('nothing to count is no figure', () => {
  expect(measure([], [], new Set()).all.rightFirst).toEqual({ part: 0, of: 0 });
});

test('splits by language and shape', () => {
  const { byLanguage, byShape } = measure(
    [caseOf('a', 'a', { language: 'go', shape: 'log' }), caseOf('b', 'a')],
    [verdictOf('identified', 'a'), verdictOf('unknown')],
    new Set(),
  );
  expect(Object.keys(byLanguage)).toEqual(['go', 'not given']);
  expect(byShape['log']?.rightFirst).toEqual({ part: 1, of: 1 });
});
