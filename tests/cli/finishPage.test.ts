import { describe, expect, it } from 'vitest';
import { finishPage, POLICY } from '../../src/cli/finishPage.ts';
import { findTags } from '../../src/cli/loadRenderer.ts';

const BUILT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
  <script type="module" crossorigin src="./assets/index-abc.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/chunk-def.js">
  <link rel="stylesheet" crossorigin href="./assets/index-123.css">
  <link rel="icon" href="./icon.svg"></head><body></body></html>`;
const DRAWN =
  '<!doctype html><html lang="en"><head><meta charset="UTF-8" /><title>t</title><link rel="icon" href="./icon.svg"></head><body><a href="./topic/one/">one</a> ./x <code title="a > b">&lt;img src="./y"></code></body></html>';

describe('findTags', () => {
  it('takes the program and its sheets, and no icon', () => {
    expect(findTags(BUILT)).toHaveLength(3);
  });
});

describe('finishPage', () => {
  const page = finishPage(DRAWN, { base: '/docs/', tags: findTags(BUILT), indexName: 'index.0a1b2c3d.json' });

  it('puts the policy before everything that loads', () => {
    expect(page).toContain(`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
    expect(page.match(/charset/gi)).toHaveLength(1);
  });

  it('addresses everything below the base, and changes no text', () => {
    expect(page).toContain('src="/docs/assets/index-abc.js"');
    expect(page).toContain('href="/docs/pack/index.0a1b2c3d.json" data-fixpath="index"');
    expect(page).toContain('<a href="/docs/topic/one/">one</a> ./x');
    expect(page).toContain('&lt;img src="./y">');
    expect(page.replaceAll('&lt;img src="./y">', '')).not.toContain('="./');
  });

  it('adds nothing twice', () => {
    expect(finishPage(page, { base: '/docs/', tags: [], indexName: 'x' })).toBe(page);
  });
});
