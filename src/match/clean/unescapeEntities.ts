/** Undoes HTML: entities at any depth of `&amp;amp;`, line breaks, and the few tags that trackers and chats leave behind. */
import type { Edit } from './mapped.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '...',
  bull: '•',
  middot: '·',
  laquo: '"',
  raquo: '"',
  colon: ':',
  sol: '/',
  bsol: '\\',
  lpar: '(',
  rpar: ')',
  num: '#',
  lbrack: '[',
  rbrack: ']',
  lsqb: '[',
  rsqb: ']',
  lowbar: '_',
  equals: '=',
  percnt: '%',
  grave: '`',
  comma: ',',
  period: '.',
  NewLine: '\n',
  Tab: '\t',
};
const ENTITY = /&(?:(?:amp|#38|#x26);)*(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
const TAG = /<(?:(br|\/p|\/div|\/li|\/pre)|\/?(?:code|pre|p|b|i|em|strong|span|div|li|samp|tt))(?:\s[^<>]{0,120})?\s?\/?>/g;

function decodeEntity(decimal: string | undefined, hex: string | undefined, name: string | undefined): string | undefined {
  if (name !== undefined) return NAMED[name];
  const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Edits that undo HTML entities. Unknown names stay. */
export function unescapeEntities(text: string): readonly Edit[] {
  if (!text.includes('&')) return [];
  const edits: Edit[] = [];
  for (const found of text.matchAll(ENTITY)) {
    const put = decodeEntity(found[1], found[2], found[3]);
    if (put !== undefined) edits.push({ from: found.index, to: found.index + found[0].length, put });
  }
  return edits;
}

/** Edits that drop formatting tags; `<br>` and closing block tags become line breaks. Placeholders like `<tenant>` stay. */
export function dropTags(text: string): readonly Edit[] {
  if (!text.includes('<')) return [];
  return Array.from(text.matchAll(TAG), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
    put: found[1] === undefined ? '' : '\n',
  }));
}
