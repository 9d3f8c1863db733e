/** Tells a person's own words from a program's output. */
import { isSmallWord } from './commonWords.ts';

/** English that somebody writes has about four small words in ten; messages have three, logs and traces one. */
const SMALL_SHARE = 0.3;
const FEWEST_WORDS = 6;
/** A description is short; what is longer was copied. */
const MOST_WORDS = 160;

/** True for a sentence or two of plain words; false for a single phrase, and for what no one would type. */
export function isProse(words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  return words.filter(isSmallWord).length >= SMALL_SHARE * words.length;
}
