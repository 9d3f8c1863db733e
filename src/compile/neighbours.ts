/** Reads the lists at the end of a diagnosis: what it is taken for, and where to read on. */
import type { Block, Inline } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import { readBlocks } from './blocks.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { placeItems, placeTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

/** `[title](#concept): the difference`, one for each item. An item without a link to a concept is reported. */
export function readMistakenFor(placed: readonly Placed[], reading: Reading): Draft['mistakenFor'] {
  return itemsOf(placed).flatMap(({ placed: item, line }) => {
    const inlines = readBlocks(item, reading).flatMap(inlinesOf);
    const at = inlines.findIndex((node) => node.kind === 'link' && !/^(?:https?|mailto):/.test(node.href));
    const link = inlines[at];
    if (link?.kind !== 'link') {
      reading.reporter.error(
        'mistaken-without-link',
        line,
        `“${textOf(inlines).slice(0, 60)}” does not link the other diagnosis`,
        'Write - [its title](#its-id): what tells them apart',
      );
      return [];
    }
    return [{ href: link.href, why: trimLead(inlines.slice(at + 1)), line }];
  });
}

/** The links of a list, in order; words around them are left out, since the link's own say where it leads. */
export function readLinks(placed: readonly Placed[], reading: Reading): readonly Inline[] {
  return itemsOf(placed).flatMap(({ placed: item }) =>
    readBlocks(item, reading)
      .flatMap(inlinesOf)
      .filter((node) => node.kind === 'link'),
  );
}

function itemsOf(placed: readonly Placed[]): readonly { readonly placed: readonly Placed[]; readonly line: number }[] {
  return placed.flatMap((one) =>
    one.token.type === 'list'
      ? placeItems(one.token, one.line).map(({ item, line }) => ({ placed: placeTokens(item.tokens, line), line }))
      : [{ placed: [one], line: one.line }],
  );
}

function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'paragraph' ? block.children : [];
}

function trimLead(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return inlines;
  const text = first.text.replace(/^[\s:;,.–—-]+/, '');
  return text === '' ? rest : [{ kind: 'text', text }, ...rest];
}
