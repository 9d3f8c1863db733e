/** Writes the pack of a graph: the index, the bodies in chunks, and an index under a name that never changes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packGraph } from '../compile/pack.ts';
import type { Graph } from '../graph/graph.ts';
import type { Result } from './outcome.ts';
import { ok } from './outcome.ts';

export interface Written {
  readonly pages: number;
  readonly files: number;
}

/** Under which pages of other sites ask for the pack: they do not know its hash. */
export const STABLE_INDEX = 'index.json';

/** Fills `folder`, which is made; the same graph gives the same bytes. */
export async function writePack(graph: Graph, folder: string): Promise<Result<Written>> {
  const { index, indexName, chunks } = packGraph(graph);
  await mkdir(folder, { recursive: true });
  const files = [[STABLE_INDEX, index] as const, [indexName, index] as const, ...chunks.map(({ name, chunk }) => [name, chunk] as const)];
  for (const [name, value] of files) await writeFile(join(folder, name), JSON.stringify(value));
  return ok({ pages: 0, files: files.length });
}
