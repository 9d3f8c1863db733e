/** Says which addresses a link may have. */

/** `https:/host` with one slash is a path on the page's own host to a browser. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i;

export type Href =
  | { readonly kind: 'outside'; readonly href: string }
  /** `#anchor`, or `guide.md#anchor` with its path. */
  | { readonly kind: 'inside'; readonly href: string }
  /** A path that exists only where the guide came from. */
  | { readonly kind: 'relative' }
  | { readonly kind: 'broken' };

/** What kind of address `href` is; anything with a scheme other than https, http and mailto is broken. */
export function readHref(href: string): Href {
  const text = href.trim();
  if (text.startsWith('#')) return text.length > 1 ? { kind: 'inside', href: text } : { kind: 'broken' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    return OUTSIDE.test(text) && URL.canParse(text) ? { kind: 'outside', href: text } : { kind: 'broken' };
  }
  if (text === '' || text.startsWith('//')) return { kind: 'broken' };
  return /\.mdx?(?:#[^#]*)?$/i.test(text) && !text.startsWith('/') ? { kind: 'inside', href: text } : { kind: 'relative' };
}
