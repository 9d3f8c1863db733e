/** Answers the typed box: the index proposes, fuse.js puts in order. */
import Fuse from 'fuse.js/basic';
import type { PackIndex } from '../graph/pack.ts';
import { factorOf } from './commonWords.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** fuse.js scans all that it is given, letter by letter: never more than this. */
const MOST_PROPOSED = 60;
const MOST_QUERY = 120;
const LONGEST_FIELD = 120;
const MOST_HITS = 12;
/** What a word found below the title counts, against one in the title. */
const IN_BODY = 0.6;

export interface SearchHit {
  readonly kind: 'concept' | 'article';
  readonly id: string;
  readonly title: string;
  /** What of it fits: a code or a signature; its title where nothing else does, or only words in which people describe it. */
  readonly why: string;
}

interface Entry {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
  /** Its signatures and its component. */
  readonly lines: readonly string[];
  /** What people say of it; not shown, as the index has only the words that tell. */
  readonly told: readonly string[];
}

/** The typed box of a pack. An empty query finds nothing; an unknown word falls back on its letters (trigrams), so typing errors are forgiven. */
export function createSearch(index: PackIndex): (query: string, limit?: number) => readonly SearchHit[] {
  const entries = entriesOf(index);
  const words = new Map<string, Set<number>>();
  const grams = new Map<string, Set<number>>();
  entries.forEach((entry, position) => {
    for (const text of [entry.title, entry.id, ...entry.codes, ...entry.lines, ...entry.told]) {
      for (const word of tokenize(text).words) {
        put(words, stem(word), position);
        for (const gram of trigrams(word)) put(grams, gram, position);
      }
    }
  });

  return (query, limit = MOST_HITS) => {
    const asked = tokenize(query.slice(0, MOST_QUERY)).words;
    if (asked.length === 0) return [];
    const scores = new Map<number, number>();
    const add = (positions: Iterable<number>, score: number): void => {
      for (const position of positions) scores.set(position, (scores.get(position) ?? 0) + score);
    };
    for (const word of new Set(asked)) {
      const exact = words.get(stem(word));
      if (exact !== undefined) add(exact, factorOf(word) * (2 + Math.log(entries.length / exact.size)));
      const close = trigrams(word);
      for (const gram of close) {
        const having = grams.get(gram);
        if (having !== undefined) add(having, (factorOf(word) * Math.log(1 + entries.length / having.size)) / (2 * close.length));
      }
    }
    // Words asked for and found in the entry itself, its title first: letters alone must not outrank them.
    const stems = [...new Set(asked.map(stem))];
    const weight = new Map(stems.map((one) => [one, 1 + Math.log(entries.length / (words.get(one)?.size ?? 1))]));
    const whole = [...weight.values()].reduce((sum, one) => sum + one, 0);
    const covered = (entry: Entry, position: number): number =>
      stems.reduce((sum, one) => {
        if (words.get(one)?.has(position) !== true) return sum;
        const inTitle = tokenize(entry.title).words.some((word) => stem(word) === one);
        return sum + ((weight.get(one) ?? 0) * (inTitle ? 1 : IN_BODY)) / whole;
      }, 0);
    const proposed = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_PROPOSED);
    const best = proposed[0]?.[1] ?? 0;
    const order = fuseOrder(
      proposed.flatMap(([position]) => entries[position] ?? []),
      asked,
      query.slice(0, MOST_QUERY),
    );
    return proposed
      .flatMap(([position, score]) => {
        const entry = entries[position];
        return entry === undefined ? [] : [{ entry, score: score / best + (1 - (order.get(entry) ?? 1)) + 2 * covered(entry, position) }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry }) => ({
        kind: entry.kind,
        id: entry.id,
        title: entry.title,
        why: bestLine(entry.title, [...entry.codes, ...entry.lines], asked),
      }));
  };
}

/** fuse.js's score by entry: 0 is perfect; an entry it does not find is left out. */
function fuseOrder(entries: readonly Entry[], asked: readonly string[], query: string): ReadonlyMap<Entry, number> {
  // Of an entry's many lines only the one that fits best can raise it.
  const short = entries.map((entry) => ({
    entry,
    title: entry.title,
    codes: entry.codes,
    line: bestLine(entry.title, [...entry.codes, ...entry.lines, ...entry.told], asked),
  }));
  const fuse = new Fuse(short, {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.5,
    keys: [
      { name: 'title', weight: 3 },
      { name: 'codes', weight: 3 },
      { name: 'line', weight: 1 },
    ],
  });
  return new Map(fuse.search(query.slice(0, 60)).map(({ item, score }) => [item.entry, score ?? 1]));
}

function entriesOf(index: PackIndex): readonly Entry[] {
  const concepts = index.concepts.map((concept): Entry => {
    const variants = index.diagnoses.filter((diagnosis) => diagnosis.concept === concept.id);
    const signatures = variants.flatMap(({ signatures: own }) => own);
    const codes = signatures.flatMap(({ clauses }) => clauses.flatMap((clause) => (clause.kind === 'code' ? [clause.code] : [])));
    const lines = [...signatures.map(({ text }) => text), concept.component ?? ''];
    return {
      kind: 'concept',
      id: concept.id,
      title: concept.title,
      codes: [...new Set(codes)],
      lines: lines.filter((line) => line.length <= LONGEST_FIELD),
      told: variants.flatMap(({ symptoms }) => symptoms).filter((line) => line.length <= LONGEST_FIELD),
    };
  });
  return [...concepts, ...index.articles.map(({ id, title }): Entry => ({ kind: 'article', id, title, codes: [], lines: [], told: [] }))];
}

/** The line with most of what was asked for; `title` where none has any of it. */
function bestLine(title: string, lines: readonly string[], asked: readonly string[]): string {
  const stems = new Set(asked.map(stem));
  let best = title;
  let most = 0;
  for (const line of lines) {
    const shared = tokenize(line)
      .words.filter((word) => stems.has(stem(word)))
      .reduce((all, word) => all + factorOf(word), 0);
    if (shared > most) {
      most = shared;
      best = line;
    }
  }
  return best;
}

function trigrams(word: string): readonly string[] {
  const padded = `^${word.slice(0, 40)}$`;
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

function put(map: Map<string, Set<number>>, key: string, position: number): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([position]));
  else set.add(position);
}
