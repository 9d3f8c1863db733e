/** Brings the forms of an English word together. */

/** Cuts the endings of English that change no meaning; wrong for rare words, and then wrong on both sides alike. */
export function stem(word: string): string {
  if (word.length < 5 || /[\d_]/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:ing|ed)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/e$/, '');
}
