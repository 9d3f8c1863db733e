/** Makes one ordered list without overlaps out of what was found: a secret swallows all that it touches. */
import type { Redaction } from '../verdict.ts';

function isSecret(redaction: Redaction): boolean {
  return redaction.class === 'secret';
}

/** Ascending, without overlaps. Secrets that overlap become one; an identifier gives way to a secret and to an earlier identifier. */
export function mergeSpans(found: readonly Redaction[]): readonly Redaction[] {
  const secrets: Redaction[] = [];
  for (const next of found.filter(isSecret).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = secrets.at(-1);
    if (last !== undefined && next.start <= last.end) secrets[secrets.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else secrets.push(next);
  }
  const all = [...secrets];
  let covered = 0;
  let at = 0;
  for (const next of found.filter((one) => !isSecret(one)).sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < secrets.length && (secrets[at]?.end ?? 0) <= next.start) at++;
    if (next.start < covered || (secrets[at]?.start ?? Infinity) < next.end) continue;
    all.push(next);
    covered = next.end;
  }
  return all.sort((a, b) => a.start - b.start);
}
