/** Reads what is to be diagnosed, from a file or from standard input, and never more than it should. */
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeText } from './decode.ts';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';

/** Far above any error; a log of more than this is cut by the person, who knows where the error stands. */
export const MOST_BYTES = 64 * 1024 * 1024;
const TOO_LARGE = `has more than ${MOST_BYTES / 1024 / 1024} MB; cut out the part with the error, for example its last 1,000 lines`;

/** Text of the file, or of `stdin` where there is none (or `-`). What cannot be read is refused in one sentence. */
export async function readInput(file: string | undefined, stdin: Readable): Promise<Result<string>> {
  const name = file === undefined || file === '-' ? 'The input' : file;
  const bytes = name === file ? await readFileBytes(file) : await readStream(stdin);
  if (bytes.kind === 'refused') return bytes;
  const text = decodeText(bytes.value);
  return text.kind === 'ok' ? text : refuse(`${name} cannot be read: ${text.why}.`);
}

async function readFileBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return refuse(`${file} ${TOO_LARGE}.`);
    const handle = await open(file);
    try {
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(`${file} cannot be read: ${whyUnreadable(error)}.`);
  }
}

async function readStream(stream: Readable): Promise<Result<Uint8Array>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) return refuse(`The input ${TOO_LARGE}.`);
    parts.push(bytes);
  }
  return ok(Buffer.concat(parts));
}

/** What the system's code means, in words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOTDIR') return 'it is not a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  return typeof code === 'string' ? code : 'unknown reason';
}
