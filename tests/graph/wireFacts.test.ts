/** Facts come back as they were declared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet } from '../../src/graph/graph.ts';
import { HOW_USUAL } from '../../src/graph/graph.ts';
import { readFacts, writeFacts } from '../../src/graph/wireFacts.ts';

const facet = (id: string, values: readonly string[]): Facet => ({
  id,
  label: id,
  ask: `Which ${id}?`,
  why: '',
  asked: true,
  values: values.map((value) => ({ id: value, label: value, seen: [] })),
});
const facets = [facet('weather', ['rain', 'fog', 'sun']), facet('lamp', ['oil', 'gas'])];
const usual = fc.constantFrom(...HOW_USUAL);
const conditions = fc.record(
  {
    weather: fc.record({ rain: usual, fog: usual, sun: usual }, { requiredKeys: [] }),
    lamp: fc.record({ oil: usual, gas: usual }, { requiredKeys: [] }),
    lens: fc.record({ round: usual }),
  },
  { requiredKeys: [] },
);

describe('facts on their way', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(conditions, (facts) => {
        expect(readFacts(JSON.parse(JSON.stringify(writeFacts(facts, facets))), facets)).toEqual(facts);
      }),
    );
  });

  it('are a digit each', () => {
    expect(writeFacts({ weather: { rain: 'always', sun: 'never' } }, facets)).toBe('0-4|');
  });

  it('travel in words where nobody declares them', () => {
    const facts = { weather: { hail: 'rarely' } } as const;
    expect(writeFacts(facts, facets)).toBe(facts);
  });

  it.each([null, 7, [], {}])('leaves %j to be checked', (value) => {
    expect(readFacts(value, facets)).toBe(value);
  });

  it('reads no more values than there are, and none of facets of another shape', () => {
    expect(readFacts('99999999|0000|1', facets)).toEqual({ lamp: { oil: 'always', gas: 'always' } });
    expect(readFacts('0', [null, 7, { id: 'x', values: 'y' }])).toEqual({});
    expect(readFacts('0', 'facets')).toEqual({});
  });
});
