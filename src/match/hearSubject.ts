/** Hears whether a description in plain words speaks of the pack's subject, or of something else that fails alike. */
import type { PackIndex } from '../graph/pack.ts';
import { isAmbiguous, isTelling } from './commonWords.ts';
import { foldSayings } from './sayings.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** What is shorter stands inside too many words. */
const SHORTEST_INSIDE = 5;

export interface Heard {
  /** Different words and pairs of the topics' `subject` that are there. */
  readonly named: number;
  /** Names that hardly anything else has: of a topic, of a component, and the telling ones of `subject`. */
  readonly own: number;
  /** It names something else that fails alike. */
  readonly elsewhere: boolean;
}

/** A function that hears the words of a description, case-folded as the tokenizer gives them; without words nothing is heard. */
export function createListener(index: PackIndex): (words: readonly string[]) => Heard {
  const plain = (text: string): string => tokenize(text).words.map(stem).join(' ');
  const subject = index.topics.flatMap((topic) => topic.subject ?? []);
  const said = new Set(subject.map((one) => foldSayings(tokenize(one).words).join(' ')));
  const typed = new Set(subject.map(plain));
  const elsewhere = new Set(index.topics.flatMap((topic) => topic.elsewhere ?? []).map(plain));
  const titles = index.topics.flatMap(({ title }) => tokenize(title).words);
  const parts = index.components.flatMap(({ id, aliases }) => [id, ...aliases]);
  const names = new Set([...titles, ...parts, ...subject].filter((one) => isOwn(tokenize(one).words)).map(plain));
  const inside = titles.filter((title) => isName(title) && title.length >= SHORTEST_INSIDE);

  return (words) => {
    const asTyped = phrasesOf(words.map(stem));
    // A number says only what it says: that `refused` means 403 is no word about the subject.
    const asSaid = [...phrasesOf(foldSayings(words))].filter((one) => said.has(one) && !/^\d+$/.test(one));
    const own = [...asTyped].filter((one) => names.has(one) || (!one.includes(' ') && inside.some((title) => one.includes(title))));
    return {
      named: new Set([...asSaid, ...[...asTyped].filter((one) => typed.has(one))]).size,
      own: own.length,
      elsewhere: [...asTyped].some((one) => elsewhere.has(one)),
    };
  };
}

/** A single word that tells, or a pair of which one word does. */
function isOwn(words: readonly string[]): boolean {
  return words.length === 1 ? words.every(isName) : words.some(isTelling);
}

function isName(word: string): boolean {
  return isTelling(word) && !isAmbiguous(word);
}

/** Words, pairs of neighbours, and the parts of names with underscores. */
function phrasesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((one, at) => [one, `${one} ${words[at + 1] ?? ''}`, ...one.split('_')]));
}
