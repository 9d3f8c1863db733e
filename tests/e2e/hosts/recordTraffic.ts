/** A proxy that a browser context sends everything through: page, workers, service worker, whatever the origin. */
import { createServer, request as forward } from 'node:http';

export interface Sent {
  readonly method: string;
  readonly url: string;
  /** As they came, names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

export interface Traffic {
  /** For a context's `proxy.server`. */
  readonly server: string;
  readonly sent: readonly Sent[];
  readonly close: () => Promise<void>;
}

/** Listens on a free port; passes plain requests on, and refuses to open tunnels, which it could not look into. */
export async function recordTraffic(): Promise<Traffic> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', rawHeaders } = request;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      sent.push({ method, url, headers: rawHeaders, body: body.toString() });
      const onward = forward(url, { method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  server.on('connect', ({ method = '', url = '', rawHeaders }, socket) => {
    sent.push({ method, url, headers: rawHeaders, body: '' });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    server: `http://127.0.0.1:${address.port}`,
    sent,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
