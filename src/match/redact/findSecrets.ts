/** Finds secrets in clean text by their own shape, by the scheme they stand in, and by the name they are given. */
import { ELEMENT, KEYED, OPTION, isSecretValue } from './keyed.ts';

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
}

/** Shapes that are secrets wherever they stand. Each begins with a literal or a bounded look, so scanning stays linear. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'private-key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-(?:(?!-END)[A-Za-z0-9+/=\s,:-]){0,20000}(?:-END [A-Z ]{0,30}PRIVATE KEY-{0,5})?/g,
  },
  { kind: 'jwt', pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*){0,4}/g },
  { kind: 'client-secret', pattern: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{20,40}/g },
  {
    kind: 'refresh-token',
    pattern:
      /(?<![A-Za-z0-9_.-])(?:[01]\.A[A-Za-z0-9_-]{20,}|M\.[A-Z]\d{1,3}_[A-Za-z0-9]{2,5}\.[A-Za-z0-9!*$._-]{20,})(?:\.[A-Za-z0-9_-]{1,4000}){0,6}/g,
  },
  { kind: 'github-token', pattern: /(?<![A-Za-z0-9_])(?:gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g },
  { kind: 'aws-key', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { kind: 'api-key', pattern: /(?<![A-Za-z0-9_-])sk-(?:[a-z]{2,10}-)?[A-Za-z0-9_-]{20,250}/g },
  { kind: 'storage-key', pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g },
  { kind: 'devops-token', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/g },
  { kind: 'sas', pattern: /(?<![A-Za-z0-9])sig=([A-Za-z0-9+/%_=-]{6,200})/gi, group: 1 },
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
  { kind: 'cookie', pattern: /\b(?:Set-)?Cookie["']?[ \t]{0,3}[:=][ \t]{0,3}["']?((?=[^\n"']{0,300}=)[^\n"'<>*]{6,8000})/gi, group: 1 },
  {
    kind: 'cookie',
    pattern:
      /(?<![\w.-])(?:ESTSAUTH(?:PERSISTENT|LIGHT)?|ARRAffinity(?:SameSite)?|buid|fpc|\.AspNetCore\.[\w.]{1,60})=([^\s;,"']{6,8000})/g,
    group: 1,
  },
  { kind: 'password', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'<>]{0,100}:((?!\*)[^\s/@"'<>]{3,200})@/gi, group: 1 },
  { kind: 'auth-code', pattern: /[?&#\s]code=([A-Za-z0-9][A-Za-z0-9._~-]{30,4000})/g, group: 1 },
];

/** How far a value goes: to its closing quote when it was opened by one, else to a space, separator or tag. */
const BARE_VALUE = /[^\s"'&;,<>()[\]{}⟨⟩]{0,8000}/y;
const QUOTED_VALUE: Readonly<Record<string, RegExp>> = { '"': /[^"\n]{0,8000}/y, "'": /[^'\n]{0,8000}/y };

function valueAt(text: string, at: number): string {
  const pattern = QUOTED_VALUE[text.charAt(at - 1)] ?? BARE_VALUE;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function kindOf(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.includes('clientsecret')) return 'client-secret';
  if (plain.includes('sig') || plain.includes('sas')) return 'sas';
  if (plain.includes('token') || plain.includes('assertion')) return 'token';
  return plain.includes('key') ? 'key' : 'password';
}

function findByName(text: string, pattern: RegExp, found: Found[]): void {
  for (const match of text.matchAll(pattern)) {
    // The pattern may take the first word of a name as a prefix, so the kind is read from all of it.
    const name = match[1] === undefined ? 'client-secret' : match[0].replace(/[^\w-]/g, '');
    const start = match.index + match[0].length;
    const value = valueAt(text, start);
    if (isSecretValue(name, value)) found.push({ start, end: start + value.length, kind: kindOf(name) });
  }
}

/** Secrets of clean text, in no order, perhaps overlapping. Masks, placeholders, GUIDs, hashes and sentences about secrets are none. */
export function findSecrets(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const { kind, pattern, group } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[group ?? 0] ?? '';
      const start = group === undefined ? match.index : match.index + match[0].lastIndexOf(secret);
      if (secret !== '') found.push({ start, end: start + secret.length, kind });
    }
  }
  for (const pattern of [KEYED, ELEMENT, OPTION]) findByName(text, pattern, found);
  return found;
}
