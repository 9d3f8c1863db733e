// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackParts } from '../../src/site/renderPage.ts';
import { PARTS } from './harbour.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let renderPage: (pack: PackParts, address: string) => string;

// Components are compiled for the browser under vitest; pages are drawn by the bundle that builds use.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fixpath-render-'));
  execFileSync('npx', ['vite', 'build', '--mode', 'render', '--logLevel', 'error', '--outDir', folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
  });
  ({ renderPage } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'renderPage.js')).href
  )) as typeof import('../../src/site/renderPage.ts'));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('renderPage', () => {
  it('draws a diagnosis that can be read without a program', () => {
    const page = renderPage(PARTS, '/harbour/tide-out/');
    expect(page).toContain('<title>The tide is out · ');
    for (const part of ['<h1', 'The tide is out', 'tide show --pier', 'PIER', 'Check that it is fixed', 'HB77'])
      expect(page).toContain(part);
  });

  it('escapes prose in text and attributes', () => {
    const page = renderPage(PARTS, '/harbour/tide-out/');
    expect(page).toContain('content="Boats cannot leave before the water is &quot;back&quot; &amp; &lt;high>.');
    expect(page).not.toContain('<high>');
  });

  it('addresses only below the base, with no style, script or handler in the text', () => {
    for (const address of ['/', '/harbour/', '/harbour/tide-out/', '/harbour/a/piers/', '/404.html']) {
      const page = renderPage(PARTS, address);
      expect(page).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
      for (const [, href] of page.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(href).toMatch(/^(?:\.\/|https?:|#)/);
    }
  });

  it('says which address it drew, and none for what is not there', () => {
    expect(renderPage(PARTS, '/')).toContain('data-address="/"');
    expect(renderPage(PARTS, '/404.html')).toContain('data-address=""');
  });

  it('gives the same bytes again', () => {
    expect(renderPage(PARTS, '/harbour/tide-out/')).toBe(renderPage(PARTS, '/harbour/tide-out/'));
  });
});
