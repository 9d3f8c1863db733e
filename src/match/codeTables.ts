/** Looks codes up: whose they are, and what their digits alone stand for. */
import type { PackIndex } from '../graph/pack.ts';
import type { LexSignature } from './lexicon.ts';

/** Word id of a code -> the diagnoses that name it. */
export function ownersOf(signatures: readonly LexSignature[]): ReadonlyMap<number, ReadonlySet<number>> {
  const owners = new Map<number, Set<number>>();
  for (const { diagnosis, clauses } of signatures) {
    for (const { code } of clauses) if (code !== null) owners.set(code, (owners.get(code) ?? new Set()).add(diagnosis));
  }
  return owners;
}

/** Digits of the codes of every family -> word id of the whole code. */
export function digitsOf(index: PackIndex, words: readonly string[]): ReadonlyMap<string, number> {
  const digits = new Map<string, number>();
  const prefixes = index.families.map(({ prefix }) => prefix.toLowerCase());
  words.forEach((word, id) => {
    for (const prefix of prefixes) {
      const rest = word.slice(prefix.length);
      if (word.startsWith(prefix) && /^\d+$/.test(rest)) digits.set(rest, id);
    }
  });
  return digits;
}
