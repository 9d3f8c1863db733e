/** Checks prose from outside against the closed tree: known kinds, safe addresses, bounded depth. */
import { HOLE_TYPES, RISKS, SHELLS, WHO } from './node.ts';
import { every, isFlag, isList, isRecord, isText, orNull } from './shape.ts';

const TONES: readonly unknown[] = ['note', 'tip', 'important', 'warning', 'caution', 'quote'];
const OUTCOMES: readonly unknown[] = ['fixed', 'not-fixed', 'inconclusive'];
/** Deeper than compile ever nests; a deeper tree could exhaust the stack of what draws it. */
const DEEPEST = 200;

/** True for an address that a link may have: https, http, mailto, or a place on this site. */
export function isSafeHref(href: unknown): href is string {
  return isText(href) && /^(?:https?:\/\/|mailto:|#)[^\s"<>\\]+$/i.test(href);
}

/** True for text and holes in order. */
export function isParts(value: unknown): boolean {
  return (
    isList(value) &&
    value.every(
      (part) =>
        isText(part) ||
        (isRecord(part) && part['kind'] === 'hole' && (HOLE_TYPES as readonly unknown[]).includes(part['type']) && isText(part['role'])),
    )
  );
}

/** True for an inline of a known kind, with safe addresses all the way down. */
export function isInline(node: unknown, depth = 0): boolean {
  if (!isRecord(node) || depth > DEEPEST) return false;
  const children = (): boolean => isList(node['children']) && node['children'].every((child) => isInline(child, depth + 1));
  switch (node['kind']) {
    case 'text':
      return isText(node['text']);
    case 'code':
      return isParts(node['parts']);
    case 'break':
      return true;
    case 'strong':
    case 'em':
      return children();
    case 'link':
      return isSafeHref(node['href']) && children();
    case 'image':
      return isText(node['src']) && isText(node['alt']);
    default:
      return false;
  }
}

/** True for a block of a known kind, all the way down. */
export function isBlock(node: unknown, depth = 0): boolean {
  if (!isRecord(node) || depth > DEEPEST) return false;
  const blocks = (value: unknown): boolean => isList(value) && value.every((child) => isBlock(child, depth + 1));
  const cells = every(every((inline) => isInline(inline)));
  switch (node['kind']) {
    case 'paragraph':
    case 'heading':
      return isList(node['children']) && node['children'].every((child) => isInline(child));
    case 'list':
      return isFlag(node['ordered']) && isList(node['items']) && node['items'].every(blocks);
    case 'sample':
      return isText(node['language']) && isText(node['text']);
    case 'command':
      return isCommand(node);
    case 'table':
      return cells(node['header']) && isList(node['rows']) && node['rows'].every(cells);
    case 'note':
      return TONES.includes(node['tone']) && blocks(node['children']);
    default:
      return false;
  }
}

/** True for an ordered step. */
export function isStep(node: unknown): boolean {
  if (!isRecord(node) || node['kind'] !== 'step') return false;
  const who = orNull((value) => (WHO as readonly unknown[]).includes(value));
  const blocks = every((block) => isBlock(block));
  return every(isText)(node['languages']) && who(node['who']) && blocks(node['children']) && blocks(node['message']);
}

/** True for a check with its oracle. */
export function isVerification(node: unknown): boolean {
  if (!isRecord(node) || node['kind'] !== 'verification') return false;
  const inlines = every((inline) => isInline(inline));
  const row = (value: unknown): boolean =>
    isRecord(value) &&
    inlines(value['output']) &&
    OUTCOMES.includes(value['outcome']) &&
    inlines(value['meaning']) &&
    orNull(isText)(value['next']);
  return (
    every(isText)(node['languages']) &&
    every((block) => isBlock(block))(node['intro']) &&
    orNull(isCommand)(node['command']) &&
    every(row)(node['oracle'])
  );
}

function isCommand(node: unknown): boolean {
  return (
    isRecord(node) &&
    node['kind'] === 'command' &&
    every((risk) => (RISKS as readonly unknown[]).includes(risk))(node['risks']) &&
    every((variant) => isRecord(variant) && (SHELLS as readonly unknown[]).includes(variant['shell']) && isParts(variant['parts']))(
      node['variants'],
    )
  );
}
