import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUID_WORD, tokenize } from '../../src/match/tokenize.ts';

test.each([
  ['Please run "az login"', ['please', 'run', 'az', 'login']],
  ['AADSTS700211: x', ['aadsts700211', 'x']],
  ["couldn't reach 169.254.169.254:80.", ['couldnt', 'reach', '169.254.169.254', '80']],
  ['AzureCliCredential.get_token', ['azureclicredential', 'get_token']],
  ['id 0F3c0a52-1111-4222-8333-444455556666!', ['id', GUID_WORD]],
  ['0F3c0a52-1111-4222-8333-4444555566667', ['0f3c0a52', '1111', '4222', '8333', '4444555566667']],
  ['it’s—quoted “so”', ['it', 's', 'quoted', 'so']],
  ['', []],
])('words of %j', (text, words) => {
  expect(tokenize(text).words).toEqual(words);
});

test('spans are ascending, disjoint and hold their word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { count, words, start, end } = tokenize(text);
      let before = 0;
      for (let i = 0; i < count; i++) {
        expect(start[i]).toBeGreaterThanOrEqual(before);
        expect(end[i]).toBeGreaterThan(start[i] ?? 0);
        before = end[i] ?? 0;
        if (words[i] !== GUID_WORD)
          expect(
            text
              .slice(start[i], end[i])
              .toLowerCase()
              .replaceAll("'", '')
              .startsWith(words[i] ?? '?'),
          ).toBe(true);
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('what stands round a word does not change it', () => {
  const edge = fc.stringMatching(/^[ \n"'(){}:;,<>|-]{0,6}$/);
  fc.assert(
    fc.property(edge, edge, (a, b) => {
      expect(tokenize(`${a}AADSTS70021${b}`).words).toEqual(['aadsts70021']);
    }),
  );
});
