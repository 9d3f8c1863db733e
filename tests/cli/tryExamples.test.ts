import { describe, expect, it } from 'vitest';
import { surveyExamples } from '../../src/cli/surveyExamples.ts';
import { tryExamples } from '../../src/cli/tryExamples.ts';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { section } from './sections.ts';

function problemsOf(...sections: readonly string[]): readonly (readonly [string, string, number])[] {
  const { graph } = compileGuides([{ path: 'harbour/pier.md', text: `# Pier\n\n${sections.join('')}` }]);
  const { index } = packGraph(graph);
  return tryExamples(surveyExamples(graph, index)).map(({ severity, code, line }) => [severity, code, line] as const);
}

const MAST = section('mast', 'the mast has come down over the deck', '```error\nthe mast has come down over the deck\n```');

describe('tryExamples', () => {
  it('is content where every example leads home', () => {
    expect(
      problemsOf(
        MAST,
        section(
          'rudder',
          'rudder lost in a following sea',
          '```error\nrudder lost in a following sea\n```\n\n```error not\nthe mast has come down over the deck\n```',
        ),
      ),
    ).toEqual([]);
  });

  it('names the fence of an example that its signature does not find', () => {
    expect(
      problemsOf(MAST, section('rudder', 'rudder lost in a following sea', '```error\nwheel spins freely, steering gone\n```')),
    ).toEqual([['error', 'example-missed', 27]]);
  });

  it('names the fence of an example that leads to another diagnosis', () => {
    expect(
      problemsOf(MAST, section('rudder', 'rudder lost in a following sea', '```error\nthe mast has come down over the deck\n```')),
    ).toMatchObject([['error', 'example-missed', 27]]);
  });

  it('names the fence of a counterexample that is claimed', () => {
    expect(
      problemsOf(section('mast', 'the mast has come down over the deck', '```error not\nthe mast has come down over the deck today\n```')),
    ).toMatchObject([[expect.any(String), 'example-claimed', 11]]);
  });

  it('tries a bare code by itself, and names it where another diagnosis has it too', () => {
    const shared = section('mast', 'HB1041', '```error\nHB1041\n```');
    expect(problemsOf(shared)).toEqual([]);
    expect(problemsOf(shared, section('rudder', 'HB1041\nrudder lost in a following sea', ''))).toEqual([['warning', 'code-taken', 24]]);
  });
});
