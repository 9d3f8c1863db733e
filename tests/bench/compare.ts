/** Fixpath and five search libraries on the same guides and the same cases. */
import type { Case } from '../../src/cli/measure.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { quantile, timeEach } from './clock.ts';
import type { Contender, Hit, Searcher, Setting } from './contender.ts';
import { flexsearch } from './contenders/flexsearch.ts';
import { fuse } from './contenders/fuse.ts';
import { lunrjs } from './contenders/lunr.ts';
import { minisearch } from './contenders/minisearch.ts';
import { orama } from './contenders/orama.ts';
import { ours } from './contenders/ours.ts';
import type { Cases } from './listCases.ts';
import { FOLDS } from './listCases.ts';
import { inKb, inMs, inPercent, printNotes, printTable } from './printTable.ts';
import type { Score } from './scoreHits.ts';
import { scoreHits } from './scoreHits.ts';
import { gzipped, weighModule } from './weighModule.ts';

const CONTENDERS: readonly Contender[] = [ours, fuse, minisearch, lunrjs, flexsearch, orama];

/** Every setting is tried on so many cases, the best one on all; milliseconds that each may take: fuse.js would take minutes. */
const TRIED_ON = 120;
const TRY_WITHIN = 2500;
const RUN_WITHIN = 10_000;
/** However slow, it sees so many. */
const LEAST = 5;
const WARM = 60;
const WARM_WITHIN = 500;

interface Run {
  readonly setting: Setting;
  readonly score: Score;
  readonly cases: number;
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** Prints the comparison, a row a contender under the best of its settings; resolves to these, by the contender's name. */
export async function compare(graph: Graph, { name, cases, hidden }: Cases): Promise<ReadonlyMap<string, Setting>> {
  const rows: string[][] = [];
  const chosen = new Map<string, Setting>();
  const settings: string[] = [];
  // Those of one fold: an index to build instead of all.
  const trials = cases.filter((_case, at) => hidden.length === 0 || at % FOLDS === 0).slice(0, TRIED_ON);
  for (const { name: who, module, settings: all } of CONTENDERS) {
    const tried: Run[] = [];
    if (all.length > 1) for (const setting of all) tried.push(await run(graph, setting, trials, hidden.slice(0, 1), TRY_WITHIN));
    const best = [...tried].sort((a, b) => rate(b) - rate(a))[0]?.setting ?? all[0];
    if (best === undefined) continue;
    chosen.set(who, best);
    const { score, cases: seen, wall, cpu } = await run(graph, best, cases, hidden, RUN_WITHIN);
    const index = await (await best.build(graph, new Set())).serialise();
    const percent = ({ part, of }: Score['rightFirst']): string => inPercent(part, of);
    rows.push([
      who,
      String(seen),
      percent(score.rightFirst),
      percent(score.inThree),
      percent(score.foreignClaimed),
      score.kind === null ? '–' : percent(score.kind.rightFirst),
      score.kind === null ? '–' : percent(score.kind.foreignClaimed),
      inMs(quantile(wall, 0.5)),
      inMs(quantile(wall, 0.95)),
      inMs(quantile(cpu, 0.5)),
      inMs(quantile(cpu, 0.95)),
      inKb(await weighModule(module)),
      inKb(gzipped(index)),
    ]);
    if (tried.length > 0)
      settings.push(
        `${who}: ${best.name}. Tried: ${tried.map((one) => `${one.setting.name} ${percent(one.score.rightFirst)}`).join(' · ')}`,
      );
  }
  const foreign = cases.filter(({ primary }) => primary === null).length;
  printTable(
    `Comparison: ${cases.length - foreign} errors that the guides know, ${foreign} foreign; ${name}`,
    [
      '',
      'cases',
      'right first',
      'in three',
      'foreign claimed',
      'with threshold',
      'foreign',
      'p50 ms',
      'p95 ms',
      'p50 cpu',
      'p95 cpu',
      'library KB',
      'index KB',
    ],
    rows,
  );
  printNotes(
    'In three: any expected concept among the first three. A library claims when it returns anything; “with threshold” is what the best',
    'threshold on its scores, picked afterwards on these very cases, would have made of it. Bytes are gzipped; the index of Fixpath',
    'holds the questions too, and no examples. Right answers of Fixpath on the guides’ own examples are required by `fixpath check`.',
    `A contender that needs more than ${RUN_WITHIN / 1000} s stops there: “cases” says how many it saw, taken by chance.`,
    'Best of the settings, by right first:',
    ...settings.map((line) => `  ${line}`),
  );
  return chosen;
}

/** One setting on the cases, until its time is over; examples among them are searched in an index without them. */
async function run(
  graph: Graph,
  setting: Setting,
  cases: readonly Case[],
  hidden: readonly ReadonlySet<string>[],
  most: number,
): Promise<Run> {
  const searchers: Searcher[] = [];
  for (const texts of hidden.length === 0 ? [new Set<string>()] : hidden) searchers.push(await setting.build(graph, texts));
  const search = (at: number): readonly Hit[] | Promise<readonly Hit[]> => {
    const test = cases[at];
    return test === undefined ? [] : (searchers[at % Math.min(FOLDS, searchers.length)]?.search(test.text, test.facts) ?? []);
  };
  // The first runs are the compiler's, not the library's.
  await timeEach([...cases.keys()].slice(0, WARM), search, WARM_WITHIN);
  const { results, wall, cpu } = await timeEach([...cases.keys()], search, most, LEAST);
  return { setting, score: scoreHits(cases, results), cases: results.length, wall, cpu };
}

/** Right first, drawn towards a half where few cases were seen: two lucky ones prove nothing (Laplace). */
function rate({ score: { rightFirst, inThree } }: Run): number {
  return (rightFirst.part + 1) / (rightFirst.of + 2) + inThree.part / (inThree.of + 2) / 100;
}
