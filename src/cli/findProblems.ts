/** Finds every mistake in compiled guides: what compile saw, what the examples show, and what bash says of the commands. */
import { packGraph } from '../compile/pack.ts';
import { sortProblems } from '../compile/report.ts';
import type { Compiled } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { checkBash } from './checkBash.ts';
import { compareExamples, reportConfusion } from './compareExamples.ts';
import type { Confusion } from './compareExamples.ts';
import { reportIdle } from './reportIdle.ts';
import { reportUnreachable } from './reportUnreachable.ts';
import { surveyExamples } from './surveyExamples.ts';
import { tryExamples } from './tryExamples.ts';

export interface Findings {
  readonly problems: readonly Problem[];
  readonly confusion: Confusion;
  /** What could not be checked on this machine, as sentences. */
  readonly notes: readonly string[];
}

/** All problems, sorted by file and place, each once. */
export async function findProblems({ graph, problems, commands = [] }: Compiled): Promise<Findings> {
  const bash = checkBash(commands);
  const { index } = packGraph(graph);
  const trials = surveyExamples(graph, index);
  const confusion = compareExamples(graph, trials);
  const parsed = await bash;
  return {
    problems: sortProblems([
      ...problems,
      ...tryExamples(trials),
      ...reportConfusion(confusion),
      ...reportIdle(index, trials),
      ...reportUnreachable(graph, index, trials),
      ...parsed.problems,
    ]),
    confusion,
    notes: parsed.notes,
  };
}
