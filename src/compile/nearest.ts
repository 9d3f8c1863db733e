/** Finds the known name that a misspelt one was meant to be. */

/** Names further away than this share of their length are something else. */
const FAR = 0.5;
/** Longer names are compared by their beginnings: headings can be long, and there can be many. */
const COMPARED = 64;

/** Among more names than this only those are compared that begin, or end, or share a word, like the wrong one. */
const COMPARED_ALL = 60;

/** The known name nearest to `wrong` by edit distance or by shared words, or null where none is near. First of equals. */
export function nearest(wrong: string, known: Iterable<string>): string | null {
  const names = [...known];
  const a = wrong.toLowerCase().slice(0, COMPARED);
  let best: string | null = null;
  let bestScore = FAR;
  for (const name of names) {
    const b = name.toLowerCase().slice(0, COMPARED);
    const longest = Math.max(a.length, b.length);
    if (longest === 0 || (names.length > COMPARED_ALL && !isAlike(a, b))) continue;
    const score = Math.min(1 - sharedWords(a, b), Math.abs(a.length - b.length) < longest * bestScore ? distance(a, b) / longest : 1);
    if (score < bestScore) {
      best = name;
      bestScore = score;
    }
  }
  return best;
}

function isAlike(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4) || a.slice(-5) === b.slice(-5) || sharedWords(a, b) > 0.4;
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
