import { expect, test } from 'vitest';
import type { Facts } from '../../src/graph/graph.ts';
import type { PackIndex } from '../../src/graph/pack.ts';
import type { DiagnosisFound } from '../../src/match/verdict.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import { makeDiagnosis, makePack } from './makePack.ts';

const causes = ['tide', 'rope', 'crane', 'gate', 'light'].map((concept) =>
  makeDiagnosis(concept, concept === 'rope' ? { host: { aks: 'always', other: 'never' } } : {}),
);
const headline = makeDiagnosis('headline', {}, { status: 'wrapper' });
const inner = makeDiagnosis('inner', {}, { status: 'wrapper' });
const edges = [...causes, inner].map(({ concept }) => ({ kind: 'leads-to', from: 'headline', to: concept }) as const);
const index: PackIndex = { ...makePack([headline, inner, ...causes]), edges };
const doctor = createDoctor(index);
const behind = (facts: Facts): readonly DiagnosisFound[] =>
  doctor.diagnose(PASTE, facts).diagnoses.filter(({ lost }) => lost?.includes('may stand behind it'));
const PASTE = 'the headline widget has jammed';

test('a headline alone is followed by what may stand behind it, as many as help', () => {
  const { verdict, top, diagnoses } = doctor.diagnose(PASTE);
  expect([verdict, top]).toEqual(['narrowed', 'headline']);
  expect(diagnoses.slice(1, 5)).toEqual(behind({}));
  expect(behind({}).map(({ concept, certainty }) => [concept, certainty])).toEqual(
    ['tide', 'rope', 'crane', 'gate'].map((concept) => [concept, 'possible']),
  );
});

test('what the facts rule out does not stand behind it', () => {
  expect(behind({ host: 'laptop' }).map(({ concept }) => concept)).toEqual(['tide', 'crane', 'gate', 'light']);
});

test('a cause is followed by nothing of the kind', () => {
  const tide = doctor.diagnose('the tide widget has jammed');
  expect(tide.diagnoses.filter(({ lost }) => lost?.includes('may stand behind'))).toEqual([]);
});
