/** Reads what a facts fence, or a guide's front matter, says about where a diagnosis applies. */
import { HOW_USUAL, LANGUAGES, STATUSES } from '../graph/graph.ts';
import type { HowUsual, Stamp, Status } from '../graph/graph.ts';
import { suggest } from './fence.ts';
import { asString, asStrings, isRecord } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Reporter } from './report.ts';

/** One facet as it was written: values that it names, and what holds for the others. */
export interface FacetFact {
  readonly facet: string;
  readonly values: Readonly<Record<string, HowUsual>>;
  /** null: nothing is said, which means `sometimes`. */
  readonly other: HowUsual | null;
  readonly line: number;
}

export interface WrittenFacts {
  readonly component: { readonly id: string; readonly line: number } | null;
  readonly status: Status | null;
  readonly languages: readonly string[];
  readonly facets: readonly FacetFact[];
  readonly verified: readonly Stamp[];
  readonly was: readonly string[];
  /** Lines of the keys. */
  readonly lines: Readonly<Record<string, number>>;
}

export const NO_FACTS: WrittenFacts = { component: null, status: null, languages: [], facets: [], verified: [], was: [], lines: {} };

/** Facts from YAML entries; a key that is none of ours is a facet, checked once the topic's facets are known. */
export function readFacts(entries: readonly YamlEntry[], reporter: Reporter): WrittenFacts {
  let facts = NO_FACTS;
  for (const entry of entries)
    facts = { ...facts, ...readFact(entry, facts, reporter), lines: { ...facts.lines, [entry.key]: entry.line } };
  return facts;
}

function readFact(entry: YamlEntry, facts: WrittenFacts, reporter: Reporter): Partial<WrittenFacts> {
  const { key, value, line } = entry;
  const text = asString(value);
  switch (key) {
    case 'component':
      if (text !== null) return { component: { id: text, line } };
      reporter.error('bad-fact', line, 'component names one part', 'Write component: AzureCliCredential');
      return {};
    case 'status': {
      const status = STATUSES.find((known) => known === text);
      if (status !== undefined) return { status };
      reporter.error(
        'unknown-status',
        line,
        `“${text ?? JSON.stringify(value)}” is no status`,
        `Write ${suggest(text ?? '', STATUSES)}`,
        text ?? '',
      );
      return {};
    }
    case 'language':
    case 'languages':
      return { languages: readLanguages(value, line, reporter) };
    case 'verified':
      return { verified: readStamps(value, line, reporter) };
    case 'was': {
      const was = asStrings(value);
      if (was === null) reporter.error('bad-fact', line, 'was lists former ids', 'Write was: [old-id]');
      return { was: was ?? [] };
    }
    default: {
      const facet = readFacet(entry, reporter);
      return facet === null ? {} : { facets: [...facts.facets, facet] };
    }
  }
}

function readLanguages(value: unknown, line: number, reporter: Reporter): readonly string[] {
  const languages = asStrings(value) ?? [''];
  for (const language of languages)
    if (!(LANGUAGES as readonly string[]).includes(language))
      reporter.error(
        'unknown-language',
        line,
        `“${language}” is no language of Fixpath`,
        `Write ${suggest(language, LANGUAGES)}`,
        language,
      );
  return languages.filter((language) => (LANGUAGES as readonly string[]).includes(language));
}

/** `{ laptop: usually, other: never }`; a bare value, or a list of them, means: nowhere else. */
function readFacet({ key, value, line }: YamlEntry, reporter: Reporter): FacetFact | null {
  if (isRecord(value)) {
    const values: Record<string, HowUsual> = {};
    let other: HowUsual | null = null;
    for (const [name, how] of Object.entries(value)) {
      const word = HOW_USUAL.find((known) => known === how);
      if (word === undefined) {
        const wrong = asString(how) ?? JSON.stringify(how);
        reporter.error(
          'unknown-how-usual',
          line,
          `“${wrong}” does not say how usual ${key}: ${name} is`,
          `Write ${suggest(wrong, HOW_USUAL)}`,
          wrong,
        );
      } else if (name === 'other') other = word;
      else values[name] = word;
    }
    return { facet: key, values, other, line };
  }
  const names = asStrings(value);
  if (names !== null) return { facet: key, values: Object.fromEntries(names.map((name) => [name, 'sometimes'])), other: 'never', line };
  reporter.error('bad-fact', line, `${key} does not say how usual the diagnosis is`, `Write ${key}: { value: usually, other: never }`);
  return null;
}

/** `azure-identity 1.25.1, 2026-11-20`, or a list of them; a date that YAML read as such is taken as written. */
function readStamps(value: unknown, line: number, reporter: Reporter): readonly Stamp[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    const text = asString(one) ?? '';
    const comma = text.lastIndexOf(',');
    const library = text.slice(0, Math.max(comma, 0)).trim();
    const date = text.slice(comma + 1).trim();
    const blank = library.lastIndexOf(' ');
    if (comma > 0 && blank > 0 && isDate(date))
      return [{ library: library.slice(0, blank).trim(), version: library.slice(blank + 1), date }];
    reporter.error(
      'bad-stamp',
      line,
      `“${text}” is no stamp of a check`,
      'Write verified: library 1.2.3, 2026-11-20; several as a list, one a line with a dash',
      text,
    );
    return [];
  });
}

/** True for a day that there is, as `2026-11-20`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
