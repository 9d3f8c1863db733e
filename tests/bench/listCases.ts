/** The cases: a file that was given, else the examples of the guides and the errors of other programs. */
import { readFile } from 'node:fs/promises';
import type { Case } from '../../src/cli/measure.ts';
import { readCases } from '../../src/cli/readCases.ts';
import type { Result } from '../../src/cli/outcome.ts';
import { ok, refuse } from '../../src/cli/outcome.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { examplesOf } from './listEntries.ts';
import { createRandom, shuffle } from './random.ts';

const CORPUS = new URL('../../tests/corpus/foreign/', import.meta.url);
const FOREIGN = ['foreign.jsonl', 'nearMisses.jsonl'];
const SEED = 7;
/** Of examples that are cases, each part is searched in an index without it. */
export const FOLDS = 4;

export interface Cases {
  readonly name: string;
  /** In an order by chance, so that the first ones are a sample of all. */
  readonly cases: readonly Case[];
  /** Texts that must not be indexed for the cases at the same positions modulo FOLDS; none where cases come from elsewhere. */
  readonly hidden: readonly ReadonlySet<string>[];
}

/** Cases of a file in the format of `fixpath eval`, or of the project itself; refused where the file cannot be read. */
export async function listCases(file: string | undefined, graph: Graph): Promise<Result<Cases>> {
  const random = createRandom(SEED);
  if (file === undefined) {
    const cases = shuffle(random, [...ownCases(graph), ...(await readForeign())]);
    const hidden = Array.from(
      { length: FOLDS },
      (_, fold) => new Set(cases.filter((_case, at) => at % FOLDS === fold).map(({ text }) => text)),
    );
    return ok({
      name: `examples of the guides (each hidden from the index that it is searched in), errors of other programs`,
      cases,
      hidden,
    });
  }
  try {
    const read = readCases(await readFile(file, 'utf8'));
    return read.kind === 'ok' ? ok({ name: file.slice(file.lastIndexOf('/') + 1), cases: shuffle(random, read.value), hidden: [] }) : read;
  } catch {
    return refuse(`${file} cannot be read.`);
  }
}

/** One text may be an example of two diagnoses: then both are right. */
function ownCases(graph: Graph): readonly Case[] {
  const owners = new Map<string, string[]>();
  for (const diagnosis of graph.diagnoses)
    for (const text of examplesOf(diagnosis)) owners.set(text, [...(owners.get(text) ?? []), diagnosis.concept]);
  return [...owners].map(([text, [primary = '', ...others]], at): Case => ({ id: `e${at}`, text, primary, also_ok: others }));
}

/** What other programs print: the corpus that the matcher is tested against. */
export async function readForeign(): Promise<readonly Case[]> {
  const files = await Promise.all(FOREIGN.map((name) => readFile(new URL(name, CORPUS), 'utf8')));
  return files.flatMap((file) =>
    file
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Case => {
        const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
        return { id, text, primary: null };
      }),
  );
}
