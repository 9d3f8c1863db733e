/** Tells which words speak of a pack's subject and of hardly anything else. */
import type { PackIndex } from '../graph/pack.ts';
import { isTelling } from './commonWords.ts';
import { tokenize } from './tokenize.ts';

/** A word is the subject's own when so many diagnoses use it and other programs do not. */
const DOMAIN_DIAGNOSES = 2;

/** So many components that end alike make their ending a mark of the subject. */
const SUFFIX_COMPONENTS = 4;

/** Words that speak of the pack's subject: the telling words of its names, and those that several diagnoses use. */
export function domainOf(
  index: PackIndex,
  words: readonly string[],
  used: readonly (ReadonlySet<number> | undefined)[],
): ReadonlySet<string> {
  const named = [
    ...index.topics.map(({ title }) => title),
    ...index.families.map(({ prefix }) => prefix),
    ...index.components.flatMap(({ id, aliases }) => [id, ...aliases]),
  ];
  const domain = new Set(named.flatMap((name) => tokenize(name).words).filter(isTelling));
  words.forEach((word, id) => {
    if ((used[id]?.size ?? 0) >= DOMAIN_DIAGNOSES && word.length > 1 && isTelling(word)) domain.add(word);
  });
  return domain;
}

/** What the names of several components end in, folded: `credential`. */
export function suffixesOf(index: PackIndex): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id } of index.components) {
    const last = /[A-Z][a-z]{5,}$/.exec(id)?.[0].toLowerCase();
    if (last !== undefined && last !== id.toLowerCase()) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= SUFFIX_COMPONENTS).map(([suffix]) => suffix);
}
