/** lunr: BM25 with stemming over vectors. */
import lunr from 'lunr';
import type { Contender, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

export const lunrjs: Contender = {
  name: 'lunr',
  module: "export { default } from 'lunr';",
  settings: [
    makeSetting('a document each line', { grain: 'line', examples: true }, 0.75),
    makeSetting('a document each diagnosis', { grain: 'diagnosis', examples: true }, 0.75),
    makeSetting('signatures only', { grain: 'line', examples: false }, 0.75),
    makeSetting('a document each line, b = 0.3', { grain: 'line', examples: true }, 0.3),
  ],
};

function makeSetting(name: string, reading: Reading, b: number): Setting {
  return {
    name,
    build: (graph, hidden) => {
      const entries = listEntries(graph, reading, hidden);
      const conceptOf = new Map(entries.map(({ id, concept }) => [id, concept]));
      const index = lunr((builder) => {
        builder.ref('id');
        builder.field('title');
        builder.field('signatures', { boost: 2 });
        builder.field('examples');
        builder.b(b);
        // Its own tokenizer keeps what stands between blanks together: codes and names in quotes would never be found.
        for (const entry of entries) {
          const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ');
          builder.add({ id: entry.id, title: words(entry.title), signatures: words(entry.signatures), examples: words(entry.examples) });
        }
      });
      return {
        search: (text) =>
          index
            .query((query) => {
              for (const word of wordsOf(text)) query.term(word, {});
            })
            .slice(0, MOST_HITS)
            .map(({ ref, score }) => ({ concept: conceptOf.get(ref) ?? '', score })),
        serialise: () => JSON.stringify(index) + JSON.stringify([...conceptOf.values()]),
      };
    },
  };
}
