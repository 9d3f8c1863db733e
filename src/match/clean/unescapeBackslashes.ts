/** Undoes backslash escapes of JSON, JavaScript, Python, C#, Go and shells at any depth, and leaves Windows paths whole. */
import type { Edit } from './mapped.ts';

const BACKSLASH = 92;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' };
/** Escaped for somebody’s syntax (quotes, JSON’s slash, Markdown’s marks): the character itself was meant. */
const LITERAL = '"\'`/_*[]<>#';
/** What ends a path that began with a drive letter. */
const ENDS_PATH = '"\'<>|*?:;,()\n\r\t';

function isWord(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}

function endOfRun(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === BACKSLASH) end++;
  return end;
}

interface Decoded {
  readonly to: number;
  readonly put: string;
}

function decodeNumber(text: string, at: number): Decoded | null {
  const shape = /^(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|U([0-9a-f]{8})|x([0-9a-f]{2})|(033|e)(?=\[))/i.exec(text.slice(at, at + 10));
  if (shape === null) return null;
  if (shape[5] !== undefined) return { to: at + shape[5].length, put: '\u001b' };
  const code = parseInt(shape[1] ?? shape[2] ?? shape[3] ?? shape[4] ?? '', 16);
  if (code > 0x10ffff || code === 0) return null;
  return { to: at + shape[0].length, put: shape[1] !== undefined ? String.fromCharCode(code) : String.fromCodePoint(code) };
}

/** What an escape at the run `[run, end)` stands for; null when the backslash is a backslash. */
function decodeEscape(text: string, run: number, end: number, afterEscape: boolean): Decoded | null {
  const next = text.charAt(end);
  const control = CONTROL[next];
  if (control !== undefined) {
    if (next === 't' && !afterEscape && end - run === 1 && isWord(text, run - 1) && /[a-z]/.test(text.charAt(end + 1))) return null;
    const second = endOfRun(text, end + 1);
    if (next === 'r' && second > end + 1 && text.charAt(second) === 'n') return { to: second + 1, put: '\n' };
    return { to: end + 1, put: control };
  }
  if (next !== '' && LITERAL.includes(next)) return { to: end + 1, put: next };
  return decodeNumber(text, end);
}

/** Separator run of the path that ends at `run`, or 0: the text before is a drive letter and a colon. */
function opensPath(text: string, run: number): boolean {
  return text.charAt(run - 1) === ':' && /[A-Za-z]/.test(text.charAt(run - 2)) && !isWord(text, run - 3);
}

/**
 * Edits that undo backslash escapes. Within a path (`C:\\new\\table`) a run as long as the one after the drive is its separator
 * and becomes one backslash; a shorter run belongs to an outer encoding and is an escape.
 */
export function unescapeBackslashes(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let separator = 0;
  let read = 0;
  let lastTo = -1;
  for (let run = text.indexOf('\\'); run !== -1; run = text.indexOf('\\', read)) {
    const end = endOfRun(text, run);
    if (opensPath(text, run)) separator = end - run;
    else if (separator > 0 && leavesPath(text, read, run)) separator = 0;
    const inPath = separator > 0 && end - run >= separator;
    const decoded = inPath ? null : decodeEscape(text, run, end, run === lastTo);
    if (decoded !== null) {
      edits.push({ from: run, to: decoded.to, put: decoded.put });
      lastTo = decoded.to;
      if (decoded.put === '\n') separator = 0;
    } else if (end - run > 1) edits.push({ from: run, to: end, put: '\\' });
    read = Math.max(end, decoded?.to ?? end);
  }
  return edits;
}

function leavesPath(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ENDS_PATH.includes(text.charAt(i))) return true;
  return false;
}
