/** Leaves of a pack what one topic holds, for a page that embeds only that. */
import type { PackIndex } from '../graph/pack.ts';

/** The pack itself where `topic` is null; an empty one where no topic has that id. Facets and components are the pack's. */
export function onlyTopic(index: PackIndex, topic: string | null): PackIndex {
  if (topic === null) return index;
  const concepts = index.concepts.filter((concept) => concept.topic === topic);
  const kept = new Set(concepts.map(({ id }) => id));
  return {
    ...index,
    topics: index.topics.filter(({ id }) => id === topic),
    concepts,
    diagnoses: index.diagnoses.filter(({ id }) => id.startsWith(`${topic}/`)),
    articles: index.articles.filter((article) => article.topic === topic),
    edges: index.edges.filter(({ from }) => kept.has(from) || from.startsWith(`${topic}/`)),
  };
}
