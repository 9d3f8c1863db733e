import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupDigits } from '../../src/wizard/groupDigits.ts';

it('groups as English does', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(groupDigits(count)).toBe(count.toLocaleString('en'));
    }),
  );
});
