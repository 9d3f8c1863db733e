/** Splits text into words with their places; signatures and pastes go through the same door, so that they agree. */

/** Stands for every GUID: two GUIDs are the same word, and no signature depends on one. */
export const GUID_WORD = '‹guid›';

/** Longer runs are base64 or hashes: the first characters keep them apart, the rest only costs memory. */
const LONGEST_WORD = 80;

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iy;

export interface Tokens {
  readonly count: number;
  /** Case-folded. */
  readonly words: readonly string[];
  /** Half-open spans in UTF-16 units of the text. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/**
 * Words of `text` in order. Letters, digits and `_` make a word, so identifiers and codes stay whole (`AzureCliCredential`,
 * `AADSTS70021`); a dot between digits stays inside (`169.254.169.254`); `n't` stays with its verb, without the apostrophe. A GUID
 * is one word. Only `stretches` of the text are read. Linear in the length; empty text has no words.
 */
export function tokenize(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[] = [{ start: 0, end: text.length }],
): Tokens {
  const words: string[] = [];
  const spans: number[] = [];
  for (const stretch of stretches) {
    let at = stretch.start;
    while (at < stretch.end) {
      if (!isWordAt(text, at)) {
        at++;
        continue;
      }
      const guidEnd = endOfGuid(text, at);
      const end = guidEnd ?? endOfWord(text, at);
      words.push(guidEnd === null ? fold(text.slice(at, Math.min(end, at + LONGEST_WORD))) : GUID_WORD);
      spans.push(at, end);
      at = end;
    }
  }
  const start = new Uint32Array(words.length);
  const ends = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    start[i] = spans[2 * i] ?? 0;
    ends[i] = spans[2 * i + 1] ?? 0;
  }
  return { count: words.length, words, start, end: ends };
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("'") ? lower.replace(/'/g, '') : lower;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    if (isWordAt(text, end)) end++;
    else if (text[end] === '.' && isDigitAt(text, end - 1) && isDigitAt(text, end + 1)) end += 2;
    else if (text[end] === "'" && isEndOfNot(text, end)) end += 2;
    else break;
  }
  return end;
}

function isEndOfNot(text: string, apostrophe: number): boolean {
  const before = text[apostrophe - 1];
  const after = text[apostrophe + 1];
  return (before === 'n' || before === 'N') && (after === 't' || after === 'T') && !isWordAt(text, apostrophe + 2);
}

function endOfGuid(text: string, from: number): number | null {
  if (text[from + 8] !== '-' || text[from + 13] !== '-') return null;
  GUID.lastIndex = from;
  const found = GUID.exec(text);
  return found !== null && !isWordAt(text, GUID.lastIndex) ? GUID.lastIndex : null;
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Word units: ASCII letters, digits, `_`, and everything past Latin-1's signs except punctuation, arrows, boxes and their like. */
function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
  if (unit < 0xc0) return false;
  if (unit === 0xd7 || unit === 0xf7) return false;
  return !(unit >= 0x2000 && unit <= 0x2bff) && !(unit >= 0x3000 && unit <= 0x303f) && !(unit >= 0xe000 && unit <= 0xffef);
}
