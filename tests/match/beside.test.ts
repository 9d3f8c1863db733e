/** A healthy line of the subject beside another program's error does not make that error ours. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';

/** Of all pairs: identified, and proposed as `Most likely this`. */
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
const healthy = readCases('healthy');
const pairs = readCases('foreign/foreign').flatMap((foreign, i) =>
  healthy
    .filter((_, j) => (i + j) % Math.floor(healthy.length / LINES_EACH) === 0)
    .flatMap((line) => [
      { id: `${line.id} before ${foreign.id}`, text: `${line.text}\n${foreign.text}` },
      { id: `${line.id} behind ${foreign.id}`, text: `${foreign.text}\n${line.text}` },
    ]),
);
const verdicts = pairs.map(({ id, text }) => ({ id, ...doctor.diagnose(text) }));

test.each([
  ['identified', MOST_IDENTIFIED],
  ['narrowed', MOST_NARROWED],
])('hardly any pair is %s', (kind, most) => {
  const claimed = verdicts.filter(({ verdict }) => verdict === kind);
  expect(claimed.length / pairs.length, claimed.map(({ id, top }) => `${id}: ${String(top)}`).join('\n')).toBeLessThanOrEqual(most);
});

test('healthy lines by themselves are no fault', () => {
  for (const { id, text } of healthy) expect(doctor.diagnose(text).verdict, id).not.toBe('identified');
});
