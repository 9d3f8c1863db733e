/** `fixpath preview`: serves a built site on this machine and says where. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { normalBase } from './normalBase.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { servePages } from './servePages.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './untilInterrupted.ts';

/** Tried first, so that the address stays the same from one time to the next. */
const USUAL_PORT = 4173;

/** Serves until it is interrupted. A port that was asked for and is taken is refused; otherwise a free one is found. */
export async function runPreview(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const site = folder ?? options.out;
  const base = normalBase(options.base);
  const port = options.port === undefined ? null : Number(options.port);
  if (base === null) return refuseUsage(`--base ${options.base}: write a path, like /docs/errors/.`, terminal);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    return refuseUsage(`--port ${String(options.port)}: write a number below 65536.`, terminal);
  if (!existsSync(join(site, 'index.html')))
    return refuseUsage(`${site} has no built site; make one with \`fixpath build --out ${site}\`.`, terminal);
  const served = await servePages(site, base, port ?? USUAL_PORT).catch(() => (port === null ? servePages(site, base, 0) : null));
  if (served === null) return refuseUsage(`Port ${String(port)} is taken; leave --port out to have a free one found.`, terminal);
  terminal.say(`Fixpath is at ${terminal.paint('cyan', served.url)}`);
  terminal.tell('Press Ctrl+C to stop.');
  await untilInterrupted();
  await served.close();
  return EXIT.ok;
}
