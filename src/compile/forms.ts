/** Tries the forms in which guides tell a diagnosis on every section of a guide, the surest first. */
import { readBlocks } from './blocks.ts';
import type { ArticleDraft, Draft, RouteDraft } from './draft.ts';
import type { Reading } from './reading.ts';
import type { YamlEntry } from './readYaml.ts';
import { isRich, readRich } from './richForm.ts';
import type { Section } from './sections.ts';

export interface Forms {
  readonly drafts: readonly Draft[];
  readonly articles: readonly ArticleDraft[];
  readonly routes: readonly RouteDraft[];
  readonly rows: number;
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

export interface GuideContext {
  readonly title: string;
  readonly front: readonly YamlEntry[];
  readonly reading: Reading;
}

/** The diagnoses, articles and routes of a guide; a section that is a diagnosis as a whole is not looked into again. */
export function readForms(root: Section, context: GuideContext): Forms {
  const drafts: Draft[] = [];
  const articles: ArticleDraft[] = [];
  const visit = (section: Section): void => {
    if (isRich(section)) {
      drafts.push(readRich(section, context.reading));
      return;
    }
    const body = readBlocks(section.placed, context.reading);
    if (section.level > 0 && body.length > 0)
      articles.push({ section, title: section.words, body, line: section.line, leaf: section.children.length === 0 });
    for (const child of section.children) visit(child);
  };
  visit(root);
  return { drafts, articles, routes: [], rows: 0, skipped: [] };
}
