/** How long the matcher takes on the guides of this repository: `npm run bench`. Times are printed, never asserted. */
import { fileURLToPath } from 'node:url';
import { bench, describe } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';

const NOISE = '2026-01-01T08:00:00.000Z INFO worker-3 [pool] handled request 8812 in 31 ms, queue is empty, nothing to report\n';

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const { index } = packGraph(graph);
const matcher = createMatcher(index);
const example = graph.diagnoses.find(({ examples }) => examples.some(({ must }) => must))?.examples.find(({ must }) => must)?.text ?? '';

/** The example among lines that say nothing, `size` characters in all. */
function paste(size: number): string {
  const lines = NOISE.repeat(Math.max(0, Math.ceil((size - example.length) / NOISE.length / 2)));
  return `${lines}${example}\n${lines}`;
}

describe(`match, ${index.diagnoses.length} diagnoses`, () => {
  for (const [name, text] of [
    ['an error alone', example],
    ['5 KB', paste(5 * 1024)],
    ['100 KB', paste(100 * 1024)],
    ['1 MB log', paste(1024 * 1024)],
    ['1 MB on one line', 'x'.repeat(1024 * 1024)],
  ] as const) {
    bench(name, () => void matcher.match(text), { time: 1000, warmupTime: 100 });
  }
});

describe('start', () => {
  bench('createMatcher', () => void createMatcher(index), { time: 1000 });
});
