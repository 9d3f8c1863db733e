/** Tells a person's own words from a program's output. */
import { isSmallWord } from './commonWords.ts';

/** English that somebody writes has three to five small words in ten; messages have two or three, logs and traces one. */
const SMALL_SHARE = 0.24;
const FEWEST_WORDS = 6;
/** A description is short; what is longer was copied. */
const MOST_WORDS = 160;
/** Signs that programs use and sentences hardly do, as a share of all characters. */
const SIGN = /[{}[\]<>="\\|#]/g;
const MOST_SIGNS = 0.02;
/** A message introduces itself: `ValueError: …`. */
const LABEL = /\b\w{2,60}(?:Error|Exception): |\bERROR\b|^Error: /m;

/** True for a sentence or two of plain words; false for a single phrase, a message by itself, and what no one would type. */
export function isProse(text: string, words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (words.filter(isSmallWord).length < SMALL_SHARE * words.length) return false;
  return !LABEL.test(text) && (text.match(SIGN)?.length ?? 0) <= MOST_SIGNS * text.length;
}
