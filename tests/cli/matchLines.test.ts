import { describe, expect, it } from 'vitest';
import { matchLines } from '../../src/cli/matchLines.ts';
import type { Facts } from '../../src/graph/graph.ts';
import type { Verdict } from '../../src/match/verdict.ts';
import type { Doctor } from '../../src/wizard/diagnose.ts';

function answer(text: string, facts: Facts): Verdict {
  return {
    format: 1,
    content: text,
    verdict: 'unknown',
    top: null,
    diagnoses: [],
    attempts: [],
    recognised: { credentials: [], codes: [] },
    facts,
    redactions: [],
    limits: [],
    next: null,
  };
}
const doctor: Doctor = { diagnose: (text, facts = {}) => answer(text, facts), ask: () => answer('', {}) };

function run(input: string, facts: Facts = {}): { readonly code: number; readonly lines: readonly Record<string, unknown>[] } {
  let written = '';
  const write = (text: string): void => void (written += text);
  const code = matchLines(input, doctor, facts, { write, say: write, tell: write, paint: (_style, text) => text, width: 80 });
  return {
    code,
    lines: written
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('matchLines', () => {
  it('answers each line under its id, in order', () => {
    const { code, lines } = run('{"id":"b","text":"one"}\n\n{"id":7,"text":"two","facts":{"host":"vm"}}\r\n', { language: 'go' });
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 'b', content: 'one', verdict: 'unknown', facts: { language: 'go' } },
      { id: 7, content: 'two', facts: { language: 'go', host: 'vm' } },
    ]);
  });

  it.each([
    '{',
    '[]',
    'null',
    '"x"',
    '{"text":"x"}',
    '{"id":"a"}',
    '{"id":"a","text":1}',
    '{"id":"a","text":"x","facts":[]}',
    '{"id":"a","text":"x","facts":{"host":1}}',
  ])('goes on after %s, and says so in its exit code', (line) => {
    const { code, lines } = run(`${line}\n{"id":"z","text":"last"}`);
    expect(code).toBe(1);
    expect(lines[0]?.['error']).toMatch(/^line 1: /);
    expect(lines[0]).toHaveProperty('id');
    expect(lines[1]).toMatchObject({ id: 'z', content: 'last' });
  });

  it('says nothing for nothing', () => {
    expect(run('\n \n')).toEqual({ code: 0, lines: [] });
  });
});
