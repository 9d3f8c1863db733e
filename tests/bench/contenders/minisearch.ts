/** MiniSearch: BM25+ over an inverted index. */
import MiniSearch from 'minisearch';
import type { Contender, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Entry, Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

const FIELDS = ['title', 'signatures', 'examples'];
const SPLIT = /[^\p{L}\p{N}_]+/u;

export const minisearch: Contender = {
  name: 'MiniSearch',
  module: "export { default } from 'minisearch';",
  settings: [
    makeSetting('a document each line, exact words', { grain: 'line', examples: true }, false),
    makeSetting('a document each diagnosis, exact words', { grain: 'diagnosis', examples: true }, false),
    makeSetting('signatures only, exact words', { grain: 'line', examples: false }, false),
    makeSetting('a document each line, fuzzy 0.1', { grain: 'line', examples: true }, true),
  ],
};

function makeSetting(name: string, reading: Reading, fuzzy: boolean): Setting {
  return {
    name,
    build: (graph, hidden) => {
      const index = new MiniSearch<Entry>({ fields: FIELDS, storeFields: ['concept'], tokenize: (text) => text.split(SPLIT) });
      index.addAll(listEntries(graph, reading, hidden));
      const options = { boost: { signatures: 2 }, ...(fuzzy ? { fuzzy: 0.1 } : {}) };
      return {
        search: (text) =>
          index
            .search(wordsOf(text).join(' '), options)
            .slice(0, MOST_HITS)
            .map(({ concept, score }) => ({ concept: String(concept), score })),
        serialise: () => JSON.stringify(index),
      };
    },
  };
}
