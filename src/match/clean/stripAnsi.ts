/** Drops what terminals draw with: control sequences (ECMA-48), also 8-bit, also those whose escape character a tracker ate. */
import type { Edit } from './mapped.ts';

/** Longest control sequence believed; beyond it only the introducer goes, so that hostile text costs no more than its length. */
const LONGEST_CSI = 64;
const LONGEST_OSC = 2048;
/** Built from a string: the sequences start with control characters, which a pattern should not spell. */
const INTRODUCER = new RegExp('[\\u001b\\u009b\\u009d\\u241b]|\\^\\[(?=\\[)|\\[(?=[0-9;]{1,12}m(?!\\]))', 'g');
/** Colour codes that are certain without their escape character; `[5m]` is a duration, `[31m` a colour. */
const BARE_COLOUR = /\[(?:0|1|2|3|4|7|22|2[3-9]|3[0-9]|4[0-9]|9[0-7]|10[0-7])?(?:;\d{1,3}){0,5}m/y;

function endOfCsi(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_CSI);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x40 && code <= 0x7e) return i + 1;
    if (code < 0x20 || code > 0x7e) return from;
  }
  return from;
}

function isOscEnd(code: number): boolean {
  return code === 0x07 || code === 0x9c || code === 0x0a || code === 0x1b;
}

/** `from` when the sequence has no end; `last.stop` is where the search before stopped, so that the text is searched once. */
function endOfOsc(text: string, from: number, last: { stop: number }): number {
  let stop = Math.max(from, last.stop);
  while (stop < text.length && !isOscEnd(text.charCodeAt(stop))) stop++;
  last.stop = stop;
  if (stop === text.length || stop - from > LONGEST_OSC) return from;
  const code = text.charCodeAt(stop);
  if (code === 0x1b && text[stop + 1] === '\\') return stop + 2;
  return code === 0x07 || code === 0x9c ? stop + 1 : from;
}

function endOfSequence(text: string, at: number, last: { stop: number }): number {
  const first = text[at];
  if (first === '[') {
    BARE_COLOUR.lastIndex = at;
    return BARE_COLOUR.test(text) ? BARE_COLOUR.lastIndex : at;
  }
  if (first === '\u009b') return endOfCsi(text, at + 1);
  if (first === '\u009d') return endOfOsc(text, at + 1, last);
  const body = at + (first === '^' ? 2 : 1);
  if (text[body] === '[') return endOfCsi(text, body + 1);
  if (first !== '\u001b') return at;
  if (text[body] === ']') return endOfOsc(text, body + 1, last);
  const code = text.charCodeAt(body);
  return code >= 0x28 && code <= 0x2f ? Math.min(text.length, body + 2) : body;
}

/** Edits that drop terminal control sequences. A lone introducer goes alone; text between stays. */
export function stripAnsi(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const last = { stop: 0 };
  let done = 0;
  for (const found of text.matchAll(INTRODUCER)) {
    if (found.index < done) continue;
    const to = endOfSequence(text, found.index, last);
    if (to <= found.index) continue;
    edits.push({ from: found.index, to, put: '' });
    done = to;
  }
  return edits;
}
