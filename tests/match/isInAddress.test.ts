import { describe, expect, test } from 'vitest';
import { isInAddress } from '../../src/match/isInAddress.ts';

const isAddress = (text: string, word: string): boolean => {
  const start = text.indexOf(word);
  return isInAddress(text, start, start + word.length);
};

describe('isInAddress', () => {
  test.each([
    ['see https://login.orbit.example/token now', 'orbit'],
    ['see https://login.orbit.example/token now', 'https'],
    ["open('/var/lib/orbit/key')", 'orbit'],
    ['at com.orbit.auth.Client.open(Client.java:7)', 'auth'],
    ['C:\\orbit\\keys\\one', 'keys'],
  ])('%s: %s', (text, word) => {
    expect(isAddress(text, word)).toBe(true);
  });
  test.each([
    ['the orbit secret: expired', 'secret'],
    ['orbit.auth said no', 'auth'],
    ['key=orbit;host=a.b.example', 'orbit'],
    ['a.b.example (orbit)', 'orbit'],
  ])('not %s: %s', (text, word) => {
    expect(isAddress(text, word)).toBe(false);
  });
  test('a run without end is read so far and no further', () => {
    expect(isAddress(`a.b.c${'.'.repeat(100_000)}orbit`, 'orbit')).toBe(false);
  });
});
