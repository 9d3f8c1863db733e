import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/ui/cutLines.ts';
import type { Fold } from '../../src/ui/markText.ts';
import { markText } from '../../src/ui/markText.ts';
import { makeFound, makeVerdict } from './makeVerdict.ts';

const linesOf = (parts: readonly (Line | Fold)[]): readonly Line[] =>
  parts.flatMap((part) => (part.kind === 'line' ? [part] : part.lines(Infinity)));
const textOf = (parts: readonly (Line | Fold)[]): string =>
  linesOf(parts)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join('\n');

describe('markText', () => {
  it('marks evidence in place, and what stands for more inside it', () => {
    const text = 'worker: HB77: the tide is out at pier-4';
    const found = makeFound(text, ['HB77: the tide is out at pier-4'], { captures: { pier: 'pier-4' } });
    const verdict = makeVerdict({
      diagnoses: [found],
      recognised: { credentials: [], codes: [{ code: 'HB77', lookup: 'https://x.example' }] },
    });
    const [line] = linesOf(markText(text, verdict, found, []));
    expect(line?.pieces.map(({ text: piece, mark }) => [piece, mark])).toEqual([
      ['worker: ', null],
      ['HB77', 'code'],
      [': the tide is out at ', 'match'],
      ['pier-4', 'value'],
    ]);
    expect(line?.pieces[1]?.evidence).toBe(0);
  });

  it('never shows a character of a secret, over several lines too', () => {
    const text = 'before\nkey=AAAA\nBBBB after';
    const start = text.indexOf('AAAA');
    const verdict = makeVerdict({ redactions: [{ start, end: text.indexOf(' after'), kind: 'client-secret', class: 'secret' }] });
    const shown = textOf(markText(text, verdict, null, []));
    expect(shown).toBe('before\nkey=⟨secret removed⟩\n after');
  });

  it('folds a stack trace, with the source lines that Python prints', () => {
    const frames = Array.from({ length: 4 }, (_, at) => `  File "/srv/a.py", line ${String(at)}, in f\n    run()`).join('\n');
    const parts = markText(`Traceback (most recent call last):\n${frames}\nHarbourError: no`, makeVerdict(), null, []);
    expect(parts.map((part) => (part.kind === 'fold' ? part.count : 'line'))).toEqual([9, 'line']);
  });

  it('never folds evidence away', () => {
    const text = ['    at a (a.js:1)', '    at b (b.js:1)', '    at HB77 (c.js:1)', '    at d (d.js:1)'].join('\n');
    const found = makeFound(text, ['HB77']);
    const parts = markText(text, makeVerdict({ diagnoses: [found] }), found, []);
    expect(parts.some((part) => part.kind === 'line' && part.pieces.some(({ mark }) => mark === 'match'))).toBe(true);
  });

  it('shows long text in windows round the evidence', () => {
    const filler = 'nothing to see in this line of the log\n'.repeat(3000);
    const text = `${filler}HB77: the tide is out\n${filler}`;
    const found = makeFound(text, ['HB77']);
    const parts = markText(text, makeVerdict({ diagnoses: [found] }), found, []);
    expect(parts.filter(({ kind }) => kind === 'line')).toHaveLength(41);
    expect(linesOf(parts)).toHaveLength(6001);
  });

  it('loses and adds nothing where nothing is secret', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(60), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(text.length, start + length);
        const found = { ...makeFound(text, []), evidence: end > start ? [{ start, end, text: '', clause: '' }] : [] };
        const shown = textOf(markText(text, makeVerdict({ diagnoses: [found] }), found, []));
        expect(shown.trimEnd()).toBe(text.replace(/\r(?=\n|$)/g, '').trimEnd());
      }),
    );
  });

  it('loses and adds nothing of long text, wherever its evidence stands, and counts what it folds', () => {
    const lines = fc.array(fc.stringMatching(/^[ a-c]{0,30}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.array(fc.nat(70_000), { maxLength: 5 }), (some, places) => {
        const unit = `${some.join('\n')}\n`;
        const text = unit.repeat(Math.ceil(70_000 / unit.length));
        const evidence = places.map((at) => ({ start: at % (text.length - 8), end: (at % (text.length - 8)) + 8, text: '', clause: '' }));
        const found = { ...makeFound(text, []), evidence };
        const parts = markText(text, makeVerdict({ diagnoses: [found] }), found, []);
        expect(textOf(parts).trimEnd()).toBe(text.trimEnd());
        for (const part of parts) if (part.kind === 'fold') expect(part.lines(Infinity)).toHaveLength(part.count);
      }),
      { numRuns: 40 },
    );
  });
});
