/** A chain that ends with a token is harmless, whatever stood before; one that goes on to fail is not, whatever succeeded. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';

const FEWEST_HARMLESS = 40;
const FEWEST_OTHERS = 20;

interface Ending {
  readonly id: string;
  readonly language: string;
  readonly harmless: boolean;
  /** Concept that comes first where it is not harmless; null where what failed is not known. */
  readonly top?: string | null;
  readonly text: string;
}

const endings = readFileSync(new URL('../corpus/harmless.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Ending);

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const matcher = createMatcher(packGraph(graph).index);

test('the corpus is there, in every language', () => {
  const harmless = endings.filter((one) => one.harmless);
  expect(harmless.length).toBeGreaterThanOrEqual(FEWEST_HARMLESS);
  expect(endings.length - harmless.length).toBeGreaterThanOrEqual(FEWEST_OTHERS);
  expect([...new Set(harmless.map(({ language }) => language))].sort()).toEqual([
    'cli',
    'cpp',
    'dotnet',
    'go',
    'java',
    'js',
    'python',
    'rust',
  ]);
});

test.each(endings)('$id', ({ harmless, text, top }) => {
  const verdict = matcher.match(text);
  const told = verdict.diagnoses.map(({ concept, role, certainty }) => `${concept} ${role} ${certainty}`).join(', ');
  if (harmless) expect(verdict.verdict, told).toBe('harmless');
  else expect([verdict.verdict === 'harmless', verdict.top], told).toEqual([false, top]);
});
