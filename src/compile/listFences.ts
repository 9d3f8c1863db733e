/** Lists the fences of a diagnosis as they are written, in lists and quotes too, each with the part that it stands in. */
import type { Tokens } from 'marked';
import { partOf } from './parts.ts';
import type { Part } from './parts.ts';
import type { Section } from './sections.ts';
import { placeItems, placeTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

export interface WrittenFence {
  readonly token: Tokens.Code;
  readonly line: number;
  /** null: under the heading itself, or under one that is no part. */
  readonly part: Part | null;
  /** True where the fence before it stands next to it: two shells of one command, perhaps. */
  readonly follows: boolean;
}

/** Lists nest no deeper in a guide that a person reads. */
const DEEPEST = 12;

/** The fences of a section and of all below it, in the order of the guide. */
export function listFences(section: Section, part: Part | null = null): readonly WrittenFence[] {
  return [...fencesIn(section.placed, part, 0), ...section.children.flatMap((child) => listFences(child, part ?? partOf(child.words)))];
}

function fencesIn(placed: readonly Placed[], part: Part | null, depth: number): readonly WrittenFence[] {
  if (depth > DEEPEST) return [];
  let follows = false;
  return placed.flatMap(({ token, line }): readonly WrittenFence[] => {
    if (token.type === 'code') {
      const fence = { token, line, part, follows };
      follows = true;
      return [fence];
    }
    follows = false;
    if (token.type === 'list')
      return placeItems(token, line).flatMap(({ item, line: at }) => fencesIn(placeTokens(item.tokens, at), part, depth + 1));
    return token.type === 'blockquote' ? fencesIn(placeTokens(token.tokens, line), part, depth + 1) : [];
  });
}
