/** What the matcher costs and what it is worth, as tables; nothing is asserted. */
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { compare } from './compare.ts';
import { listCases, readForeign } from './listCases.ts';
import { measureSpeed } from './measureSpeed.ts';
import { mutateExamples } from './mutateExamples.ts';
import { weighParts } from './weighParts.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Everything in one run; resolves to the exit code, 2 where the file of cases cannot be read. */
export async function runBench(file: string | undefined): Promise<number> {
  const { graph } = await compileFolder(CONTENT);
  const cases = await listCases(file, graph);
  if (cases.kind === 'refused') {
    console.error(cases.why);
    return 2;
  }
  const signatures = graph.diagnoses.reduce((sum, one) => sum + one.signatures.length, 0);
  const [load = 0] = loadavg();
  console.log(
    `${graph.diagnoses.length} diagnoses, ${signatures} signatures; Node ${process.version}, ${cpus().length} processors, load ${load.toFixed(1)}`,
  );
  const laps: string[] = [];
  const lap = async <T>(name: string, part: () => Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await part();
    const { user, system } = process.cpuUsage(before);
    laps.push(`${name} ${Math.round((user + system) / 1e6)} s`);
    return result;
  };
  const chosen = await lap('comparison', () => compare(graph, cases.value));
  const foreign = (await readForeign()).map(({ text }) => text);
  await lap('speed', () => measureSpeed(graph, foreign, chosen));
  await lap('mutations', () => mutateExamples(graph));
  await lap('bytes', () => weighParts(graph));
  console.log(`\nDone in ${Math.round(performance.now() / 1000)} s; on the processor: ${laps.join(', ')}.`);
  return 0;
}
