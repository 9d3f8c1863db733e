/** Turns marked's block tokens into the closed tree. */
import { append } from './append.ts';
import type { MarkedToken, Tokens } from 'marked';
import type { Block, NoteNode, Risk } from '../graph/node.ts';
import { makeCommands } from './commands.ts';
import type { ShellFence } from './commands.ts';
import { isUnclosed, readFence } from './fence.ts';
import { isElement } from './elements.ts';
import { readHtml } from './htmlCell.ts';
import { readInlines } from './inline.ts';
import type { Reading } from './reading.ts';
import { placeItems, placeTokens, readTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

const TONES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
/** Deeper lists and quotes than any guide has; what lies below is left out. */
const DEEPEST = 40;

/**
 * Blocks of some tokens. `risks` are what a command in them does where its fence does not say.
 * Anchors, comments and rules leave nothing; headings, which only lists and quotes can hold here, become bold paragraphs.
 */
export function readBlocks(placed: readonly Placed[], reading: Reading, risks: readonly Risk[] = [], depth = 0): readonly Block[] {
  if (depth > DEEPEST) return [];
  const blocks: Block[] = [];
  let shells: ShellFence[] = [];
  const flush = (): void => {
    if (shells.length > 0) append(blocks, makeCommands(shells, risks, reading.reporter));
    shells = [];
  };
  for (const { token, line } of placed) {
    if (token.type === 'code') {
      const fence = readCode(token, line, reading);
      if (fence.kind === 'command') {
        shells.push(fence);
        continue;
      }
      flush();
      blocks.push({ kind: 'sample', language: fence.language, text: token.text });
      continue;
    }
    flush();
    append(blocks, readBlock(token, line, reading, risks, depth));
  }
  flush();
  return blocks;
}

type Code = ({ readonly kind: 'command' } & ShellFence) | { readonly kind: 'sample'; readonly language: string };

/** A fence as command or sample; one that is never closed is reported. */
export function readCode(token: Tokens.Code, line: number, reading: Reading): Code {
  const fence = readFence(token, line, reading.reporter);
  reportUnclosed(token, line, reading);
  if (fence.kind === 'command') return { ...fence, token, line };
  return { kind: 'sample', language: fence.kind === 'sample' ? fence.language : '' };
}

/** Reports a fence that swallows the rest of the guide. */
export function reportUnclosed(token: Tokens.Code, line: number, { reporter }: Reading): void {
  if (isUnclosed(token))
    reporter.error(
      'unclosed-fence',
      line,
      'This fence is never closed, so everything below is code',
      'Close it with ``` on a line of its own',
    );
}

function readBlock(token: MarkedToken, line: number, reading: Reading, risks: readonly Risk[], depth: number): readonly Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return readParagraph(token, line, reading);
    case 'heading':
      return [{ kind: 'paragraph', children: [{ kind: 'strong', children: readInlines(token.tokens, reading, line) }] }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          items: placeItems(token, line).map(({ item, line: at }) => readBlocks(placeTokens(item.tokens, at), reading, risks, depth + 1)),
        },
      ];
    case 'blockquote':
      return [readNote(token, line, reading, risks, depth)];
    case 'table':
      return [
        {
          kind: 'table',
          header: token.header.map((cell) => readInlines(cell.tokens, reading, line)),
          rows: token.rows.map((row, index) => row.map((cell) => readInlines(cell.tokens, reading, line + 2 + index))),
        },
      ];
    case 'html':
      return readHtmlBlock(token.raw, line, reading);
    default:
      return [];
  }
}

function readParagraph(token: Tokens.Paragraph | Tokens.Text, line: number, reading: Reading): readonly Block[] {
  const tokens = token.tokens as MarkedToken[] | undefined;
  if (tokens?.some((child) => child.type === 'html' && isElement(child.raw)) === true) return readHtml(tokens, reading, line);
  const children = tokens === undefined ? [{ kind: 'text', text: token.text } as const] : readInlines(tokens, reading, line);
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** Words in a block of HTML are HTML's, not Markdown's. */
function readHtmlBlock(raw: string, line: number, reading: Reading): readonly Block[] {
  return readHtml([{ type: 'html', raw, text: raw, block: true, pre: false } satisfies Tokens.HTML], reading, line);
}

function readNote(token: Tokens.Blockquote, line: number, reading: Reading, risks: readonly Risk[], depth: number): NoteNode {
  const mark = /^\s*\[!(\w+)\][ \t]*(?:\n|$)/.exec(token.text);
  const tone = TONES.find((known) => known === mark?.[1]?.toLowerCase());
  const inner = tone === undefined ? null : readTokens(token.text.slice(mark?.[0].length ?? 0));
  const placed = inner?.map((one) => ({ ...one, line: line + one.line })) ?? placeTokens(token.tokens, line);
  return { kind: 'note', tone: tone ?? 'quote', children: readBlocks(placed, reading, risks, depth + 1) };
}
