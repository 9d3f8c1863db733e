/** Serves a built site on this machine only, the way a static host would. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { headersOf } from './siteHeaders.ts';

const HOST = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

const PACKED_ALREADY: ReadonlySet<string> = new Set(['.png', '.ico']);

export interface Served {
  /** With the base, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on `port` (0: one that is free); rejects where the port is taken. GET and HEAD only, nothing outside `folder`. */
export async function servePages(folder: string, base: string, port: number): Promise<Served> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, HOST, done);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${HOST}:${listening}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path !== null && base !== '/' && (path === '/' || `${path}/` === base)) {
    response.writeHead(302, { Location: base }).end();
    return;
  }
  const below = path?.startsWith(base) === true ? path.slice(base.length - 1) : null;
  const file = below === null ? null : await findFile(root, below);
  if (below !== null && file === null && !below.endsWith('/') && (await findFile(root, `${below}/`)) !== null) {
    response.writeHead(301, { Location: `${base.slice(0, -1)}${encodeURI(below)}/` }).end();
    return;
  }
  const sent = file ?? (await findFile(root, '/404.html'));
  if (sent === null) {
    response.writeHead(404, headersOf('/')).end();
    return;
  }
  const { size } = await stat(sent);
  const isPacked = !PACKED_ALREADY.has(extname(sent)) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(file === null ? 404 : 200, {
    ...headersOf(below ?? '/'),
    'Content-Type': TYPES[extname(sent)] ?? 'application/octet-stream',
    Vary: 'Accept-Encoding',
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const hangUp = (): undefined => void response.destroy();
  const bytes = createReadStream(sent).on('error', hangUp);
  if (isPacked) bytes.pipe(createGzip()).on('error', hangUp).pipe(response);
  else bytes.pipe(response);
}

/** Decoded path without query; null for what is no path. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.includes('\0') || !path.startsWith('/') ? null : path;
  } catch {
    return null;
  }
}

/** A file that exists below the root, links followed; a folder stands for its index.html. */
async function findFile(root: string, path: string): Promise<string | null> {
  const wanted = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  try {
    const real = await realpath(wanted);
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
