/** Weighs diagnoses by plain words: how people describe an error without pasting it. */
import { factorOfForm } from './commonWords.ts';
import type { PackIndex } from '../graph/pack.ts';
import { foldSayings } from './sayings.ts';
import { tokenize } from './tokenize.ts';

/** BM25 (Robertson and Zaragoza 2009) with its usual constants, save for length: a diagnosis with more symptoms is not a worse one. */
const SATURATION = 1.2;
const LENGTH = 0.2;
/** A word of a title or a symptom was chosen by a writer to be recognised by. */
const TITLE_TIMES = 2;
const SYMPTOM_TIMES = 3;
/** A title or symptom that says most of what was asked, in one line, is worth so much more than the same words here and there. */
const LINE_WORTH = 1.2;
/** A paste is described in few words; what is longer is no description. */
const MOST_WORDS = 160;
/** What common words count, at least: somebody who describes a fault has no others. */
const LEAST_FACTOR = 0.12;

export interface Described {
  readonly diagnosis: number;
  readonly score: number;
  /**
   * Share of what was asked that title, symptoms and the telling words of signatures speak of, each word by its rarity; one that the pack
   * never uses counts whole.
   */
  readonly share: number;
  /** Different words of those in common. */
  readonly words: number;
}

/** A function that ranks diagnoses for a description, best first; none where no word is shared. */
export function createSymptoms(index: PackIndex): (words: readonly string[]) => readonly Described[] {
  const titles = new Map(index.components.map(({ id, title, aliases }) => [id, [id, title, ...aliases].join(' ')]));
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  const lines: (readonly ReadonlySet<string>[])[] = [];
  const told: ReadonlySet<string>[] = [];
  index.diagnoses.forEach((diagnosis, position) => {
    const counts = new Map<string, number>();
    const add = (text: string, times: number): ReadonlySet<string> => {
      const words = foldSayings(tokenize(text).words);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times);
      return new Set(words);
    };
    lines.push([add(diagnosis.title, TITLE_TIMES), ...diagnosis.symptoms.map((symptom) => add(symptom, SYMPTOM_TIMES))]);
    const printed = diagnosis.signatures.flatMap(({ text }) => [...add(text, 1)]).filter((word) => factorOfForm(word) === 1);
    told.push(new Set([...(lines[position] ?? []).flatMap((line) => [...line]), ...printed]));
    add(titles.get(diagnosis.component ?? '') ?? '', 1);
    let length = 0;
    for (const [word, count] of counts) {
      length += count;
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list.set(position, count));
    }
    lengths.push(length);
  });
  const count = lengths.length;
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, count);
  const rarityOf = (word: string): number => {
    const uses = postings.get(word)?.size ?? 0;
    return Math.log(1 + (count - uses + 0.5) / (uses + 0.5)) * Math.max(LEAST_FACTOR, factorOfForm(word));
  };

  return (words) => {
    const asked = new Map([...new Set(foldSayings(words.slice(0, MOST_WORDS)))].map((word) => [word, rarityOf(word)]));
    const whole = [...asked.values()].reduce((a, b) => a + b, 0);
    const scores = new Map<number, number>();
    for (const [word, rarity] of asked) {
      for (const [position, times] of postings.get(word) ?? []) {
        const norm = 1 - LENGTH + (LENGTH * (lengths[position] ?? mean)) / mean;
        scores.set(position, (scores.get(position) ?? 0) + (rarity * times * (SATURATION + 1)) / (times + SATURATION * norm));
      }
    }
    const weigh = (line: ReadonlySet<string>): number =>
      [...asked].reduce((sum, [word, rarity]) => (line.has(word) ? sum + rarity : sum), 0);
    return [...scores]
      .map(([diagnosis, score]) => {
        const own = lines[diagnosis] ?? [];
        const together = told[diagnosis] ?? new Set<string>();
        const bestLine = Math.max(0, ...own.map(weigh));
        return {
          diagnosis,
          score: score + LINE_WORTH * bestLine,
          share: whole === 0 ? 0 : weigh(together) / whole,
          words: [...asked].filter(([word]) => together.has(word)).length,
        };
      })
      .sort((a, b) => b.score - a.score || a.diagnosis - b.diagnosis);
  };
}
