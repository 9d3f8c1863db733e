/** Compiles every guide under tests/fixtures/compile, and holds what comes out to the JSON beside it; UPDATE_FIXTURES=1 writes that anew. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { loadChunk, loadIndex } from '../../src/graph/load.ts';
import { project } from './project.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/compile', import.meta.url));
const update = process.env['UPDATE_FIXTURES'] === '1';

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md') && !file.endsWith('.index.md'))
  .map((file) => basename(file, '.md'));

describe('a guide and what comes of it', () => {
  it.each(names)('%s', (name) => {
    const index = join(FOLDER, `${name}.index.md`);
    const compiled = compileGuides([
      { path: `team/${name}.md`, text: readFileSync(join(FOLDER, `${name}.md`), 'utf8') },
      ...(existsSync(index) ? [{ path: 'team/index.md', text: readFileSync(index, 'utf8') }] : []),
    ]);
    const found = project(compiled);
    const expected = join(FOLDER, `${name}.json`);
    if (update) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    // Whatever comes out of compile must pass the door that packs from elsewhere pass.
    const { index: packed, chunks } = packGraph(compiled.graph);
    expect(loadIndex(JSON.parse(JSON.stringify(packed)))).toMatchObject({ kind: 'ok' });
    for (const { chunk } of chunks) expect(loadChunk(JSON.parse(JSON.stringify(chunk)))).toMatchObject({ kind: 'ok' });
  });

  it('has no expectation without a guide', () => {
    const guides = new Set(names);
    expect(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.json'))
        .map((file) => basename(file, '.json'))
        .filter((name) => !guides.has(name)),
    ).toEqual([]);
  });
});
