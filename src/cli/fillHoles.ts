/** Writes a command or a code span out, its holes filled with what the paste told. */
import type { Hole } from '../graph/node.ts';

/** What cannot change the meaning of a command line in any shell. */
const SAFE = /^[A-Za-z0-9._:/@-]{1,200}$/;

/** Parts joined; a hole whose role has no safe value becomes a word like `TENANT_ID`, to be written over. */
export function fillHoles(parts: readonly (string | Hole)[], captures: Readonly<Record<string, string>>): string {
  return parts.map((part) => (typeof part === 'string' ? part : (safeValue(part, captures) ?? placeholder(part)))).join('');
}

function safeValue({ role }: Hole, captures: Readonly<Record<string, string>>): string | null {
  const value = Object.hasOwn(captures, role) ? captures[role] : undefined;
  // A value that begins with a hyphen would be read as an option.
  return value !== undefined && SAFE.test(value) && !value.startsWith('-') ? value : null;
}

function placeholder({ type, role }: Hole): string {
  const word = role.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return type === 'guid' ? `${word}_ID` : word;
}
