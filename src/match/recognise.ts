/** Names what a paste speaks of, whether or not any diagnosis fits: credentials and codes, known and unknown. */
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokenize.ts';

/** Enough for any error; a log with more is a list of something else. */
const MOST_CODES = 12;

export interface NamedCode {
  readonly code: string;
  readonly lookup: string;
  readonly family: string;
}

export interface Named {
  readonly credentials: readonly string[];
  readonly codes: readonly NamedCode[];
}

/** Components by any spelling, in order of appearance; codes of every family with their official page, whatever the pack says of them. */
export function recognise(lexicon: Lexicon, tokens: Tokens): Named {
  const credentials = new Set<string>();
  const codes = new Map<string, NamedCode>();
  for (const word of tokens.words) {
    const component = lexicon.componentOf.get(word);
    if (component !== undefined) credentials.add(component);
    for (const { prefix, lookup, title } of lexicon.families) {
      const start = prefix.toLowerCase();
      const rest = word.slice(start.length);
      if (codes.size >= MOST_CODES || !word.startsWith(start) || !/^\d{2,12}$/.test(rest)) continue;
      const code = `${prefix}${rest}`;
      codes.set(code, { code, lookup: lookup.replaceAll('{code}', rest), family: title });
    }
  }
  return { credentials: [...credentials], codes: [...codes.values()] };
}

/** True for a code that no diagnosis of the pack names. */
export function isUnheardOf({ code }: NamedCode, lexicon: Lexicon): boolean {
  return !lexicon.codeOwners.has(lexicon.ids.get(code.toLowerCase()) ?? -1);
}
