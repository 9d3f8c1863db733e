/** What people say without pasting anything: the right fault is among the first three, is never claimed for sure, and foreign ones are not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createSearch } from '../../src/match/search.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';

/** `concepts`: which of them may stand among the first three; none for what is about something else. */
interface Saying {
  readonly text: string;
  readonly concepts: readonly string[];
}

const LOOKED_AT = 3;
const RIGHT_FIRST = 0.9;
const RIGHT_IN_THREE = 0.95;
const RIGHT_WHEN_TYPED = 0.85;

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const { index } = packGraph(graph);
const doctor = createDoctor(index);
const sayings = readFileSync(new URL('../corpus/symptoms.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Saying);
const own = sayings.filter(({ concepts }) => concepts.length > 0);
const foreign = sayings.filter(({ concepts }) => concepts.length === 0);
const said = (some: readonly Saying[]) => some.map((saying) => ({ ...saying, verdict: doctor.diagnose(saying.text) }));

test('the corpus is there, and names concepts that there are', () => {
  const known = new Set(index.concepts.map(({ id }) => id));
  expect(own.length).toBeGreaterThanOrEqual(170);
  expect(foreign.length).toBeGreaterThanOrEqual(50);
  expect(own.flatMap(({ concepts }) => concepts).filter((concept) => !known.has(concept))).toEqual([]);
});

describe('pasted', () => {
  const verdicts = said(own);

  test.each([
    ['first', 1, RIGHT_FIRST],
    ['among the first three', LOOKED_AT, RIGHT_IN_THREE],
  ])('puts the right fault %s, mostly', (_, places, least) => {
    const wrong = verdicts.filter(({ concepts, verdict }) => {
      const open = verdict.diagnoses.filter(({ role }) => role === 'culprit').map(({ concept }) => concept);
      return !open.slice(0, places).some((concept) => concepts.includes(concept));
    });
    expect(1 - wrong.length / own.length, wrong.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('identifies nothing on words alone', () => {
    expect(verdicts.filter(({ verdict }) => verdict.verdict === 'identified').map(({ text }) => text)).toEqual([]);
  });

  test('leads on wherever it narrows', () => {
    const stuck = verdicts.filter(({ verdict }) => verdict.verdict === 'narrowed' && verdict.next === null);
    expect(stuck.map(({ text }) => text)).toEqual([]);
  });

  test('says of other things that it does not know them', () => {
    const claimed = said(foreign).filter(({ verdict }) => verdict.verdict !== 'unknown');
    expect(claimed.map(({ text, verdict }) => `${text}: ${String(verdict.top)}`)).toEqual([]);
  });
});

test('typed, the right fault is among the first hits, mostly', () => {
  const search = createSearch(index);
  const wrong = own.filter(({ text, concepts }) => !search(text, LOOKED_AT).some(({ id }) => concepts.includes(id)));
  expect(1 - wrong.length / own.length, wrong.map(({ text }) => text).join('\n')).toBeGreaterThanOrEqual(RIGHT_WHEN_TYPED);
}, 120_000);
