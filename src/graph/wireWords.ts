/**
 * Words that a pack says often, each under one character that it uses for nothing else, and with the space in front of it. A packer that
 * looks back 32 KB, as gzip does, has forgotten them by the time they come again: a fourteenth of the bytes.
 */
import { isRecord, isText } from './shape.ts';

/** Two bytes each in UTF-8. */
const FIRST = 0x100;
const LAST = 0x7ff;
const CODED = /(\u0083?)([\u0100-\u07ff])/g;
const TAKEN = /[\u0100-\u07ff]/g;
/** In front of a code whose word has no space there, where it would bring one. JSON does not escape it. */
const GLUED = '\u0083';
/** Parts of names are words too: `ManagedIdentityCredential` is three. */
const WORD = /[A-Z]?[a-z]{2,30}/g;
/** In JSON's writing, where `\n` is no letter. */
const SPACED_WORD = /\\u[0-9a-f]{4}|\\.|( ?)([A-Z]?[a-z]{2,30})/g;
/** More of them would cost more in the list than they save in the text. */
const MOST_WORDS = 1300;
const FEWEST_USES = 2;
/** Nothing that is made here is longer; without a bound a small pack could unfold to any size. */
const LONGEST_WORD = 31;
const LETTERS = /^[A-Za-z]*$/;
const CHARACTERS_A_STEP = 1 << 15;

/** True where a small word nearly always has a space in front: behind another word, a number or a comma. */
function bringsSpace(before: string, word: string): boolean {
  return /[a-z0-9,\u0100-\u07ff]/.test(before) && /^[a-z]/.test(word);
}

/** `json` with all its texts written in `words`, by which `readWords` reads them again; keys stay as they are. */
export function codeWords(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const whole = JSON.stringify(json);
  const uses = new Map<string, number>();
  for (const [word] of whole.matchAll(WORD)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const saved = ([word, count]: readonly [string, number]): number => count * (word.length - 1);
  const often = [...uses]
    .filter(([, count]) => count >= FEWEST_USES)
    .sort((a, b) => saved(b) - saved(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const taken = new Set(whole.match(TAKEN));
  const codes = new Map<string, string>();
  const words: string[] = [];
  for (const [word] of often) {
    while (taken.has(String.fromCharCode(FIRST + words.length))) words.push('');
    if (words.length > LAST - FIRST) break;
    codes.set(word, String.fromCharCode(FIRST + words.length));
    words.push(word);
  }
  return { words: words.join(' '), ...mapTexts(json, (text) => writeText(text, codes)) };
}

function writeText(text: string, codes: ReadonlyMap<string, string>): string {
  const escaped = JSON.stringify(text);
  const coded = escaped.replace(SPACED_WORD, (all, space: string | undefined, word: string | undefined, at: number) => {
    const code = codes.get(word ?? '');
    const before = escaped[at - 1] ?? '';
    if (word === undefined || code === undefined || (space === '' && before === GLUED)) return all;
    const brings = bringsSpace(before, word);
    if (space === ' ') return brings ? code : ` ${code}`;
    return brings ? GLUED + code : code;
  });
  return JSON.parse(coded) as string;
}

/** What `codeWords` was given, in steps of a few milliseconds; anything that has no `words` is returned as it is. */
export function* readWords(json: unknown): Generator<undefined, unknown> {
  if (!isRecord(json) || !isText(json['words'])) return json;
  const { words, ...coded } = json;
  // Letters need no escape, so that the whole can be written at once; anything else that a pack calls a word would break it.
  const list = String(words)
    .split(' ')
    .map((word) => (LETTERS.test(word) ? word.slice(0, LONGEST_WORD) : ''));
  const text = JSON.stringify(coded);
  let read = '';
  for (let from = 0; from < text.length;) {
    yield;
    const start = from;
    from += CHARACTERS_A_STEP;
    if (text[from - 1] === GLUED) from++;
    read += text.slice(start, from).replace(CODED, (all, glued: string, code: string, at: number) => {
      const word = list[code.charCodeAt(0) - FIRST] ?? '';
      if (word === '') return all;
      return glued === '' && bringsSpace(text[start + at - 1] ?? '', word) ? ` ${word}` : word;
    });
  }
  yield;
  return JSON.parse(read);
}

function mapTexts<T>(json: T, map: (text: string) => string): T {
  return JSON.parse(JSON.stringify(json), (_, value: unknown) => (isText(value) ? map(value) : value)) as T;
}
