/** Finds the text that a program prints in what a guide writes about it. */
import type { Hole, HoleType, Inline } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import type { Clause } from '../graph/signature.ts';
import { codesIn, exceptionIn } from './errorish.ts';

export interface Literal {
  /** Alternatives, each by itself enough. */
  readonly alternatives: readonly (readonly Clause[])[];
  readonly codes: readonly string[];
  readonly exception: string | null;
}

/** Words that tell of an error instead of being it. */
const TELLS =
  /\b(?:raised|raises|thrown|throws|returned|returns|occurs|reported|with (?:the |an? )?(?:error )?message|messages? (?:starting|like|such as)|starts with)\b/i;
const NONE = /^(?:no (?:error )?(?:code|message)|none|n\/?a|unknown|other|any|varies|[-\u2013\u2014]+)?$/i;
const QUOTED = /["\u201C\u201D\u201E]([^"\u201C\u201D\u201E]{3,600})["\u201C\u201D]/g;
/** What a guide leaves open in a message. Angle brackets first: their words may hold the others. */
const PLACEHOLDER =
  /<([a-z][\w .-]{0,40})>|\[(your [\w .-]{1,40})\]|\{\{?([\w .-]{1,40})\}\}?|'((?:some|your) [\w .-]{1,40})'|%[sdvq]\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\bx{8}-x{4}-x{4}-x{4}-x{12}\b/gi;

/**
 * The literal of some prose, a table's cell or a heading. Prose that tells of an error (“raised with message "…"”) gives what
 * it quotes; any other is the message itself. Prose without any literal gives no alternatives.
 */
export function readLiteral(inlines: readonly Inline[]): Literal {
  const text = textOf(inlines).replace(/\s+/g, ' ').trim();
  const codes = codesIn(text);
  const exception = exceptionIn(text);
  if (NONE.test(text)) return { alternatives: [], codes: [], exception: null };
  const quotes = [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
  const spans = inlines.filter((node) => node.kind === 'code').map((node) => textOf([node]));
  const messages = TELLS.test(text)
    ? quotes.length > 0
      ? quotes
      : spans.filter((span) => span !== exception && span.trim().includes(' '))
    : [wholeMessage(text, quotes)];
  const alternatives = messages.flatMap((message) => {
    const clauses = readClauses(message);
    return clauses.length === 0 ? [] : [clauses];
  });
  const byCode = codes.map((code): readonly Clause[] => [{ kind: 'code', code }]);
  const others = alternatives.filter(
    (clauses) => !(clauses.length === 1 && clauses[0]?.kind === 'code' && codes.includes(clauses[0].code)),
  );
  return { alternatives: [...byCode, ...others], codes, exception };
}

/** True for prose that tells of an error instead of being its message. */
export function tellsOf(text: string): boolean {
  return TELLS.test(text);
}

/** A message as clauses: dots of omission split it, placeholders become holes, parts without words vanish. */
export function readClauses(message: string): readonly Clause[] {
  return message
    .split(/\.{3,}|\u2026/)
    .map((piece) => piece.replace(/^[\s"'`:;,.)\]]+/, '').trim())
    .map((piece) => trimEnd(piece, ' "\u201C`.;,([{'))
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .map((piece): Clause =>
      /^[A-Z_][\w.-]*$/i.test(piece) && looksLikeCode(piece) ? { kind: 'code', code: piece } : { kind: 'text', parts: fillHoles(piece) },
    );
}

function wholeMessage(text: string, quotes: readonly string[]): string {
  const [only] = quotes;
  // A message that is quoted as a whole; one that only holds a quote keeps it.
  if (quotes.length === 1 && only !== undefined && only.length >= text.length * 0.6) return only;
  // The class differs from language to language, and what a log writes in front from log to log.
  return text.replace(/^(?:[A-Z]\w{2,80}(?:Error|Exception)|error|fatal):\s/i, '');
}

/** A lone common word would match half of all logs; one with a capital inside, a digit or a sign is somebody's name. */
function looksLikeCode(word: string): boolean {
  return /[a-z][A-Z]|\d|_/.test(word) || (word.length > 3 && word === word.toUpperCase());
}

function fillHoles(text: string): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? (/^[0-9a-fx-]+$/i.test(match[0]) ? 'guid' : '');
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ kind: 'hole', type: typeOf(words), role: roleOf(words) });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

const TYPES: readonly { readonly pattern: RegExp; readonly type: HoleType }[] = [
  { pattern: /\bguid\b|\buuid\b/i, type: 'guid' },
  { pattern: /\burl\b|\buri\b|\bendpoint\b|\bauthority\b/i, type: 'url' },
  { pattern: /\bpath\b|\bfile\b|\bdirectory\b/i, type: 'path' },
  { pattern: /\be-?mail\b|\bupn\b/i, type: 'email' },
  { pattern: /\bhost\b/i, type: 'host' },
  { pattern: /\bport\b|\bnumber\b|\bcount\b/i, type: 'number' },
];

function typeOf(words: string): HoleType {
  return TYPES.find(({ pattern }) => pattern.test(words))?.type ?? 'text';
}

function roleOf(words: string): string {
  const names = words.toLowerCase().split(/[^a-z0-9]+/);
  const kept = names.filter((word) => word !== '' && !['your', 'some', 'the', 'id', 'a', 'an', 'actual', 'name'].includes(word));
  return kept.slice(0, 3).join('-') || 'value';
}

/** `text` without the characters of `signs` at its end; a loop, since a pattern would look at every run of them. */
function trimEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
