/** Errors of other programs are not ours, alone or beside a healthy line of the subject: hardly any is claimed, and none is identified. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';

const MOST_CLAIMED = 0.01;
const FEWEST_CASES = 400;
/** Of the pairs of a foreign error and a healthy line: identified, and proposed as `Most likely this`. */
const MOST_IDENTIFIED = 0.001;
const MOST_NARROWED = 0.06;
/** Each error stands before and behind so many of the healthy lines. */
const LINES_EACH = 3;

interface Case {
  readonly id: string;
  readonly text: string;
}

function readCases(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);
}

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const doctor = createDoctor(packGraph(graph).index);
const printed = readCases('foreign/foreign');
const foreign = [...printed, ...readCases('foreign/nearMisses')];
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

const healthy = readCases('healthy');
const pairs = printed.flatMap((foreign, i) =>
  healthy
    .filter((_, j) => (i + j) % Math.floor(healthy.length / LINES_EACH) === 0)
    .flatMap((line) => [
      { id: `${line.id} before ${foreign.id}`, text: `${line.text}\n${foreign.text}` },
      { id: `${line.id} behind ${foreign.id}`, text: `${foreign.text}\n${line.text}` },
    ]),
);
const besides = pairs.map(({ id, text }) => ({ id, ...doctor.diagnose(text) }));

describe('beside a healthy line', () => {
  test.each([
    ['identified', MOST_IDENTIFIED],
    ['narrowed', MOST_NARROWED],
  ])('hardly any pair is %s', (kind, most) => {
    const claimed = besides.filter(({ verdict }) => verdict === kind);
    expect(claimed.length / pairs.length, claimed.map(({ id, top }) => `${id}: ${String(top)}`).join('\n')).toBeLessThanOrEqual(most);
  });

  test('healthy lines by themselves are no fault', () => {
    for (const { id, text } of healthy) expect(doctor.diagnose(text).verdict, id).not.toBe('identified');
  });
});
