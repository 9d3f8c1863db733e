/** Writes prose out as plain text, for the clipboard. */
import { textOf } from '../graph/mapLinks.ts';
import type { Block } from '../graph/node.ts';
import { copyText, fillHoles } from '../wizard/fillHoles.ts';

/** Paragraphs with an empty line between them; commands in their first shell, open holes as words. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.children);
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${String(at + 1)}.` : '-'} ${blocksText(item)}`).join('\n');
    case 'sample':
      return block.text;
    case 'command':
      return copyText(fillHoles(block.variants[0]?.parts ?? [], {}), {});
    case 'table':
      return block.rows.map((row) => row.map(textOf).join(': ')).join('\n');
    case 'note':
      return blocksText(block.children);
  }
}
