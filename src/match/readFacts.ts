/** Reads off a paste what it proves about the environment, its language first. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Tokens } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { NOT_KNOWN } from './verdict.ts';

const LANGUAGE = 'language';

/** Frames of a stack in the form of one language prove more than words that any text may quote. */
const FRAMES: readonly (readonly [string, RegExp])[] = [
  ['python', /^[ \t│|>]{0,12}File "[^"\n]{1,300}", line \d+/m],
  [
    'dotnet',
    /\bin [A-Za-z]:\\[^\n:]{1,200}:line \d+|^[ \t]{0,12}at [\w.`<>+[\]]{3,200}\([\w.`<>&,[\] ]{0,300}\)|MoveNext\(\)|--- End of (?:inner exception )?stack trace/m,
  ],
  ['java', /^[ \t]{0,12}at [\w.$/@]{3,200}\([\w$]{1,80}\.java:\d+\)/m],
  ['js', /^[ \t]{0,12}at (?:async )?[^\n(]{0,120}\(?[^\n()]{1,300}\.[cm]?[jt]s:\d+:\d+\)?/m],
  ['go', /^goroutine \d+ \[|\b[\w-]{1,60}\.go:\d+\b/m],
  ['rust', /thread '[^'\n]{1,60}' panicked at|\.rs:\d+:\d+/],
];
const FRAME_WEIGHT = 2;
/** A word that messages of the pack print in any language proves little. */
const QUOTED_WEIGHT = 0.25;

export interface Proofs {
  readonly facts: Facts;
  readonly language: string | null;
  /** The word by which the language was known: a library's name. */
  readonly library: string | null;
}

/** One `seen` phrase of a facet value, as words. */
export interface Proof {
  readonly facet: string;
  readonly value: string;
  readonly phrase: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** All phrases of all facets; those that signatures themselves print weigh less. */
export function proofsOf({ facets, diagnoses }: PackIndex): readonly Proof[] {
  const printed = diagnoses.flatMap(({ signatures }) => signatures.map(({ text }) => text.toLowerCase())).join('\n');
  return facets.flatMap((facet) =>
    facet.values.flatMap(({ id, seen }) =>
      seen.map((phrase) => {
        const weight = printed.includes(phrase.toLowerCase()) ? QUOTED_WEIGHT : 1;
        return { facet: facet.id, value: id, phrase, words: tokenize(phrase).words, weight };
      }),
    ),
  );
}

/**
 * What `tokens` prove, each phrase as whole words. A facet whose values are proved two at a time proves nothing (a chain names every
 * credential), except the language, where the heavier proof wins. What the person said stands above it,
 * and what they took back is not known.
 */
export function readFacts(proofs: readonly Proof[], tokens: Tokens, text: string, given: Facts): Proofs {
  const at = new Map<string, number[]>();
  const wanted = new Set(proofs.map(({ words }) => words[0] ?? ''));
  tokens.words.forEach((word, i) => {
    if (!wanted.has(word)) return;
    const list = at.get(word);
    if (list === undefined) at.set(word, [i]);
    else if (list.length < 200) list.push(i);
  });
  const proved = new Map<string, Map<string, number>>();
  const known = new Map<string, string>();
  const add = (facet: string, value: string, weight: number): void => {
    const values = proved.get(facet) ?? new Map<string, number>();
    proved.set(facet, values.set(value, (values.get(value) ?? 0) + weight));
  };
  for (const { facet, value, phrase, words, weight } of proofs) {
    const starts = at.get(words[0] ?? '') ?? [];
    if (words.length === 0 || !starts.some((start) => stands(start, phrase, words, tokens, text))) continue;
    add(facet, value, weight);
    // A phrase with spaces is something that a program prints, and no library's name.
    if (facet === LANGUAGE && !phrase.includes(' ') && !known.has(value)) known.set(value, phrase);
  }
  const head = text.length > 200_000 ? text.slice(0, 200_000) : text;
  for (const [language, pattern] of FRAMES) if (pattern.test(head)) add(LANGUAGE, language, FRAME_WEIGHT);

  const facts: Record<string, string> = {};
  for (const [facet, values] of proved) {
    const ordered = [...values].sort((a, b) => b[1] - a[1]);
    const [first, second] = ordered;
    if (first === undefined) continue;
    if (facet === LANGUAGE ? first[1] > (second?.[1] ?? 0) : second === undefined) facts[facet] = first[0];
  }
  const all = Object.fromEntries(Object.entries({ ...facts, ...given }).filter(([, value]) => value !== NOT_KNOWN));
  const language = all[LANGUAGE] ?? null;
  return { facts: all, language, library: language === null ? null : (known.get(language) ?? null) };
}

/** A phrase stands where its words do, joined as it joins them: `azure:identity:info` is no `Azure::Identity`. */
function stands(start: number, phrase: string, words: readonly string[], { words: said, start: from, end }: Tokens, text: string): boolean {
  if (!words.every((word, i) => said[start + i] === word)) return false;
  const between = text
    .slice(from[start], end[start + words.length - 1])
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return words.length === 1 || phrase.toLowerCase().includes(between);
}
