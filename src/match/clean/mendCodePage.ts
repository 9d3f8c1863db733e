/** Mends UTF-8 that was read as Windows-1252 or Latin-1 (`â€™`, `Ã©`), and the few wounds of DOS code pages. */
import type { Edit } from './mapped.ts';

/** Windows-1252, bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE = new Map(Array.from(HIGH, (character, index) => [character.charCodeAt(0), 0x80 + index]));

function byteOf(code: number): number {
  return code >= 0x80 && code <= 0xff ? code : (BYTE.get(code) ?? -1);
}

function widthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The least code point of a sequence of this width: anything less is overlong and no UTF-8 (RFC 3629). */
const LEAST: Readonly<Record<number, number>> = { 2: 0x80, 3: 0x800, 4: 0x10000 };

function mendAt(text: string, at: number): Edit | null {
  const lead = text.charCodeAt(at);
  const width = widthOf(lead);
  if (width === 0 || at + width > text.length) return null;
  let point = lead & (0x7f >> width);
  for (let i = 1; i < width; i++) {
    const byte = byteOf(text.charCodeAt(at + i));
    if (byte < 0x80 || byte > 0xbf) return null;
    point = (point << 6) | (byte & 0x3f);
  }
  if (point < (LEAST[width] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
  return { from: at, to: at + width, put: String.fromCodePoint(point) };
}

/** A no-break space read in a DOS code page (`inactivity.áThe`), or a character lost for good, between two sentences or letters. */
function mendLost(text: string, at: number): Edit | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const code = text.charCodeAt(at);
  if (code === 0xfffd) return { from: at, to: at + 1, put: /[a-z]/.test(before) && /[a-z]/.test(after) ? "'" : ' ' };
  if ((code === 0xe1 || code === 0xff) && /[.:;,]/.test(before) && /[A-Z]/.test(after)) return { from: at, to: at + 1, put: ' ' };
  return null;
}

/** Edits that mend code-page damage; text that is right in its own alphabet stays. */
export function mendCodePage(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xc2) continue;
    const edit = mendAt(text, i) ?? mendLost(text, i);
    if (edit === null) continue;
    edits.push(edit);
    i = edit.to - 1;
  }
  return edits;
}
