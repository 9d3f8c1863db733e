/** Cuts a guide into sections: what stands between one heading and the next, as a tree. */
import { append } from './append.ts';
import type { MarkedToken, Tokens } from 'marked';
import type { Inline } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import { anchorsIn, createSlugger, splitExplicit } from './anchors.ts';
import { joinText, readInlines } from './inline.ts';
import type { Reading } from './reading.ts';
import type { Placed } from './tokens.ts';

export interface Section {
  /** 0: what stands before any heading. */
  readonly level: number;
  readonly title: readonly Inline[];
  readonly words: string;
  readonly line: number;
  /** All by which it can be linked; the best first: `{#id}`, `<a id>`, slug. */
  readonly anchors: readonly string[];
  /** True where the first anchor is written, not derived. */
  readonly named: boolean;
  readonly placed: Placed[];
  readonly children: Section[];
  readonly parent: Section | null;
}

/** The tree of a guide's sections; its root holds what stands before the first heading. */
export function readSections(placed: readonly Placed[], reading: Reading): Section {
  const root: Section = { level: 0, title: [], words: '', line: 1, anchors: [], named: false, placed: [], children: [], parent: null };
  const slugger = createSlugger();
  let open = root;
  let above: readonly string[] = [];
  for (const one of placed) {
    const { token, line } = one;
    if (token.type === 'heading') {
      let parent = open;
      while (parent.level >= token.depth && parent.parent !== null) parent = parent.parent;
      open = makeSection(token, line, parent, above, slugger, reading);
      parent.children.push(open);
      above = [];
      continue;
    }
    // An anchor on the line above a heading belongs to the heading; above anything else it stays with the text.
    if (isAnchorOnly(token)) above = [...above, ...anchorsIn(token.raw)];
    else if (token.type !== 'def' && !/^\s*<!--/.test(token.raw)) above = [];
    open.placed.push(one);
  }
  return root;
}

/** All sections of a tree in the order of the guide, the root first. */
export function allSections(root: Section): readonly Section[] {
  const found: Section[] = [];
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next);
    append(stack, [...next.children].reverse());
  }
  return found;
}

function makeSection(
  token: Tokens.Heading,
  line: number,
  parent: Section,
  above: readonly string[],
  slugger: (words: string) => string,
  reading: Reading,
): Section {
  const { title, id } = splitTitle(readInlines(token.tokens, reading, line));
  const words = textOf(title).trim();
  const written = [...(id === null ? [] : [id]), ...anchorsIn(token.raw), ...above];
  const anchors = [...new Set([...written, slugger(words)])].filter((anchor) => anchor !== '');
  return { level: token.depth, title, words, line, anchors, named: written.length > 0, placed: [], children: [], parent };
}

/** A title without `{#id}`, and without the bold or italics that some guides set whole headings in. */
function splitTitle(inlines: readonly Inline[]): { readonly title: readonly Inline[]; readonly id: string | null } {
  const last = inlines.at(-1);
  const { text, id } = last?.kind === 'text' ? splitExplicit(last.text) : { text: '', id: null };
  const title = last?.kind === 'text' ? joinText([...inlines.slice(0, -1), { kind: 'text', text }]) : inlines;
  const [only] = title;
  return { title: title.length === 1 && (only?.kind === 'strong' || only?.kind === 'em') ? only.children : title, id };
}

function isAnchorOnly(token: MarkedToken): boolean {
  return (token.type === 'html' || token.type === 'paragraph') && /^\s*(?:<a\s[^>]*>\s*(?:<\/a>\s*)?)+$/i.test(token.raw);
}
