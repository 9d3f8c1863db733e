/** Reads character references (`&amp;`, `&#8217;`) as the characters they stand for. */
import { parseFragment } from 'parse5';

/** `text` with its character references decoded; text without an ampersand is returned as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Only the references may be read as HTML: every angle bracket is text here.
  const [first] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  const value = first !== undefined && 'value' in first ? first.value : '';
  // A fragment drops nothing but NUL; leading whitespace stays.
  return value === '' ? text : value;
}
