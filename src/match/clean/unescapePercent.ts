/** Undoes percent and form encoding at any depth of `%25`, only where it is evidently encoding. */
import type { Edit } from './mapped.ts';

/** One encoded byte, or several that stand together; depth is the number of `25`. */
const ENCODED = /%(?:25)*(?!25)[0-9a-fA-F]{2}(?:%(?:25)*(?!25)[0-9a-fA-F]{2})*|%(?:25)+(?![0-9a-fA-F]{2})/g;
const SPACE = /\s/;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const ONLY_PERCENT = /^%(?:25)+$/;
/** A printf verb such as `%2d` stands alone or after space; encoding stands inside a word. */
const PRINTF = /^%\d[ac-fxX]$/;

function decodeBytes(encoded: string): string | null {
  // One ASCII byte is by far the usual case, and a decoder costs a microsecond each time.
  if (encoded.lastIndexOf('%') === 0) {
    const code = parseInt(encoded.slice(-2), 16);
    if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  }
  const digits = encoded.replace(/%(?:25)*(?=[0-9a-fA-F]{2})/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  if (bytes.some((byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f)) return null;
  try {
    return UTF8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

/** Whether there is a character that is neither space nor a percent sign; codes are asked first, patterns for the few others. */
function isBody(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code < 0x7f ? code !== 0x25 : code >= 0x7f && !SPACE.test(text.charAt(at));
}

/** Space, quotes, angle brackets and code ticks part words. */
function partsWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0x22 || code === 0x27 || code === 0x3c || code === 0x3e || code === 0x60) return true;
  return (code < 0x20 || code > 0x7e) && SPACE.test(text.charAt(at));
}

function isInside(text: string, from: number, to: number): boolean {
  return isBody(text, from - 1) || isBody(text, to);
}

/** Where the word round `at` ends in one direction, at `limit` at the furthest. */
function wordEdge(text: string, at: number, step: 1 | -1, limit: number): number {
  let edge = at;
  while (edge !== limit && !partsWords(text, step === 1 ? edge : edge - 1)) edge += step;
  return edge;
}

/** Adds edits for the `+` of a form-encoded word `[from, to)`, which are spaces there. */
function addPluses(text: string, from: number, to: number, edits: Edit[]): void {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x2b) edits.push({ from: i, to: i + 1, put: ' ' });
}

/**
 * Edits that undo percent encoding: printable ASCII, line breaks and valid UTF-8. In a word that holds such a byte, `+` is a
 * space. `100%`, `%PATH%`, `%2d` and bytes that are no UTF-8 stay.
 */
export function unescapePercent(text: string): readonly Edit[] {
  if (!text.includes('%')) return [];
  const edits: Edit[] = [];
  let read = 0;
  let wordEnd = 0;
  for (const found of text.matchAll(ENCODED)) {
    const from = found.index;
    const to = from + found[0].length;
    if (!isInside(text, from, to)) continue;
    if (to - from === 3 && PRINTF.test(found[0]) && !/\w/.test(text.charAt(from - 1))) continue;
    const put = ONLY_PERCENT.test(found[0]) ? '%' : decodeBytes(found[0]);
    if (put === null) continue;
    if (from >= wordEnd) {
      addPluses(text, read, wordEnd, edits);
      read = wordEdge(text, from, -1, wordEnd);
      wordEnd = wordEdge(text, to, 1, text.length);
    }
    addPluses(text, read, from, edits);
    edits.push({ from, to, put });
    read = to;
  }
  addPluses(text, read, wordEnd, edits);
  return edits;
}
