/** Orama: BM25 over radix trees. */
import { create, insertMultiple, save, search } from '@orama/orama';
import type { Contender, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

const SCHEMA = { concept: 'string', title: 'string', signatures: 'string', examples: 'string' } as const;
const FIELDS = ['title', 'signatures', 'examples'] as const;

export const orama: Contender = {
  name: 'Orama',
  module: "export { create, load, search } from '@orama/orama';",
  settings: [
    makeSetting('a document each line, whole words', { grain: 'line', examples: true }, true),
    makeSetting('a document each diagnosis, whole words', { grain: 'diagnosis', examples: true }, true),
    makeSetting('signatures only, whole words', { grain: 'line', examples: false }, true),
    makeSetting('a document each line, beginnings of words', { grain: 'line', examples: true }, false),
  ],
};

function makeSetting(name: string, reading: Reading, exact: boolean): Setting {
  return {
    name,
    build: async (graph, hidden) => {
      const index = create({ schema: SCHEMA });
      await insertMultiple(index, [...listEntries(graph, reading, hidden)], 500);
      return {
        search: async (text) => {
          const { hits } = await search(index, {
            term: wordsOf(text).join(' '),
            properties: [...FIELDS],
            boost: { signatures: 2 },
            threshold: 1,
            exact,
            limit: MOST_HITS,
          });
          return hits.map(({ document, score }) => ({ concept: document.concept, score }));
        },
        serialise: () => JSON.stringify(save(index)),
      };
    },
  };
}
