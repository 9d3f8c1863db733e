/** Follows the links inside a topic: to a concept, to an article, or to nothing. */
import type { ParsedGuide } from './draft.ts';
import type { Section } from './sections.ts';
import { allSections } from './sections.ts';

export type Target =
  | { readonly kind: 'concept'; readonly concept: string }
  | { readonly kind: 'section'; readonly guide: ParsedGuide; readonly section: Section }
  /** A guide as a whole. */
  | { readonly kind: 'guide'; readonly guide: ParsedGuide }
  /** A file that is no guide of this topic. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'dead' };

export interface Atlas {
  /** concept ids, former ones included, to the one that holds now. */
  readonly concepts: ReadonlyMap<string, string>;
  /** guide path -> lower-case anchor -> what stands there. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  /** lower-case file name -> guide. */
  readonly guides: ReadonlyMap<string, ParsedGuide>;
  /** Anchors of sections in any guide of the topic; where two guides have the same, the first. */
  readonly everywhere: ReadonlyMap<string, Target>;
}

/** All that can be linked to in a topic. `conceptOf`: the concept of a section that is a diagnosis as a whole. */
export function makeAtlas(
  guides: readonly ParsedGuide[],
  concepts: ReadonlyMap<string, string>,
  conceptOf: ReadonlyMap<Section, string>,
  rowConcepts: ReadonlyMap<ParsedGuide, ReadonlyMap<string, string>>,
): Atlas {
  const anchors = new Map<string, Map<string, Target>>();
  const everywhere = new Map<string, Target>();
  for (const guide of guides) {
    const own = new Map<string, Target>();
    for (const section of allSections(guide.root)) {
      const concept = conceptOf.get(section);
      const target: Target = concept === undefined ? { kind: 'section', guide, section } : { kind: 'concept', concept };
      for (const anchor of section.anchors) if (!own.has(anchor.toLowerCase())) own.set(anchor.toLowerCase(), target);
    }
    for (const [anchor, concept] of rowConcepts.get(guide) ?? []) {
      const key = anchor.toLowerCase();
      if (!own.has(key)) own.set(key, { kind: 'concept', concept });
    }
    anchors.set(guide.path, own);
    for (const [anchor, target] of own) if (!everywhere.has(anchor)) everywhere.set(anchor, target);
  }
  const byName = new Map(guides.map((guide) => [`${guide.guide.toLowerCase()}`, guide]));
  return { concepts, anchors, guides: byName, everywhere };
}

/** Where `href`, as written in `guide`, leads. */
export function resolveLink(href: string, guide: ParsedGuide, atlas: Atlas): Target {
  const hash = href.indexOf('#');
  const path = hash < 0 ? href : href.slice(0, hash);
  const anchor = hash < 0 ? '' : decode(href.slice(hash + 1)).toLowerCase();
  if (path === '') {
    const here = atlas.anchors.get(guide.path)?.get(anchor);
    if (here !== undefined) return here;
    const concept = atlas.concepts.get(anchor);
    return concept === undefined ? (atlas.everywhere.get(anchor) ?? { kind: 'dead' }) : { kind: 'concept', concept };
  }
  if (!/\.mdx?$/i.test(path)) return { kind: 'elsewhere' };
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '');
  const other = /^(?:\.\/)?[^/]+$/.test(path) ? atlas.guides.get(name.toLowerCase()) : undefined;
  if (other === undefined) return { kind: 'elsewhere' };
  if (anchor === '') return { kind: 'guide', guide: other };
  return atlas.anchors.get(other.path)?.get(anchor) ?? { kind: 'dead' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
