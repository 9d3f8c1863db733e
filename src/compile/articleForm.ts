/** Reads a guide that declares itself to be articles: each chapter is one page, whatever it shows, and never a diagnosis. */
import type { Block } from '../graph/node.ts';
import { append } from './append.ts';
import { readBlocks } from './blocks.ts';
import type { ArticleDraft } from './draft.ts';
import type { Reading } from './reading.ts';
import { asString } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Section } from './sections.ts';

/** True where front matter says `kind: articles`. */
export function isArticles(front: readonly YamlEntry[]): boolean {
  return front.some(({ key, value }) => key === 'kind' && asString(value) === 'articles');
}

/**
 * The articles of a guide, in order: its level-two sections with all that stands below them. What the guide says before the first
 * of them is an article only where a link leads to it. A chapter without a written id is reported, since its address is for good.
 */
export function readArticles(root: Section, reading: Reading): readonly ArticleDraft[] {
  const [h1] = root.children.filter(({ level }) => level === 1);
  const page = h1 ?? root;
  const chapters = page.children.map((section): ArticleDraft => {
    if (!section.named)
      reading.reporter.warn(
        'article-without-id',
        section.line,
        `“${section.words}” has no id of its own`,
        'Write {#its-id} behind the heading',
      );
    const body = wholeBody(section, reading);
    if (body.length === 0)
      reading.reporter.warn('empty-section', section.line, `“${section.words}” is empty`, 'Fill it, or delete the heading');
    return { section, title: section.words, body, line: section.line, leaf: body.length > 0 };
  });
  const intro = readBlocks(page.placed, reading);
  if (h1 === undefined || intro.length === 0) return chapters;
  return [{ section: h1, title: h1.words, body: intro, line: h1.line, leaf: false }, ...chapters];
}

/** A section's blocks and those of the sections below it, each led by its heading. */
function wholeBody(section: Section, reading: Reading): readonly Block[] {
  const blocks: Block[] = [...readBlocks(section.placed, reading, ['read-only'])];
  for (const child of section.children) {
    blocks.push({ kind: 'heading', children: child.title });
    append(blocks, wholeBody(child, reading));
  }
  return blocks;
}
