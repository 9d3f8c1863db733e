import { expect, it } from 'vitest';
import { normalBase } from '../../src/cli/normalBase.ts';

it.each([
  ['', '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs/errors', '/docs/errors/'],
  ['/docs//errors/', '/docs/errors/'],
  ['https://example.org/', null],
  ['/a b/', null],
  ['/../x/', null],
  ['/"><script>/', null],
])('brings %j into the form %j', (base, normal) => {
  expect(normalBase(base)).toBe(normal);
});
