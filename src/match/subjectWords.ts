/** Tells which words speak of a pack's subject and of hardly anything else. */
import type { PackIndex } from '../graph/pack.ts';
import { isAmbiguous, isTelling } from './commonWords.ts';
import { tokenize } from './tokenize.ts';

/** A name is the subject's own when so many diagnoses use it, other programs do not, and it holds one of the subject's words. */
const DOMAIN_DIAGNOSES = 2;
/** `TF400813`: nobody else's, whatever it is made of. */
const CODE = /^[a-z]+\d{3,}$/;
/** Shorter words stand inside too many others. */
const SHORTEST_ROOT = 3;

/** Capitals inside, an underscore, or letters with digits. */
const NAME = /[a-z][A-Z]|[A-Z]{2}|_|[A-Za-z]\d|\d[A-Za-z]/;

/** The facet whose proofs are names of libraries. */
const LANGUAGE = 'language';

/** So many components that end alike make their ending a mark of the subject. */
const SUFFIX_COMPONENTS = 4;

/**
 * Words that speak of the pack's subject: the telling words of its names, single ones that a topic declares, and names made of them, or
 * codes, that several diagnoses use (`msalruntime`; `AuthenticationException` is anybody's). Everyday words never become its own, however
 * many guides use them: a verdict must not change because a guide elsewhere was written.
 */
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
  const declared = index.topics.flatMap(({ subject }) => subject ?? []).filter((one) => tokenize(one).count === 1);
  const domain = new Set([...named, ...declared].flatMap((name) => tokenize(name).words).filter(isTelling));
  const roots = [...domain].filter((word) => word.length >= SHORTEST_ROOT && !isAmbiguous(word));
  const names = namesOf(index);
  words.forEach((word, id) => {
    if ((used[id]?.size ?? 0) < DOMAIN_DIAGNOSES || !names.has(word) || !isTelling(word)) return;
    if (CODE.test(word) || roots.some((root) => word.includes(root))) domain.add(word);
  });
  return domain;
}

/** Telling words of the topics' titles, and of what proves a language: together the names of the libraries that the pack is about. */
export function librariesOf({ topics, facets }: PackIndex): ReadonlySet<string> {
  const proofs = facets.filter(({ id }) => id === LANGUAGE).flatMap(({ values }) => values.flatMap(({ seen }) => seen));
  return new Set([...topics.map(({ title }) => title), ...proofs].flatMap((name) => tokenize(name).words).filter(isTelling));
}

/** Words that signatures spell as programs spell names: `azidentity2`, `AuthenticationFailedException`, `TF400813`, `msal_cache`. */
function namesOf(index: PackIndex): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { signatures } of index.diagnoses) {
    for (const { text } of signatures) {
      const { words, start, end } = tokenize(text);
      words.forEach((word, at) => {
        if (NAME.test(text.slice(start[at], end[at]))) names.add(word);
      });
    }
  }
  return names;
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

/** True for a word that ends as the names of components do, and is more than that ending. */
export function isComponentName(suffixes: readonly string[], word: string): boolean {
  return suffixes.some((suffix) => word.length > suffix.length + 2 && word.endsWith(suffix));
}
