import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, plainLines, wrap } from '../../src/cli/terminal.ts';

describe('plain', () => {
  it('lets no control or direction character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
        expect(plain(text)).toHaveLength(text.length);
      }),
    );
  });

  it('takes the escape off a terminal sequence', () => {
    expect(plain('a\u001B[2Jb')).toBe('a [2Jb');
    expect(plainLines('a\u001B]0;x\u0007\n\tb')).toBe('a ]0;x \n\tb');
  });
});

describe('wrap', () => {
  it('breaks at spaces and leaves a long word whole', () => {
    expect(wrap('one two three', 9, '  ')).toEqual(['  one two', '  three']);
    expect(wrap('abcdefghijkl mno', 8)).toEqual(['abcdefghijkl', 'mno']);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
        expect(wrap(words.join(' '), width).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
