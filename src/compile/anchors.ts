/** Finds the anchors of headings: `{#id}`, `<a id>` at or above, GitHub's slug. */

const EXPLICIT = /\{#([A-Z0-9][\w.:-]{0,120})\}$/i;
const TAG = /<a\s[^>]{0,300}>/gi;
const NAME = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;

/** GitHub's slug of a heading's words: lower case, letters, digits, `_` and `-` kept, blanks to hyphens. */
export function slugOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A slug that reads well as an id: no doubled or outer hyphens, at most `length` characters; `x` where nothing is left. */
export function idOf(words: string, length = 80): string {
  const id = slugOf(words)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, length)
    .replace(/^-|-$/g, '');
  return id === '' ? 'x' : id;
}

/** A heading's source without its `{#id}`, and that id. */
export function splitExplicit(text: string): { readonly text: string; readonly id: string | null } {
  const match = EXPLICIT.exec(text.trimEnd());
  return match === null ? { text, id: null } : { text: text.slice(0, match.index).trimEnd(), id: match[1] ?? null };
}

/** Ids of the `<a id>` and `<a name>` tags in a piece of source, in order. */
export function anchorsIn(source: string): readonly string[] {
  if (!source.includes('<a') && !source.includes('<A')) return [];
  return [...source.matchAll(TAG)].flatMap(([tag]) => {
    const match = NAME.exec(tag);
    const id = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
    return id === '' ? [] : [id];
  });
}

/** Gives repeated slugs `-1`, `-2` … as GitHub does; one for each guide. */
export function createSlugger(): (words: string) => string {
  const used = new Map<string, number>();
  return (words) => {
    const slug = slugOf(words);
    let next = slug;
    let count = used.get(slug);
    if (count === undefined) count = 0;
    else {
      do {
        count += 1;
        next = `${slug}-${count}`;
      } while (used.has(next));
      used.set(next, 0);
    }
    used.set(slug, count);
    return next;
  };
}
