import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOW_USUAL } from '../../src/graph/graph.ts';
import { weighCandidates } from '../../src/wizard/candidates.ts';
import { makeDiagnosis } from './makePack.ts';

describe('weighCandidates', () => {
  it('puts the usual before the rare and says what a fact rules out', () => {
    const rare = makeDiagnosis('rare', { host: { vm: 'rarely' } });
    const usual = makeDiagnosis('usual', { host: { vm: 'usually' } });
    const never = makeDiagnosis('never', { host: { vm: 'never' } });
    const weighed = weighCandidates([rare, never, usual], { host: 'vm' });
    expect(weighed.map(({ diagnosis }) => diagnosis.concept)).toEqual(['usual', 'rare', 'never']);
    expect(weighed[2]?.ruledOutBy).toEqual({ facet: 'host', value: 'vm' });
  });

  it('lets `other` speak for every value left out', () => {
    const only = makeDiagnosis('only', { host: { aks: 'always', other: 'never' } });
    expect(weighCandidates([only], { host: 'laptop' })[0]?.ruledOutBy?.value).toBe('laptop');
    expect(weighCandidates([only], { host: 'aks' })[0]?.ruledOutBy).toBeNull();
  });

  it('rules out another language than the ones named', () => {
    const go = makeDiagnosis('go', {}, { languages: ['go'] });
    expect(weighCandidates([go], { language: 'rust' })[0]?.weight).toBe(0);
    expect(weighCandidates([go], { language: 'go' })[0]?.weight).toBeGreaterThan(0);
  });

  it('keeps the order given where facts say nothing', () => {
    const given = ['c', 'a', 'b'].map((id) => makeDiagnosis(id));
    expect(weighCandidates(given, { host: 'vm' }).map(({ diagnosis }) => diagnosis.concept)).toEqual(['c', 'a', 'b']);
  });

  it('never lets an answer rule out what is not `never`', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOW_USUAL), fc.constantFrom('laptop', 'vm', 'aks'), (how, value) => {
        const [candidate] = weighCandidates([makeDiagnosis('x', { host: { [value]: how } })], { host: value });
        expect((candidate?.weight ?? 0) > 0).toBe(how !== 'never');
      }),
    );
  });
});
