import { describe, expect, it } from 'vitest';
import { foldSayings, shortenLine } from '../../src/match/sayings.ts';
import { tokenize } from '../../src/match/tokenize.ts';

describe('sayings', () => {
  it.each([
    ['I cannot log in', 'i cannot signin'],
    ['my machine', 'laptop'],
    ['the pods', 'the cluster'],
  ])('%s is %s', (line, folded) => {
    expect(foldSayings(tokenize(line).words)).toEqual(foldSayings(tokenize(folded).words));
  });
});

describe('a symptom as the index carries it', () => {
  it.each([
    ['I was called away while the device code was waiting', 'called away device code waiting'],
    ['I cannot log in on the second day', 'cannot log in second day'],
    ['it does not work on my machine', 'not work my machine'],
  ])('%s', (line, short) => {
    expect(shortenLine(line)).toBe(short);
  });

  it('says the same', () => {
    const says = (line: string): readonly string[] => foldSayings(tokenize(line).words);
    expect(says('the sign in page never answers')).toEqual(
      expect.arrayContaining([...says(shortenLine('the sign in page never answers'))]),
    );
  });
});
