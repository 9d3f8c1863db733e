/** Logs of several processes at once: the attempts of one never mix with another's, and nobody's success covers a neighbour's fault. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';

interface Woven {
  readonly id: string;
  readonly harmless: boolean;
  /** Faults by concept, the first and those that come with it, in any order. */
  readonly concepts: readonly string[];
  readonly text: string;
  readonly attempts: readonly (readonly [component: string, status: string, parent: number | null])[];
}

const logs = readFileSync(new URL('../corpus/interleaved.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Woven);

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const matcher = createMatcher(packGraph(graph).index);

test.each(logs)('$id', ({ text, harmless, concepts, attempts }) => {
  const verdict = matcher.match(text);
  expect(verdict.verdict === 'harmless').toBe(harmless);
  const faults = verdict.diagnoses.filter(({ role, certainty }) => (role === 'culprit' || role === 'also') && certainty !== 'possible');
  if (!harmless) expect(faults.map(({ concept }) => concept)).toEqual(expect.arrayContaining([...concepts]));
  expect(verdict.attempts.map(({ component, status, parent }) => [component, status, parent])).toEqual(attempts);
  for (const { evidence } of verdict.diagnoses)
    for (const { start, end } of evidence) expect(start <= end && end <= text.length).toBe(true);
});
