import { describe, expect, it } from 'vitest';
import type { Inline, OracleRow } from '../../src/graph/node.ts';
import { readOracle } from '../../src/ui/readOracle.ts';

const row = (...output: readonly Inline[]): OracleRow => ({ output, outcome: 'fixed', meaning: [], next: null });
const words = (text: string): Inline => ({ kind: 'text', text });
const code = (text: string): Inline => ({ kind: 'code', parts: [text] });
const ROWS = [row(words('a date in the future')), row(code('AADSTS50076')), row(code('command not found')), row(code('not found'))];
const NOW = new Date('2026-11-20T12:00:00Z');

describe('readOracle', () => {
  it('finds the row whose code the output holds', () => {
    expect(readOracle('ERROR: AADSTS50076: you must use multi-factor', ROWS, NOW)).toBe(1);
  });

  it('prefers the row that says more', () => {
    expect(readOracle('bash: az: command not found', ROWS, NOW)).toBe(2);
  });

  it('reads a date', () => {
    expect(readOracle('2026-11-21 09:00:00.000000', ROWS, NOW)).toBe(0);
    expect(readOracle('2026-11-19 09:00:00.000000', ROWS, NOW)).toBeNull();
  });

  it('admits that it does not know', () => {
    expect(readOracle('something else', ROWS, NOW)).toBeNull();
    expect(readOracle('', ROWS, NOW)).toBeNull();
  });
});
