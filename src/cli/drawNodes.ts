/** Draws prose nodes as lines of a terminal. */
import type { Block, CommandNode, Hole, Inline, Shell } from '../graph/node.ts';
import { writeHoles } from '../wizard/fillHoles.ts';
import type { Paint } from './terminal.ts';
import { plain, plainLines, wrap } from './terminal.ts';

export interface Drawing {
  readonly paint: Paint;
  readonly width: number;
  readonly shell: Shell;
  /** Values of holes by role. */
  readonly captures: Readonly<Record<string, string>>;
}

const RISK_WORDS = {
  'read-only': 'only reads',
  'changes-state': 'changes state',
  'needs-admin': 'needs an admin',
  'prints-secret': 'prints a secret',
} as const;

/** Blocks as lines, each behind `indent`; nothing for no blocks. */
export function drawBlocks(blocks: readonly Block[], drawing: Drawing, indent: string): string[] {
  return blocks.flatMap((block) => drawBlock(block, drawing, indent));
}

/** Inline nodes as one line of plain text; a link to the web keeps its address behind its words. */
export function drawInline(nodes: readonly Inline[], drawing: Pick<Drawing, 'captures'>): string {
  return plain(nodes.map((node) => inlineText(node, drawing)).join(''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function inlineText(node: Inline, drawing: Pick<Drawing, 'captures'>): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return writeHoles(node.parts, drawing.captures);
    case 'link': {
      const words = drawInline(node.children, drawing);
      return node.href.startsWith('#') || words === node.href ? words : `${words} (${node.href})`;
    }
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    default:
      return drawInline(node.children, drawing);
  }
}

function drawBlock(block: Block, drawing: Drawing, indent: string): string[] {
  const { width, paint } = drawing;
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wrap(drawInline(block.children, drawing), width, indent);
    case 'command':
      return drawCommand(block, drawing, indent);
    case 'sample':
      return plainLines(block.text)
        .split('\n')
        .map((line) => `${indent}  ${paint('dim', line)}`);
    case 'list':
      return block.items.flatMap((item, at) =>
        behindMark(drawBlocks(item, drawing, `${indent}   `), indent, block.ordered ? `${at + 1}.` : '•'),
      );
    case 'table':
      return block.rows.flatMap((row) => wrap(row.map((cell) => drawInline(cell, drawing)).join(' → '), width, indent));
    case 'note':
      return drawBlocks(block.children, drawing, `${indent}│ `);
  }
}

/** Puts a list's mark into the indent of its first line. */
export function behindMark(lines: readonly string[], indent: string, mark: string): string[] {
  return lines.map((line, at) => (at === 0 ? `${indent}${mark.padEnd(2)} ${line.slice(indent.length + 3)}` : line));
}

/** The command in the shell at hand, its first line followed by what it does to the world. */
export function drawCommand({ variants, risks }: CommandNode, { paint, shell, captures }: Drawing, indent: string): string[] {
  const variant = variants.find((one) => one.shell === shell) ?? variants[0];
  if (variant === undefined) return [];
  const lines = plainLines(writeHoles(variant.parts as readonly (string | Hole)[], captures))
    .trimEnd()
    .split('\n');
  const words = risks.filter((risk) => risk !== 'read-only').map((risk) => RISK_WORDS[risk]);
  return lines.map(
    (line, at) => `${indent}  ${paint('cyan', line)}${at === 0 && words.length > 0 ? paint('dim', `   # ${words.join(', ')}`) : ''}`,
  );
}
