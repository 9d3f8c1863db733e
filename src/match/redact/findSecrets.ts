/** Finds secrets in clean text by their own shape, by the scheme they stand in, and by the name they are given. */
import { ELEMENT, KEYED, OPTION, SHORT_OPTION, isSecretValue } from './keyed.ts';

/** A span of the text read, and what it is. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Group that is the secret; the whole match when absent. */
  readonly group?: number;
  /** Units before the match that are part of the secret: a pattern that begins with the rarest literal is found fastest. */
  readonly before?: number;
}

/** Shapes that are secrets wherever they stand. Each begins with a literal and bounds its look, so scanning stays linear. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'private-key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-(?:(?!-END)[A-Za-z0-9+/=\s,:-]){0,20000}(?:-END [A-Z ]{0,30}PRIVATE KEY-{0,5})?/g,
  },
  { kind: 'jwt', pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*){0,4}/g },
  { kind: 'client-secret', pattern: /Q~(?<=(?<![\w~.-])[\w~.-]{3}\dQ~)[\w~.-]{20,40}/g, before: 4 },
  {
    kind: 'refresh-token',
    pattern:
      /(?<![A-Za-z0-9_.-])(?:[01]\.A[A-Za-z0-9_-]{20,}|M\.[A-Z]\d{1,3}_[A-Za-z0-9]{2,5}\.[A-Za-z0-9!*$._-]{20,})(?:\.[A-Za-z0-9_-]{1,4000}){0,6}/g,
  },
  { kind: 'github-token', pattern: /\b(?:gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g },
  { kind: 'aws-key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { kind: 'api-key', pattern: /(?<![A-Za-z0-9_-])sk-(?:[a-z]{2,10}-)?[A-Za-z0-9_-]{20,250}/g },
  { kind: 'storage-key', pattern: /==(?<=(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==)/g, before: 86 },
  { kind: 'devops-token', pattern: /AZDO(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{4}(?![A-Za-z0-9])/g, before: 76 },
  { kind: 'sas', pattern: /sig=(?<![a-z0-9]sig=)([a-z0-9+/%_=-]{6,200})/gi, group: 1 },
  {
    kind: 'authorization',
    pattern:
      /\b(?:Bearer|Basic|SharedKey(?:Lite)?|SharedAccessSignature|Negotiate|Digest)[ \t]+((?=[^\s"',;]{0,400}[\d=])[A-Za-z0-9_~.+/:=&%-]{12,})/g,
    group: 1,
  },
  {
    kind: 'authorization',
    pattern:
      /\b(?:Proxy-)?Authorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?:(?:Bearer|Basic|SharedKey|Negotiate|Digest)[ \t]+)?((?![*<[{]|redacted|removed|masked|hidden)[^\s"',;]{8,})/gi,
    group: 1,
  },
  { kind: 'cookie', pattern: /\bcookie["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([^\s"'<>*=:;]{1,100}=[^\n"'<>*]{4,8000})/gi, group: 1 },
  {
    kind: 'cookie',
    pattern:
      /(?<![\w.-])(?:ESTSAUTH(?:PERSISTENT|LIGHT)?|ARRAffinity(?:SameSite)?|buid|fpc|\.AspNetCore\.[\w.]{1,60})=([^\s;,"']{6,8000})/g,
    group: 1,
  },
  { kind: 'password', pattern: /:\/\/(?<=[a-z0-9+.-]{2}:\/\/)[^\s/:@"'<>]{0,100}:((?!\*)[^\s/@"'<>]{3,200})@/gi, group: 1 },
  { kind: 'auth-code', pattern: /[?&#\s]code=([A-Za-z0-9][A-Za-z0-9._~-]{30,4000})/g, group: 1 },
];

/** How far a value goes: to its closing quote when it was opened by one, else to a space, separator or tag. */
const VALUE_END: Readonly<Record<string, RegExp>> = { '"': /["\n]/g, "'": /['\n]/g, '': /[\s"'&;,<>()[\]{}⟨⟩]/g };
/** Longest part of a command line between the sign-in and its password. */
const LONGEST_COMMAND = 300;
/** As much of a value tells whether it is a secret. */
const TELLING = 256;

/** Ends of values; names that follow each other without a gap (`token=token=…`) share one end, which is then read once. */
function valueEnds(text: string): (at: number) => number {
  const known = new Map<string, { readonly from: number; readonly to: number }>();
  return (at) => {
    const before = text.charAt(at - 1);
    const quote = before === '"' || before === "'" ? before : '';
    const last = known.get(quote);
    if (last !== undefined && at >= last.from && at <= last.to) return last.to;
    const end = VALUE_END[quote] ?? /\s/g;
    end.lastIndex = at;
    const to = end.exec(text)?.index ?? text.length;
    known.set(quote, { from: at, to });
    return to;
  };
}

function kindOf(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.includes('clientsecret')) return 'client-secret';
  if (plain.includes('sig') || plain.includes('sas')) return 'sas';
  if (plain.includes('token') || plain.includes('assertion')) return 'token';
  return plain.includes('key') ? 'key' : 'password';
}

function findByName(text: string, found: Found[]): void {
  const endOf = valueEnds(text);
  const add = (name: string, start: number): void => {
    const end = endOf(start);
    if (isSecretValue(name, text.slice(start, Math.min(end, start + TELLING)))) found.push({ start, end, kind: kindOf(name) });
  };
  for (const pattern of [KEYED, ELEMENT, OPTION])
    for (const match of text.matchAll(pattern)) add(match[1] ?? 'client-secret', match.index + match[0].length);
  let command = -Infinity;
  if (!text.includes('-p')) return;
  for (const match of text.matchAll(SHORT_OPTION)) {
    if (match[1] !== undefined) command = match.index;
    else if (match[0] === '\n') command = -Infinity;
    else if (match.index - command <= LONGEST_COMMAND && !/[\w-]/.test(text.charAt(match.index - 1)))
      add('client-secret', match.index + match[0].length);
  }
}

/** Secrets of clean text, in no order, perhaps overlapping. Masks, placeholders, GUIDs, hashes and sentences about secrets are none. */
export function findSecrets(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const { kind, pattern, group, before = 0 } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[group ?? 0] ?? '';
      const start = group === undefined ? match.index - before : match.index + match[0].lastIndexOf(secret);
      const length = secret.length + before;
      if (length > 0) found.push({ start, end: start + length, kind });
    }
  }
  findByName(text, found);
  return found;
}
