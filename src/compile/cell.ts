/** Reads a table's cell, with whatever HTML stands in it, as blocks. */
import type { MarkedToken, Tokens } from 'marked';
import type { Block, Inline } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import { isElement } from './elements.ts';
import { readHtml } from './htmlCell.ts';
import { joinText, readInlines } from './inline.ts';
import type { Reading } from './reading.ts';

/** Blocks of a cell; lines that begin with a dash or number after a `<br>` are a list. An empty cell gives none. */
export function readCell(cell: Tokens.TableCell | undefined, reading: Reading, line: number): readonly Block[] {
  if (cell === undefined || cell.text.trim() === '') return [];
  const tokens = cell.tokens as MarkedToken[];
  const blocks: readonly Block[] = tokens.some(({ type, raw }) => type === 'html' && isElement(raw))
    ? readHtml(tokens, reading, line)
    : [{ kind: 'paragraph', children: readInlines(tokens, reading, line) }];
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? splitLines(block.children) : [block]))
    .filter((block) => !isOr(block) && !isEmpty(block));
}

/** Paragraphs of a cell that are alternatives of one another, joined by “OR” or standing alone. */
export function alternativesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.children] : block.kind === 'list' ? block.items.flatMap(alternativesOf) : [],
  );
}

function isOr(block: Block): boolean {
  return block.kind === 'paragraph' && /^\s*or\s*$/i.test(textOf(block.children));
}

function isEmpty(block: Block): boolean {
  return block.kind === 'paragraph' && block.children.every((node) => node.kind === 'break' || textOf([node]).trim() === '');
}

/** Bulleted lines of one paragraph as a list; lines that are alternatives, joined by OR, as paragraphs. */
function splitLines(inlines: readonly Inline[]): readonly Block[] {
  if (!inlines.some(({ kind }) => kind === 'break')) return [{ kind: 'paragraph', children: inlines }];
  const lines: Inline[][] = [[]];
  for (const node of inlines) {
    if (node.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  const filled = lines.map((line) => joinText(line)).filter((line) => textOf(line).trim() !== '');
  const marks = filled.map((line) => /^\s*(?:[-*\u2022]|(\d{1,2})[.)])\s+/.exec(line[0]?.kind === 'text' ? line[0].text : ''));
  const first = marks.findIndex((mark) => mark !== null);
  if (first >= 0 && marks.slice(first).every((mark) => mark !== null)) {
    const items = filled
      .slice(first)
      .map((line, index): readonly Block[] => [{ kind: 'paragraph', children: cut(line, marks[first + index]?.[0].length ?? 0) }]);
    const before = filled.slice(0, first).map((children): Block => ({ kind: 'paragraph', children }));
    return [...before, { kind: 'list', ordered: marks[first]?.[1] !== undefined, items }];
  }
  if (filled.some((line) => /^\s*or\s*$/i.test(textOf(line)))) return filled.map((children) => ({ kind: 'paragraph', children }));
  return [{ kind: 'paragraph', children: inlines }];
}

function cut(line: readonly Inline[], length: number): readonly Inline[] {
  const [first, ...rest] = line;
  return first?.kind === 'text' ? joinText([{ kind: 'text', text: first.text.slice(length) }, ...rest]) : line;
}
