import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../src/wizard/state.ts';
import { EMPTY_STATE, readFragment, writeFragment } from '../../src/wizard/state.ts';
import { makeDiagnosis, makePack } from './makePack.ts';

const pack = makePack([makeDiagnosis('pods'), makeDiagnosis('login')]);

describe('fragment', () => {
  it('comes back as it went', () => {
    const state = fc.record<State>({
      concept: fc.constantFrom('pods', 'login', null),
      asking: fc.boolean(),
      answers: fc.dictionary(fc.constantFrom('host'), fc.constantFrom('laptop', 'vm', '?')),
      done: fc.uniqueArray(fc.nat(40)).map((steps) => steps.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(state, (given) => {
        expect(readFragment(`#${writeFragment(given)}`, pack)).toEqual(given);
      }),
    );
  });

  it('drops what the pack does not know and keeps the rest', () => {
    expect(readFragment('#fix=gone&is.host=mars&is.nose=red&is.colour=red&done=1.x.1.3', pack)).toEqual({
      ...EMPTY_STATE,
      answers: { colour: 'red' },
      done: [1, 3],
    });
  });

  it('follows a former id', () => {
    expect(readFragment('fix=old-pods', pack).concept).toBe('pods');
  });

  it('reads any text without throwing, and nothing of one that is too long', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readFragment(text, pack).done.every(Number.isInteger)).toBe(true);
      }),
    );
    expect(readFragment(`fix=pods&${'x'.repeat(3000)}`, pack)).toEqual(EMPTY_STATE);
  });
});
