/** Lets signatures compete for the words of a paste: the one that explains more of them keeps them. */
import type { Lexicon } from './lexicon.ts';
import type { Match } from './findSignatures.ts';
import type { Tokens } from './tokenize.ts';

/** A match loses when so much of its weight belongs to better ones. */
const TAKEN = 0.5;
/** Two that explain the same words equally well stay both; the verdict is then narrowed. */
const EQUAL = 0.97;
/** A message begins so many words behind its code. */
const BEHIND_CODE = 4;
/** An older code leads, and the code that matters follows within so many words: `AADSTS70002: Error validating credentials. AADSTS50012: …`. */
const LEADING_CODE = 9;

export interface Beaten {
  readonly match: Match;
  /** Diagnosis that has its words; by position. */
  readonly by: number;
}

export interface Contest {
  readonly kept: readonly Match[];
  readonly beaten: readonly Beaten[];
  /** Diagnoses whose code only leads to another. */
  readonly leading: ReadonlySet<number>;
  /** Matches that are the message of a code nobody here knows: like the one that is known, and perhaps another. */
  readonly strange: ReadonlySet<Match>;
}

/** The matches that keep their words, heaviest first. Matches of one diagnosis never compete. Quadratic in the few that overlap only. */
export function suppress(lexicon: Lexicon, matches: readonly Match[], tokens: Tokens, text: string): Contest {
  const ordered = [...matches].sort(
    (a, b) => b.gain * b.coverage - a.gain * a.coverage || a.first - b.first || a.signature.id - b.signature.id,
  );
  const owners = new Map<number, { diagnosis: number; worth: number }[]>();
  const kept: Match[] = [];
  const beaten: Beaten[] = [];
  for (const match of ordered) {
    const by = ownerOfWords(match, owners) ?? ownerOfCode(lexicon, match, tokens, text);
    if (by !== null) {
      beaten.push({ match, by });
      continue;
    }
    kept.push(match);
    const worth = match.gain * match.coverage;
    for (const part of match.parts) {
      for (const { place } of part.hits) {
        const list = owners.get(place >> 1);
        if (list === undefined) owners.set(place >> 1, [{ diagnosis: match.diagnosis, worth }]);
        else if (list.length < 8) list.push({ diagnosis: match.diagnosis, worth });
      }
    }
  }
  const strange = new Set(kept.filter((match) => isLedByStranger(lexicon, match, tokens, text)));
  return { kept, beaten, leading: leadingCodes(lexicon, kept), strange };
}

function ownerOfWords(match: Match, owners: ReadonlyMap<number, readonly { diagnosis: number; worth: number }[]>): number | null {
  const worth = match.gain * match.coverage;
  const taken = new Map<number, number>();
  let all = 0;
  for (const part of match.parts) {
    for (const { place, weight } of part.hits) {
      all += weight;
      const here = owners.get(place >> 1) ?? [];
      if (here.some(({ diagnosis }) => diagnosis === match.diagnosis)) continue;
      for (const { diagnosis, worth: theirs } of here) {
        if (worth < theirs * EQUAL) taken.set(diagnosis, (taken.get(diagnosis) ?? 0) + weight);
      }
    }
  }
  for (const [diagnosis, weight] of taken) if (weight > TAKEN * all) return diagnosis;
  return null;
}

/** Words led by a known code of a family are that code's message, whatever else they sound like. */
function ownerOfCode(lexicon: Lexicon, match: Match, tokens: Tokens, text: string): number | null {
  if (match.code !== null || leadsItself(lexicon, match)) return null;
  for (let at = match.first - 1; at >= 0 && at >= match.first - BEHIND_CODE; at--) {
    const id = lexicon.ids.get(tokens.words[at] ?? '');
    const owners = id === undefined || !isFamilyCode(lexicon, id) ? undefined : lexicon.codeOwners.get(id);
    if (owners === undefined) continue;
    if (text.slice(tokens.end[at], tokens.start[match.first]).includes('\n')) return null;
    return owners.has(match.diagnosis) ? null : ([...owners][0] ?? null);
  }
  return null;
}

function isLedByStranger(lexicon: Lexicon, { code, first }: Match, { words, start, end }: Tokens, text: string): boolean {
  if (code !== null) return false;
  for (let at = first - 1; at >= 0 && at >= first - BEHIND_CODE; at--) {
    const word = words[at] ?? '';
    if (!isCodeOfFamily(lexicon, word)) continue;
    return !lexicon.codeOwners.has(lexicon.ids.get(word) ?? -1) && !text.slice(end[at], start[first]).includes('\n');
  }
  return false;
}

/** A signature that brings its code along is not led by the one before. */
function leadsItself(lexicon: Lexicon, match: Match): boolean {
  const hit = match.parts[0]?.hits[0];
  const word = hit === undefined ? -1 : (match.parts[0]?.clause.elems[hit.elem]?.word ?? -1);
  return word >= 0 && isFamilyCode(lexicon, word);
}

/** True for a word of the lexicon like `AADSTS70021` where AADSTS is a family. */
export function isFamilyCode(lexicon: Lexicon, word: number): boolean {
  return isCodeOfFamily(lexicon, lexicon.words[word] ?? '');
}

function isCodeOfFamily({ families }: Lexicon, text: string): boolean {
  return families.some(
    ({ prefix }) => text.length > prefix.length && text.startsWith(prefix.toLowerCase()) && /^\d+$/.test(text.slice(prefix.length)),
  );
}

function leadingCodes(lexicon: Lexicon, kept: readonly Match[]): ReadonlySet<number> {
  const coded = kept.filter(({ parts }) =>
    parts.some(({ clause }) => clause.elems.some(({ word }) => word >= 0 && isFamilyCode(lexicon, word))),
  );
  const leading = new Set<number>();
  for (const a of coded) {
    if (a.code !== null && coded.some((b) => b.diagnosis !== a.diagnosis && b.first > a.last && b.first - a.last <= LEADING_CODE))
      leading.add(a.diagnosis);
  }
  return leading;
}
