import { expect, test } from 'vitest';
import { createSearch } from '../../src/match/search.ts';
import { makeIndex, ORBIT } from './makeIndex.ts';

const search = createSearch(makeIndex(ORBIT));
const first = (query: string): string | undefined => search(query)[0]?.id;

test.each([
  ['ORB7001', 'secret-expired'],
  ['expired secret', 'secret-expired'],
  ['orbitctl path', 'cli-absent'],
  ['never chartd', 'planet-unknown'],
  ['logging', 'orbit/logging'],
])('%s', (query, id) => {
  expect(first(query)).toBe(id);
});

test('nothing asked, nothing found', () => {
  expect(search('')).toEqual([]);
  expect(search('  …  ')).toEqual([]);
});

test('says why, and keeps to the limit', () => {
  expect(search('ORB7001')[0]).toMatchObject({ kind: 'concept', why: 'ORB7001' });
  expect(search('orbit', 3)).toHaveLength(3);
});

test('words in which people describe it find it, and are not shown', () => {
  expect(search('from the hangar')[0]).toMatchObject({ id: 'door-closed', why: 'door closed' });
});

test('a very long query is cut', () => {
  expect(search('secret '.repeat(10_000)).length).toBeGreaterThan(0);
});
