/** Tells the steps and checks of one language from those of the others. */
import type { PackIndex } from '../graph/pack.ts';

export interface Numbered<T> {
  readonly node: T;
  /** Position among all. */
  readonly at: number;
  /** As it is shown, from 1. */
  readonly number: number;
}

/** `mine` is what holds for the language (or all, where it is null), numbered as shown; `others` what is only for others. */
export function splitByLanguage<T extends { readonly languages: readonly string[] }>(
  nodes: readonly T[],
  language: string | null,
): { readonly mine: readonly Numbered<T>[]; readonly others: readonly Numbered<T>[] } {
  const all = nodes.map((node, at) => ({ node, at, number: at + 1 }));
  const fits = ({ node }: Numbered<T>): boolean => language === null || node.languages.length === 0 || node.languages.includes(language);
  const renumber = (some: readonly Numbered<T>[]): readonly Numbered<T>[] => some.map((one, at) => ({ ...one, number: at + 1 }));
  const mine = all.filter(fits);
  // A diagnosis with nothing for this language still shows what it has.
  if (mine.length === 0) return { mine: all, others: [] };
  return { mine: renumber(mine), others: renumber(all.filter((one) => !fits(one))) };
}

/** The name of a language as the topic's facet has it, else its id. */
export function languageName(index: PackIndex, id: string): string {
  return index.facets.find((facet) => facet.id === 'language')?.values.find((value) => value.id === id)?.label ?? id;
}
