/** Finds keys of front matter that were meant to be ours; keys of other generators are none of our business. */
import { misspells } from './misspells.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Reporter } from './report.ts';

const KEYS = ['title', 'component', 'language', 'languages', 'verified', 'articles'];
const INDEX_KEYS = ['facets', 'components', 'families', 'logs', 'report', 'stale'];
/** Keys that other generators have, a letter or two away from one of ours. */
const OTHERS = new Set(['titles', 'tile', 'article', 'languages', 'reports', 'facet']);

/** One warning for each key that misspells one of ours. */
export function checkFront(entries: readonly YamlEntry[], isIndex: boolean, reporter: Reporter): void {
  const known = isIndex ? [...KEYS, ...INDEX_KEYS] : KEYS;
  for (const { key, line } of entries) {
    const meant = OTHERS.has(key) ? null : misspells(key, known);
    if (meant === null || entries.some((entry) => entry.key === meant)) continue;
    reporter.warn('misspelt-key', line, `“${key}” is no key that Fixpath reads`, `Write ${meant}:`, key);
  }
}
