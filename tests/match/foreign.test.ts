/** Errors of other programs are not ours: over the whole corpus hardly any is claimed, and none is identified. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';

const MOST_CLAIMED = 0.01;
const FEWEST_CASES = 400;

interface Foreign {
  readonly id: string;
  readonly text: string;
}

function readForeign(name: string): readonly Foreign[] {
  const text = readFileSync(new URL(`../corpus/foreign/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Foreign);
}

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const doctor = createDoctor(packGraph(graph).index);
const foreign = [...readForeign('foreign'), ...readForeign('nearMisses')];
const verdicts = foreign.map(({ id, text }) => ({ id, ...doctor.diagnose(text) }));

test('the corpus is there', () => {
  expect(foreign.length).toBeGreaterThanOrEqual(FEWEST_CASES);
});

test('at most one foreign error in a hundred is claimed', () => {
  const claimed = verdicts.filter(({ verdict }) => verdict === 'narrowed' || verdict === 'identified');
  expect(claimed.length, claimed.map(({ id, top }) => `${id} ${String(top)}`).join(', ')).toBeLessThanOrEqual(
    MOST_CLAIMED * foreign.length,
  );
});

test('no foreign error is identified', () => {
  expect(verdicts.filter(({ verdict }) => verdict === 'identified').map(({ id, top }) => [id, top])).toEqual([]);
});
