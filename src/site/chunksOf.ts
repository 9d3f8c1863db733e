/** Which chunks a page shows. */
import type { PackIndex } from '../graph/pack.ts';
import { variantsOf } from '../ui/pickDiagnosis.ts';
import type { Route } from './route.ts';

/** Positions of the chunks, each once; none where a page shows only what the index holds. */
export function chunksOf(index: PackIndex, route: Route): readonly number[] {
  if (route.kind === 'concept') return [...new Set(variantsOf(index, route.concept).map(({ chunk }) => chunk))];
  if (route.kind === 'article') return index.articles.filter(({ id }) => id === route.article).map(({ chunk }) => chunk);
  return [];
}
