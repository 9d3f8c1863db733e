/** Finds secrets and identifiers in a paste as it came, however it is escaped or wrapped, and writes the paste without them. */
import { clean, type Cleaned } from './clean.ts';
import { findIdentifiers } from './redact/findIdentifiers.ts';
import { findSecrets, type Found } from './redact/findSecrets.ts';
import { mergeSpans } from './redact/mergeSpans.ts';
import type { Redaction } from './verdict.ts';

const SECRET_WORDS: Readonly<Record<string, string>> = {
  'client-secret': '⟨secret removed⟩',
  password: '⟨password removed⟩',
  cookie: '⟨cookie removed⟩',
  sas: '⟨signature removed⟩',
  'storage-key': '⟨key removed⟩',
  'private-key': '⟨key removed⟩',
  key: '⟨key removed⟩',
  'api-key': '⟨key removed⟩',
  'aws-key': '⟨key removed⟩',
};
const PSEUDONYMS: Readonly<Record<string, (n: number) => string>> = {
  guid: (n) => `guid-${n}`,
  email: (n) => `user${n}@example.com`,
  tenant: (n) => `tenant-${n}`,
  host: (n) => `host-${n}`,
  ip: (n) => `ip-${n}`,
  user: (n) => `user-${n}`,
};

/**
 * All redactions of a paste, ascending, without overlaps, in UTF-16 units of the paste. It is read twice, as it came and cleaned,
 * so that neither an escape hides a secret nor cleaning does; spans of the cleaned reading are mapped back. Empty text has none.
 * Who has cleaned this very text already passes the outcome on.
 */
export function findRedactions(text: string, cleaned: Cleaned = clean(text)): readonly Redaction[] {
  const { text: plain, start, end } = cleaned;
  const redactions: Redaction[] = [];
  const add = (found: readonly Found[], kind: Redaction['class'], mapped: boolean): void => {
    for (const one of found) {
      const from = mapped ? (start[one.start] ?? 0) : one.start;
      const to = mapped ? (end[one.end - 1] ?? 0) : one.end;
      if (to > from) redactions.push({ start: from, end: to, kind: one.kind, class: kind });
    }
  };
  add(findSecrets(plain), 'secret', true);
  add(findIdentifiers(plain), 'identifier', true);
  if (plain !== text) {
    add(findSecrets(text), 'secret', false);
    add(findIdentifiers(text), 'identifier', false);
  }
  return mergeSpans(redactions);
}

/**
 * The paste without its secrets (`show`), and with its identifiers under names made up in order of appearance (`export`): the same
 * value has the same name all through. What stands for a secret tells neither its characters nor its length.
 */
export function redactText(text: string, redactions: readonly Redaction[], mode: 'show' | 'export'): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const pseudonym = (kind: string, value: string): string => {
    const key = `${kind} ${clean(value).text.toLowerCase()}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = PSEUDONYMS[kind]?.(count) ?? `${kind}-${count}`;
    names.set(key, name);
    return name;
  };
  const parts: string[] = [];
  let read = 0;
  for (const one of redactions) {
    if (one.start < read) continue;
    if (one.class === 'identifier' && mode === 'show') continue;
    parts.push(text.slice(read, one.start));
    parts.push(
      one.class === 'secret' ? (SECRET_WORDS[one.kind] ?? '⟨token removed⟩') : pseudonym(one.kind, text.slice(one.start, one.end)),
    );
    read = one.end;
  }
  return parts.join('') + text.slice(read);
}
