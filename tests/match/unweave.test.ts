import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../src/match/clean.ts';
import { readLane } from '../../src/match/readLane.ts';
import { segment } from '../../src/match/segment.ts';
import { readEnding } from '../../src/match/successes.ts';
import { unweave } from '../../src/match/unweave.ts';

const unwoven = (raw: string): readonly string[] => {
  const { cleaned, breaks } = unweave(raw, clean(raw));
  return [0, ...breaks].map((from, i) => cleaned.text.slice(from, breaks[i] ?? cleaned.text.length));
};

test.each([
  ['web-1  | listening', 'web-1'],
  ['web_1    | listening', 'web_1'],
  ['\u001b[36mweb-1  | \u001b[0mlistening', 'web-1'],
  ['08:15:02 worker.1 | listening', 'worker.1'],
  ['[pod/orders-5d9c7b8f6d-2xkqp/app] listening', 'pod/orders-5d9c7b8f6d-2xkqp/app'],
  ['[worker-3] listening', 'worker-3'],
  ['build (18)\tRun tests\t2026-04-11T08:15:02.1Z listening', 'build (18)'],
  ['[2026-04-11 08:15:02 +0000] [4711] [INFO] listening', '4711'],
  ['2026-04-11T08:15:02.114+02:00  INFO 4711 --- [main] c.c.App : listening', '4711'],
  ['[2026-04-11 08:15:02,114: INFO/ForkPoolWorker-3] listening', 'ForkPoolWorker-3'],
  ['Apr 11 08:15:02 vm1 orders[4711]: listening', 'vm1 orders[4711]'],
  ['{"time":"x","pod":"orders-1","msg":"listening"}', 'orders-1'],
  ['time=x level=info pid=4711 msg=listening', '4711'],
])('the process of %s', (line, name) => {
  expect(readLane(line)?.name).toBe(name);
});

test.each([
  ['[main] INFO com.contoso.App - up'],
  ['[pool-1-thread-2] INFO x'],
  ['INFO:azure.identity:x'],
  ['\tAzureCliCredential: x'],
  [''],
])('no process in %s', (line) => {
  expect(readLane(line)).toBeNull();
});

test('lines of each process come together, and a line without a name goes with the one before', () => {
  expect(unwoven('a-1  | one\nb-1  | two\n  more\na-1  | three\nb-1  | four')).toEqual(['one\nthree\n', 'two\n  more\nfour']);
});

test('who got a token comes first', () => {
  const raw = 'a-1  | it broke\nb-1  | AzureCliCredential.get_token succeeded\na-1  | still broken\nb-1  | done';
  const { cleaned, breaks } = unweave(raw, clean(raw));
  expect(cleaned.text).toBe('AzureCliCredential.get_token succeeded\ndone\nit broke\nstill broken\n');
  expect(readEnding(cleaned.text, breaks).success).toBeGreaterThanOrEqual(0);
  expect(readEnding(cleaned.text, breaks).success).toBeLessThan(breaks[0] ?? 0);
});

test('a row ends with its process, and nothing is nested in a neighbour', () => {
  const text = 'AzureCliCredential: Azure CLI not found on path\nCaused by: x.Y: ManagedIdentityCredential authentication failed\n';
  expect(segment(text).map(({ parent }) => parent)).toEqual([null, 0]);
  const rows = segment(text, [text.indexOf('Caused')]);
  expect(rows.map(({ parent }) => parent)).toEqual([null, null]);
  expect(rows[0]?.end).toBe(text.indexOf('Caused'));
});

test.each([['web-1  | one\nweb-1  | two'], ['one\ntwo'], ['Name | Meaning\nError | It broke\n'], ['']])(
  'one process stays as it is: %j',
  (raw) => {
    const cleaned = clean(raw);
    expect(unweave(raw, cleaned).cleaned).toBe(cleaned);
  },
);

test('every character keeps its place in the paste, and each process its order', () => {
  const line = fc.tuple(fc.constantFrom('a-1', 'b-1', 'c-1'), fc.stringMatching(/^[a-z]{1,12}$/));
  fc.assert(
    fc.property(fc.array(line, { minLength: 4, maxLength: 30 }), (lines) => {
      const raw = lines.map(([name, word]) => `${name}  | ${word}`).join('\n');
      const { cleaned, breaks } = unweave(raw, clean(raw));
      for (let i = 0; i < cleaned.text.length; i++) {
        const from = cleaned.start[i] ?? 0;
        if (cleaned.text[i] !== '\n') expect(raw.slice(from, cleaned.end[i])).toBe(cleaned.text[i]);
        if (i > 0 && !breaks.includes(i)) expect(from).toBeGreaterThanOrEqual(cleaned.start[i - 1] ?? 0);
      }
      expect(cleaned.text.split('\n').filter(Boolean).sort()).toEqual(lines.map(([, word]) => word).sort());
    }),
    { numRuns: 200 },
  );
});
