/** Reads Markdown into marked's tokens, each with the line on which it begins. */
import { Marked } from 'marked';
import type { MarkedToken, Token, Tokens } from 'marked';

export interface Placed {
  readonly token: MarkedToken;
  /** From 1, in the text that was read. */
  readonly line: number;
}

/** An instance of our own: marked's default one is global and can be changed by others. */
const marked = new Marked({ gfm: true });

/**
 * Top-level tokens of a text, or null where it is nested so deep that the parser gives up (a stack overflow is the only
 * way in which marked throws on text).
 */
export function readTokens(text: string): readonly Placed[] | null {
  try {
    return placeTokens(marked.lexer(text), 1);
  } catch {
    return null;
  }
}

/** Tokens with their lines, the first one beginning at `line`. Tokens carry no place of their own: newlines are summed. */
export function placeTokens(tokens: readonly Token[], line: number): readonly Placed[] {
  let at = line;
  return tokens.flatMap((token) => {
    const placed = { token: token as MarkedToken, line: at };
    at += countNewlines(token.raw);
    return token.type === 'space' ? [] : [placed];
  });
}

/** The items of a list, each with its line. */
export function placeItems(list: Tokens.List, line: number): readonly { readonly item: Tokens.ListItem; readonly line: number }[] {
  let at = line;
  return list.items.map((item) => {
    const placed = { item, line: at };
    at += countNewlines(item.raw);
    return placed;
  });
}

/** How many newlines `text` holds. */
export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
