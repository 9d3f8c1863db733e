/** Reads what a topic's index.md declares: facets, components, code families, and what the start page offers to try. */
import type { CodeFamily, Component, Facet, FacetValue } from '../graph/graph.ts';
import { readHelp } from './readHelp.ts';
import type { HelpDraft } from './readHelp.ts';
import { asString, asStrings, isRecord } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Reporter } from './report.ts';

export interface TrialDraft {
  readonly concept: string;
  readonly label: string;
  /** null: the concept's first example in the label's language. */
  readonly text: string | null;
  readonly line: number;
}

export interface TopicIndex {
  readonly title: string | null;
  readonly facets: readonly Facet[];
  readonly components: readonly Component[];
  readonly families: readonly CodeFamily[];
  readonly tries: readonly TrialDraft[];
  /** After how many months a stamp is stale; null: as usual. */
  readonly staleMonths: number | null;
  readonly help: HelpDraft;
}

/** Keys that only an index has; front matter with none of them is that of a plain guide called index.md. */
const KEYS = ['facets', 'components', 'families', 'try', 'logs', 'report', 'subject', 'elsewhere'] as const;

/** The index that front matter declares, or null where it declares none of an index's keys. */
export function readTopicIndex(entries: readonly YamlEntry[], reporter: Reporter): TopicIndex | null {
  if (!entries.some(({ key }) => (KEYS as readonly string[]).includes(key))) return null;
  const entry = (key: string): YamlEntry | undefined => entries.find((one) => one.key === key);
  const bad = (line: number, what: string, mend: string, needle?: string): void => {
    reporter.error('bad-index', line, what, mend, needle);
  };
  const named = (key: (typeof KEYS)[number]): readonly (readonly [string, Readonly<Record<string, unknown>>, number])[] => {
    const found = entry(key);
    if (found === undefined || found.value === null) return [];
    if (!isRecord(found.value)) {
      bad(found.line, `${key} is no map of ids`, `Write ${key}: and below it id: { … }, one a line`);
      return [];
    }
    return Object.entries(found.value).flatMap(([id, value]) => {
      if (isRecord(value)) return [[id, value, found.line] as const];
      bad(found.line, `${key}: ${id} says nothing`, `Write ${id}: { title: … }`, id);
      return [];
    });
  };
  return {
    title: asString(entry('title')?.value),
    facets: named('facets').map(([id, value, line]) => readFacet(id, value, line, bad)),
    components: named('components').map(([id, value]) => ({
      id,
      title: asString(value['title']) ?? id,
      aliases: asStrings(value['aliases'] ?? []) ?? [],
      absentOn: readAbsent(value['absentOn']),
    })),
    families: named('families').flatMap(([id, value, line]) => readFamily(id, value, line, bad)),
    tries: readTries(entry('try'), bad),
    staleMonths: readStale(entry('stale'), bad),
    help: readHelp(entry, bad),
  };
}

/** Reports a mistake in an index. */
export type Bad = (line: number, what: string, mend: string, needle?: string) => void;

function readFacet(id: string, value: Readonly<Record<string, unknown>>, line: number, bad: Bad): Facet {
  const values = isRecord(value['values']) ? value['values'] : {};
  if (Object.keys(values).length === 0) bad(line, `The facet ${id} has no values`, 'Write values: { id: { label: … } }', id);
  const asked = value['asked'] !== false;
  const ask = asString(value['ask']) ?? '';
  if (asked && ask === '') bad(line, `The facet ${id} has no question`, 'Write ask: Where does this program run? – or asked: false', id);
  return {
    id,
    label: asString(value['label']) ?? id,
    ask,
    why: asString(value['why']) ?? '',
    values: Object.entries(values).map(([name, one]): FacetValue => ({
      id: name,
      label: (isRecord(one) ? asString(one['label']) : asString(one)) ?? name,
      seen: (isRecord(one) ? asStrings(one['seen'] ?? []) : []) ?? [],
    })),
    asked,
  };
}

function readAbsent(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([facet, values]) => [facet, asStrings(values) ?? []]));
}

function readFamily(id: string, value: Readonly<Record<string, unknown>>, line: number, bad: Bad): readonly CodeFamily[] {
  const lookup = asString(value['lookup']) ?? '';
  if (!lookup.startsWith('https://') || !URL.canParse(lookup.replaceAll('{code}', '1'))) {
    bad(line, `The family ${id} has no address to look a code up`, 'Write lookup: "https://…{code}"', id);
    return [];
  }
  return [{ id, title: asString(value['title']) ?? id, lookup, prefix: asString(value['prefix']) ?? id }];
}

function readStale(entry: YamlEntry | undefined, bad: Bad): number | null {
  if (entry === undefined) return null;
  const { value, line } = entry;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1200) return value;
  bad(line, 'stale is no number of months', 'Write stale: 12');
  return null;
}

function readTries(entry: YamlEntry | undefined, bad: Bad): readonly TrialDraft[] {
  if (entry === undefined || entry.value === null) return [];
  const list: readonly unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
  return list.flatMap((one) => {
    const concept = isRecord(one) ? asString(one['concept']) : null;
    const label = isRecord(one) ? asString(one['label']) : null;
    if (isRecord(one) && concept !== null && label !== null) return [{ concept, label, text: asString(one['text']), line: entry.line }];
    bad(entry.line, 'An entry under try has no concept or no label', 'Write - { concept: its-id, label: Python · a whole chain }');
    return [];
  });
}
