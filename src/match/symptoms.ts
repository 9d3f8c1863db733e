/** Weighs diagnoses by plain words: how people describe an error without pasting it. */
import { factorOfForm } from './commonWords.ts';
import type { PackIndex } from '../graph/pack.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** BM25 (Robertson and Zaragoza 2009) with its usual constants; the texts are short and alike in length. */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** A word of a title or a symptom was chosen by a writer to be recognised by. */
const TITLE_TIMES = 2;
const SYMPTOM_TIMES = 2;
/** A paste is described in few words; what is longer is no description. */
const MOST_WORDS = 160;

export interface Described {
  readonly diagnosis: number;
  readonly score: number;
  /** Different telling words in common. */
  readonly words: readonly string[];
}

/** A function that ranks diagnoses for a description, best first; none where no word is shared. */
export function createSymptoms(index: PackIndex): (words: readonly string[]) => readonly Described[] {
  const titles = new Map(index.components.map(({ id, title, aliases }) => [id, [id, title, ...aliases].join(' ')]));
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  index.diagnoses.forEach((diagnosis, position) => {
    const counts = new Map<string, number>();
    const add = (text: string, times: number): void => {
      for (const word of tokenize(text).words) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + times);
    };
    add(diagnosis.title, TITLE_TIMES);
    diagnosis.symptoms.forEach((symptom) => add(symptom, SYMPTOM_TIMES));
    diagnosis.signatures.forEach(({ text }) => add(text, 1));
    add(titles.get(diagnosis.component ?? '') ?? '', 1);
    let length = 0;
    for (const [word, count] of counts) {
      length += count;
      const list = postings.get(word) ?? new Map<number, number>();
      postings.set(word, list.set(position, count));
    }
    lengths.push(length);
  });
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);

  return (words) => {
    const scores = new Map<number, { score: number; words: string[] }>();
    const asked = new Map(words.slice(0, MOST_WORDS).map((word) => [stem(word), factorOfForm(word)]));
    for (const [word, factor] of asked) {
      const list = postings.get(word);
      if (list === undefined) continue;
      const idf = Math.log(1 + (lengths.length - list.size + 0.5) / (list.size + 0.5)) * factor;
      for (const [position, count] of list) {
        const norm = 1 - LENGTH + (LENGTH * (lengths[position] ?? mean)) / mean;
        const entry = scores.get(position) ?? { score: 0, words: [] };
        entry.score += (idf * count * (SATURATION + 1)) / (count + SATURATION * norm);
        if (idf > 1) entry.words.push(word);
        scores.set(position, entry);
      }
    }
    return [...scores]
      .map(([diagnosis, entry]) => ({ diagnosis, ...entry }))
      .sort((a, b) => b.score - a.score || a.diagnosis - b.diagnosis);
  };
}
