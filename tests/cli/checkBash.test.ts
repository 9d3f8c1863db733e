import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBash } from '../../src/cli/checkBash.ts';
import type { ShellText } from '../../src/graph/graph.ts';

const texts = (...all: readonly string[]): readonly ShellText[] =>
  all.map((text, index) => ({ shell: 'bash', text, file: 'a.md', line: 10 * (index + 1) }));

describe('checkBash', () => {
  it('names the line of each command that bash cannot parse, and no other', async () => {
    const { problems, notes } = await checkBash(
      texts(
        'az account show',
        'echo one\necho "two\necho three',
        'if true; then echo yes; fi',
        'echo a\ncat b | | c',
        'for x in a b; do\n  echo $x',
        "cat <<'EOF'\nan open \" here\nEOF",
      ),
    );
    expect(notes).toEqual([]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [21, 'bash-syntax'],
      [41, 'bash-syntax'],
      [51, 'bash-syntax'],
    ]);
  });

  it('runs nothing, whatever a command closes or switches on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fixpath-bash-'));
    const touch = (name: string): string => `touch ${join(folder, name)}`;
    await checkBash(
      texts(
        touch('plain'),
        `set +n\n${touch('on')}`,
        `}; ${touch('closed')}; {`,
        `"; ${touch('quoted')}; "`,
        `$(${touch('inner')})`,
        `x\0${touch('nul')}`,
      ),
    );
    expect(['plain', 'on', 'closed', 'quoted', 'inner', 'nul'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });

  it('leaves other shells alone', async () => {
    expect(await checkBash([{ shell: 'powershell', text: 'echo "', file: 'a.md', line: 1 }])).toEqual({ problems: [], notes: [] });
  });

  it('says so where there is no bash', async () => {
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    try {
      expect(await checkBash(texts('a', 'b'))).toEqual({ problems: [], notes: [expect.stringContaining('2 commands')] });
    } finally {
      process.env['PATH'] = PATH;
    }
  });
});
