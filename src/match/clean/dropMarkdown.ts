/** Drops Markdown decoration: links inside codes and words, bold marks and code ticks; masks (`***`) stay. */
import type { Edit } from './mapped.ts';

const LINK = /\[([^\][\n]{0,300})\]\((?:https?:\/\/|mailto:|command:)[^\s()]{0,600}\)/g;
const MARK = /\*+|`+/g;

function isWord(character: string): boolean {
  return /\w/.test(character);
}

/** Edits that unfold links: inside a word the address goes (`700[21](https://…)1`), elsewhere both stay, parted by a space. */
export function unfoldLinks(text: string): readonly Edit[] {
  if (!text.includes('](')) return [];
  const edits: Edit[] = [];
  for (const found of text.matchAll(LINK)) {
    const end = found.index + found[0].length;
    const label = found[1] ?? '';
    const close = found.index + 1 + label.length;
    const inWord = isWord(text.charAt(found.index - 1)) || isWord(text.charAt(end)) || /^\d+$/.test(label);
    edits.push({ from: found.index, to: found.index + 1, put: '' });
    if (inWord || /^(?:https?:|mailto:)|@/.test(label)) edits.push({ from: close, to: end, put: '' });
    else edits.push({ from: close, to: close + 2, put: ' ' }, { from: end - 1, to: end, put: '' });
  }
  return edits;
}

/** Edits that drop code ticks and bold marks. Powers (`2**3`) and Python’s `**kwargs` in a call stay. */
export function dropMarks(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(MARK)) {
    const to = found.index + found[0].length;
    if (found[0].startsWith('*')) {
      if (found[0].length !== 2) continue;
      const before = text.charAt(found.index - 1);
      if (before === '(' || /,\s?$/.test(text.slice(Math.max(0, found.index - 2), found.index))) continue;
      if (/\d/.test(before) && /\d/.test(text.charAt(to))) continue;
    }
    edits.push({ from: found.index, to, put: '' });
  }
  return edits;
}
