/** Turns marked's inline tokens into the closed tree; tags among them go through the HTML reader. */
import type { MarkedToken, Token } from 'marked';
import type { Inline } from '../graph/node.ts';
import { decodeEntities } from './decodeEntities.ts';
import { isHoleName, splitHoles } from './holes.ts';
import { readHref } from './href.ts';
import { isElement } from './elements.ts';
import { readHtml } from './htmlCell.ts';
import type { Reading } from './reading.ts';

/** The inlines of a paragraph, heading or table cell; what is block-like in its HTML is flattened into breaks. */
export function readInlines(tokens: readonly Token[] | undefined, reading: Reading, line: number): readonly Inline[] {
  if (tokens === undefined) return [];
  const kept = dropPairs(tokens);
  if (hasElement(kept)) return flatten(readHtml(kept as readonly MarkedToken[], reading, line));
  return joinText(kept.flatMap((token) => readInline(token as MarkedToken, reading, line)));
}

/** One inline token. Tags that are no elements (`<tenant ID>`) are text. */
export function readInline(token: MarkedToken, reading: Reading, line: number): readonly Inline[] {
  const { reporter } = reading;
  switch (token.type) {
    case 'text':
    case 'escape':
      if ('tokens' in token && token.tokens !== undefined) return readInlines(token.tokens, reading, line);
      return [{ kind: 'text', text: token.type === 'escape' ? token.text : softBreaks(decodeEntities(token.text)) }];
    case 'html':
      return /^<!--/.test(token.raw) || isElement(token.raw) ? [] : [{ kind: 'text', text: decodeEntities(token.raw) }];
    case 'codespan':
      return [{ kind: 'code', parts: splitHoles(softBreaks(token.text), reporter, line, false) }];
    case 'strong':
    case 'em':
      return [{ kind: token.type, children: readInlines(token.tokens, reading, line) }];
    case 'del':
      return readInlines(token.tokens, reading, line);
    case 'br':
      return [{ kind: 'break' }];
    case 'link':
      return makeLink(token.href, readInlines(token.tokens, reading, line), reading, line);
    case 'image': {
      const alt: readonly Inline[] = token.text === '' ? [] : [{ kind: 'text', text: decodeEntities(token.text) }];
      return readHref(token.href).kind === 'outside' ? makeLink(token.href, alt, reading, line) : alt;
    }
    default:
      return 'text' in token && typeof token.text === 'string' ? [{ kind: 'text', text: token.text }] : [];
  }
}

/** A link where its address may be one, else its words; the reason is reported. */
export function makeLink(href: string, children: readonly Inline[], reading: Reading, line: number): readonly Inline[] {
  const { reporter, links } = reading;
  const found = readHref(decodeEntities(href));
  const shown: readonly Inline[] = children.length > 0 ? children : [{ kind: 'text', text: href }];
  switch (found.kind) {
    case 'outside':
      return [{ kind: 'link', href: found.href, children: shown }];
    case 'inside':
      links.push({ href: found.href, line });
      return [{ kind: 'link', href: found.href, children: shown }];
    case 'relative':
      links.push({ href, line });
      return children;
    case 'broken':
      if (isHoleName(href))
        reporter.warn(
          'hole-in-prose',
          line,
          `“<${href}>” is read as a link in prose, and is none`,
          `Put it between back-ticks: \`<${href}>\``,
          `<${href}>`,
        );
      else
        reporter.warn('broken-link', line, `“${href}” is no address that a link can have`, 'Write an https:// address, or #anchor', href);
      return children;
  }
}

/** Neighbouring text nodes become one; empty ones vanish. */
export function joinText(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of inlines) {
    const last = joined.at(-1);
    if (node.kind === 'text' && node.text === '') continue;
    if (node.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

/** Tags of components, `<Note>…</Note>` and `<Image />`, are markup of another generator: they go, their words stay. */
export function dropPairs(tokens: readonly Token[]): readonly Token[] {
  const closed = new Set(tokens.flatMap((token) => (token.type === 'html' ? (/^<\/([a-z][\w.-]*)>/i.exec(token.raw)?.[1] ?? []) : [])));
  if (!tokens.some(({ type }) => type === 'html')) return tokens;
  return tokens.filter((token) => {
    if (token.type !== 'html' || isElement(token.raw)) return true;
    const name = /^<\/?([a-z][\w.-]*)/i.exec(token.raw)?.[1];
    return name === undefined || !(closed.has(name) || /\/>$/.test(token.raw));
  });
}

function hasElement(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      (token.type === 'html' && isElement(token.raw)) || ('tokens' in token && token.tokens !== undefined && hasElement(token.tokens)),
  );
}

function flatten(blocks: ReturnType<typeof readHtml>): readonly Inline[] {
  const lines = blocks.map((block): readonly Inline[] => {
    if (block.kind === 'paragraph') return block.children;
    if (block.kind === 'list') return block.items.flatMap((item, index) => [...(index > 0 ? [BREAK] : []), ...flatten(item)]);
    if (block.kind === 'note') return flatten(block.children);
    if (block.kind === 'sample') return [{ kind: 'code', parts: [block.text] }];
    return [];
  });
  return lines.filter((line) => line.length > 0).flatMap((line, index) => (index > 0 ? [BREAK, ...line] : line));
}

const BREAK: Inline = { kind: 'break' };

/** A line break in the source is a space on the page. */
function softBreaks(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines.map((line, index) => (index === 0 ? line.trimEnd() : index === lines.length - 1 ? line.trimStart() : line.trim())).join(' ');
}
