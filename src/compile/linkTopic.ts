/** Joins the guides of one topic: unique ids, links followed, facts checked against what the topic declares. */
import type { Article, Concept, Diagnosis, Edge, GuideReport, Topic } from '../graph/graph.ts';
import type { Block } from '../graph/node.ts';
import type { Problem } from '../graph/problem.ts';
import { mapBlocks } from '../graph/mapLinks.ts';
import { checkTopic } from './checkTopic.ts';
import { checkDiagnosis } from './checkDiagnosis.ts';
import type { ParsedGuide } from './draft.ts';
import { makeDiagnosis } from './makeDiagnosis.ts';
import { makeConcepts } from './makeConcepts.ts';
import { makeEdges } from './makeEdges.ts';
import { nameArticles } from './nameArticles.ts';
import { nameDrafts } from './nameDrafts.ts';
import { SUGGESTED, reportLinks } from './reportLinks.ts';
import { compareText } from './report.ts';
import { makeAtlas, resolveLink } from './resolveLink.ts';
import type { Target } from './resolveLink.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';
import type { TopicIndex } from './topicIndex.ts';
import { makeTrials } from './trials.ts';
import { checkLogs, NO_HELP } from './readHelp.ts';
import { readGuideFacts } from './guideFacts.ts';

export interface LinkedTopic {
  readonly topic: Topic;
  readonly index: TopicIndex;
  readonly reports: readonly GuideReport[];
  readonly diagnoses: readonly Diagnosis[];
  readonly concepts: readonly Concept[];
  readonly articles: readonly Article[];
  readonly edges: readonly Edge[];
  readonly problems: readonly Problem[];
}

const NO_INDEX: TopicIndex = { title: null, facets: [], components: [], families: [], tries: [], staleMonths: null, help: NO_HELP };

/** One topic of its guides, which are in the order of their paths. Reporters are copied: linking twice reports once. */
export function linkTopic(id: string, parsed: readonly ParsedGuide[], today: string | null = null): LinkedTopic {
  const guides = parsed.map(withOwnReporter);
  const indexGuide = guides.find(({ index }) => index !== null);
  const index = indexGuide?.index ?? NO_INDEX;
  const declared = new Set(index.facets.map((facet) => facet.id));
  const named = guides.flatMap((guide) => {
    const facts = readGuideFacts(guide.front, declared, guide.reporter);
    return nameDrafts(guide, indexGuide !== undefined).map(({ draft, anchor }) => ({ guide, facts, draft, anchor }));
  });
  const conceptOf = new Map<Section, string>();
  const rowConcepts = new Map<ParsedGuide, Map<string, string>>();
  const now = new Map<string, string>();
  for (const { guide, draft, anchor } of named) {
    if (draft.whole) conceptOf.set(draft.section, anchor);
    else rowConcepts.set(guide, (rowConcepts.get(guide) ?? new Map<string, string>()).set(anchor, anchor));
    now.set(anchor, anchor);
  }
  for (const { draft, anchor } of named) for (const former of draft.facts.was) if (!now.has(former)) now.set(former, anchor);
  const atlas = makeAtlas(guides, now, conceptOf, rowConcepts);

  const linked = new Set<Section>();
  for (const guide of guides)
    for (const { href } of guide.links) {
      const target = resolveLink(href, guide, atlas);
      const section = sectionOf(target);
      if (section !== undefined) linked.add(section);
    }
  // An article that only the index names is wanted as if a link led to it.
  const logSlugs = new Set(index.help.logs.map(({ slug }) => slug));
  for (const { articles } of guides)
    for (const { section } of articles) if (section.anchors.some((anchor) => logSlugs.has(anchor))) linked.add(section);
  const articles = nameArticles(
    guides,
    linked,
    new Set(
      named.flatMap(({ draft }) =>
        draft.whole || (draft.lastResort === true && draft.section.children.length === 0) ? [draft.section] : [],
      ),
    ),
  );
  const conceptsIn = new Map<Section, string[]>();
  for (const { draft, anchor } of named) {
    const known = conceptsIn.get(draft.section);
    if (known === undefined) conceptsIn.set(draft.section, [anchor]);
    else known.push(anchor);
  }
  const counts = new Map<string, number>();
  for (const { guide } of named) counts.set(guide.path, (counts.get(guide.path) ?? 0) + 1);
  const addressOf = (target: Target): string | null => {
    if (target.kind === 'concept') return `#${target.concept}`;
    if (target.kind === 'dead' || target.kind === 'elsewhere') return null;
    const section = sectionOf(target);
    const slug = section === undefined ? undefined : articles.get(section)?.slug;
    if (slug !== undefined) return `#a/${slug}`;
    const [first] = section === undefined ? [] : conceptsBelow(section, conceptsIn);
    return first === undefined ? null : `#${first}`;
  };
  const relinkIn = (guide: ParsedGuide) => (href: string) =>
    /^(?:https?|mailto):/i.test(href) ? href : addressOf(resolveLink(href, guide, atlas));
  const budget = { left: SUGGESTED };
  for (const guide of guides) reportLinks(guide, atlas, budget);

  const diagnoses = named.map(({ guide, facts, draft, anchor }) => {
    const diagnosis = makeDiagnosis(draft, anchor, { topic: id, guide, guideFacts: facts, index, relink: relinkIn(guide) });
    checkDiagnosis(diagnosis, draft, guide, index);
    return diagnosis;
  });
  checkTopic(named, today, index.staleMonths);
  const titles = new Map(diagnoses.map(({ concept, title }) => [concept, title]));
  const made = [...articles.values()].map(({ guide, article, slug }): Article => {
    const below = conceptsBelow(article.section, conceptsIn);
    const list: readonly Block[] = below.length === 0 ? [] : [listOf(below, titles)];
    return {
      id: `${id}/${guide.guide}#${article.section.anchors[0] ?? slug}`,
      topic: id,
      slug,
      title: article.title,
      body: [...mapBlocks(article.body, relinkIn(guide)), ...list],
      file: guide.path,
      line: guide.reporter.lineOf(article.line),
    };
  });
  const concepts = makeConcepts(id, diagnoses, new Map(named.map(({ guide, facts }) => [guide.path, facts.languages.length > 0])));
  const edges = makeEdges(diagnoses, guides, atlas, id);
  const tryThese = makeTrials(index.tries, diagnoses, indexGuide);
  const help = checkLogs(index.help, new Set(made.map(({ slug }) => slug)), indexGuide);
  return {
    topic: { id, title: index.title ?? titleOf(id, guides), tryThese, ...help },
    index,
    reports: guides.map(({ report, path }) => ({ ...report, made: counts.get(path) ?? 0 })),
    diagnoses,
    concepts,
    articles: made.sort((a, b) => compareText(a.id, b.id)),
    edges,
    problems: guides.flatMap(({ reporter }) => reporter.problems),
  };
}

/** The section that a link leads to: for a guide as a whole, its first. */
function sectionOf(target: Target): Section | undefined {
  if (target.kind === 'section') return target.section;
  return target.kind === 'guide' ? allSections(target.guide.root).find(({ level }) => level > 0) : undefined;
}

function conceptsBelow(section: Section, conceptsIn: ReadonlyMap<Section, readonly string[]>): readonly string[] {
  return [...new Set(allSections(section).flatMap((one) => conceptsIn.get(one) ?? []))];
}

function listOf(concepts: readonly string[], titles: ReadonlyMap<string, string>): Block {
  return {
    kind: 'list',
    ordered: false,
    items: concepts.map((concept) => [
      {
        kind: 'paragraph',
        children: [{ kind: 'link', href: `#${concept}`, children: [{ kind: 'text', text: titles.get(concept) ?? concept }] }],
      },
    ]),
  };
}

/** The title of a topic without an index: that of its only guide, else its folder's name. */
function titleOf(id: string, guides: readonly ParsedGuide[]): string {
  const [only] = guides;
  return guides.length === 1 && only !== undefined ? only.title : id;
}

function withOwnReporter(guide: ParsedGuide): ParsedGuide {
  const problems = [...guide.reporter.problems];
  return { ...guide, reporter: guide.reporter.into(problems), problems };
}
