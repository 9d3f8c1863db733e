/** Texts come back letter by letter, whatever they are made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/graph/steps.ts';
import { codeWords, readWords } from '../../src/graph/wireWords.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('lantern', 'Lantern', 'wick', 'LanternWick', ' ', '.', ',', '\n', '\u0083', 'Ā', 'ā', 'ß', '灯', '\\', '"'),
      fc.string(),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('words under codes', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(finish(readWords(codeWords({ texts })))).toEqual({ texts });
      }),
    );
  });

  it('are written once', () => {
    const coded = codeWords({ texts: Array.from({ length: 50 }, () => 'the LanternWick drowned') });
    expect(JSON.stringify(coded).match(/Lantern/g)).toHaveLength(1);
  });

  it('bring their space, save where there is none', () => {
    const texts = ['the lantern, lantern', 'lantern\nlantern', 'xlantern', 'Lanternlantern', 'the  lantern', 'the \u0083lantern'];
    const coded = codeWords({ texts });
    expect(finish(readWords(coded))).toEqual({ texts });
    expect(JSON.stringify(codeWords({ texts: ['one lantern', 'two lantern'] })['texts'])).not.toMatch(/[a-z] /);
  });

  it('are as many as there are characters for, and no more', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const texts = letters.flatMap((a) => letters.flatMap((b) => letters.slice(0, 3).map((c) => `${a}${b}${c} ${a}${b}${c}`)));
    const own = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(0x100 + at)).join('');
    expect(finish(readWords(codeWords({ own, texts })))).toEqual({ own, texts });
  });

  it('never take the code of a letter that a text uses itself', () => {
    const texts = ['Āāă wick', 'wick', 'wick'];
    expect(finish(readWords(codeWords({ texts })))).toEqual({ texts });
  });

  it('leave keys alone', () => {
    const json = { lantern: [{ lantern: 'lantern' }, { lantern: 'lantern' }] };
    expect(Object.keys(codeWords(json))).toEqual(['words', 'lantern']);
    expect(finish(readWords(codeWords(json)))).toEqual(json);
  });

  it('never unfold to more than a word each', () => {
    const grown = finish(readWords({ words: 'x'.repeat(100_000), text: 'Ā'.repeat(100) }));
    expect(JSON.stringify(grown).length).toBeLessThan(4_000);
  });

  it.each([null, 7, 'Ā', [], { text: 'Ā' }, { words: 7, text: 'Ā' }])('touches nothing of %j', (json) => {
    expect(finish(readWords(json))).toBe(json);
  });

  it('keep their character where they are no words, and break nothing', () => {
    const json = { words: '"],"x":[" back\\slash', text: 'ĀāĂ' };
    expect(finish(readWords(json))).toEqual({ text: 'ĀāĂ' });
  });
});
