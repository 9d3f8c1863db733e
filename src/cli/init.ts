/** `fixpath init`: makes a folder for guides, with one to start from. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftGuide } from './newGuide.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';

/** Writes `<dir>/example/first-guide.md`; a folder that has guides already is left alone. */
export async function runInit(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const content = folder ?? options.content ?? 'content';
  if (existsSync(content)) {
    return refuseUsage(`${content} exists already; start a guide in it with \`fixpath new topic/guide\`.`, terminal);
  }
  const file = join(content, 'example', 'first-guide.md');
  await mkdir(join(content, 'example'), { recursive: true });
  await writeFile(file, draftGuide('first-guide'));
  terminal.say(file);
  terminal.tell('Write your first error into it, then: fixpath check && fixpath build && fixpath preview');
  return EXIT.ok;
}
