import { describe, expect, it } from 'vitest';
import { drawEvidence, drawOthers, drawRunnersUp } from '../../src/cli/drawLedger.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { makeFound, makeVerdict } from '../ui/makeVerdict.ts';

const nothing = (): void => undefined;
const terminal: Terminal = { say: nothing, tell: nothing, write: nothing, paint: (_style, words) => words, width: 80 };
const TEXT = 'one\nHB77: the tide has gone\nthree';
const first = makeFound(TEXT, ['HB77', 'the tide has gone'], { missing: ['low water'] });

describe('drawLedger', () => {
  it('gives each reason its line, its clause where that says it otherwise, and what was not seen', () => {
    const [code, tide] = first.evidence;
    const evidence = code === undefined || tide === undefined ? [] : [code, { ...tide, clause: 'The tide is out' }];
    expect(drawEvidence({ ...first, evidence }, TEXT, terminal)).toEqual([
      '  line 2    “HB77”',
      '  line 2    “the tide has gone”',
      '            is “The tide is out”',
      '  not seen  “low water”',
    ]);
  });

  it('says why a runner-up lost, with the words that spoke for it', () => {
    const other = makeFound(TEXT, ['tide'], {
      concept: 'spring-tide',
      title: 'A spring tide',
      role: 'context',
      lost: 'would need “spring”',
    });
    const verdict = makeVerdict({ diagnoses: [first, other] });
    expect(drawRunnersUp(verdict, TEXT, terminal)).toEqual([
      '  · A spring tide spring-tide',
      '    line 2 “tide”',
      '    would need “spring”',
    ]);
    expect(drawOthers(verdict, TEXT, terminal)).toEqual([]);
    expect(drawRunnersUp({ ...verdict, verdict: 'harmless' }, TEXT, terminal)).toEqual([]);
  });
});
