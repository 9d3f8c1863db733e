import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOW_USUAL } from '../../src/graph/graph.ts';
import { bestQuestion, informationOf } from '../../src/wizard/bestQuestion.ts';
import { weighCandidates } from '../../src/wizard/candidates.ts';
import { makeDiagnosis, makePack } from './makePack.ts';

const pods = makeDiagnosis('pods', { host: { aks: 'always', other: 'never' } });
const login = makeDiagnosis('login', { host: { laptop: 'always', other: 'never' } });
const { facets } = makePack([]);

describe('bestQuestion', () => {
  it('asks what splits the candidates, with how many remain after each answer', () => {
    const question = bestQuestion(facets, weighCandidates([pods, login], {}), {});
    expect(question?.facet).toBe('host');
    expect(question?.values).toEqual([
      { value: 'laptop', remain: 1 },
      { value: 'aks', remain: 1 },
    ]);
  });

  it('does not ask again, not even after “I don’t know”', () => {
    expect(bestQuestion(facets, weighCandidates([pods, login], {}), { host: '?' })).toBeNull();
  });

  it('asks nothing where one candidate is left or no answer would tell', () => {
    expect(bestQuestion(facets, weighCandidates([pods], {}), {})).toBeNull();
    expect(bestQuestion(facets, weighCandidates([makeDiagnosis('a'), makeDiagnosis('b')], {}), {})).toBeNull();
  });

  it('never asks a facet that is only chosen', () => {
    const chosen = facets.map((facet) => ({ ...facet, asked: false }));
    expect(bestQuestion(chosen, weighCandidates([pods, login], {}), {})).toBeNull();
  });
});

describe('informationOf', () => {
  it('lies between nothing and the entropy of the candidates', () => {
    const how = fc.record({ laptop: fc.constantFrom(...HOW_USUAL), vm: fc.constantFrom(...HOW_USUAL), aks: fc.constantFrom(...HOW_USUAL) });
    fc.assert(
      fc.property(fc.array(how, { minLength: 2, maxLength: 8 }), (all) => {
        const candidates = weighCandidates(
          all.map((host, i) => makeDiagnosis(`d${i}`, { host })),
          {},
        );
        for (const facet of facets) {
          const bits = informationOf(facet, candidates);
          expect(bits).toBeGreaterThanOrEqual(0);
          expect(bits).toBeLessThanOrEqual(Math.log2(candidates.length) + 1e-9);
        }
      }),
    );
  });
});
