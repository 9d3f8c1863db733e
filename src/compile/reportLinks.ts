/** Reports links inside a topic that lead nowhere, with the nearest place that they may have meant. */
import type { ParsedGuide } from './draft.ts';
import { nearest } from './nearest.ts';
import { resolveLink } from './resolveLink.ts';
import type { Atlas } from './resolveLink.ts';

/** A guide with more dead links than this is not searched for their neighbours any more: each search reads all anchors. */
const SUGGESTED = 200;

/** One problem for each dead link of the guide; links to files that are no guide are warnings. */
export function reportLinks(guide: ParsedGuide, atlas: Atlas): void {
  let searched = 0;
  for (const { href, line } of guide.links) {
    const target = resolveLink(href, guide, atlas);
    if (target.kind === 'elsewhere') {
      guide.reporter.warn('relative-link', line, `“${href}” is no guide of this topic`, 'Write the whole https:// address', href);
    } else if (target.kind === 'dead') {
      const anchor = href.slice(href.indexOf('#') + 1);
      const own = atlas.anchors.get(guide.path)?.keys() ?? [];
      searched += 1;
      const near = searched > SUGGESTED ? null : (nearest(anchor, own) ?? nearest(anchor, atlas.concepts.keys()));
      guide.reporter.error(
        'dead-link',
        line,
        `Nothing here is called “#${anchor}”`,
        near === null ? 'Link to a heading’s anchor, or to the id of a diagnosis' : `Did you mean #${near}?`,
        href,
      );
    }
  }
}
