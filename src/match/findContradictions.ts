/** Finds what in a paste contradicts a clause that nearly stands there: another word, number or component, a `not`, a command that was typed. */
import type { Hit } from './alignClause.ts';
import { weightOfElems } from './chooseAnchors.ts';
import { isNegation } from './commonWords.ts';
import { isOtherLine } from './findBreaks.ts';
import { isAsking, isTypedCommand } from './isTypedCommand.ts';
import type { Elem, Lexicon } from './lexicon.ts';
import { isComponentName } from './subjectWords.ts';
import type { Tokens } from './tokenize.ts';

/** A word of at least this weight, replaced by another, contradicts. */
const TELLING = 0.2;
/** A `not` too many, or too few, costs this share of the clause. */
const TURNED = 0.4;
/** A status or a code; fewer digits count things. */
const NUMBER = /^\d{3,}$/;

/** An environment variable. */
const VARIABLE = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
const A = 65;
const Z = 90;
/** Behind one that is set. */
const VALUE = /^ ?= ?\S/;

/** The clause wants one word, the paste has another in its place; the same one where it stands on a line of its own. */
export interface Contradiction {
  readonly want: string;
  readonly says: string;
  readonly weight: number;
}

/** What contradicts the clause of `elems` where `hits`, in order, stand in `text`. */
export function findContradictions(
  elems: readonly Elem[],
  hits: readonly Hit[],
  lexicon: Lexicon,
  tokens: Tokens,
  text: string,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const wordAt = (elem: number): string => lexicon.words[elems[elem]?.word ?? -1] ?? '';
  const command = hits.find(({ elem }) => !isAsking(wordAt(elem)));
  if (command !== undefined && isAsking(wordAt(command.elem - 1)) && isTypedCommand(tokens, text, command, hits.at(-1) ?? command))
    found.push({ want: wordAt(command.elem - 1), says: wordAt(command.elem), weight: TURNED * weightOfElems(elems) });
  if (areSettings(hits, tokens, text)) {
    const unsaid = [...elems.keys()].find((elem) => !hits.some((hit) => hit.elem === elem)) ?? 0;
    found.push({ want: wordAt(unsaid), says: '=', weight: TURNED * weightOfElems(elems) });
  }
  for (let h = 1; h <= hits.length; h++) {
    const before = hits[h - 1];
    if (before === undefined) continue;
    const after = hits[h];
    const isTight = after !== undefined && after.elem === before.elem + 1 && (after.place >> 1) - (before.place >> 1) <= 1;
    const skipped = isTight ? [] : elems.slice(before.elem + 1, after?.elem ?? elems.length);
    if (after !== undefined && !isTight) {
      found.push(...turnsOf(elems, skipped, before.place >> 1, after.place >> 1, lexicon, tokens));
      found.push(...strangersOf(elems, skipped, before.place >> 1, after.place >> 1, lexicon, tokens));
    }
    if (after !== undefined && isOtherLine(elems, hits, h, tokens, text))
      found.push({ want: wordAt(after.elem), says: tokens.words[(before.place >> 1) + 1] ?? '', weight: TURNED * weightOfElems(elems) });
    if (skipped.length === 0 || skipped.some(({ hole }) => hole !== null)) continue;
    const from = (before.place >> 1) + 1;
    const to = after === undefined ? Math.min(tokens.count, from + skipped.length) : after.place >> 1;
    found.push(...numbersOf(elems, skipped, from, to, lexicon, tokens));
    const heaviest = skipped.reduce((a, b) => (b.weight > a.weight ? b : a));
    const says = heaviestWord(tokens, from, to, lexicon);
    if (heaviest.weight < TELLING || says === null) continue;
    found.push({ want: lexicon.words[heaviest.word] ?? '', says, weight: heaviest.weight });
  }
  return found;
}

/** Names shown with their values say nothing about them. */
function areSettings(hits: readonly Hit[], { start, end }: Tokens, text: string): boolean {
  let found = false;
  for (const { place } of hits) {
    const to = end[place >> 1] ?? 0;
    if (!isVariable(text, start[place >> 1] ?? 0, to)) continue;
    if (!VALUE.test(text.slice(to, to + 4))) return false;
    found = true;
  }
  return found;
}

function isVariable(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from);
  return code >= A && code <= Z && VARIABLE.test(text.slice(from, to));
}

/** A negation on one side only, between two neighbours that are there. */
function turnsOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  lexicon: Lexicon,
  tokens: Tokens,
): readonly Contradiction[] {
  if (skipped.some(({ hole }) => hole !== null)) return [];
  const wanted = skipped.map(({ word }) => lexicon.words[word] ?? '').find(isNegation);
  let said: string | undefined;
  for (let at = from + 1; at < to; at++) if (isNegation(tokens.words[at] ?? '')) said = tokens.words[at];
  if ((wanted === undefined) === (said === undefined)) return [];
  const weight = TURNED * weightOfElems(elems);
  return [{ want: wanted ?? tokens.words[to] ?? '', says: said ?? tokens.words[to] ?? '', weight }];
}

/** The name of another component between two neighbours that are there: the second half of the sentence is about that one. */
function strangersOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  { suffixes }: Lexicon,
  { words }: Tokens,
): readonly Contradiction[] {
  if (skipped.some(({ hole }) => hole !== null)) return [];
  const says = words.slice(from + 1, to).find((word) => isComponentName(suffixes, word) && word !== words[from]);
  if (says === undefined) return [];
  return [{ want: words[to] ?? '', says, weight: TURNED * weightOfElems(elems) }];
}

/** One number instead of another, `403` for `401`: numbers weigh little, and are the message. */
function numbersOf(
  elems: readonly Elem[],
  skipped: readonly Elem[],
  from: number,
  to: number,
  lexicon: Lexicon,
  { words }: Tokens,
): readonly Contradiction[] {
  const numbers = (some: readonly string[]): readonly string[] => some.filter((word) => NUMBER.test(word));
  const [want = '', ...more] = numbers(skipped.map(({ word }) => lexicon.words[word] ?? ''));
  const [says = '', ...others] = numbers(words.slice(from, to));
  if (want === '' || says === '' || more.length + others.length > 0) return [];
  return [{ want, says, weight: TURNED * weightOfElems(elems) }];
}

function heaviestWord(tokens: Tokens, from: number, to: number, lexicon: Lexicon): string | null {
  let best: string | null = null;
  let most = 0;
  for (let at = from; at < to; at++) {
    const word = tokens.words[at] ?? '';
    const id = lexicon.ids.get(word);
    const weight = id === undefined ? 0 : (lexicon.weights[id] ?? 0);
    if (weight >= TELLING && weight > most) {
      most = weight;
      best = word;
    }
  }
  return best;
}
