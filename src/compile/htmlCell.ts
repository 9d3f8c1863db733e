/** Reads HTML that stands in Markdown, however badly nested, into the closed tree. */
import { append } from './append.ts';
import type { MarkedToken, Token } from 'marked';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Inline } from '../graph/node.ts';
import { isElement } from './elements.ts';
import { attribute, findAll, rawText } from './htmlTree.ts';
import { joinText, makeLink, readInline } from './inline.ts';
import type { Reading } from './reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const DROPPED = new Set(['script', 'style', 'iframe', 'svg', 'video', 'link', 'picture', 'source', 'col', 'colgroup']);
const BLOCKS = new Set(
  'article aside center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header main nav p section summary'.split(' '),
);
const STRONG = new Set(['b', 'strong', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'th']);
const EM = new Set(['em', 'i', 'cite', 'var', 'mark']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** Placeholder by which a Markdown token passes through the HTML parser; digits are its position among those kept. */
const KEPT = 'fixpath-kept';
/** Deeper nesting than any guide has; what lies below is read as plain words. */
const DEEPEST = 60;

/**
 * Blocks of a run of inline tokens with tags among them. Markdown between the tags keeps its meaning; unclosed and crossing
 * elements are closed where a browser would close them. Nothing in it ever becomes HTML again.
 */
export function readHtml(tokens: readonly MarkedToken[], reading: Reading, line: number): readonly Block[] {
  const kept: Inline[][] = [];
  const source = tokens.map((token) => writeToken(token, kept, reading, line)).join('');
  return makeBlocks(parseFragment(source).childNodes, { kept, reading, line }, 0);
}

interface Walk {
  readonly kept: readonly (readonly Inline[])[];
  readonly reading: Reading;
  readonly line: number;
}

function writeToken(token: MarkedToken, kept: Inline[][], reading: Reading, line: number): string {
  if (token.type === 'html')
    return token.raw
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<[^<>]*>?/g, (tag) => (isElement(tag) ? tag : tag.replaceAll('<', '&lt;')));
  const inner = 'tokens' in token ? (token.tokens as readonly Token[] | undefined) : undefined;
  if ((token.type === 'strong' || token.type === 'em') && inner !== undefined)
    return `<${token.type}>${inner.map((child) => writeToken(child as MarkedToken, kept, reading, line)).join('')}</${token.type}>`;
  kept.push([...readInline(token, reading, line)]);
  return `<${KEPT} n=${kept.length - 1}></${KEPT}>`;
}

function makeBlocks(nodes: readonly Node[], walk: Walk, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    const children = trimInlines(run);
    if (children.length > 0) blocks.push({ kind: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    const name = node.nodeName;
    if (!('childNodes' in node)) {
      append(run, makeInlines([node], walk, depth));
    } else if (DROPPED.has(name)) {
      continue;
    } else if (name === 'ul' || name === 'ol') {
      flush();
      append(blocks, makeList(name === 'ol', node.childNodes, walk, depth + 1));
    } else if (name === 'li') {
      flush();
      append(blocks, makeList(false, [node], walk, depth + 1));
    } else if (name === 'pre') {
      flush();
      blocks.push({ kind: 'sample', language: '', text: rawText(node).replace(/^\n/, '').trimEnd() });
    } else if (name === 'table') {
      flush();
      append(blocks, makeTable(node, walk, depth + 1));
    } else if (name === 'blockquote') {
      flush();
      blocks.push({ kind: 'note', tone: 'quote', children: makeBlocks(node.childNodes, walk, depth + 1) });
    } else if (BLOCKS.has(name) || (depth < DEEPEST && holdsBlock(node.childNodes))) {
      flush();
      if (depth >= DEEPEST) blocks.push({ kind: 'paragraph', children: [{ kind: 'text', text: rawText(node) }] });
      else append(blocks, embolden(name, makeBlocks(node.childNodes, walk, depth + 1)));
    } else {
      append(run, makeInlines([node], walk, depth));
    }
  }
  flush();
  return blocks;
}

/** An item's own list may stand beside it instead of inside it; words outside any item follow the list. */
function makeList(ordered: boolean, nodes: readonly Node[], walk: Walk, depth: number): readonly Block[] {
  if (depth >= DEEPEST) return [];
  const items: (readonly Block[])[] = [];
  const after: Node[] = [];
  for (const node of nodes) {
    if (node.nodeName === 'li' && 'childNodes' in node) {
      const item = makeBlocks(node.childNodes, walk, depth);
      if (item.length > 0) items.push(item);
    } else if ((node.nodeName === 'ul' || node.nodeName === 'ol') && 'childNodes' in node && after.length === 0) {
      const inner = makeList(node.nodeName === 'ol', node.childNodes, walk, depth + 1);
      const last = items.at(-1);
      if (last === undefined)
        append(
          items,
          inner.flatMap((block) => (block.kind === 'list' ? block.items : [[block]])),
        );
      else items[items.length - 1] = [...last, ...inner];
    } else if (!(node.nodeName === '#text' && 'value' in node && node.value.trim() === '')) after.push(node);
  }
  const list: readonly Block[] = items.length > 0 ? [{ kind: 'list', ordered, items }] : [];
  return after.length > 0 ? [...list, ...makeBlocks(after, walk, depth)] : list;
}

function makeTable(table: DefaultTreeAdapterTypes.Element, walk: Walk, depth: number): readonly Block[] {
  const rows = findAll(table, 'tr').map((row) =>
    row.childNodes.filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th').map((cell) => makeInlines([cell], walk, depth)),
  );
  const [header, ...body] = rows.filter((row) => row.length > 0);
  return header === undefined ? [] : [{ kind: 'table', header, rows: body }];
}

function makeInlines(nodes: readonly Node[], walk: Walk, depth: number): readonly Inline[] {
  return joinText(
    nodes.flatMap((node): readonly Inline[] => {
      if (node.nodeName === '#text' && 'value' in node) return [{ kind: 'text', text: node.value.replace(/\s+/g, ' ') }];
      if (!('childNodes' in node) || !('attrs' in node)) return [];
      const name = node.nodeName;
      if (DROPPED.has(name)) return [];
      if (name === KEPT) return [...(walk.kept[Number(attribute(node, 'n'))] ?? []), ...makeInlines(node.childNodes, walk, depth)];
      if (name === 'br') return [{ kind: 'break' }];
      if (depth >= DEEPEST) return [{ kind: 'text', text: rawText(node) }];
      if (CODE.has(name)) return [{ kind: 'code', parts: [rawText(node) || innerText(node, walk)] }];
      const children = makeInlines(node.childNodes, walk, depth + 1);
      if (name === 'img') {
        const alt = attribute(node, 'alt') ?? '';
        return alt === '' ? [] : [{ kind: 'text', text: alt }];
      }
      if (name === 'a') {
        const href = attribute(node, 'href');
        return href === null || children.length === 0 ? children : makeLink(href, children, walk.reading, walk.line);
      }
      if (children.length === 0) return [];
      if (STRONG.has(name)) return [{ kind: 'strong', children }];
      return EM.has(name) ? [{ kind: 'em', children }] : children;
    }),
  );
}

function innerText(node: DefaultTreeAdapterTypes.Element, walk: Walk): string {
  return makeInlines(node.childNodes, walk, DEEPEST - 1)
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'code' ? inline.parts.filter((part) => typeof part === 'string').join('') : '',
    )
    .join('');
}

function embolden(name: string, blocks: readonly Block[]): readonly Block[] {
  if (!STRONG.has(name)) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: [{ kind: 'strong', children: block.children }] } : block,
  );
}

function holdsBlock(nodes: readonly Node[]): boolean {
  return nodes.some((node) => BLOCKS.has(node.nodeName) || node.nodeName === 'ul' || node.nodeName === 'ol' || node.nodeName === 'pre');
}

/** Inlines without blanks and breaks at either end. */
function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  const joined = [...joinText(inlines)];
  while (joined.length > 0 && isBlank(joined[0])) joined.shift();
  while (joined.length > 0 && isBlank(joined.at(-1))) joined.pop();
  const [first] = joined;
  if (first?.kind === 'text') joined[0] = { kind: 'text', text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text.trimEnd() };
  return joined;
}

function isBlank(node: Inline | undefined): boolean {
  return node?.kind === 'break' || (node?.kind === 'text' && node.text.trim() === '');
}
