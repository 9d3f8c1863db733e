/** Walks a parsed HTML fragment without recursion: nesting may be deeper than the call stack. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { append } from './append.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** An attribute's value, or null where the element has none of that name. */
export function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string | null {
  return node.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All words below a node. */
export function rawText(node: DefaultTreeAdapterTypes.Element): string {
  const stack: Node[] = [...node.childNodes].reverse();
  let text = '';
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ('value' in next) text += next.value;
    else if ('childNodes' in next) append(stack, [...next.childNodes].reverse());
  }
  return text;
}

/** The elements of a name below a node, not those inside one another, in order. */
export function findAll(root: DefaultTreeAdapterTypes.Element, name: string): readonly DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const stack: Node[] = [...root.childNodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!('childNodes' in next) || !('attrs' in next)) continue;
    if (next.nodeName === name) found.push(next);
    else append(stack, [...next.childNodes].reverse());
  }
  return found;
}
