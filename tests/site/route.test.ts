import { describe, expect, it } from 'vitest';
import { conceptAddress, readRoute } from '../../src/site/route.ts';
import { PARTS } from './harbour.ts';

const { index } = PARTS;

describe('readRoute', () => {
  it.each([
    ['/', { kind: 'wizard' }],
    ['/index.html', { kind: 'wizard' }],
    ['/harbour/', { kind: 'topic', topic: 'harbour' }],
    ['/harbour/tide-out/', { kind: 'concept', concept: 'tide-out' }],
    ['/harbour/tide-out/index.html', { kind: 'concept', concept: 'tide-out' }],
    ['/harbour/low-water/', { kind: 'concept', concept: 'tide-out' }],
    ['/harbour/a/piers/', { kind: 'article', article: 'harbour/tide#piers' }],
    ['/harbour/none/', { kind: 'missing' }],
    ['/%E0%A4%A/', { kind: 'missing' }],
    ['/404.html', { kind: 'missing' }],
  ])('reads %s', (address, route) => {
    expect(readRoute(index, address)).toEqual(route);
  });
});

describe('conceptAddress', () => {
  it('follows former ids, and falls back on the start', () => {
    expect(conceptAddress(index, '/docs/', 'low-water')).toBe('/docs/harbour/tide-out/');
    expect(conceptAddress(index, '/docs/', 'none')).toBe('/docs/');
  });

  it('knows articles by their slug', () => {
    expect(conceptAddress(index, '/docs/', 'a/piers')).toBe('/docs/harbour/a/piers/');
    expect(conceptAddress(index, '/docs/', 'a/none')).toBe('/docs/');
  });
});
