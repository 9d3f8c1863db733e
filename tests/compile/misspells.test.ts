import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, misspells } from '../../src/compile/misspells.ts';

/** Optimal string alignment by its definition. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [head, tail] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    naive(head, b) + 1,
    naive(a, tail) + 1,
    naive(head, tail) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? naive(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

describe('countSlips', () => {
  it('is what its definition says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b)).toBe(naive(a, b));
      }),
    );
  });
});

describe('misspells', () => {
  it.each([
    ['tilte', 'title'],
    ['Pyhton', 'python'],
    ['languges', 'languages'],
    ['powershel', 'powershell'],
  ])('knows what %s was meant to be', (wrong, right) => {
    expect(misspells(wrong, ['title', 'python', 'languages', 'powershell'])).toBe(right);
  });

  it.each(['title', 'Title', 'author', 'md', ''])('lets %s be', (word) => {
    expect(misspells(word, ['title', 'cmd', 'languages'])).toBeNull();
  });
});
