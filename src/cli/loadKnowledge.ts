/** Finds the knowledge that a command works with: guides in a folder, or the pack that comes with the package. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFolder } from '../compile/compileFolder.ts';
import type { CompileOptions } from '../compile/compileGuides.ts';
import { packGraph } from '../compile/pack.ts';
import type { Compiled } from '../graph/graph.ts';
import { loadChunk, loadIndex } from '../graph/load.ts';
import type { Body, PackIndex } from '../graph/pack.ts';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';
import { inPackage } from './packageRoot.ts';
import { whyUnreadable } from './readInput.ts';

const DEFAULT_FOLDER = 'content';
const BUILT_IN = 'dist/pack';
const GUIDE = /\.mdx?$/i;

/** Enough to diagnose and to show what mends it. */
export interface Knowledge {
  readonly index: PackIndex;
  /** Cause, steps and checks of a diagnosis id; null where the pack lacks them. */
  readonly readBody: (id: string) => Promise<Body | null>;
  /** How many mistakes the guides have; a pack has none. */
  readonly errors: number;
  /** Folder it was compiled from, or null for the built-in pack. */
  readonly folder: string | null;
}

/** Compiles `folder`, or `./content` where it exists, or loads the built-in pack. A folder that was asked for must be there. */
export async function loadKnowledge(folder: string | undefined): Promise<Result<Knowledge>> {
  if (folder === undefined && !existsSync(DEFAULT_FOLDER)) return loadBuiltIn();
  const compiled = await compileContent(folder);
  if (compiled.kind === 'refused') return compiled;
  const { graph, problems } = compiled.value;
  const { index, chunks } = packGraph(graph);
  const bodies = new Map(chunks.flatMap(({ chunk }) => Object.entries(chunk.bodies)));
  return ok({
    index,
    readBody: (id) => Promise.resolve(bodies.get(id) ?? null),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    folder: folder ?? DEFAULT_FOLDER,
  });
}

/** Compiles a folder of guides, or one guide, that must exist; a folder without guides is refused. */
export async function compileContent(folder: string | undefined, compile: CompileOptions = {}): Promise<Result<Compiled>> {
  const name = folder ?? DEFAULT_FOLDER;
  try {
    if (!(await stat(name)).isDirectory() && !GUIDE.test(name)) return refuse(`${name} is a file, and no guide (.md).`);
  } catch (error) {
    const hint = folder === undefined ? ' Name a folder of guides, or make one with `fixpath init`.' : '';
    return refuse(`${name} cannot be read: ${whyUnreadable(error)}.${hint}`);
  }
  const compiled = await compileFolder(name, compile);
  if (compiled.problems.some(({ code }) => code === 'no-guides')) {
    return refuse(`${name} has no guide: a guide is a Markdown file (.md) in it, or in a folder of it that is named like the topic.`);
  }
  return ok(compiled);
}

async function loadBuiltIn(): Promise<Result<Knowledge>> {
  const folder = inPackage(BUILT_IN);
  if (!existsSync(join(folder, 'index.json'))) {
    const guides = inPackage(DEFAULT_FOLDER);
    return existsSync(guides) ? loadKnowledge(guides) : refuse('There is no ./content here; name a folder of guides with --content.');
  }
  const index = loadIndex(await readJson(join(folder, 'index.json')));
  if (index.kind === 'refused') return refuse(`The built-in pack cannot be used: ${index.why}.`);
  const chunkOf = new Map(index.value.diagnoses.map(({ id, chunk }) => [id, index.value.chunks[chunk]]));
  const readBody = async (id: string): Promise<Body | null> => {
    const name = chunkOf.get(id);
    if (name === undefined) return null;
    const chunk = loadChunk(await readJson(join(folder, name)));
    return chunk.kind === 'ok' ? (chunk.value.bodies[id] ?? null) : null;
  };
  return ok({ index: index.value, readBody, errors: 0, folder: null });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
