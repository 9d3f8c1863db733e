/** Makes characters plain: line ends, control and invisible characters, typographic quotes and dashes, compatibility forms (NFKC). */
import type { Edit } from './mapped.ts';

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
};

/** Zero width, direction marks, soft hyphen, byte order mark, variation selectors. */
function isInvisible(code: number): boolean {
  if (code >= 0x200b && code <= 0x200f) return true;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return true;
  return code === 0xad || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

/** What stands for the character at `at` of `width` units; null when it is plain. Combining marks are left to stand alone. */
function plain(character: string, code: number): string | null {
  const known = PLAIN[character];
  if (known !== undefined) return known;
  if (code < 0xa0) return '';
  if (isInvisible(code)) return '';
  const folded = character.normalize('NFKC');
  if (folded === character) return null;
  return Array.from(folded, (part) => PLAIN[part] ?? part).join('');
}

/** Edits that make characters plain. `\r\n`, `\r\r\n` and a lone `\r` become one line end, so that no overwritten text is lost. */
export function plainCharacters(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  // Folding costs a hundred times a look-up, and a text has few different characters.
  const folds = new Map<number, string | null>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x09 || code === 0x1b) continue;
    if (code === 0x0d) {
      let to = i + 1;
      while (text.charCodeAt(to) === 0x0d) to++;
      if (text.charCodeAt(to) === 0x0a) to++;
      edits.push({ from: i, to, put: '\n' });
      i = to - 1;
      continue;
    }
    if (code === 0x9b || code === 0x9d) continue;
    const point = text.codePointAt(i) ?? code;
    let put = folds.get(point);
    if (put === undefined) folds.set(point, (put = plain(String.fromCodePoint(point), code)));
    const width = point > 0xffff ? 2 : 1;
    if (put !== null) edits.push({ from: i, to: i + width, put });
    i += width - 1;
  }
  return edits;
}
