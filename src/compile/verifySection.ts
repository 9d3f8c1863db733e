/** Finds the sections that tell how to check a fix, and the diagnoses that they belong to. */
import type { Block, Inline, Verification } from '../graph/node.ts';
import { mapBlocks } from '../graph/mapLinks.ts';
import { componentOf } from './componentOf.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';
import { readVerifications } from './verify.ts';

/** True for a section that a heading calls a check, and that has something to run. */
export function isVerifySection(section: Section): boolean {
  if (!/^(?:verify|verifying|verification|validate|check|checking|confirm|test)\b/i.test(section.words)) return false;
  return allSections(section).some(({ placed }) => placed.some(({ token }) => token.type === 'code'));
}

/**
 * The drafts with the verifications that their mitigation links to; a verify section that nobody links to belongs to the
 * drafts of the same component that have none. What the author linked goes first.
 */
export function attachVerifications(drafts: readonly Draft[], sections: readonly Section[], reading: Reading): readonly Draft[] {
  if (sections.length === 0) return drafts;
  const read = new Map<Section, readonly Verification[]>();
  const verificationsOf = (section: Section): readonly Verification[] => {
    const known = read.get(section);
    if (known !== undefined) return known;
    const made = readVerifications(
      allSections(section).flatMap(({ placed }) => placed),
      reading,
    );
    read.set(section, made);
    return made;
  };
  const byAnchor = new Map(sections.flatMap((section) => section.anchors.map((anchor) => [anchor.toLowerCase(), section] as const)));
  const linked = new Set<Section>();
  const withLinked = drafts.map((draft): Draft => {
    const targets = new Set(
      hrefsOf(draft).flatMap((href) => {
        const section = href.startsWith('#') ? byAnchor.get(href.slice(1).toLowerCase()) : undefined;
        return section === undefined ? [] : [section];
      }),
    );
    for (const target of targets) linked.add(target);
    return targets.size === 0 ? draft : { ...draft, verification: [...draft.verification, ...[...targets].flatMap(verificationsOf)] };
  });
  const free = sections.filter((section) => !linked.has(section)).map((section) => ({ section, component: componentOf(section) }));
  return withLinked.map((draft): Draft => {
    if (draft.verification.length > 0) return draft;
    const { component } = draft.facts;
    const near = free.filter((one) => component !== null && one.component === component.id).map(({ section }) => section);
    return near.length === 0 ? draft : { ...draft, verification: near.flatMap(verificationsOf) };
  });
}

function hrefsOf(draft: Draft): readonly string[] {
  const found: string[] = [];
  const note = (href: string): string => {
    found.push(href);
    return href;
  };
  const blocks: readonly Block[] = draft.mitigation.flatMap((step) => step.children);
  const prose: readonly Inline[] = [];
  mapBlocks([...blocks, ...draft.cause, { kind: 'paragraph', children: prose }], note);
  return found;
}
