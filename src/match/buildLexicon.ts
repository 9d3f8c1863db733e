/** Builds the lexicon of a pack: word weights, anchors and the ways in which words are misspelt. */
import type { Hole } from '../graph/node.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Clause } from '../graph/signature.ts';
import { factorOf, isTelling } from './commonWords.ts';
import { deletionsOf } from './deletions.ts';
import type { Elem, Lexicon, LexClause, LexSignature } from './lexicon.ts';
import { tokenize } from './tokenize.ts';

/** Small packs would make every word look common: rarity is counted as if there were at least so many diagnoses. */
const FEWEST_DIAGNOSES = 120;

/** Anchors of a clause: its heaviest words, until they carry this share of it; a clause half covered then always shows one. */
const ANCHOR_SHARE = 0.66;
const FEWEST_ANCHORS = 2;
const MOST_ANCHORS = 8;

/** What a word counts apart from its weight: without it, `subscriptions` alone would be most of `No subscriptions found for`. */
const WORD = 0.15;

/** One clause cannot hold the matcher: what is longer is an example, not a signature. */
const MOST_ELEMS = 80;

/** A word is the subject's own when so many diagnoses use it and other programs do not. */
const DOMAIN_DIAGNOSES = 2;

/** So many components that end alike make their ending a mark of the subject. */
const SUFFIX_COMPONENTS = 4;

/** The lexicon of `index`. A few milliseconds for a thousand signatures; an empty pack gives an empty one. */
export function buildLexicon(index: PackIndex): Lexicon {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, words.length);
    words.push(word);
    return words.length - 1;
  };

  const used: Set<number>[] = [];
  const drafts = index.diagnoses.flatMap((diagnosis, position) =>
    diagnosis.signatures.map((signature) => {
      const clauses = signature.clauses.map((clause) => ({ text: textOf(clause), code: codeOf(clause), parts: partsOf(clause, idOf) }));
      for (const clause of clauses) for (const part of clause.parts) if (typeof part === 'number') (used[part] ??= new Set()).add(position);
      return { diagnosis: position, language: signature.language, clauses };
    }),
  );

  const most = Math.max(index.diagnoses.length, FEWEST_DIAGNOSES);
  const weights = new Float64Array(words.length);
  words.forEach((word, id) => (weights[id] = weightOf(word, used[id]?.size ?? 1, most)));

  const clauses: LexClause[] = [];
  const signatures = drafts.map((draft, id): LexSignature => {
    const own = draft.clauses.map((clause, order): LexClause => {
      const elems = clause.parts.slice(0, MOST_ELEMS).map((part): Elem => {
        return typeof part === 'number'
          ? { word: part, weight: weights[part] ?? 0, worth: (weights[part] ?? 0) + WORD, hole: null }
          : { word: -1, weight: 0, worth: 0, hole: part };
      });
      const only = elems.length === 1 ? elems[0] : undefined;
      const code = clause.code && only !== undefined && only.word >= 0 ? only.word : null;
      const chosen = anchorElems(elems);
      const worth = elems.reduce((all, elem) => all + elem.worth, 0);
      const made = {
        id: clauses.length,
        signature: id,
        order,
        text: clause.text,
        elems,
        weight: sum(elems),
        worth,
        anchors: chosen,
        loose: worth - chosen.reduce((all, position) => all + (elems[position]?.worth ?? 0), 0),
        holes: elems.filter(({ hole }) => hole !== null).length,
        code,
      };
      clauses.push(made);
      return made;
    });
    return {
      id,
      diagnosis: draft.diagnosis,
      language: draft.language,
      clauses: own,
      weight: own.reduce((all, { weight }) => all + weight, 0),
    };
  });

  return {
    diagnoses: index.diagnoses,
    components: index.components,
    facets: index.facets,
    families: index.families,
    ids,
    words,
    weights,
    signatures,
    clauses,
    anchors: anchorsOf(signatures),
    joins: joinsOf(clauses, words),
    deletions: deletionsOf(words),
    domain: domainOf(index, words, used),
    suffixes: suffixesOf(index),
    codeOwners: ownersOf(signatures),
    codeDigits: digitsOf(index, words),
    componentOf: spellingsOf(index),
  };
}

/**
 * Inverse document frequency (Spärck Jones 1972) over diagnoses, as a share of what the rarest word would have, times how much
 * the word says outside this pack.
 */
function weightOf(word: string, diagnoses: number, of: number): number {
  return (Math.log(1 + of / diagnoses) / Math.log(1 + of)) * factorOf(word);
}

function sum(elems: readonly Elem[]): number {
  return elems.reduce((all, { weight }) => all + weight, 0);
}

function textOf(clause: Clause): string {
  if (clause.kind === 'code') return clause.code;
  return clause.parts.map((part) => (typeof part === 'string' ? part : `<${part.type}:${part.role}>`)).join('');
}

function codeOf(clause: Clause): boolean {
  return clause.kind === 'code';
}

function partsOf(clause: Clause, idOf: (word: string) => number): (number | Hole)[] {
  const parts = clause.kind === 'code' ? [clause.code] : clause.parts;
  return parts.flatMap((part): (number | Hole)[] => (typeof part === 'string' ? tokenize(part).words.map(idOf) : [part]));
}

/** Positions of the words that propose a clause, heaviest first. */
function anchorElems(elems: readonly Elem[]): readonly number[] {
  const whole = sum(elems);
  const byWeight = [...elems.keys()].filter((position) => (elems[position]?.word ?? -1) >= 0);
  byWeight.sort((a, b) => (elems[b]?.weight ?? 0) - (elems[a]?.weight ?? 0) || a - b);
  const chosen: number[] = [];
  let share = 0;
  for (const position of byWeight) {
    if (chosen.length >= MOST_ANCHORS || (chosen.length >= FEWEST_ANCHORS && share >= ANCHOR_SHARE * whole)) break;
    chosen.push(position);
    share += elems[position]?.weight ?? 0;
  }
  return chosen;
}

/** Only the heaviest clause of a signature proposes it: what its other clauses say is common, and of no use alone. */
function anchorsOf(signatures: readonly LexSignature[]): ReadonlyMap<number, readonly number[]> {
  const anchors = new Map<number, number[]>();
  for (const { clauses } of signatures) {
    const main = clauses.reduce<LexClause | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
    if (main === null) continue;
    for (const position of main.anchors) {
      const word = main.elems[position]?.word ?? -1;
      const list = anchors.get(word);
      if (list === undefined) anchors.set(word, [main.id, position]);
      else list.push(main.id, position);
    }
  }
  return anchors;
}

function joinsOf(clauses: readonly LexClause[], words: readonly string[]): ReadonlyMap<string, readonly [number, number]> {
  const joins = new Map<string, readonly [number, number]>();
  for (const { elems } of clauses) {
    for (let i = 1; i < elems.length; i++) {
      const left = elems[i - 1]?.word ?? -1;
      const right = elems[i]?.word ?? -1;
      if (left >= 0 && right >= 0) joins.set(`${words[left] ?? ''}${words[right] ?? ''}`, [left, right]);
    }
  }
  return joins;
}

function domainOf(index: PackIndex, words: readonly string[], used: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<string> {
  const named = [
    ...index.topics.map(({ title }) => title),
    ...index.families.map(({ prefix }) => prefix),
    ...index.components.flatMap(({ id, aliases }) => [id, ...aliases]),
  ];
  const domain = new Set(named.flatMap((name) => tokenize(name).words).filter(isTelling));
  words.forEach((word, id) => {
    if ((used[id]?.size ?? 0) >= DOMAIN_DIAGNOSES && word.length > 1 && isTelling(word)) domain.add(word);
  });
  return domain;
}

function suffixesOf(index: PackIndex): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id } of index.components) {
    const last = /[A-Z][a-z]{5,}$/.exec(id)?.[0].toLowerCase();
    if (last !== undefined && last !== id.toLowerCase()) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= SUFFIX_COMPONENTS).map(([suffix]) => suffix);
}

function ownersOf(signatures: readonly LexSignature[]): ReadonlyMap<number, ReadonlySet<number>> {
  const owners = new Map<number, Set<number>>();
  for (const { diagnosis, clauses } of signatures) {
    for (const { code } of clauses) if (code !== null) owners.set(code, (owners.get(code) ?? new Set()).add(diagnosis));
  }
  return owners;
}

function digitsOf(index: PackIndex, words: readonly string[]): ReadonlyMap<string, number> {
  const digits = new Map<string, number>();
  const prefixes = index.families.map(({ prefix }) => prefix.toLowerCase());
  words.forEach((word, id) => {
    for (const prefix of prefixes) {
      const rest = word.slice(prefix.length);
      if (word.startsWith(prefix) && /^\d+$/.test(rest)) digits.set(rest, id);
    }
  });
  return digits;
}

function spellingsOf(index: PackIndex): ReadonlyMap<string, string> {
  return new Map(index.components.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name.toLowerCase(), id] as const)));
}
