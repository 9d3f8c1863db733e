/** What scripts rely on: exit codes, streams, encodings, and one clear sentence for what cannot be read. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/match/verdict.ts';
import { HULL_ERROR, makeProject } from './guides.ts';
import type { Ran } from './runProgram.ts';
import { runProgram } from './runProgram.ts';

/** Side by side they also wait for each other. */
const LONG = { timeout: 180_000 };

let cwd: string;
/** The verdict of the plain text, for what must not change it. */
let plain: Verdict;
const run = (args: readonly string[], input?: string | Uint8Array): Promise<Ran> =>
  runProgram(args, { cwd, ...(input === undefined ? {} : { input }) });
const verdictOf = ({ out }: Ran): Verdict => JSON.parse(out) as Verdict;

/** A refusal: nothing on stdout, one sentence on stderr, no stack. */
function expectRefusal(ran: Ran, why: RegExp): void {
  expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
  expect(ran.err).toMatch(why);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
}

beforeAll(async () => {
  cwd = await makeProject();
  // Builds the command line where it is out of date, so that no test waits for it.
  expect((await run(['--version'])).out).toContain('fixpath/');
  plain = verdictOf(await run(['match', '--json'], HULL_ERROR));
}, 120_000);

afterAll(async () => {
  await rm(cwd, { recursive: true });
});

// Each test waits for programs of its own: side by side they take half the time.
describe.concurrent('match', LONG, () => {
  it('identifies, exits with 0 and prints for a person', async () => {
    const { code, out, err } = await run(['match'], HULL_ERROR);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The hull was folded the wrong way round');
    expect(out).toContain('1. Fold it again');
    expect(out).toContain('paperboat fold --sheet A4 --long-side');
    expect(out).toContain('paperboat float --dry-run');
    expect(out).not.toContain('\u001B');
  });

  it('prints one shape of verdict as JSON', () => {
    const verdict = plain;
    expect(verdict).toMatchObject({ format: 1, verdict: 'identified', top: 'hull-folded' });
    expect(Object.keys(verdict).sort()).toEqual([
      'attempts',
      'content',
      'diagnoses',
      'facts',
      'format',
      'limits',
      'next',
      'recognised',
      'redactions',
      'top',
      'verdict',
    ]);
    for (const { start, end } of verdict.diagnoses[0]?.evidence ?? []) expect(HULL_ERROR.slice(start, end)).not.toBe('');
  });

  it('does not know what no guide tells of', async () => {
    const { code, out } = await run(['match', '--json'], 'make: *** [all] Error 2\n');
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown', top: null });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${HULL_ERROR}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${HULL_ERROR}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(HULL_ERROR, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${HULL_ERROR}`, 'utf16le').swap16()],
  ])('reads %s, with the offsets of plain text', async (_name, input) => {
    expect(verdictOf(await run(['match', '--json'], input))).toEqual(plain);
  });

  it('reads a file, and - for stdin', async () => {
    await writeFile(join(cwd, 'error.log'), HULL_ERROR);
    expect((await run(['match', 'error.log'])).code).toBe(0);
    expect((await run(['match', '-'], HULL_ERROR)).code).toBe(0);
  });

  it('takes facts, and names those that there are', async () => {
    expect(verdictOf(await run(['match', '--json', '--fact', 'host=sea'], HULL_ERROR)).facts).toMatchObject({ host: 'sea' });
    expectRefusal(await run(['match', '--fact', 'host=moon'], HULL_ERROR), /dock, sea/);
    expectRefusal(await run(['match', '--fact', 'weather=rain'], HULL_ERROR), /host/);
  });

  it('answers an empty paste honestly', async () => {
    const { code, out, err } = await run(['match', '--json'], '');
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unknown' });
    expect(err).toMatch(/nothing in the input/);
  });

  it('refuses what it cannot read, in one sentence', async () => {
    await writeFile(
      join(cwd, 'image.png'),
      Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at) % 256),
    );
    expectRefusal(await run(['match', 'image.png']), /image\.png cannot be read: it is not text/);
    expectRefusal(await run(['match', 'nowhere.log']), /nowhere\.log cannot be read: there is no such file/);
    expectRefusal(await run(['match', 'content']), /content cannot be read: it is a folder/);
    expectRefusal(await run(['match', '--content', 'nowhere'], HULL_ERROR), /nowhere cannot be read/);
    expectRefusal(await run(['match', '--json', '--jsonl'], HULL_ERROR), /exclude each other/);
    expectRefusal(await run(['match', '--colour'], HULL_ERROR), /colour/);
  });

  it('finds the error in ten megabytes, and in one line of one', async () => {
    const noise = '2026-01-01T00:00:00Z INFO the tide is as expected at the harbour mouth\n';
    const log = noise.repeat(Math.ceil((10 * 1024 * 1024) / noise.length)) + HULL_ERROR;
    expect((await run(['match', '--json'], log)).code).toBe(0);
    expect((await run(['match', '--json'], `${'x'.repeat(1024 * 1024)} ${HULL_ERROR}`)).code).toBe(0);
  });
});

describe.concurrent('match --jsonl', LONG, () => {
  it('answers line by line and exits with 1 when one is malformed', async () => {
    const good = JSON.stringify({ id: 'a', text: HULL_ERROR });
    const fine = await run(['match', '--jsonl'], `${good}\n`);
    expect({ code: fine.code, verdict: JSON.parse(fine.out) as unknown }).toMatchObject({
      code: 0,
      verdict: { id: 'a', top: 'hull-folded' },
    });
    const mixed = await run(['match', '--jsonl'], `not json\n${good}\n`);
    expect(mixed.code).toBe(1);
    expect(
      mixed.out
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line) as object).length > 2),
    ).toEqual([false, true]);
  });
});

describe.concurrent('check', LONG, () => {
  it('is clean on clean guides', async () => {
    const { code, out } = await run(['check', '--json']);
    expect(JSON.parse(out)).toMatchObject({ format: 1, problems: [] });
    expect(code).toBe(0);
  });

  it('reads one guide', async () => {
    const { code, out } = await run(['check', 'content/paperboat/hull.md']);
    expect({ code, sum: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      sum: '1 guide, 0 error rows seen, 2 diagnoses made, 0 errors, 0 warnings',
    });
  });

  it('names file, line and mend of a mistake, and exits with 1', async () => {
    const folder = await makeProject({ 'a/one.md': '# One\n\n## It breaks {#breaks}\n\n```signature\nbreaks at <guide:x>\n```\n' });
    const { code, out } = await runProgram(['check'], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(out).toMatch(/error {3}content\/a\/one\.md:\d+:\d+ {2}.+ — .+/);
  });

  it('refuses folders that hold no guide', async () => {
    await mkdir(join(cwd, 'empty'));
    expectRefusal(await run(['check', 'empty']), /empty has no guide/);
    expectRefusal(await run(['check', 'nowhere']), /nowhere cannot be read: there is no such/);
    await writeFile(join(cwd, 'notes.txt'), 'no guide');
    expectRefusal(await run(['check', 'notes.txt']), /notes\.txt is a file, and no guide/);
  });

  it('reads binary and huge guides without falling over', async () => {
    const folder = await makeProject({
      'a/huge.md': '# Huge\n\n'.padEnd(20 * 1024 * 1024, 'word '),
      'a/binary.md': '\0\u0001\u0002'.repeat(500),
    });
    const { code, out, err } = await runProgram(['check'], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(out).toMatch(/huge\.md:1:1/);
    expect(out).toMatch(/binary\.md:1:1/);
    expect(err).not.toMatch(/at .+\.js:\d+/);
  });
});

describe.concurrent('eval', LONG, () => {
  it('prints figures, and refuses what is no case', async () => {
    const cases = [
      { id: 'a', text: HULL_ERROR, primary: 'hull-folded', language: 'go', shape: 'log' },
      { id: 'b', text: 'make: *** [all] Error 2', primary: null },
    ];
    await writeFile(join(cwd, 'cases.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n'));
    const { code, out } = await run(['eval', 'cases.jsonl', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      all: { cases: 2, rightFirst: { part: 1, of: 1 }, foreignClaimed: { part: 0, of: 1 } },
      misses: [],
    });
    expect((await run(['eval', 'cases.jsonl'])).out).toMatch(/all cases +2 +100\.0 % +1\/1/);
    expectRefusal(await run(['eval', 'content/paperboat/hull.md']), /Line 1 of the cases/);
    expectRefusal(await run(['eval']), /cases/);
  });
});

describe.concurrent('graph', LONG, () => {
  it('prints the whole graph as JSON', async () => {
    const { code, out } = await run(['graph', '--json']);
    expect(code).toBe(0);
    const graph = JSON.parse(out) as { readonly diagnoses: readonly { readonly id: string }[] };
    expect(Object.keys(graph)).toEqual(
      expect.arrayContaining(['format', 'guides', 'diagnoses', 'concepts', 'components', 'facets', 'articles', 'edges']),
    );
    expect(graph.diagnoses.map(({ id }) => id)).toEqual(['paperboat/hull#hull-folded', 'paperboat/hull#sail-missing']);
  });
});

describe.concurrent('-- command', LONG, () => {
  const script = (code: string): string[] => ['--', process.execPath, '-e', code];

  it('copies both streams and the exit code, and diagnoses on stderr', async () => {
    const { code, out, err } = await run(
      script(`process.stdout.write('out\\n'); process.stderr.write(${JSON.stringify(HULL_ERROR)}); process.exitCode = 7`),
    );
    expect({ code, out }).toEqual({ code: 7, out: 'out\n' });
    expect(err.startsWith(HULL_ERROR)).toBe(true);
    expect(err).toContain('The hull was folded the wrong way round');
  });

  it('says nothing of a command that succeeds', async () => {
    expect(await run(script(`console.error(${JSON.stringify(HULL_ERROR.trimEnd())})`))).toEqual({ code: 0, out: '', err: HULL_ERROR });
  });

  it('answers like a shell for a command that is not there', async () => {
    expect(await run(['--', 'no-such-command-here'])).toMatchObject({ code: 127, out: '' });
    expect((await run(['--'])).code).toBe(2);
  });
});

describe.concurrent('init, new and wizard', LONG, () => {
  it('start guides that are clean, and overwrite none', async () => {
    const folder = await makeProject({});
    const here = (args: readonly string[]): Promise<Ran> => runProgram(args, { cwd: folder });
    expect((await here(['init'])).code).toBe(0);
    expect((await here(['new', 'harbour/ropes'])).out).toContain('ropes.md');
    expect((await here(['new', 'harbour/ropes'])).code).toBe(2);
    expect((await here(['new', '../ropes'])).code).toBe(2);
    expect((await here(['init'])).code).toBe(2);
    const checked = await here(['check']);
    await rm(folder, { recursive: true });
    expect({ code: checked.code, out: checked.out }).toMatchObject({ code: 0 });
  });

  it('asks until one thing to do is left', async () => {
    const { code, out } = await run(['wizard'], '?\n?\n?\n?\n');
    expect(code).toBe(3);
    expect(out).toContain('Fix');
  });
});

describe.concurrent('usage', LONG, () => {
  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await run(['match', '--help'])).out).toContain('--jsonl');
    expect((await run([])).code).toBe(2);
    expectRefusal(await run(['mtach']), /no command “mtach”/);
  });
});
