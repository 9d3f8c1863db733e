/** The attempts of chains as the libraries print them: component, outcome and what each is nested in, in order and nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';

interface Chain {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly attempts: readonly (readonly [component: string, status: string, parent: number | null])[];
}

const chains = readFileSync(new URL('../corpus/chains.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Chain);

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const matcher = createMatcher(packGraph(graph).index);

test('the corpus speaks all seven languages', () => {
  expect([...new Set(chains.map(({ language }) => language))].sort()).toEqual(['cpp', 'dotnet', 'go', 'java', 'js', 'python', 'rust']);
});

test.each(chains)('$id', ({ text, attempts }) => {
  const { attempts: found } = matcher.match(text);
  expect(found.map(({ component, status, parent }) => [component, status, parent])).toEqual(attempts);
  for (const { start, end } of found) expect(start < end && end <= text.length).toBe(true);
});
