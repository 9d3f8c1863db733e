/** Writes commands out: a hole is filled from the paste, by the person, or with a word to be written over. */
import type { Hole, HoleType } from '../graph/node.ts';

/** What cannot change the meaning of a command line in any shell. */
const SAFE = /^[A-Za-z0-9._:/@-]{1,200}$/;

/** What a value of a type looks like, where a wrong one would be worse than none. */
const SHAPES: Readonly<Partial<Record<HoleType, RegExp>>> = {
  guid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  number: /^\d+$/,
  email: /^[^@]+@[^@]+$/,
};

export type Values = Readonly<Record<string, string>>;

/** A part of a command, ready to draw: `value` is null for a hole that nothing fills. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hole'; readonly hole: Hole; readonly key: string; readonly word: string; readonly value: string | null };

/** True for values that may stand in a command as they are; a leading hyphen would be read as an option. */
export function isSafe(value: string): boolean {
  return SAFE.test(value) && !value.startsWith('-');
}

/** The parts with what is known of their holes. Captures are by role; one that is unsafe, or of another type than the hole, counts as not there. */
export function fillHoles(parts: readonly (string | Hole)[], captures: Values): readonly Piece[] {
  return parts.map((part): Piece => {
    if (typeof part === 'string') return { kind: 'text', text: part };
    const value = Object.hasOwn(captures, part.role) ? (captures[part.role] ?? '') : '';
    const fits = isSafe(value) && (SHAPES[part.type]?.test(value) ?? true);
    return { kind: 'hole', hole: part, key: part.role, word: wordFor(part), value: fits ? value : null };
  });
}

/** The parts as one text: what no capture fills is a word like `TENANT_ID`. */
export function writeHoles(parts: readonly (string | Hole)[], captures: Values): string {
  return fillHoles(parts, captures)
    .map((piece) => (piece.kind === 'text' ? piece.text : (piece.value ?? piece.word)))
    .join('');
}

/** The command as it is copied: what the person wrote goes before what was captured, an open hole is a word like `TENANT_ID`. */
export function copyText(pieces: readonly Piece[], written: Values): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const own = Object.hasOwn(written, piece.key) ? (written[piece.key] ?? '') : '';
      return isSafe(own) ? own : (piece.value ?? piece.word);
    })
    .join('')
    .replace(/^\$ /gm, '')
    .trim();
}

/** `TENANT_ID` for `<guid:tenant>`, `RESOURCE_GROUP` for `<name:resource-group>`. */
export function wordFor({ type, role }: Hole): string {
  const word = role.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return type === 'guid' && !word.endsWith('_ID') ? `${word}_ID` : word;
}
