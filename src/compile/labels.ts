/** Sorts a section by its labels: bold words at the start of a paragraph or item, or subheadings of their own. */
import { append } from './append.ts';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { Section } from './sections.ts';
import { placeItems, placeTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

export type Label = 'symptom' | 'cause' | 'fix' | 'verify' | 'links';

export interface Labelled {
  /** What stands before any label. */
  readonly before: readonly Placed[];
  readonly parts: Readonly<Record<Label, readonly Placed[]>>;
  readonly used: ReadonlySet<Label>;
  /** Subsections whose headings are no labels. */
  readonly others: readonly Section[];
}

const LABELS: readonly { readonly label: Label; readonly pattern: RegExp }[] = [
  {
    label: 'symptom',
    pattern: /^(?:symptoms?|problems?|issues?|errors?|error (?:message|text|output)s?|what you see|observed behaviou?r|you see)$/,
  },
  {
    label: 'cause',
    pattern:
      /^(?:(?:possible |likely |probable |root )?causes?|reasons?|why|why (?:this|it|does this).{0,40}|meanings?|explanations?|impact|background|details|description|what (?:it means|happened|causes? (?:this|it))|diagnos[ie]s|investigation)$/,
  },
  {
    label: 'fix',
    pattern:
      /^(?:(?:possible |quick |how to |ways? to |possible ways to )?fix(?:es)?(?: (?:it|this|the (?:issue|error|problem)))?|resolutions?|(?:possible )?solutions?|mitigations?|workarounds?|what to do|remediations?|remed(?:y|ies)|(?:recommended )?actions?|to resolve(?: this.{0,40})?|how to resolve.{0,40})$/,
  },
  { label: 'verify', pattern: /^(?:verify|verification|how to verify|check|validation)$/ },
  { label: 'links', pattern: /^(?:(?:useful |related )?links?|see also|references?|further reading|additional resources)$/ },
];

/** The label that some words are, whatever their case and colon; null for all others. */
export function labelOf(words: string): Label | null {
  const name = words
    .toLowerCase()
    .replace(/[*_`:?]/g, '')
    .trim()
    .replace(/\s+/g, ' ');
  return LABELS.find(({ pattern }) => pattern.test(name))?.label ?? null;
}

/** The section's own tokens and its labelled subsections, by label. Paragraphs after a label belong to it until the next one. */
export function splitLabels(section: Section): Labelled {
  const before: Placed[] = [];
  const parts: Record<Label, Placed[]> = { symptom: [], cause: [], fix: [], verify: [], links: [] };
  const used = new Set<Label>();
  let open: Label | null = null;
  for (const one of section.placed.flatMap(spreadItems)) {
    const found = leadLabel(one);
    if (found === null) {
      (open === null ? before : parts[open]).push(one);
      continue;
    }
    open = found.label;
    used.add(open);
    if (found.rest !== null) parts[open].push(found.rest);
  }
  const others: Section[] = [];
  for (const child of section.children) {
    const label = labelOf(child.words);
    if (label === null) others.push(child);
    else {
      used.add(label);
      append(parts[label], flattenSection(child));
    }
  }
  return { before, parts, used, others };
}

/** True where labels tell a whole diagnosis: what is seen or why, and what to do. */
export function isLabelled({ used }: Labelled): boolean {
  return used.has('fix') && (used.has('symptom') || used.has('cause'));
}

/** A section's tokens with those of its subsections, whose headings become bold paragraphs when they are read. */
export function flattenSection(section: Section): readonly Placed[] {
  return [...section.placed, ...section.children.flatMap((child) => [headingOf(child), ...flattenSection(child)])];
}

/** A section's heading as a token, so that it survives among its text. */
export function headingOf({ words, line }: Section): Placed {
  const text: Tokens.Text = { type: 'text', raw: words, text: words, escaped: false };
  const strong: Tokens.Strong = { type: 'strong', raw: words, text: words, tokens: [text] };
  return { token: { type: 'paragraph', raw: words, text: words, tokens: [strong] }, line };
}

/** A list whose every item begins with a label is read as its items. */
function spreadItems(one: Placed): readonly Placed[] {
  if (one.token.type !== 'list') return [one];
  const items = placeItems(one.token, one.line).map(({ item, line }) => placeTokens(item.tokens, line));
  const labelled = items.length > 0 && items.every(([first]) => first !== undefined && leadLabel(first) !== null);
  return labelled ? items.flat() : [one];
}

/** A label at the start of a paragraph, and what follows it on the line. */
function leadLabel({ token, line }: Placed): { readonly label: Label; readonly rest: Placed | null } | null {
  if (token.type !== 'paragraph' && token.type !== 'text') return null;
  const tokens: readonly Token[] = ('tokens' in token ? token.tokens : undefined) ?? [];
  const [first, ...after] = tokens as readonly MarkedToken[];
  if (first?.type !== 'strong') return null;
  const label = labelOf(first.text);
  const [next] = after;
  const ended =
    next === undefined ||
    /:\s*$/.test(first.text) ||
    (next.type === 'text' && /^\s*[:\u2014\u2013-]/.test(next.text)) ||
    next.type === 'br';
  if (label === null || !ended) return null;
  const rest = after.map((child, index): MarkedToken => {
    if (index > 0 || child.type !== 'text') return child;
    return { ...child, text: child.text.replace(/^[\s:\u2014\u2013-]+/, '') };
  });
  const empty = rest.every((child) => child.type === 'br' || (child.type === 'text' && child.text.trim() === ''));
  const raw = token.raw.slice(first.raw.length);
  return { label, rest: empty ? null : { token: { type: 'paragraph', raw, text: raw, tokens: rest }, line } };
}
