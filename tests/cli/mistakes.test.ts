/** Seeds mistakes that people make in guides, one at a time, and wants each one named at its line, with the mend. */
import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import type { GuideSource } from '../../src/compile/parseGuide.ts';
import { findProblems } from '../../src/cli/findProblems.ts';
import type { Problem } from '../../src/graph/problem.ts';
import { readHealthy, readMistakes } from './seedMistake.ts';

async function check(sources: readonly GuideSource[]): Promise<readonly Problem[]> {
  return (await findProblems(compileGuides(sources))).problems;
}

const mistakes = readMistakes();

describe('mistakes in content', () => {
  it('begins with a topic that has none', async () => {
    expect(await check(readHealthy())).toEqual([]);
    expect(mistakes).toHaveLength(62);
  });

  it.each(mistakes)('$name: $what', async ({ at, mend, sources }) => {
    const found = await check(sources);
    const here = found.filter(({ file, line }) => `${file}:${String(line)}` === at);
    expect(here.map((problem) => `${problem.message} | ${problem.mend}`.toLowerCase())).toContainEqual(
      expect.stringContaining(mend.toLowerCase()),
    );
  });
});
