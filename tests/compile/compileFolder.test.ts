/** Folders as they are found on disk, the bad ones with one clear problem each. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/compile/checkFolder.ts';
import { compileFolder } from '../../src/compile/compileFolder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixpath-compile-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
};
const codes = async (dir = folder): Promise<readonly string[]> => (await compileFolder(dir)).problems.map(({ code }) => code);
const TABLE = '## Lamps\n\n| Error Message | Mitigation |\n|---|---|\n|The lamp is dark|Fill it.|\n';

describe('compileFolder', () => {
  it('reads a folder of topics, and leaves the README beside them alone', async () => {
    await put('README.md', TABLE);
    await put('lamps/hall.md', TABLE);
    await put('lamps/upstairs/attic.md', TABLE);
    await put('node_modules/x/y.md', TABLE);
    await put('lamps/notes.txt', TABLE);
    const { graph } = await compileFolder(folder);
    expect(graph.guides.map(({ file, rows }) => `${file} ${rows}`)).toEqual(['lamps/hall.md 1', 'lamps/upstairs/attic.md 1']);
    expect(graph.topics.map(({ id }) => id)).toEqual(['lamps']);
  });

  it('reads a folder of guides as one topic by its name', async () => {
    await put('guides/a.md', TABLE);
    await put('guides/README.md', TABLE);
    const { graph } = await compileFolder(join(folder, 'guides'));
    expect(graph.guides.map(({ file }) => file)).toEqual(['guides/README.md', 'guides/a.md']);
  });

  it('reads a single guide', async () => {
    await put('guides/a.md', TABLE);
    await put('guides/b.md', TABLE);
    expect((await compileFolder(join(folder, 'guides', 'a.md'))).graph.guides.map(({ file }) => file)).toEqual(['guides/a.md']);
  });

  it('reads UTF-16', async () => {
    await put('t/a.md', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'));
    expect((await compileFolder(folder)).graph.guides[0]?.rows).toBe(1);
  });

  it('says what is wrong with a folder or file that holds no guide', async () => {
    expect(await codes()).toEqual(['no-guides']);
    expect(await codes(join(folder, 'nowhere'))).toEqual(['no-folder']);
    await put('t/picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    await put('t/huge.md', new Uint8Array(20_000_000).fill(97));
    await put('file.bin', 'x');
    expect(await codes()).toEqual(['guide-too-long', 'binary-guide']);
    expect(await codes(join(folder, 'file.bin'))).toEqual(['no-folder']);
  });

  it('checks without keeping the graph', async () => {
    await put('t/a.md', `${TABLE}\n[there](#nowhere)\n`);
    const { problems, guides } = await checkFolder(folder);
    expect(problems.map(({ code, line }) => `${code}:${line}`)).toEqual(['dead-link:7']);
    expect(guides[0]).toMatchObject({ file: 't/a.md', rows: 1, made: 1, skipped: [] });
  });
});
