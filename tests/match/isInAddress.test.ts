import { describe, expect, test } from 'vitest';
import { isInAddress } from '../../src/match/isInAddress.ts';

const isAddress = (text: string, word: string): boolean => {
  const start = text.indexOf(word);
  return isInAddress(text, start, start + word.length);
};

describe('isInAddress', () => {
  test.each([
    ['see https://login.orbit.example/token now', 'orbit', true],
    ['see https://login.orbit.example/token now', 'https', true],
    ["open('/var/lib/orbit/key')", 'orbit', true],
    ['at com.orbit.auth.Client.open(Client.java:7)', 'auth', true],
    ['C:\\orbit\\keys\\one', 'keys', true],
    ['the orbit secret: expired', 'secret', false],
    ['orbit.auth said no', 'auth', false],
    ['key=orbit;host=a.b.example', 'orbit', false],
    ['a.b.example (orbit)', 'orbit', false],
  ])('%s: %s is %s', (text, word, expected) => {
    expect(isAddress(text, word)).toBe(expected);
  });
  test('a run without end is read so far and no further', () => {
    expect(isAddress(`a.b.c${'.'.repeat(100_000)}orbit`, 'orbit')).toBe(false);
  });
});
