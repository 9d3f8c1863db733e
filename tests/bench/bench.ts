/** What the matcher costs and what it is worth, as tables; nothing is asserted. */
import { fileURLToPath } from 'node:url';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { compare } from './compare.ts';
import { listCases } from './listCases.ts';

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
  console.log(`${graph.diagnoses.length} diagnoses, ${signatures} signatures; Node ${process.version}`);
  await compare(graph, cases.value);
  return 0;
}
