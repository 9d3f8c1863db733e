import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortKeys } from '../../src/match/collectHits.ts';

test('keys are sorted, however many, and what lies behind them is left alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 90 }), fc.nat(20), (numbers, behind) => {
      const keys = new Float64Array([...numbers, ...Array.from({ length: behind }, () => -1)]);
      sortKeys(keys, numbers.length);
      expect([...keys.subarray(0, numbers.length)]).toEqual([...numbers].sort((a, b) => a - b));
      expect([...keys.subarray(numbers.length)].every((key) => key === -1)).toBe(true);
    }),
  );
});
