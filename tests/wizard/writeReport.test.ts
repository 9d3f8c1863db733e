import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/graph/graph.ts';
import { findRedactions } from '../../src/match/redact.ts';
import type { Verdict } from '../../src/match/verdict.ts';
import { LONGEST_ADDRESS, writeReport } from '../../src/wizard/writeReport.ts';
import { makeVerdict } from '../ui/makeVerdict.ts';
import { makePack } from './makePack.ts';

const FORM = 'https://forge.example/new?template=error.md';
const topic: Topic = { id: 't', title: 'Widgets', tryThese: [], report: FORM };
const index = { ...makePack([]), date: '2026-01-02' };
const unknown = (text: string, rest: Partial<Verdict> = {}): Verdict =>
  makeVerdict({ verdict: 'unknown', top: null, redactions: findRedactions(text), ...rest });
const report = (text: string, rest: Partial<Verdict> = {}, of: Topic | null = topic) => writeReport(index, of, unknown(text, rest), text);

describe('the address', () => {
  test('fills in the form that the topic declares, and keeps what its address says already', () => {
    const { address, title, body } = report('widget 12 has jammed & won’t move');
    const asked = new URL(address ?? '').searchParams;
    expect(address?.startsWith(`${FORM}&`)).toBe(true);
    expect([asked.get('template'), asked.get('title'), asked.get('body')]).toEqual(['error.md', title, body]);
    expect(body).toContain('widget 12 has jammed & won’t move');
  });

  test('is null where no topic is known, or it has no form; the report is there all the same', () => {
    expect(report('jammed', {}, null).address).toBe(null);
    expect(report('jammed', {}, { id: 't', title: 'Widgets', tryThese: [] })).toMatchObject({ address: null, left: 0 });
  });

  test('is never too long, and says how much is left out: the beginning and the end stay', () => {
    const lines = Array.from({ length: 900 }, (_, at) => `line ${String(at)} “ungrün”`).join('\n');
    const { address, body, left } = report(lines);
    expect(address?.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(address?.length).toBeGreaterThan(LONGEST_ADDRESS - 200);
    expect(body).toContain('line 0 ');
    expect(body).toContain('line 899 ');
    expect(body).toContain(`… ${left.toLocaleString('en')} characters left out …`);
    const quoted = /```text\n([^]*)\n```/.exec(body)?.[1] ?? '';
    expect(quoted.replace(/\n… [^\n]* …\n/, '').length + left).toBe(lines.length);
  });

  test('is left out where the form’s own address is as long as all', () => {
    expect(report('jammed', {}, { ...topic, report: `https://forge.example/${'a'.repeat(8000)}` }).address).toBe(null);
  });

  test('holds for any text: within the limit, and what it carries is what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('jam '.repeat(600)))), (parts) => {
        const { address, body } = report(parts.join('\n'));
        expect(address?.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
        expect(new URL(address ?? '').searchParams.get('body')).toBe(body.replace(/\p{Surrogate}/gu, '\uFFFD'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the text', () => {
  const GUID = '0a1b2c3d-0000-4000-8000-123456789abc';
  const SECRET = 'Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzZWFndWxsIn0.c2VhZ3VsbHNlYWd1bGw';

  test('has no secret and no identifier, and one value has one name on both sides of the gap', () => {
    const text = `${GUID} ada@harbour.test\n${SECRET}\n${'tide '.repeat(4000)}\n${SECRET}\nwho is ${GUID}?`;
    const { body, address } = report(text);
    for (const told of [GUID, 'ada@harbour', 'eyJ', 'c2VhZ3']) {
      expect(body).not.toContain(told);
      expect(decodeURIComponent(address ?? '')).not.toContain(told);
    }
    expect(body.match(/guid-1/g)?.length).toBe(2);
    expect(body).not.toContain('guid-2');
  });

  test('cuts no secret in two, wherever the gap falls', () => {
    for (let pad = 0; pad < 400; pad += 7) {
      const text = `${'a '.repeat(1300)}${'b'.repeat(pad)} ${SECRET} ${'c '.repeat(9000)}`;
      expect(report(text).body).not.toMatch(/eyJ|c2VhZ3|seagull/);
    }
  });

  test('says what was recognised, in words of the pack only', () => {
    const { title, body } = report('jammed', {
      facts: { host: 'vm', colour: 'my own words' },
      recognised: { credentials: ['Crane'], codes: [{ code: 'JAM77', lookup: 'https://e.example/77', family: 'Jams' }] },
    });
    expect(title).toBe('No guide tells of JAM77');
    expect(body).toContain('Names in it: Crane, JAM77');
    expect(body).toContain('Runs on: vm');
    expect(body).toContain('Guides: Widgets of 2026-01-02 (abc)');
    expect(body).not.toContain('my own words');
  });

  test('stays inside its fence', () => {
    expect(report('a\n````\nb').body).toContain('`````text\na\n````\nb\n`````');
  });
});
