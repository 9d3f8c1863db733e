import { describe, expect, it } from 'vitest';
import { compareExamples, reportConfusion } from '../../src/cli/compareExamples.ts';
import { surveyExamples } from '../../src/cli/surveyExamples.ts';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { section } from './sections.ts';

function confusionOf(...sections: readonly string[]): ReturnType<typeof compareExamples> {
  const { graph } = compileGuides([{ path: 'harbour/pier.md', text: `# Pier\n\n${sections.join('')}` }]);
  return compareExamples(graph, surveyExamples(graph, packGraph(graph).index));
}

const error = (text: string): string => `\`\`\`error\n${text}\n\`\`\``;
const LINE = 'halyard winch drum jammed upon its gooseneck boom';
const OTHER = 'halyard winch drum jammed upon its gooseneck';

describe('compareExamples', () => {
  it('is no pair where examples share no words', () => {
    expect(
      confusionOf(
        section('winch', LINE, error(LINE)),
        section('rudder', 'rudder lost in a following sea', error('rudder lost in a following sea')),
      ),
    ).toEqual({ examples: 2, diagnoses: 2, near: [], unresolved: 0 });
  });

  it('names the example, both concepts, their scores and the word that tells them apart', () => {
    const { near, unresolved } = confusionOf(
      section('winch', LINE, error(LINE)),
      section('mast', OTHER, error('the anchor drags\n' + OTHER)),
    );
    expect(unresolved).toBe(near.length);
    expect(near).toContainEqual(
      expect.objectContaining({
        file: 'harbour/pier.md',
        line: 11,
        concept: 'winch',
        rival: 'mast',
        won: true,
        declared: false,
        apart: ['boom'],
      }),
    );
    for (const { own, theirs } of near) expect(theirs).toBeLessThan(own);
  });

  it('is resolved once a guide tells the two apart', () => {
    const told = `${error(LINE)}\n\n### Mistaken for\n\n- [The mast](#mast): the spreader has no boom.\n`;
    const { near, unresolved } = confusionOf(section('winch', LINE, told), section('mast', OTHER, error(OTHER)));
    expect(near.length).toBeGreaterThan(0);
    expect(unresolved).toBe(0);
  });

  it('stays unresolved, declared or not, where two have the same words', () => {
    const told = `${error(LINE)}\n\n### Mistaken for\n\n- [The mast](#mast): hard to tell.\n`;
    const { near } = confusionOf(section('winch', LINE, told), section('mast', LINE, error('anchor chain kinked')));
    expect(near).toMatchObject([{ concept: 'winch', rival: 'mast', won: false, declared: true, resolved: false, apart: [] }]);
  });
});

describe('reportConfusion', () => {
  it('warns at the example, with what would help', () => {
    const problems = reportConfusion(confusionOf(section('winch', LINE, error(LINE)), section('mast', OTHER, '')));
    expect(problems).toMatchObject([{ severity: 'warning', code: 'too-near', line: 11, mend: expect.stringContaining('Mistaken for') }]);
  });
});
