/** Chooses the articles of a topic that become pages, and gives each its slug. */
import { idOf } from './anchors.ts';
import type { ArticleDraft, ParsedGuide } from './draft.ts';
import type { Section } from './sections.ts';

export interface NamedArticle {
  readonly guide: ParsedGuide;
  readonly article: ArticleDraft;
  readonly slug: string;
}

/** Articles that a page is made of: sections without subsections, and whatever a link leads to. */
export function nameArticles(
  guides: readonly ParsedGuide[],
  linked: ReadonlySet<Section>,
  told: ReadonlySet<Section>,
): ReadonlyMap<Section, NamedArticle> {
  const used = new Map<string, number>();
  const found = new Map<Section, NamedArticle>();
  for (const guide of guides) {
    for (const article of guide.articles) {
      if (!article.leaf && !linked.has(article.section)) continue;
      if (isTold(article.section, told)) continue;
      const base = idOf(article.section.anchors[0] ?? article.title);
      let count = used.get(base) ?? 0;
      let slug = base;
      for (; used.has(slug); slug = `${base}-${count}`) count += 1;
      // A slug that a thousand guides share must not be counted up a thousand times.
      used.set(base, count);
      used.set(slug, 1);
      found.set(article.section, { guide, article, slug });
    }
  }
  return found;
}

/** True where a diagnosis already has all that the section says. */
function isTold(section: Section, told: ReadonlySet<Section>): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (told.has(at)) return true;
  return false;
}
