import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/servePages.ts';
import { servePages } from '../../src/cli/servePages.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixpath-serve-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'topic', 'one'), { recursive: true });
  await mkdir(join(site, 'assets'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'start');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'topic', 'one', 'index.html'), 'one');
  await writeFile(join(site, 'assets', 'a.js'), 'export {};');
  await writeFile(join(site, 'assets', 'a.png'), 'png');
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  served = await servePages(site, '/docs/', 0);
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const at = (path: string): string => new URL(path, served.url).href;

/** Sends the path as it stands; fetch would tidy it first. */
function ask(path: string, method = 'GET'): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket
      .on('data', (part) => (answer += part.toString()))
      .on('end', () => {
        done(answer);
      })
      .on('error', fail);
  });
}

describe('servePages', () => {
  it('answers below the base, folders with their index', async () => {
    expect(await (await fetch(at(''))).text()).toBe('start');
    expect(await (await fetch(at('topic/one/?x#y'))).text()).toBe('one');
    expect((await fetch(at('topic/one'))).url).toBe(at('topic/one/'));
    expect((await fetch(at('/'))).url).toBe(served.url);
  });

  it('packs what a browser can unpack, as hosts do, and no picture', async () => {
    const asked = { headers: { 'Accept-Encoding': 'gzip' } };
    const script = await fetch(at('assets/a.js'), asked);
    expect([script.headers.get('content-encoding'), await script.text()]).toEqual(['gzip', 'export {};']);
    const picture = await fetch(at('assets/a.png'), asked);
    expect([picture.headers.get('content-encoding'), await picture.text()]).toEqual([null, 'png']);
    expect((await fetch(at(''), { headers: { 'Accept-Encoding': 'identity' } })).headers.get('content-length')).toBe('5');
  });

  it('names types and sends what a meta policy cannot say', async () => {
    const page = await fetch(at(''));
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors');
    const script = await fetch(at('assets/a.js'));
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  it('shows the page for what is not there', async () => {
    const missing = await fetch(at('nothing/'));
    expect([missing.status, await missing.text()]).toEqual([404, 'not here']);
  });

  it('answers GET and HEAD only', async () => {
    const head = await fetch(at(''), { method: 'HEAD', headers: { 'Accept-Encoding': 'identity' } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
    expect((await fetch(at(''), { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it.each([
    '/docs/../../secret.txt',
    '/docs/%2e%2e/%2e%2e/secret.txt',
    '/docs/..%2f..%2fsecret.txt',
    '/docs/link.txt',
    '/docs/%00',
    '/docs/%zz',
    '//secret.txt',
    '/docs/..\\..\\secret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const answer = await ask(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret\r\n');
    expect(answer.endsWith('not here')).toBe(true);
  });
});
