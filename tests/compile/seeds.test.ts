/** The guides that the project grew from, where a checkout has them beside it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

describe.runIf(existsSync(SEEDS))('guides of the library’s own repositories', () => {
  it('sees every error row, none of the routing rows, and what is left of the one that was cut off', async () => {
    const { graph, problems } = await compileFolder(SEEDS);
    expect(graph.guides.map(({ file, rows, skipped }) => `${file} ${rows} ${skipped.length}`)).toEqual([
      'seeds/go-truncated.md 1 0',
      'seeds/python-2022.md 23 0',
      'seeds/python-debian-page.md 34 0',
      'seeds/rust.md 18 0',
    ]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(
      expect.arrayContaining(['squeezed seeds/go-truncated.md', 'page-wrapper seeds/python-debian-page.md']),
    );
    for (const { mitigation, file } of graph.diagnoses) if (!file.includes('go-')) expect(mitigation.length).toBeGreaterThan(0);
    expect(graph.diagnoses.filter(({ verification }) => verification.length > 0).length).toBeGreaterThan(12);
  });
});
