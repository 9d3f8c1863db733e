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
/** What a person would be told to type: the line that speaks of an error, so much of it. */
const TELLING = /error|exception|fail|denied|unable|not found|invalid|unavailable/i;
const LONGEST_QUERY = 100;

export const fuse: Contender = {
  name: 'fuse.js',
  module: "export { default } from 'fuse.js';",
  settings: [
    makeSetting('token search, whole paste', { grain: 'line', examples: true }, true, (text) => wordsOf(text).join(' ')),
    makeSetting('token search, signatures only', { grain: 'line', examples: false }, true, (text) => wordsOf(text).join(' ')),
    makeSetting('letters, the telling line', { grain: 'line', examples: false }, false, tellingLine),
    makeSetting('letters, whole paste', { grain: 'line', examples: false }, false, (text) => text),
  ],
};

function makeSetting(name: string, reading: Reading, tokens: boolean, ask: (text: string) => string): Setting {
  return {
    name,
    build: (graph, hidden) => {
      const entries = listEntries(graph, reading, hidden);
      const index = new Fuse<Entry>([...entries], {
        includeScore: true,
        ignoreLocation: true,
        threshold: tokens ? 0.3 : 0.6,
        keys: KEYS,
        ...(tokens ? { useTokenSearch: true } : {}),
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

function tellingLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => TELLING.test(line)) ?? lines[0] ?? '').trim().slice(0, LONGEST_QUERY);
}
