/** A plain site of somebody else, on an origin of its own: pages as given, and a folder of files below `/fixpath/` where asked. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

export interface HostPage {
  readonly html: string;
  readonly policy?: string;
}

export interface Host {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Listens on a free port of this machine. Files of `folder` are at `/fixpath/…`; all else that is no page is a 404. */
export async function serveHost(pages: Readonly<Record<string, HostPage>>, folder?: string): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host.invalid').pathname;
    const page = pages[path];
    if (page !== undefined) {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        ...(page.policy === undefined ? {} : { 'Content-Security-Policy': page.policy }),
      });
      response.end(page.html);
    } else if (folder !== undefined && path.startsWith('/fixpath/') && !path.includes('..')) {
      readFile(join(folder, path.slice('/fixpath'.length))).then(
        (bytes) => response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(bytes),
        () => response.writeHead(404).end(),
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** An HTML document with this body. */
export function htmlOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
}
