/** Finds the known name that a misspelt one was meant to be. */

/** Names further away than this share of their length are something else. */
const FAR = 0.5;
/** Longer names are compared by their beginnings: headings can be long, and there can be many. */
const COMPARED = 64;

/** The known name nearest to `wrong` by edit distance or by shared words, or null where none is near. First of equals. */
export function nearest(wrong: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestScore = FAR;
  const a = wrong.toLowerCase().slice(0, COMPARED);
  for (const name of known) {
    const b = name.toLowerCase().slice(0, COMPARED);
    const longest = Math.max(a.length, b.length);
    if (longest === 0) continue;
    const score = Math.min(distance(a, b) / longest, 1 - sharedWords(a, b));
    if (score < bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best;
}

/** Share of the words of both names that they have in common. */
function sharedWords(a: string, b: string): number {
  const words = a.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const others = b.split(/[^a-z0-9]+/).filter((word) => word !== '');
  if (words.length < 2 || others.length < 2) return 0;
  return (2 * words.filter((word) => others.includes(word)).length) / (words.length + others.length);
}

/** Levenshtein's distance, in one row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
