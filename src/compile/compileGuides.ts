/** Compiles guides into the knowledge graph. */
import { GRAPH_FORMAT } from '../graph/graph.ts';
import type { CodeFamily, Compiled, Component, Facet } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import type { ParsedGuide } from './draft.ts';
import { linkTopic } from './linkTopic.ts';
import type { LinkedTopic } from './linkTopic.ts';
import { parseGuide } from './parseGuide.ts';
import type { GuideSource } from './parseGuide.ts';
import { compareText, sortProblems, wholeFile } from './report.ts';

/** Guides as they were last parsed, by path; hand the same map in again and only changed guides are parsed anew. */
export type ParseCache = Map<string, { readonly text: string; readonly parsed: ParsedGuide }>;

export interface CompileOptions {
  readonly cache?: ParseCache;
  /** `2026-11-20`: stamps are held against it; without it none is stale. */
  readonly today?: string;
}

/** Longer guides are refused: no one reads them, and a data file is easily taken for one. */
export const LONGEST_GUIDE = 1_000_000;

/**
 * The graph of all guides, with every mistake in them. Pure and deterministic: the order of `sources` does not matter.
 * No guides give an empty graph and no problem; who reads a folder says whether that is one.
 */
export function compileGuides(sources: readonly GuideSource[], { cache, today }: CompileOptions = {}): Compiled {
  const problems: Problem[] = [];
  const topics = new Map<string, ParsedGuide[]>();
  for (const source of [...sources].sort((a, b) => compareText(a.path, b.path))) {
    const refused = refuse(source);
    if (refused !== null) {
      problems.push(refused);
      continue;
    }
    const kept = cache?.get(source.path);
    const parsed = kept?.text === source.text ? kept.parsed : parseGuide(source);
    cache?.set(source.path, { text: source.text, parsed });
    const guides = topics.get(parsed.topic);
    if (guides === undefined) topics.set(parsed.topic, [parsed]);
    else guides.push(parsed);
  }
  const linked = [...topics].map(([id, guides]) => linkTopic(id, guides, today ?? null));
  return {
    graph: {
      format: GRAPH_FORMAT,
      topics: linked.map(({ topic }) => topic),
      guides: linked.flatMap(({ reports }) => reports),
      diagnoses: linked.flatMap(({ diagnoses }) => diagnoses).sort((a, b) => compareText(a.id, b.id)),
      concepts: linked.flatMap(({ concepts }) => concepts),
      components: mergeComponents(linked),
      facets: mergeFacets(linked),
      families: mergeFamilies(linked),
      articles: linked.flatMap(({ articles }) => articles),
      edges: linked.flatMap(({ edges }) => edges),
    },
    commands: [...topics.values()].flat().flatMap(({ commands }) => commands),
    problems: sortProblems([...problems, ...linked.flatMap((one) => one.problems)]),
  };
}

function refuse({ path, text }: GuideSource): Problem | null {
  if (text.length > LONGEST_GUIDE) {
    const size = (text.length / 1_000_000).toFixed(1);
    return wholeFile(
      'error',
      'guide-too-long',
      path,
      `This guide has ${size} million characters; ${LONGEST_GUIDE / 1_000_000} million is read`,
      'Split it into several guides',
    );
  }
  // A text file holds no NUL; a picture or an archive soon does.
  if (text.slice(0, 8000).includes('\0'))
    return wholeFile(
      'error',
      'binary-guide',
      path,
      'This is no text, whatever its name says',
      'Save it as UTF-8 Markdown, or move it elsewhere',
    );
  return null;
}

/** Declared components, and those that guides of topics without a declaration name. */
function mergeComponents(linked: readonly LinkedTopic[]): readonly Component[] {
  const components = new Map<string, Component>();
  for (const { index } of linked)
    for (const component of index.components) if (!components.has(component.id)) components.set(component.id, component);
  for (const { diagnoses } of linked)
    for (const { component: id } of diagnoses)
      if (id !== null && !components.has(id)) components.set(id, { id, title: id, aliases: [], absentOn: {} });
  return [...components.values()];
}

/** Facets by id; one that two topics declare has the values of both. */
function mergeFacets(linked: readonly LinkedTopic[]): readonly Facet[] {
  const facets = new Map<string, Facet>();
  for (const { index } of linked)
    for (const facet of index.facets) {
      const known = facets.get(facet.id);
      const values = known?.values ?? [];
      const more = facet.values.filter(({ id }) => !values.some((value) => value.id === id));
      facets.set(facet.id, known === undefined ? facet : { ...known, values: [...values, ...more] });
    }
  return [...facets.values()];
}

function mergeFamilies(linked: readonly LinkedTopic[]): readonly CodeFamily[] {
  return [...new Map(linked.flatMap(({ index }) => index.families.map((family) => [family.id, family] as const))).values()];
}
