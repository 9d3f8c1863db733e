/** Rewrites the links of prose, and reads the plain words out of it. */
import type { Block, CommandNode, Inline, StepNode, Verification } from './node.ts';

/** The new address of a link, or null where only its words may stay. */
export type Relink = (href: string) => string | null;

/**
 * The same inlines with every link's address passed through `relink`; a refused link leaves its children in its place. Inlines
 * without links are returned as they are: most have none, and copying them was half the time of a large build.
 */
export function mapInlines(inlines: readonly Inline[], relink: Relink): readonly Inline[] {
  if (!inlines.some(isNested)) return inlines;
  const mapped: Inline[] = [];
  for (const node of inlines) {
    if (node.kind === 'strong' || node.kind === 'em') mapped.push({ ...node, children: mapInlines(node.children, relink) });
    else if (node.kind !== 'link') mapped.push(node);
    else {
      const href = relink(node.href);
      const children = mapInlines(node.children, relink);
      if (href === null) for (const child of children) mapped.push(child);
      else mapped.push({ ...node, href, children });
    }
  }
  return mapped;
}

function isNested({ kind }: Inline): boolean {
  return kind === 'link' || kind === 'strong' || kind === 'em';
}

/** The same blocks with every link's address passed through `relink`. */
export function mapBlocks(blocks: readonly Block[], relink: Relink): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: mapInlines(block.children, relink) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapBlocks(item, relink)) };
      case 'note':
        return { ...block, children: mapBlocks(block.children, relink) };
      case 'table':
        return {
          ...block,
          header: block.header.map((cell) => mapInlines(cell, relink)),
          rows: block.rows.map((row) => row.map((cell) => mapInlines(cell, relink))),
        };
      case 'sample':
      case 'command':
        return block;
    }
  });
}

/** The same step with every link's address passed through `relink`. */
export function mapStep(step: StepNode, relink: Relink): StepNode {
  return { ...step, children: mapBlocks(step.children, relink), message: mapBlocks(step.message, relink) };
}

/** The same verification with every link's address passed through `relink`; `next` is left as it is. */
export function mapVerification(verification: Verification, relink: Relink): Verification {
  return {
    ...verification,
    intro: mapBlocks(verification.intro, relink),
    oracle: verification.oracle.map((row) => ({
      ...row,
      output: mapInlines(row.output, relink),
      meaning: mapInlines(row.meaning, relink),
    })),
  };
}

/** The words of inlines without their marks; holes as `<type:role>`, breaks as a space. Empty for none. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return partsText(node.parts);
        case 'break':
          return ' ';
        case 'image':
          return node.alt;
        case 'link':
        case 'strong':
        case 'em':
          return textOf(node.children);
      }
    })
    .join('');
}

/** Parts of a code span, command or clause as they are written in a guide. */
export function partsText(parts: CommandNode['variants'][number]['parts']): string {
  return parts.map((part) => (typeof part === 'string' ? part : `<${part.type}:${part.role}>`)).join('');
}
