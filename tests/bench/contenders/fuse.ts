/** fuse.js: approximate matching letter by letter, or by words with TF-IDF. */
import Fuse from 'fuse.js';
import type { Contender, Setting } from '../contender.ts';
import { MOST_HITS, wordsOf } from '../contender.ts';
import type { Entry, Reading } from '../listEntries.ts';
import { listEntries } from '../listEntries.ts';

const KEYS = [
  { name: 'title', weight: 1 },
  { name: 'signatures', weight: 3 },
  { name: 'examples', weight: 1 },
];
/** What a person would be told to type: the line that speaks of an error. A whole paste takes seconds. */
const TELLING = /error|exception|fail|denied|unable|not found|invalid|unavailable/i;
const WORDS = { useTokenSearch: true, threshold: 0 };

export const fuse: Contender = {
  name: 'fuse.js',
  module: "export { default } from 'fuse.js';",
  settings: [
    makeSetting('letters, the telling line', { grain: 'line', examples: false }, {}, (text) => tellingLine(text, 100)),
    makeSetting('letters, 300 characters', { grain: 'line', examples: false }, {}, (text) => text.slice(0, 300)),
    makeSetting('words, the telling line', { grain: 'line', examples: false }, WORDS, (text) => wordsOf(tellingLine(text, 200)).join(' ')),
  ],
};

function makeSetting(name: string, reading: Reading, more: object, ask: (text: string) => string): Setting {
  return {
    name,
    build: (graph, hidden) => {
      const entries = listEntries(graph, reading, hidden);
      const index = new Fuse<Entry>([...entries], {
        includeScore: true,
        ignoreLocation: true,
        threshold: 0.6,
        keys: KEYS,
        ...more,
      });
      return {
        search: (text) =>
          index.search(ask(text), { limit: MOST_HITS }).map(({ item, score = 1 }) => ({ concept: item.concept, score: 1 - score })),
        // It searches the documents themselves; its index only spares it splitting them.
        serialise: () => JSON.stringify(entries),
      };
    },
  };
}

function tellingLine(text: string, most: number): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => TELLING.test(line)) ?? lines[0] ?? '').trim().slice(0, most);
}
