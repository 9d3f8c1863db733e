import { expect, it } from 'vitest';
import { headersOf, writeHeadersFile, writeNginxSnippet } from '../../src/cli/siteHeaders.ts';

it('lets other sites read the element and the pack, and nothing else', () => {
  expect(headersOf('/pack/index.json')['Access-Control-Allow-Origin']).toBe('*');
  expect(headersOf('/fixpath-wizard.js')['Access-Control-Allow-Origin']).toBe('*');
  expect(headersOf('/index.html')).not.toHaveProperty('Access-Control-Allow-Origin');
});

it('writes one rule for each path, under the base', () => {
  const file = writeHeadersFile('/docs/');
  expect(file).toContain('/docs/*\n  Content-Security-Policy: frame-ancestors');
  expect(file).toContain('/docs/assets/*\n  ! Cache-Control\n  Cache-Control: public');
});

it('repeats every header in each nginx location', () => {
  const locations = writeNginxSnippet('/').split('location ').slice(1);
  expect(locations).toHaveLength(4);
  for (const location of locations) expect(location).toContain('X-Content-Type-Options "nosniff"');
});
