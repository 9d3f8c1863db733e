/** Places the words of the lexicon in a paste: exact, misspelt, torn in two or run together. */
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import { nearWords } from './deletions.ts';
import type { Lexicon } from './lexicon.ts';
import { isComponentName } from './subjectWords.ts';
import type { Tokens } from './tokenize.ts';

/** In what way a word stands there; a number of two bits, so that a place and its kind are one number. */
const EXACT = 0;
/** Torn in two, or run together. */
const REJOINED = 1;
/** A number that is a family's code without its prefix, where a code is expected. */
const BARE_CODE = 2;
const MISSPELT = 3;
/** By kind: what a word that stands so counts of its weight. */
export const SHARES: readonly number[] = [1, 0.95, 0.9, 0.85];
export const KINDS = 4;
/** How many different unknown words are looked up for misspellings: a log has no more that matter. */
const MOST_LOOKUPS = 20_000;

/** Places kept of one word from each end: a word that stands everywhere tells nothing in the middle. */
const MOST_PLACES = 600;

/** In places of two for each token (a word run together takes both), ascending. */
export interface Places {
  /** Ids of the words that stand there, by where they stand first. */
  readonly words: readonly number[];
  /** By word id: `place * KINDS + kind`, ascending; and 1 where it stands at all. */
  readonly of: readonly (readonly number[] | undefined)[];
  readonly has: Uint8Array;
}

/** Where each word of the lexicon stands in `tokens`. Linear; stops early when the budget is spent. */
export function placeWords(lexicon: Lexicon, tokens: Tokens, text: string, budget: Budget): Places {
  const of = new Array<number[] | undefined>(lexicon.words.length).fill(undefined);
  const has = new Uint8Array(lexicon.words.length);
  const words: number[] = [];
  const near = new Map<string, readonly number[]>();
  const put = (word: number, place: number, kind: number): void => {
    const list = of[word];
    if (list === undefined) {
      of[word] = [place * KINDS + kind];
      has[word] = 1;
      words.push(word);
    } else list.push(place * KINDS + kind);
  };
  for (let i = 0; i < tokens.count; i++) {
    if (!spend(budget, 1)) break;
    const word = tokens.words[i] ?? '';
    const id = lexicon.ids.get(word);
    if (id !== undefined && !isNameInLink(lexicon, word, text, tokens.start[i] ?? 0)) put(id, 2 * i, EXACT);
    const bare = lexicon.codeDigits.get(word);
    if (bare !== undefined && followsCodeWord(tokens, i)) put(bare, 2 * i, BARE_CODE);

    const both = lexicon.joins.get(word);
    if (both !== undefined) {
      put(both[0], 2 * i, REJOINED);
      put(both[1], 2 * i + 1, REJOINED);
      continue;
    }
    if (i > 0 && isTornAt(tokens, text, i)) {
      const whole = lexicon.ids.get(`${tokens.words[i - 1] ?? ''}${word}`);
      if (whole !== undefined) put(whole, 2 * i, REJOINED);
    }
    const ending = endingOf(lexicon, word);
    if (ending !== undefined) put(ending, 2 * i, REJOINED);
    if (id !== undefined) continue;
    let neighbours = near.get(word);
    if (neighbours === undefined && near.size < MOST_LOOKUPS) {
      neighbours = nearWords(lexicon.deletions, word, lexicon.words);
      near.set(word, neighbours);
      spend(budget, word.length);
    }
    for (const neighbour of neighbours ?? []) put(neighbour, 2 * i, MISSPELT);
  }
  for (const word of words) {
    const list = of[word] ?? [];
    if (list.length > 2 * MOST_PLACES) of[word] = [...list.slice(0, MOST_PLACES), ...list.slice(-MOST_PLACES)];
  }
  return { words, of, has };
}

/** What a component's name ends in: a signature with `Credential …` means every one of them. */
function endingOf({ suffixes, ids }: Lexicon, word: string): number | undefined {
  if (!isComponentName(suffixes, word)) return undefined;
  return ids.get(suffixes.find((suffix) => word.endsWith(suffix)) ?? '');
}

/** A component's name in small letters behind a slash or hash is the address of a guide about it, not the component speaking. */
function isNameInLink({ suffixes }: Lexicon, word: string, text: string, start: number): boolean {
  return (text[start - 1] === '/' || text[start - 1] === '#') && isComponentName(suffixes, word) && text.startsWith(word, start);
}

/** A number of so many digits behind `error` is no line, port or SQL state. */
const LONG_CODE = 6;

/** The name of an OAuth error, with which MSAL for JavaScript begins: `invalid_client: 7000215 - [`. */
const OAUTH_ERROR = /^[a-z]+_[a-z_]+$/;
const OAUTH_DIGITS = 5;

/** `error_codes":[7000222]`, `error?code=50011`; behind `error` or `code` alone only long ones: `Error(s): 700027`. */
function followsCodeWord(tokens: Tokens, at: number): boolean {
  const { length } = tokens.words[at] ?? '';
  const isLong = length >= LONG_CODE;
  if (length >= OAUTH_DIGITS && OAUTH_ERROR.test(tokens.words[at - 1] ?? '')) return true;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const word = tokens.words[i] ?? '';
    if (/^(?:error_?codes?|errorno)$/.test(word)) return true;
    if (/^(?:codes?|err|error)$/.test(word)) return isLong || (word === 'code' && tokens.words[i - 1] === 'error');
    if (!/^\d+$/.test(word) && word !== 's') return false;
  }
  return false;
}

/** Nothing but white space, one hyphen at the most, between a token and the one before. */
function isTornAt(tokens: Tokens, text: string, at: number): boolean {
  const from = tokens.end[at - 1] ?? 0;
  const to = tokens.start[at] ?? 0;
  return to - from <= 12 && /^-?\s*$/.test(text.slice(from, to));
}
