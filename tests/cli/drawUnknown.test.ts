import { describe, expect, it } from 'vitest';
import { drawHelp, drawRecognised } from '../../src/cli/drawUnknown.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Report } from '../../src/match/verdict.ts';
import { makeVerdict } from '../ui/makeVerdict.ts';
import { makePack } from '../wizard/makePack.ts';

const nothing = (): void => undefined;
const terminal: Terminal = { say: nothing, tell: nothing, write: nothing, paint: (_style, words) => words, width: 60 };
const index = makePack([]);
const report: Report = { title: 'No guide tells of it', body: 'one\ntwo\u001B[2J', address: null, left: 0 };
const log = { language: 'go', topic: 't', article: 'logs-go', title: 'Logs in Go' };
const help = (one: Partial<Report>): string =>
  drawHelp(makeVerdict({ help: { logs: [log], report: { ...report, ...one } } }), index, terminal).join('\n');

describe('drawUnknown', () => {
  it('names what was recognised, and each code with its page', () => {
    const recognised = { language: 'go', credentials: ['Crane'], codes: [{ code: 'E77', lookup: 'https://e.example/77', family: 'Jams' }] };
    expect(drawRecognised(makeVerdict({ recognised }), index)).toEqual(['Recognised: go, Crane.', 'E77 of Jams: https://e.example/77']);
    expect(drawRecognised(makeVerdict(), index)).toEqual(['No guide here tells of it.']);
    const attempts = [{ component: 'Crane', status: 'succeeded', start: 0, end: 5, parent: null, concept: null }] as const;
    expect(drawRecognised(makeVerdict({ attempts }), index)[0]).toBe(
      'Signing in worked: Crane got its token. What failed came after that.',
    );
  });

  it('says how to get a better log, and nothing of a report that cannot be sent', () => {
    expect(help({})).toContain('· go: Logs in Go (t/a/logs-go/)');
    expect(help({})).not.toContain('No guide tells');
  });

  it('shows all of the report before its address, which stays on one line', () => {
    const address = `https://forge.example/new?body=${'a'.repeat(200)}`;
    const drawn = help({ address, left: 12 });
    expect(drawn).toContain('  │ one\n  │ two');
    expect(drawn).toContain('12 characters of your text do not fit');
    expect(drawn.split('\n').at(-1)).toBe(`  ${address}`);
    expect(drawn).not.toContain('\u001B');
  });

  it('is silent where the verdict has no help', () => {
    expect(drawHelp(makeVerdict(), index, terminal)).toEqual([]);
  });
});
