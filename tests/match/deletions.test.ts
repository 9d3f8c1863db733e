import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletionsOf, isOneEdit, nearWords } from '../../src/match/deletions.ts';

/** Damerau-Levenshtein (optimal string alignment) by the textbook's matrix. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  }
  return at(a.length, b.length);
}

const short = fc.stringMatching(/^[abc]{5,8}$/);

test('one edit is one edit', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(isOneEdit(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 2000 },
  );
});

test('finds exactly the words one edit away', () => {
  fc.assert(
    fc.property(fc.uniqueArray(short, { maxLength: 12 }), short, (words, asked) => {
      const near = nearWords(deletionsOf(words), asked, words).map((id) => words[id]);
      expect([...near].sort()).toEqual(words.filter((word) => distance(word, asked) === 1).sort());
    }),
    { numRuns: 400 },
  );
});

test('codes and short words are never mended', () => {
  const words = ['aadsts70021', 'not', 'login'];
  const forms = deletionsOf(words);
  expect(nearWords(forms, 'aadsts70022', words)).toEqual([]);
  expect(nearWords(forms, 'now', words)).toEqual([]);
  expect(nearWords(forms, 'logni', words)).toEqual([2]);
});
