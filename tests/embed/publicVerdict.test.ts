import { expect, test } from 'vitest';
import { publicVerdict } from '../../src/embed/publicVerdict.ts';
import type { Verdict } from '../../src/match/verdict.ts';
import { INDEX } from './makeIndex.ts';

const MARK = 'pelican';

const verdict: Verdict = {
  format: 1,
  content: 'cafe',
  verdict: 'identified',
  top: 'tide-out',
  diagnoses: [
    {
      concept: 'tide-out',
      id: 'harbour/g#tide-out',
      title: 'tide-out',
      component: null,
      language: null,
      role: 'culprit',
      certainty: 'certain',
      evidence: [{ start: 3, end: 9, text: MARK, clause: 'HB77' }],
      missing: [],
      lost: `your text says “${MARK}”`,
      captures: { pier: MARK },
    },
  ],
  attempts: [
    { component: 'Crane', status: 'failed', start: 0, end: 2, parent: null, concept: null },
    { component: `${MARK}Credential`, status: 'failed', start: 0, end: 2, parent: null, concept: null },
  ],
  recognised: { credentials: ['Crane', `${MARK}Credential`], codes: [] },
  facts: { host: 'aks', language: MARK, [MARK]: 'go' },
  redactions: [{ start: 0, end: 1, kind: 'guid', class: 'identifier' }],
  limits: [],
  next: null,
  help: { logs: [], report: { title: 'No guide', body: MARK, address: `https://forge.example/?body=${MARK}`, left: 0 } },
};

test('says nothing that only the paste knows', () => {
  const told = publicVerdict(verdict, INDEX);
  expect(JSON.stringify(told)).not.toContain(MARK);
  expect(told.diagnoses[0]?.evidence).toEqual([{ start: 3, end: 9, text: '', clause: 'HB77' }]);
  expect(told.attempts.map(({ component }) => component)).toEqual(['Crane', '']);
  expect(told.facts).toEqual({ host: 'aks' });
  expect(told).toMatchObject({ verdict: 'identified', top: 'tide-out', redactions: verdict.redactions });
});
