import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHref } from '../../src/compile/href.ts';
import { isSafeHref } from '../../src/graph/checkNode.ts';

test.each([
  ['https://example.com/a_b', 'outside'],
  ['mailto:lamp@example.com', 'outside'],
  ['#wick', 'inside'],
  ['lamps.md#wick', 'inside'],
  ['../lamps/', 'relative'],
  ['https:/example.com', 'broken'],
  ['mailto:', 'broken'],
  ['//example.com', 'broken'],
  ['javascript:alert(1)', 'broken'],
  ['https://exa mple.com', 'broken'],
])('%s is %s', (href, kind) => {
  expect(readHref(href).kind).toBe(kind);
});

test('what passes here passes the door of packs', () => {
  const piece = fc.constantFrom(
    'https:',
    'http:',
    'mailto:',
    'HTTPS:',
    '/',
    '//',
    '#',
    'a.example',
    '@',
    '%',
    '?',
    ' ',
    '"',
    '\\',
    '[',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const read = readHref(pieces.join(''));
      if (read.kind === 'outside') expect(isSafeHref(read.href), read.href).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
