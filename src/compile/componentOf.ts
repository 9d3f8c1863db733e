/** Finds the part that a section is about in its headings. */
import { textOf } from '../graph/mapLinks.ts';
import { exceptionIn } from './errorish.ts';
import type { Section } from './sections.ts';

/** Names of parts by their ending, wherever they stand in a heading. */
const PART = /\b[A-Z]\w{1,60}(?:Credential|Client|Provider|Service|Controller|Operator|Manager|Connector|Plugin)\b/;
/** A name in more than one hump, alone in a code span. */
const isName = (text: string): boolean => /^[A-Z][A-Za-z0-9]{2,80}$/.test(text) && /[a-z0-9][A-Z]/.test(text);

/** The component that the nearest heading names, the section's own first; null where none does. The guide's title counts last. */
export function componentOf(section: Section): string | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const words = at.words;
    const spans = at.title.filter((node) => node.kind === 'code').map((node) => textOf([node]));
    const span = spans.find((text) => isName(text) && exceptionIn(text) !== text);
    const named = span ?? PART.exec(words)?.[0];
    if (named !== undefined) return named;
  }
  return null;
}

/** The exception type that stands by itself above a table, or in a heading over it; null where neither does. */
export function exceptionAbove(section: Section, before: number): string | null {
  for (let index = before - 1; index >= 0; index -= 1) {
    const token = section.placed[index]?.token;
    if (token?.type === 'table') continue;
    if (token?.type !== 'paragraph') break;
    const text = token.text.replaceAll('`', '').trim();
    if (exceptionIn(text) === text) return text;
  }
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const named = exceptionIn(at.words);
    if (named !== null) return named;
  }
  return null;
}
