import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/match/buildLexicon.ts';
import { makeIndex } from './makeIndex.ts';

const index = makeIndex([
  { concept: 'a', signatures: ['OrbitClamp is jammed by the wobbling gangway: LatchError QX40813'] },
  { concept: 'b', signatures: ['OrbitClamp froze: LatchError QX40813, gangway wobbling, see kestrel and fuel_cell_3'] },
  { concept: 'c', signatures: ['the gangway is wobbling … HatchSealError'] },
]);
const domain = (subject: readonly string[] = []): ReadonlySet<string> =>
  buildLexicon({ ...index, topics: index.topics.map((topic) => ({ ...topic, subject })) }).domain;

test('names that several diagnoses make of the subject, their codes, and names of topics and components', () => {
  for (const word of ['orbitclamp', 'qx40813', 'orbit', 'orbitclicredential']) expect(domain().has(word), word).toBe(true);
  for (const word of ['hatchsealerror', 'fuel_cell_3', 'latcherror']) expect(domain().has(word), word).toBe(false);
});

test('no everyday word, however many use it, unless the topic declares it by itself', () => {
  for (const word of ['gangway', 'wobbling', 'kestrel']) expect(domain().has(word), word).toBe(false);
  expect(domain(['kestrel', 'wobbling gangway']).has('kestrel')).toBe(true);
  expect(domain(['kestrel', 'wobbling gangway']).has('gangway')).toBe(false);
});
