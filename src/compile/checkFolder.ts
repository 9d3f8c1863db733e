/** Checks a folder of guides without building anything of it. */
import type { GuideReport } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { compileFolder } from './compileFolder.ts';

/** Every mistake in the folder, and what was seen in each guide. */
export async function checkFolder(
  dir: string,
): Promise<{ readonly problems: readonly Problem[]; readonly guides: readonly GuideReport[] }> {
  const { graph, problems } = await compileFolder(dir);
  return { problems, guides: graph.guides };
}
