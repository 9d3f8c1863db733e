/** Orama: BM25 over radix trees. */
import { create, insertMultiple, save, search } from '@orama/orama';
import type { Contender, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

const SCHEMA = { concept: 'string', title: 'string', signatures: 'string', examples: 'string' } as const;
/** It finds words by how they begin: with “a” half of the dictionary. */
const SHORTEST = 4;
const FIELDS = ['title', 'signatures', 'examples'] as const;

export const orama: Contender = {
  name: 'Orama',
  module: "export { create, load, search } from '@orama/orama';",
  settings: [
    makeSetting('a document each diagnosis', { grain: 'diagnosis', examples: true }, 1),
    makeSetting('a document each diagnosis, words of 4 letters', { grain: 'diagnosis', examples: true }, SHORTEST),
    makeSetting('a document each line, words of 4 letters', { grain: 'line', examples: true }, SHORTEST),
    makeSetting('signatures only, words of 4 letters', { grain: 'line', examples: false }, SHORTEST),
  ],
};

function makeSetting(name: string, reading: Reading, shortest: number): Setting {
  return {
    name,
    build: async (graph, hidden) => {
      const index = create({ schema: SCHEMA });
      await insertMultiple(index, [...listEntries(graph, reading, hidden)], 500);
      return {
        search: async (text) => {
          const { hits } = await search(index, {
            term: wordsOf(text)
              .filter((word) => word.length >= shortest)
              .join(' '),
            properties: [...FIELDS],
            threshold: 1,
            limit: MOST_HITS,
          });
          return hits.map(({ document, score }) => ({ concept: document.concept, score }));
        },
        serialise: () => JSON.stringify(save(index)),
      };
    },
  };
}
