/** Makes a diagnosis of what its guide tells and what its topic declares. */
import type { Conditions, Diagnosis, HowUsual } from '../graph/graph.ts';
import type { Inline } from '../graph/node.ts';
import { mapBlocks, mapInlines, mapStep, mapVerification } from '../graph/mapLinks.ts';
import type { Relink } from '../graph/mapLinks.ts';
import type { Draft, ParsedGuide } from './draft.ts';
import type { FacetFact, WrittenFacts } from './facts.ts';
import type { TopicIndex } from './topicIndex.ts';

export interface Surroundings {
  readonly topic: string;
  readonly guide: ParsedGuide;
  readonly guideFacts: WrittenFacts;
  readonly index: TopicIndex;
  readonly relink: Relink;
}

/** The diagnosis under `anchor`; its own facts go before those of its guide, and links lead where `relink` says. */
export function makeDiagnosis(draft: Draft, anchor: string, { topic, guide, guideFacts, index, relink }: Surroundings): Diagnosis {
  const { facts } = draft;
  const languages = facts.languages.length > 0 ? facts.languages : guideFacts.languages;
  const component = facts.component ?? guideFacts.component;
  return {
    id: `${topic}/${guide.guide}#${anchor}`,
    concept: anchor,
    title: draft.title,
    component: component === null ? null : realComponent(component.id, index),
    status: facts.status ?? statusOf(draft.exception),
    languages,
    facts: makeConditions([...guideFacts.facets, ...facts.facets], index),
    signatures: draft.signatures,
    examples: draft.examples,
    symptoms: draft.symptoms,
    cause: mapBlocks(draft.cause, relink),
    mitigation: draft.mitigation.map((step) => mapStep(step, relink)),
    verification: draft.verification.map((verification) => {
      const mapped = mapVerification(verification, relink);
      return { ...mapped, oracle: mapped.oracle.map((row) => ({ ...row, next: firstConcept(row.meaning) })) };
    }),
    mistakenFor: draft.mistakenFor.flatMap(({ href, why }) => {
      const target = relink(href);
      return target?.startsWith('#') === true && !target.startsWith('#a/')
        ? [{ concept: target.slice(1), why: mapInlines(why, relink) }]
        : [];
    }),
    links: mapInlines(draft.links, relink).filter((node) => node.kind === 'link'),
    verified: facts.verified.length > 0 ? facts.verified : guideFacts.verified,
    was: facts.was,
    file: guide.path,
    line: guide.reporter.lineOf(draft.line),
  };
}

/** The component's id as the topic declares it, for any of its spellings; an undeclared name stays as it is. */
export function realComponent(name: string, { components }: TopicIndex): string {
  return components.find(({ id, aliases }) => id === name || aliases.includes(name))?.id ?? name;
}

/** The first concept that inlines link to; null where they link to none. */
export function firstConcept(inlines: readonly Inline[]): string | null {
  for (const node of inlines) {
    if (node.kind === 'link' && node.href.startsWith('#') && !node.href.startsWith('#a/')) return node.href.slice(1);
    const inner = node.kind === 'strong' || node.kind === 'em' ? firstConcept(node.children) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** A credential that is unavailable stands for a row that is normal where it is not meant to work. */
function statusOf(exception: string | null): Diagnosis['status'] {
  return exception !== null && /unavailable/i.test(exception) ? 'unavailable' : 'failed';
}

function makeConditions(facets: readonly FacetFact[], index: TopicIndex): Conditions {
  const conditions: Record<string, Readonly<Record<string, HowUsual>>> = {};
  for (const { facet, values, other } of facets) {
    const declared = index.facets.find(({ id }) => id === facet);
    if (declared === undefined) continue;
    const expanded = declared.values.flatMap(({ id }): readonly (readonly [string, HowUsual])[] => {
      const how = Object.hasOwn(values, id) ? values[id] : undefined;
      return how !== undefined ? [[id, how]] : other !== null ? [[id, other]] : [];
    });
    conditions[facet] = Object.fromEntries(expanded);
  }
  return conditions;
}
