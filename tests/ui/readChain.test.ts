import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/match/verdict.ts';
import { readChain } from '../../src/ui/readChain.ts';
import { makeFound, makeVerdict } from './makeVerdict.ts';

const attempt = (component: string, status: Attempt['status'], concept: string | null, parent: number | null): Attempt => ({
  component,
  status,
  start: 0,
  end: 1,
  parent,
  concept,
});

describe('readChain', () => {
  const verdict = makeVerdict({
    diagnoses: [makeFound('', []), makeFound('', [], { concept: 'no-boat', role: 'normal' })],
    attempts: [
      attempt('Harbour', 'failed', null, null),
      attempt('Boat', 'unavailable', 'no-boat', 0),
      attempt('Ferry', 'failed', 'tide-out', 0),
    ],
  });

  it('tells the culprit from the rows that are expected, and leaves the headline out', () => {
    const rows = readChain(verdict, 'tide-out', [{ id: 'Boat', title: 'A boat', aliases: [], absentOn: {} }]);
    expect(rows).toEqual([
      { name: 'A boat', said: 'not available', culprit: false, expected: true },
      { name: 'Ferry', said: 'failed', culprit: true, expected: false },
    ]);
  });
});
