/** Tells words that show a fault from words about faults. */

/** `AADSTS7000215`, `ERR_PNPM_NO_MATCH`, `TS2345`, `P1001`, `0x80070003`, `ENOENT`: found as whole words. */
const CODES = [
  /\bAADSTS\d{4,9}\b/g,
  /\b(?:ERR|ERROR|E)_[A-Z0-9]+(?:_[A-Z0-9]+){0,12}\b/g,
  /\b0x[0-9A-F]{8}\b/gi,
  /\b[A-Z]{1,8}-?\d{3,7}\b/g,
  /\bE(?:ACCES|ADDRINUSE|AI_AGAIN|CONNREFUSED|CONNRESET|EXIST|INVAL|ISDIR|LOOP|MFILE|NOENT|NOMEM|NOSPC|NOTDIR|NOTFOUND|PERM|PIPE|RESOLVE|TARGET|TIMEDOUT|XDEV)\b/g,
] as const;
/** Looks like a code and is none: standards, algorithms, character sets, status lines. */
const NO_CODE = /^(?:UTF-?\d+|SHA-?\d+|RSA-?\d+|AES-?\d+|RFC-?\d+|ISO-?\d+|HTTP-?\d+|IPV\d|OAUTH-?\d+|CVE-?\d+|PKCS-?\d+|MD5)$/i;

/** Words that an error is told in. `hang` is not in `change`: whole words only. */
const FAULT = new RegExp(
  `\\b(?:${[
    'errors?',
    'exceptions?',
    'fail(?:s|ed|ure|ures)?',
    'cannot',
    "can[\u2019']t",
    'could not',
    'unable to',
    'not found',
    'missing',
    'denied',
    'refused',
    'rejected',
    'time(?:d|s)? ?out',
    'timeouts?',
    'invalid',
    'unknown',
    'unexpected',
    'unsupported',
    'unrecognized',
    'unauthorized',
    'unavailable',
    'forbidden',
    'expired',
    'stalled',
    'not (?:supported|allowed|available|installed|running|working|defined|recognized|authorized|permitted|ready|valid|scheduled|reachable)',
    'no such',
    'too (?:many|large|long|slow)',
    'out of memory',
    'hang(?:s|ing)?',
    'stuck',
    'crash(?:es|ed|ing)?',
    'panic(?:s|ked)?',
    'already exists',
    'must be',
    'is required',
    'wrong',
    'broken',
    'lost',
    "(?:do|does|did|is|are|was|were|wo|has|have|could)n[\u2019']t",
    '(?:do|does|did|is|are|was|has) not',
    '[45]\\d\\d(?=[: ]|$)',
  ].join('|')})\\b`,
  'i',
);
/** Headings about errors in general, or about what to do: their sections hold diagnoses, and are none. */
const GENERAL =
  /^(?:\d+\.\s*)?(?:common|handl(?:e|ing)|troubleshoot(?:ing)?|find(?:ing)?|about|overview|list of|known|general|table of contents|get(?:ting)? (?:additional )?help|errors?(?: (?:codes?|handling|reference|messages?|types?|objects?))?$|enabl(?:e|ing)|collect(?:ing)?|understand(?:ing)?|debug(?:ging)?|diagnos(?:e|ing|is|tics)|logs?|how (?:to|does|can|is)|what (?:is|are|does)|permission issues$|other|additional|more|misc|see also|further|introduction|background|prerequisites|examples?|faq|frequently|expected|the ["\u201C])/i;

const ASKS = /^(?:why|what (?:should|to do|can i do)|i\b|my\b|we\b|how (?:do|can) i (?:fix|resolve|solve|get rid))/i;

/** Codes in a text, in order, each once. */
export function codesIn(text: string): readonly string[] {
  const found = new Map<string, number>();
  for (const pattern of CODES)
    for (const match of text.matchAll(pattern)) if (!NO_CODE.test(match[0]) && !found.has(match[0])) found.set(match[0], match.index);
  return [...found].sort(([, a], [, b]) => a - b).map(([code]) => code);
}

/** The first exception type that a text names, or null. */
export function exceptionIn(text: string): string | null {
  return /\b[A-Z]\w{2,80}(?:Error|Exception)\b/.exec(text)?.[0] ?? null;
}

/** True where words show a fault: a code, an exception type, or a word of failure. */
export function isErrorish(text: string): boolean {
  return codesIn(text).length > 0 || exceptionIn(text) !== null || FAULT.test(text);
}

/** True for a heading that is itself an error, not one about errors. */
export function isErrorHeading(words: string): boolean {
  const heading = words.trim();
  // A question about how things work may well speak of failures.
  if (heading.endsWith('?') && !ASKS.test(heading)) return false;
  return !GENERAL.test(heading) && isErrorish(heading);
}

/** True for `KubeNodeNotReady` and the like: an alert's name, in one word. */
export function isAlertName(words: string): boolean {
  const word = words.trim();
  return /^[A-Z][A-Z0-9]{5,80}$/i.test(word) && [...word.matchAll(/[a-z0-9][A-Z]/g)].length >= 2;
}
