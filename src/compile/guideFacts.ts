/** Reads what front matter says of a whole guide, past the keys that other generators put there. */
import { LANGUAGES } from '../graph/graph.ts';
import { readFacts } from './facts.ts';
import type { WrittenFacts } from './facts.ts';
import { asString, isRecord } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Reporter } from './report.ts';

const OURS = new Set(['component', 'language', 'languages', 'verified']);

/**
 * Facts of the whole guide. Facets count where the topic declares them, and their values may be anything else elsewhere:
 * nothing is reported about a key that is not ours, nor about `language: en`.
 */
export function readGuideFacts(entries: readonly YamlEntry[], declared: ReadonlySet<string>, reporter: Reporter): WrittenFacts {
  return readFacts(
    entries.filter(({ key, value }) => {
      const text = asString(value);
      if (key === 'language' && text !== null && /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(text))
        return (LANGUAGES as readonly string[]).includes(text);
      return OURS.has(key) || (declared.has(key) && (isRecord(value) || text !== null || Array.isArray(value)));
    }),
    reporter,
  );
}
