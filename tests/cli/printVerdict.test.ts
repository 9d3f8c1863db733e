import { describe, expect, it } from 'vitest';
import { printVerdict } from '../../src/cli/printVerdict.ts';
import type { Body } from '../../src/graph/pack.ts';
import type { DiagnosisFound, Verdict } from '../../src/match/verdict.ts';
import { makePack } from '../wizard/makePack.ts';

const found: DiagnosisFound = {
  concept: 'mast-down',
  id: 't/g#mast-down',
  title: 'The mast is\u001B]0;owned\u0007 down',
  component: 'Mast',
  language: null,
  role: 'culprit',
  certainty: 'certain',
  evidence: [
    { start: 10, end: 20, text: 'mast\u001B[2J is\ndown', clause: 'a' },
    { start: 12, end: 18, text: 'inner', clause: 'b' },
  ],
  missing: [],
  captures: { boat: 'kestrel', knot: '$(reboot)' },
};
const verdict: Verdict = {
  format: 1,
  content: '00',
  verdict: 'identified',
  top: 'mast-down',
  diagnoses: [found, { ...found, concept: 'sail-torn', title: 'The sail is torn', role: 'normal', evidence: [] }],
  attempts: [
    { component: 'Sail', status: 'unavailable', start: 0, end: 5, parent: null, concept: 'sail-torn' },
    { component: 'Mast', status: 'failed', start: 6, end: 30, parent: null, concept: 'mast-down' },
  ],
  recognised: { credentials: [], codes: [] },
  facts: {},
  redactions: [],
  limits: [],
  next: null,
};
const hole = (role: string) => ({ kind: 'hole', type: 'name', role }) as const;
const body: Body = {
  cause: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'A stay broke.' }] }],
  mitigation: [
    {
      kind: 'step',
      languages: [],
      who: 'tenant-admin',
      children: [
        {
          kind: 'command',
          risks: ['needs-admin'],
          variants: [{ shell: 'bash', parts: ['raise --boat ', hole('boat'), ' --knot ', hole('knot')] }],
        },
      ],
      message: [],
    },
    {
      kind: 'step',
      languages: ['go'],
      who: null,
      children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Only Go.' }] }],
      message: [],
    },
  ],
  verification: [],
  mistakenFor: [],
  links: [],
  verified: [],
};

function print(one: Verdict, text = 'line one\n\nmast is down'): string {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  printVerdict(one, one.top === null ? null : body, makePack([]), text, {
    say,
    tell: say,
    write: say,
    paint: (_style, words) => words,
    width: 80,
  });
  return lines.join('\n');
}

describe('printVerdict', () => {
  it('lets no control character of a paste or guide reach the terminal', () => {
    expect(print(verdict)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  it('fills holes with safe captures only, and says what a command does', () => {
    expect(print(verdict)).toContain('raise --boat kestrel --knot KNOT   # needs an admin');
    expect(print(verdict)).toContain('Admin of the tenant:');
  });

  it('leaves out steps of other languages', () => {
    expect(print({ ...verdict, facts: { language: 'python' } })).not.toContain('Only Go.');
    expect(print({ ...verdict, facts: { language: 'go' } })).toContain('2. Only Go.');
  });

  it('shows each span of evidence once, with its line', () => {
    expect(print(verdict)).toMatch(/line 3 +“mast/);
    expect(print(verdict)).not.toContain('inner');
  });

  it('marks the culprit of a chain, and what is expected', () => {
    expect(print(verdict)).toContain('✗ Mast  failed');
    expect(print(verdict)).toContain('· Sail  not available · expected here');
  });

  it('says that it does not know, and where to look a code up', () => {
    const unknown = print({
      ...verdict,
      verdict: 'unknown',
      top: null,
      diagnoses: [],
      attempts: [],
      recognised: { language: 'go', credentials: [], codes: [{ code: 'E77', lookup: 'https://e.example/E77' }] },
    });
    expect(unknown).toContain('I don’t know this one.');
    expect(unknown).toContain('E77: https://e.example/E77');
  });
});
