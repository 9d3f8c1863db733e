import { describe, expect, it } from 'vitest';
import { reportUnreachable } from '../../src/cli/reportUnreachable.ts';
import { surveyExamples } from '../../src/cli/surveyExamples.ts';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { section } from './sections.ts';

const INDEX = `---
title: Harbour
facets:
  berth:
    label: Berth
    ask: Where does it lie?
    why: The quay differs.
    values:
      quay: { label: The quay, seen: [] }
      buoy: { label: A buoy, seen: [] }
  flag:
    label: Flag
    ask: Which flag?
    why: The papers differ.
    asked: false
    values:
      red: { label: Red, seen: [] }
      blue: { label: Blue, seen: [blueflag] }
---

# Harbour
`;

function codesOf(...sections: readonly string[]): readonly (readonly [string, number])[] {
  const { graph } = compileGuides([
    { path: 'harbour/index.md', text: INDEX },
    { path: 'harbour/pier.md', text: `# Pier\n\n${sections.join('')}` },
  ]);
  const { index } = packGraph(graph);
  return reportUnreachable(graph, index, surveyExamples(graph, index)).map(({ code, line }) => [code, line] as const);
}

const facts = (lines: string): string => `\`\`\`facts\n${lines}\n\`\`\``;
const MAST = section('mast', 'the mast has come down over the deck', '');

describe('reportUnreachable', () => {
  it('finds nothing wrong with a diagnosis that its own words reach', () => {
    expect(codesOf(MAST, section('rudder', 'HB1041', ''))).toEqual([]);
  });

  it('names a diagnosis whose every signature another one has', () => {
    expect(codesOf(MAST, section('rudder', 'the mast has come down over the deck', ''))).toEqual([['shadowed', 17]]);
  });

  it('names a diagnosis whose examples all lead to another one', () => {
    expect(codesOf(MAST, section('rudder', 'rudder lost', '```error\nthe mast has come down over the deck\n```'))).toEqual([
      ['shadowed', 17],
    ]);
  });

  it('names a diagnosis of words that any program prints, unless people describe it', () => {
    expect(codesOf(section('rudder', 'it failed', ''))).toEqual([['unreachable', 3]]);
    expect(codesOf(section('rudder', 'it failed', '```symptom\nit turns in circles\n```'))).toEqual([]);
  });

  it('names facts that leave no value possible, and values that nobody can answer', () => {
    expect(codesOf(section('rudder', 'HB1041', facts('berth: { quay: never, buoy: never }')))).toEqual([['never-possible', 3]]);
    expect(codesOf(section('rudder', 'HB1041', facts('berth: { quay: never }')))).toEqual([]);
    expect(codesOf(section('rudder', 'HB1041', facts('flag: { blue: never }')))).toEqual([['unasked', 3]]);
    expect(codesOf(section('rudder', 'HB1041', facts('flag: { red: never }')))).toEqual([]);
  });

  it('names a signature in a language that the diagnosis leaves out', () => {
    const go = '```signature go\nrudder gone adrift astern\n```';
    expect(codesOf(section('rudder', 'HB1041', `${facts('languages: [python]')}\n\n${go}`))).toEqual([['signature-language', 3]]);
    expect(codesOf(section('rudder', 'HB1041', `${facts('languages: [python, go]')}\n\n${go}`))).toEqual([]);
  });
});
