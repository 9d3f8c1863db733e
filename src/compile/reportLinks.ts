/** Reports links inside a topic that lead nowhere, with the nearest place that they may have meant. */
import type { ParsedGuide } from './draft.ts';
import { nearest } from './nearest.ts';
import type { LinkSeen } from './reading.ts';
import { resolveLink } from './resolveLink.ts';
import type { Atlas } from './resolveLink.ts';

/** After so many dead links their neighbours are not searched any more: each search reads all anchors. */
export const SUGGESTED = 200;

/** One problem for each dead link of the guide, and one warning for all that lead to files that are no guides. `budget`: how many may still be searched for. */
export function reportLinks(guide: ParsedGuide, atlas: Atlas, budget: { left: number }): void {
  const elsewhere: LinkSeen[] = [];
  for (const { href, line } of guide.links) {
    const target = resolveLink(href, guide, atlas);
    if (target.kind === 'elsewhere') {
      elsewhere.push({ href, line });
    } else if (target.kind === 'dead') {
      const anchor = href.slice(href.indexOf('#') + 1);
      const own = atlas.anchors.get(guide.path)?.keys() ?? [];
      budget.left -= 1;
      const near = budget.left < 0 ? null : (nearest(anchor, own) ?? nearest(anchor, atlas.concepts.keys()));
      guide.reporter.error(
        'dead-link',
        line,
        `Nothing here is called “#${anchor}”`,
        near === null ? 'Link to a heading’s anchor, or to the id of a diagnosis' : `Did you mean #${near}?`,
        href,
      );
    }
  }
  const [first, ...rest] = elsewhere;
  if (first === undefined) return;
  const more = rest.length === 0 ? ' leads' : ` and ${rest.length} other links lead`;
  guide.reporter.warn(
    'relative-link',
    first.line,
    `“${first.href}”${more} to a file that is no guide of this topic; their words stay, without a link`,
    'Write the whole https:// address',
    first.href,
  );
}
