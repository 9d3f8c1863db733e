/** Weighs diagnoses by plain words: how people describe an error without pasting it. */
import { factorOfForm } from './commonWords.ts';
import type { PackIndex } from '../graph/pack.ts';
import { foldSayings } from './sayings.ts';
import { tokenize } from './tokenize.ts';

/** BM25 (Robertson and Zaragoza 2009) with its usual constants, save for length: a diagnosis with more symptoms is hardly a worse one. */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** What somebody says twice matters to him: its k3. */
const STRESS = 1;
/** What the words count, wherever they stand, against the line that says it best. */
const WORDS_WORTH = 0.7;
/** A word of a title or a symptom was chosen by a writer to be recognised by. */
const TITLE_TIMES = 2;
const SYMPTOM_TIMES = 3;
/**
 * A title or symptom that says what was asked in one line is worth so much more than the same words here and there; a longer line, of
 * which it is only a part, in proportion less.
 */
const LINE_WORTH = 2;
/** What nobody has described is less likely to be described than what somebody has. */
const UNDESCRIBED = 0.8;
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

/** A title or symptom: its words, and how much they say. */
interface Line {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

/** A function that ranks diagnoses for a description, best first; none where no word is shared. */
export function createSymptoms(index: PackIndex): (words: readonly string[]) => readonly Described[] {
  const titles = new Map(index.components.map(({ id, title, aliases }) => [id, [id, title, ...aliases].join(' ')]));
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  const own: (readonly ReadonlySet<string>[])[] = [];
  const told: ReadonlySet<string>[] = [];
  index.diagnoses.forEach((diagnosis, position) => {
    const counts = new Map<string, number>();
    const add = (text: string, times: number): ReadonlySet<string> => {
      const words = foldSayings(tokenize(text).words);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times);
      return new Set(words);
    };
    own.push([add(diagnosis.title, TITLE_TIMES), ...diagnosis.symptoms.map((symptom) => add(symptom, SYMPTOM_TIMES))]);
    const printed = diagnosis.signatures.flatMap(({ text }) => [...add(text, 1)]).filter((word) => factorOfForm(word) === 1);
    told.push(new Set([...(own[position] ?? []).flatMap((line) => [...line]), ...printed]));
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
  const lines = own.map((some) =>
    some.map((words): Line => ({ words, weight: [...words].reduce((sum, word) => sum + rarityOf(word), 0) })),
  );

  return (words) => {
    const times = countOf(foldSayings(words.slice(0, MOST_WORDS)));
    const asked = new Map([...times.keys()].map((word) => [word, rarityOf(word)]));
    const stressed = new Map([...times].map(([word, often]) => [word, (rarityOf(word) * (STRESS + 1) * often) / (STRESS + often)]));
    const whole = [...asked.values()].reduce((a, b) => a + b, 0);
    const scores = new Map<number, number>();
    for (const [word, rarity] of stressed) {
      for (const [position, often] of postings.get(word) ?? []) {
        const norm = 1 - LENGTH + (LENGTH * (lengths[position] ?? mean)) / mean;
        scores.set(position, (scores.get(position) ?? 0) + (rarity * often * (SATURATION + 1)) / (often + SATURATION * norm));
      }
    }
    const weighLine = (line: Line): number => (line.weight === 0 ? 0 : weightIn(line.words, stressed) ** 2 / line.weight);
    return [...scores]
      .map(([diagnosis, score]) => {
        const together = told[diagnosis] ?? new Set<string>();
        const bestLine = Math.max(0, ...(lines[diagnosis] ?? []).map(weighLine));
        const worth = (index.diagnoses[diagnosis]?.symptoms.length ?? 0) > 0 ? 1 : UNDESCRIBED;
        return {
          diagnosis,
          score: worth * (WORDS_WORTH * score + LINE_WORTH * bestLine),
          share: whole === 0 ? 0 : weightIn(together, asked) / whole,
          words: [...asked].filter(([word]) => together.has(word)).length,
        };
      })
      .sort((a, b) => b.score - a.score || a.diagnosis - b.diagnosis);
  };
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What those of `weights` weigh together that are among `words`. */
function weightIn(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of weights) if (words.has(word)) sum += weight;
  return sum;
}
