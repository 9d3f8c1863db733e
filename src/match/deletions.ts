/** Finds words with one letter wrong by the letters that both still share. */

/** Shorter words have too many neighbours: `not` is one letter from `now`. */
const SHORTEST = 5;

/** Only letters: a digit changed makes another code. */
const LETTERS = /^[a-z]+$/;

/**
 * Symmetric deletion neighbourhood (Garbe, SymSpell): every form of every word with one letter left out, and the word itself.
 * A misspelling shares a form with its word whether a letter was lost, added, changed or swapped with its neighbour.
 */
export function deletionsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const forms = new Map<string, number[]>();
  words.forEach((word, id) => {
    if (word.length < SHORTEST || !LETTERS.test(word)) return;
    for (const form of formsOf(word)) {
      const list = forms.get(form);
      if (list === undefined) forms.set(form, [id]);
      else list.push(id);
    }
  });
  return forms;
}

/** Ids of the words that are one letter away from `word`; none for short ones, and for those with digits. */
export function nearWords(deletions: ReadonlyMap<string, readonly number[]>, word: string, words: readonly string[]): readonly number[] {
  if (word.length < SHORTEST || word.length > 40 || !LETTERS.test(word)) return [];
  const near = new Set<number>();
  for (const form of formsOf(word)) {
    for (const id of deletions.get(form) ?? []) if (isOneEdit(word, words[id] ?? '')) near.add(id);
  }
  return [...near];
}

function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** One letter lost, added, changed, or two neighbours swapped (Damerau). */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const leftA = endA - from;
  const leftB = endB - from;
  if (leftA <= 1 && leftB <= 1) return true;
  return leftA === 2 && leftB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
