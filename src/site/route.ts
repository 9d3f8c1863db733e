/** Which page stands at an address, and at which address a page stands. */
import type { PackIndex } from '../graph/pack.ts';

export type Route =
  | { readonly kind: 'wizard' }
  | { readonly kind: 'concept'; readonly concept: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'missing' };

/** `address` is below the base and begins with a slash. Former concept ids lead to the concept; what is not known is missing. */
export function readRoute(index: PackIndex, address: string): Route {
  const parts = decode((address.split(/[?#]/, 1)[0] ?? '').replace(/index\.html$/, ''));
  const [topic, second, slug] = parts;
  if (topic === undefined) return { kind: 'wizard' };
  if (parts.length === 1 && index.topics.some(({ id }) => id === topic)) return { kind: 'topic', topic };
  if (parts.length === 3 && second === 'a') {
    const article = index.articles.find((one) => one.topic === topic && one.slug === slug);
    if (article !== undefined) return { kind: 'article', article: article.id };
  }
  if (parts.length === 2 && second !== undefined) {
    const concept = index.concepts.find(({ id, topic: of, was }) => of === topic && (id === second || was.includes(second)));
    if (concept !== undefined) return { kind: 'concept', concept: concept.id };
  }
  return { kind: 'missing' };
}

/** Address of the page of a concept, or of an article written `a/<slug>`; of the start, where there is none such. */
export function conceptAddress(index: PackIndex, base: string, concept: string): string {
  if (concept.startsWith('a/')) {
    const article = index.articles.find(({ slug }) => slug === concept.slice(2));
    return article === undefined ? base : `${base}${article.topic}/a/${article.slug}/`;
  }
  const found = index.concepts.find(({ id, was }) => id === concept || was.includes(concept));
  return found === undefined ? base : `${base}${found.topic}/${found.id}/`;
}

function decode(address: string): readonly string[] {
  try {
    return address
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return [''];
  }
}
