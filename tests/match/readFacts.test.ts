import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/match/createMatcher.ts';
import { makeIndex } from './makeIndex.ts';

const facets = [
  {
    id: 'language',
    label: 'Language',
    ask: '',
    why: '',
    asked: true,
    values: [
      { id: 'go', label: 'Go', seen: ['orbit.go.runtime'] },
      { id: 'rust', label: 'Rust', seen: ['orbit_rs'] },
      { id: 'cpp', label: 'C++', seen: ['Orbit::Dock'] },
    ],
  },
];
const index = {
  ...makeIndex([{ concept: 'door-closed', signatures: ['orbit docking refused by the airlock'] }]),
  facets,
};
const matcher = createMatcher(index);
const TEXT = 'orbit.go.runtime: orbit docking refused by the airlock';

describe('facts', () => {
  test('are read off the paste', () => {
    expect(matcher.match(TEXT)).toMatchObject({ facts: { language: 'go' }, recognised: { language: 'go', library: 'orbit.go.runtime' } });
  });
  test('are read by the whole phrase, with what joins its words', () => {
    expect(matcher.match('terminate called: Orbit::Dock, orbit docking refused by the airlock').facts).toEqual({ language: 'cpp' });
    expect(matcher.match('orbit:dock:info orbit docking refused by the airlock').facts).toEqual({});
  });
  test('what the person says stands above what the paste proves', () => {
    expect(matcher.match(TEXT, { language: 'rust' }).facts).toEqual({ language: 'rust' });
  });
  test('what the person took back is not used, though the paste proves it', () => {
    const verdict = matcher.match(TEXT, { language: '?' });
    expect(verdict.facts).toEqual({});
    expect(verdict.recognised).toEqual({ credentials: [], codes: [] });
    expect(verdict.diagnoses[0]?.language).toBe(null);
  });
});
