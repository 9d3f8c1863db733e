/** Lists every page that a site has. */
import type { Graph } from '../graph/graph.ts';

export interface Page {
  /** Below the base, beginning and ending with a slash; `/404.html` is the page for what is not there. */
  readonly address: string;
  readonly title: string;
  /** False for pages that repeat another: former addresses, and the page for what is not there. */
  readonly listed: boolean;
}

/** The start, a page for each topic, concept, article and former concept id, and 404; in the order of the graph. */
export function listAddresses({ concepts, articles, topics }: Pick<Graph, 'concepts' | 'articles' | 'topics'>): readonly Page[] {
  const start = {
    address: '/',
    title: topics.length === 1 && topics[0] !== undefined ? topics[0].title : 'Paste an error, get the fix',
    listed: true,
  };
  return [
    start,
    ...topics.map(({ id, title }) => ({ address: `/${id}/`, title: `All diagnoses: ${title}`, listed: true })),
    ...concepts.map(({ topic, id, title }) => ({ address: `/${topic}/${id}/`, title, listed: true })),
    ...articles.map(({ topic, slug, title }) => ({ address: `/${topic}/a/${slug}/`, title, listed: true })),
    ...concepts.flatMap(({ topic, was, title }) => was.map((id) => ({ address: `/${topic}/${id}/`, title, listed: false }))),
    { address: '/404.html', title: 'Not here', listed: false },
  ];
}
