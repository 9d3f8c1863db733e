/** Bytes that a person downloads, gzipped, beside what the project allows itself. */
import { readFile, readdir } from 'node:fs/promises';
import { packGraph } from '../../src/compile/pack.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { shrinkIndex } from '../../src/graph/wire.ts';
import { inKb, printTable } from './printTable.ts';
import { gzipped } from './weighModule.ts';

const DIST = new URL('../../dist/', import.meta.url);
const FULL = 500;

/** Prints what is built: the page, its worker, the embed, and the knowledge. */
export async function weighParts(graph: Graph): Promise<void> {
  const page = await readFile(new URL('shell/index.html', DIST), 'utf8');
  const loaded = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, file = '']) => `shell/${file}`);
  const scripts = (await readdir(new URL('shell/assets/', DIST)))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `shell/assets/${name}`);
  const workers = scripts.filter((name) => /\/worker/.test(name));
  const rest = scripts.filter((name) => !loaded.includes(name) && !workers.includes(name));
  const { index, chunks } = packGraph(graph);
  const indexBytes = gzipped(JSON.stringify(shrinkIndex(index)));
  const chunkBytes = Math.max(...chunks.map(({ chunk }) => gzipped(JSON.stringify(chunk))));
  const rows: (readonly [string, number, string])[] = [
    ['page JavaScript', await weigh(loaded), '45'],
    ['page, loaded only when needed', await weigh(rest), ''],
    ['worker of the page', await weigh(workers), ''],
    ['element, unopened', await weigh(['embed/fixpath-wizard.js']), '3'],
    ['element and interface', await weigh(['embed/fixpath-wizard.js', 'embed/fixpath-interface.js']), '40'],
    [`index, ${index.diagnoses.length} diagnoses`, indexBytes, ''],
    [`index, for ${FULL}`, (indexBytes * FULL) / Math.max(1, index.diagnoses.length), '60'],
    [`largest of ${chunks.length} chunks`, chunkBytes, '30'],
  ];
  printTable(
    'Bytes, gzipped',
    ['', 'KB', 'allowed'],
    rows.map(([what, bytes, most]) => [what, inKb(bytes), most]),
  );
}

async function weigh(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => gzipped(await readFile(new URL(file, DIST)))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
