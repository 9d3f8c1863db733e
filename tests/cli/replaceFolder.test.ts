import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok, refuse } from '../../src/cli/outcome.ts';
import { replaceFolder } from '../../src/cli/replaceFolder.ts';

let folder: string;
const write =
  (text: string) =>
  async (target: string): Promise<ReturnType<typeof ok<string>>> => {
    await writeFile(join(target, 'index.json'), text);
    return { kind: 'ok', value: text };
  };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixpath-replace-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('replaceFolder', () => {
  it('makes the folder, and replaces it whole', async () => {
    const out = join(folder, 'a', 'site');
    expect(await replaceFolder(out, write('one'))).toEqual(ok('one'));
    await writeFile(join(out, 'stale.txt'), '');
    await replaceFolder(out, write('two'));
    expect(await readdir(out)).toEqual(['index.json']);
    expect(await readFile(join(out, 'index.json'), 'utf8')).toBe('two');
  });

  it('leaves the last one standing when writing is refused or fails', async () => {
    const out = join(folder, 'site');
    await replaceFolder(out, write('one'));
    expect(await replaceFolder(out, () => Promise.resolve(refuse('no')))).toEqual(refuse('no'));
    await expect(replaceFolder(out, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(await readdir(folder)).toEqual(['site']);
    expect(await readFile(join(out, 'index.json'), 'utf8')).toBe('one');
  });

  it('does not touch anybody else’s files', async () => {
    const out = join(folder, 'home');
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'years');
    expect(await replaceFolder(out, write('one'))).toMatchObject({ kind: 'refused', why: expect.stringContaining('did not write') });
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('years');
  });
});
