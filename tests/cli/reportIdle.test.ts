import { describe, expect, it } from 'vitest';
import { reportIdle } from '../../src/cli/reportIdle.ts';
import { surveyExamples } from '../../src/cli/surveyExamples.ts';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { section } from './sections.ts';

function idleIn(...sections: readonly string[]): readonly (readonly [number, string])[] {
  const { graph } = compileGuides([{ path: 'harbour/pier.md', text: `# Pier\n\n${sections.join('')}` }]);
  const { index } = packGraph(graph);
  return reportIdle(index, surveyExamples(graph, index)).map(({ line, message }) => [line, message] as const);
}

const error = (...texts: readonly string[]): string => texts.map((text) => `\`\`\`error\n${text}\n\`\`\``).join('\n\n');
const not = (text: string): string => `\`\`\`error not\n${text}\n\`\`\``;
const MAST = 'the mast has come down over the deck';
const SPAR = 'spar splintered abaft the crosstrees';

describe('reportIdle', () => {
  it('leaves alone what an example needs, and codes, which are their own example', () => {
    expect(idleIn(section('mast', `${MAST}\n${SPAR}\nHB1041`, error(MAST, SPAR)))).toEqual([]);
  });

  it('takes the message beside the code in a row of a table for its own example, and not one that says the same', () => {
    const row = (shown: string): string =>
      `## Codes\n\n| Error | Cause | Fix |\n| --- | --- | --- |\n| ${shown} | It broke. | Mend it. |\n`;
    expect(idleIn(row(`HB1041<br>OR<br>\`${MAST}\``))).toEqual([]);
    expect(idleIn(row(`HB1041<br>OR<br>\`${MAST}\`<br>OR<br>\`${MAST.toUpperCase()}\``))).toHaveLength(1);
  });

  it('names a line that no example shows', () => {
    expect(idleIn(section('mast', `${MAST}\n${SPAR}`, error(MAST)))).toEqual([[9, expect.stringContaining(SPAR)]]);
  });

  it('names one of two lines that say the same, and keeps the first', () => {
    expect(idleIn(section('mast', `${MAST}\n${MAST.toUpperCase()}`, error(MAST)))).toEqual([[9, expect.stringContaining('MAST')]]);
  });

  it('keeps a line that only the example of another diagnosis needs', () => {
    const chain = `${SPAR}\n\n\nrudder lost in a following sea`;
    expect(idleIn(section('mast', SPAR, ''), section('rudder', 'rudder lost in a following sea', error(chain)))).toEqual([]);
  });

  it('names a part of a line that keeps nothing out', () => {
    const line = `${SPAR} … crosstrees`;
    expect(idleIn(section('mast', `${SPAR} … deck`, error(`${SPAR} on deck`)))).toEqual([[8, expect.stringContaining('“deck” the line')]]);
    expect(line).toContain(SPAR);
  });

  it('keeps a part that an error not needs, also where another line would find its examples', () => {
    const lines = `${SPAR} … on the foredeck\n${MAST}`;
    const examples = `${error(`${SPAR} on the foredeck`, `${MAST}\n${SPAR} on the foredeck`)}\n\n${not(`${SPAR} at the chandlery`)}`;
    expect(idleIn(section('mast', lines, examples)).map(([line]) => line)).not.toContain(8);
  });
});
