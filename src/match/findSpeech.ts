/** Finds in a paste what somebody says of the subject, and leaves out what other programs printed beside it. */
import type { Page } from './describe.ts';
import { isPersonal, isPrinted, MOST_WORDS } from './isProse.ts';

/** Longer text was copied, even where its words are few. */
const MOST_TEXT = 8000;

/** Text and its words, as the tokenizer gives them. */
export interface Speech {
  readonly text: string;
  readonly words: readonly string[];
}

/** Lines are parted only where nobody speaks of himself: a person's own sentences belong together. */
export interface Speeches {
  readonly whole: Speech;
  /** Without the printed lines that say nothing of the subject. */
  readonly own: Speech;
  readonly isPart: boolean;
}

/** The speech in `page`; `isSubject` tells of the words of a line whether they name the subject. */
export function findSpeech({ text, tokens: { words, start, count } }: Page, isSubject: (words: readonly string[]) => boolean): Speeches {
  const whole = { text, words };
  if (count > MOST_WORDS || text.length > MOST_TEXT || isOneSpeaker(text)) return { whole, own: whole, isPart: false };
  const kept: Speech[] = [];
  let from = 0;
  let token = 0;
  for (const line of text.split('\n')) {
    const first = token;
    while (token < count && (start[token] ?? 0) <= from + line.length) token++;
    const own = words.slice(first, token);
    if (isSubject(own) || !isPrinted(line)) kept.push({ text: line, words: own });
    from += line.length + 1;
  }
  const own = { text: kept.map((line) => line.text).join('\n'), words: kept.flatMap((line) => line.words) };
  return { whole, own, isPart: own.words.length < words.length };
}

/** True for a single line, and where somebody speaks of himself; false for long text, which was copied. */
export function isOneSpeaker(text: string): boolean {
  return !text.includes('\n') || (text.length <= MOST_TEXT && text.split('\n').some(isPersonal));
}
