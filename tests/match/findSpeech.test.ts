import { expect, test } from 'vitest';
import type { Page } from '../../src/match/describe.ts';
import { findSpeech, isOneSpeaker } from '../../src/match/findSpeech.ts';
import { tokenize } from '../../src/match/tokenize.ts';

const pageOf = (text: string): Page => ({
  text,
  tokens: tokenize(text),
  lead: '',
  rows: [],
  language: null,
  show: (start, end) => ({ start, end, text: text.slice(start, end) }),
});
const speak = (text: string) => findSpeech(pageOf(text), (words) => words.includes('orbit'));

test('printed lines that say nothing of the subject are left out', () => {
  const { own, whole, isPart } = speak('the orbit refuses its key\nld: cannot find missing.o: No such file\nafter a long pause');
  expect(isPart).toBe(true);
  expect(own.text).toBe('the orbit refuses its key\nafter a long pause');
  expect(own.words).toEqual(tokenize(own.text).words);
  expect(whole.words.length).toBeGreaterThan(own.words.length);
});

test('printed lines of the subject stay', () => {
  expect(speak('ERROR: orbit is closed\nERROR: shop is closed').own.text).toBe('ERROR: orbit is closed');
});

test.each([['a single line: as it came'], ['my orbit is closed\nld: cannot find missing.o: No such file']])('%j is one speaker', (text) => {
  expect(isOneSpeaker(text)).toBe(true);
  expect(speak(text).isPart).toBe(false);
});

test('what is long was copied, and is left whole', () => {
  expect(speak('ERROR: shop is closed\n'.repeat(80)).isPart).toBe(false);
});
