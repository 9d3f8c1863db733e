import { describe, expect, it } from 'vitest';
import { splitStatements } from '../../src/compile/splitStatements.ts';

describe('splitStatements', () => {
  it('splits a script into statements and their pipelines, each at its line', () => {
    expect(splitStatements('a "x; y" | b\nif c; then d && e; fi # f\n\ng', 'bash')).toEqual([
      { stages: ['a "x; y"', 'b'], line: 0 },
      { stages: ['c'], line: 1 },
      { stages: ['d'], line: 1 },
      { stages: ['e'], line: 1 },
      { stages: ['fi'], line: 1 },
      { stages: ['g'], line: 3 },
    ]);
  });

  it('joins a line that goes on with the next', () => {
    expect(splitStatements('a \\\n  b\nc |\n  d', 'bash')).toMatchObject([{ stages: ['a    b'] }, { stages: ['c', 'd'], line: 2 }]);
    expect(splitStatements('a `\n  b', 'powershell')).toMatchObject([{ stages: ['a    b'] }]);
  });

  it('keeps what stands in parentheses, and opens what stands in PowerShell’s braces', () => {
    expect(splitStatements('a $(b | c; d) | e', 'bash')).toMatchObject([{ stages: ['a $(b | c; d)', 'e'] }]);
    expect(splitStatements('try { a } catch { b }', 'powershell').flatMap(({ stages }) => stages)).toEqual(['try', 'a', 'catch', 'b']);
  });

  it('gives nothing for nothing', () => {
    expect(splitStatements('', 'bash')).toEqual([]);
    expect(splitStatements(' \n# only a note', 'bash')).toEqual([]);
  });
});
