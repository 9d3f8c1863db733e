/** Tells a slip of the fingers from another word. */

/** Shorter names are a letter away from too many others. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;

/** The known name that `word` misspells: one letter wrong, missing, too many or two exchanged, in long names twice; null for a known name, and for others. */
export function misspells(word: string, known: Iterable<string>): string | null {
  const wrong = word.toLowerCase();
  if (wrong.length < SHORTEST) return null;
  let best: string | null = null;
  let bestSlips = wrong.length >= LONG ? 3 : 2;
  for (const name of known) {
    const right = name.toLowerCase();
    if (right === wrong) return null;
    if (right.length < SHORTEST || Math.abs(right.length - wrong.length) >= bestSlips) continue;
    const slips = countSlips(wrong, right);
    if (slips < bestSlips) {
      best = name;
      bestSlips = slips;
    }
  }
  return best;
}

/** Edit distance in which two neighbours that change places count once (optimal string alignment). */
export function countSlips(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const same = a[i] === b[j] ? 0 : 1;
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + same, swapped));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
