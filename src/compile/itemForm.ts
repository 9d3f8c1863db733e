/** Reads diagnoses that stand one under another in a section, each led by its error in bold. */
import { append } from './append.ts';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { Draft } from './draft.ts';
import { codesIn, exceptionIn, isErrorish } from './errorish.ts';
import { labelOf } from './labels.ts';
import type { Labelled } from './labels.ts';
import { readInlines } from './inline.ts';
import { readProse } from './proseForm.ts';
import type { Reading } from './reading.ts';
import type { Section } from './sections.ts';
import { placeItems, placeTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

interface Item {
  readonly lead: Tokens.Strong;
  readonly line: number;
  readonly body: Placed[];
}

/** The diagnoses of a section's bold-led items and paragraphs, and what of the section is none of them. */
export function readItems(section: Section, reading: Reading): { readonly drafts: readonly Draft[]; readonly rest: readonly Placed[] } {
  const items: Item[] = [];
  const rest: Placed[] = [];
  let open: Item | null = null;
  for (const one of section.placed) {
    const { token, line } = one;
    if (token.type === 'list') {
      const led = placeItems(token, line).map(({ item, line: at }) => splitLed(placeTokens(item.tokens, at)));
      if (led.some((item) => item !== null)) {
        append(
          items,
          led.filter((item) => item !== null),
        );
        open = null;
        continue;
      }
    }
    const lead = token.type === 'paragraph' ? splitLed([one]) : null;
    if (lead !== null) {
      items.push(lead);
      open = lead;
    } else (open?.body ?? rest).push(one);
  }
  const drafts = items.map(({ lead, line, body }) => {
    const words = readInlines(lead.tokens, reading, line);
    const title = lead.text.replace(/[`*_]/g, '').replace(/:\s*$/, '').trim();
    const labelled: Labelled = {
      before: body,
      parts: { symptom: [], cause: [], fix: [], verify: [], links: [] },
      used: new Set(),
      others: [],
    };
    return readProse({ title, words, line, section, whole: false }, labelled, reading);
  });
  return { drafts, rest };
}

/** A lead and what follows it, where the first paragraph begins with an error in bold. */
function splitLed(placed: readonly Placed[]): Item | null {
  const [first, ...others] = placed;
  if (first === undefined || (first.token.type !== 'paragraph' && first.token.type !== 'text')) return null;
  const tokens: readonly Token[] = ('tokens' in first.token ? first.token.tokens : undefined) ?? [];
  const [lead, ...after] = tokens as readonly MarkedToken[];
  if (lead?.type !== 'strong' || !isErrorLead(lead.text)) return null;
  const rest = after.map((child, index): MarkedToken =>
    index === 0 && child.type === 'text' ? { ...child, text: child.text.replace(/^[\s:.\u2014\u2013-]+/, '') } : child,
  );
  const empty = rest.every((child) => child.raw.trim() === '' || child.type === 'br');
  const raw = first.token.raw.slice(lead.raw.length);
  const tail: readonly Placed[] = empty ? [] : [{ token: { type: 'paragraph', raw, text: raw, tokens: rest }, line: first.line }];
  return { lead, line: first.line, body: [...tail, ...others] };
}

/** Stricter than a heading: “Error code and message” is a term that is explained, `AccessDenied` or “… failed” is an error. */
function isErrorLead(text: string): boolean {
  if (labelOf(text) !== null || text.length > 200) return false;
  const words = text.replace(/[`*_]/g, '').replace(/:\s*$/, '').trim();
  if (codesIn(words).length > 0 || exceptionIn(words) === words) return true;
  return (
    words.split(/\s+/).length > 2 &&
    isErrorish(words.replace(/\b(?:errors?|exceptions?|unknown|missing|wrong|lost|invalid)\b/gi, '')) &&
    !/^(?:note|warning|important|tip|caution)\b/i.test(words)
  );
}
