/** Splits text at its typed holes, `<guid:tenant>`. */
import { HOLE_TYPES } from '../graph/node.ts';
import type { Hole, HoleType } from '../graph/node.ts';
import type { Reporter } from './report.ts';

const HOLE = /<([A-Z][\w-]{0,30}):([a-z][\w-]{0,40})>/gi;
/** A hole that was not given its role, `<guid>`. */
const BARE = new RegExp(`<(?:${HOLE_TYPES.join('|')})>`, 'i');

/**
 * Text and holes in order. An unknown type is reported and read as `text`; a type without a role is reported and stays
 * text, unless `strict` is false: a code span may hold `<name>` in another meaning. Empty text gives no parts.
 */
export function splitHoles(text: string, reporter: Reporter, line: number, strict = true): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let from = 0;
  for (const match of text.matchAll(HOLE)) {
    const [whole, type = '', role = ''] = match;
    if (!isHoleType(type)) {
      reporter.error(
        'unknown-hole-type',
        line,
        `“${whole}” is a hole of an unknown type “${type}”`,
        `Write one of ${HOLE_TYPES.join(', ')} before the colon, e.g. <name:${role}>`,
        whole,
      );
    }
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ kind: 'hole', type: isHoleType(type) ? type : 'text', role });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  const bare = strict ? BARE.exec(text) : null;
  if (bare !== null)
    reporter.warn(
      'hole-without-role',
      line,
      `“${bare[0]}” does not say whose value it is`,
      `Add the role: ${bare[0].slice(0, -1)}:tenant>`,
      bare[0],
    );
  return parts;
}

/** True for what stands between the brackets of a hole: `guid:tenant`. */
export function isHoleName(text: string): boolean {
  const [type = '', role = '', ...rest] = text.split(':');
  return rest.length === 0 && isHoleType(type) && /^[a-z][\w-]{0,40}$/i.test(role);
}

function isHoleType(type: string): type is HoleType {
  return (HOLE_TYPES as readonly string[]).includes(type);
}
