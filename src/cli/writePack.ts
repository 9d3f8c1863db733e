/** Writes the pack of a graph: the index, the bodies in chunks, and an index under a name that never changes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packGraph } from '../compile/pack.ts';
import type { Pack } from '../compile/pack.ts';
import type { Graph } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { shrinkIndex } from '../graph/wire.ts';
import type { Result } from './outcome.ts';
import { ok } from './outcome.ts';

export interface Written {
  readonly pages: number;
  readonly files: number;
}

/** Under which pages of other sites ask for the pack: they do not know its hash. */
export const STABLE_INDEX = 'index.json';

/** The whole pack as a module, for hosts whose policy lets scripts be loaded and nothing be fetched. */
export const MODULE_PACK = 'pack.js';

/** Fills `folder`, which is made; the same graph gives the same bytes. */
export async function writePack(graph: Graph, folder: string): Promise<Result<Written>> {
  const { index, indexName, chunks } = packGraph(graph);
  await mkdir(folder, { recursive: true });
  const shipped = shrinkIndex(index);
  const files = [
    [STABLE_INDEX, shipped] as const,
    [indexName, shipped] as const,
    ...chunks.map(({ name, chunk }) => [name, chunk] as const),
  ];
  for (const [name, value] of files) await writeFile(join(folder, name), JSON.stringify(value));
  await writeFile(join(folder, MODULE_PACK), packModule(index, chunks));
  return ok({ pages: 0, files: files.length + 1 });
}

/** `JSON.parse` of a string loads faster than the same as an object literal, and the engine checks it again either way. */
function packModule(index: PackIndex, chunks: Pack['chunks']): string {
  const whole = JSON.stringify({ index: shrinkIndex(index), chunks: Object.fromEntries(chunks.map(({ name, chunk }) => [name, chunk])) });
  return `export default JSON.parse(${JSON.stringify(whole)});\n`;
}
