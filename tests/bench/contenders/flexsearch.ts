/** FlexSearch: a contextual index without scores; it answers in order only. */
import { Charset, Index } from 'flexsearch';
import type { Contender, Hit, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

export const flexsearch: Contender = {
  name: 'FlexSearch',
  module: "export { Index, Charset } from 'flexsearch';",
  settings: [
    makeSetting('a document each line, whole words', { grain: 'line', examples: true }, false),
    makeSetting('a document each diagnosis, whole words', { grain: 'diagnosis', examples: true }, false),
    makeSetting('signatures only, whole words', { grain: 'line', examples: false }, false),
    makeSetting('signatures only, with context', { grain: 'line', examples: false }, true),
  ],
};

function makeSetting(name: string, reading: Reading, context: boolean): Setting {
  return {
    name,
    build: (graph, hidden) => {
      const entries = listEntries(graph, reading, hidden);
      const index = new Index({ tokenize: 'strict', encoder: Charset.Normalize, resolution: 9, ...(context ? { context: true } : {}) });
      entries.forEach(({ title, signatures, examples }, at) => {
        index.add(at, `${signatures}\n${examples}\n${title}`);
      });
      return {
        // Without suggestions every word of the paste would have to stand in the document.
        search: (text) =>
          [...index.search(wordsOf(text).join(' '), { suggest: true, limit: MOST_HITS })].flatMap((at): readonly Hit[] => {
            const entry = entries[Number(at)];
            return entry === undefined ? [] : [{ concept: entry.concept, score: 0 }];
          }),
        serialise: async () => {
          const parts: string[] = [];
          await index.export((key, value) => void parts.push(`${key}:${String(value)}`));
          return parts.join('\n') + JSON.stringify(entries.map(({ concept }) => concept));
        },
      };
    },
  };
}
