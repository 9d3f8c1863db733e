/** Writes a folder whole or not at all: a build that fails leaves the last one standing. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';
import { whyUnreadable } from './readInput.ts';

/** What a folder that we wrote holds: the site has its pack in a folder, the pack alone lies open. */
const OURS = ['pack/index.json', 'index.json'];

/** Lets `write` fill a new folder beside `out`, then puts it in its place. A folder with anybody else's files is refused. */
export async function replaceFolder<T>(out: string, write: (target: string) => Promise<Result<T>>): Promise<Result<T>> {
  const place = resolve(out);
  try {
    if (existsSync(place) && !(await isOurs(place)))
      return refuse(`${out} holds files that fixpath did not write; name another folder with --out.`);
    await mkdir(dirname(place), { recursive: true });
    const target = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
    try {
      const written = await write(target);
      if (written.kind === 'refused') return written;
      await rm(place, { recursive: true, force: true });
      // A temporary folder is for its owner alone; a web server is somebody else.
      await chmod(target, 0o755);
      await rename(target, place);
      return ok(written.value);
    } finally {
      await rm(target, { recursive: true, force: true });
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refuse(`${out} cannot be written: ${whyUnreadable(error)}.`);
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.length === 0 || OURS.some((file) => existsSync(join(folder, file)));
}
