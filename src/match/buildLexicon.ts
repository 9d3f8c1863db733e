/** Builds the lexicon of a pack: word weights, anchors and the ways in which words are misspelt. */
import type { Hole } from '../graph/node.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Clause } from '../graph/signature.ts';
import { countHoles } from './alignClause.ts';
import { anchorElems, anchorsOf, weightOfElems } from './chooseAnchors.ts';
import { MOST_ELEMS } from './collectHits.ts';
import { digitsOf, ownersOf } from './codeTables.ts';
import { factorOf } from './commonWords.ts';
import { deletionsOf } from './deletions.ts';
import type { Elem, Lexicon, LexClause, LexSignature } from './lexicon.ts';
import { domainOf, librariesOf, suffixesOf } from './subjectWords.ts';
import { tokenize } from './tokenize.ts';

/** Small packs would make every word look common: rarity is counted as if there were at least so many diagnoses. */
const FEWEST_DIAGNOSES = 120;

/** What a word counts apart from its weight: without it, `subscriptions` alone would be most of `No subscriptions found for`. */
const WORD = 0.15;

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
  const worths = weights.map((weight) => weight + WORD);

  const clauses: LexClause[] = [];
  const signatures = drafts.map((draft, id): LexSignature => {
    const own = draft.clauses.map((clause, order): LexClause => {
      const elems = clause.parts.slice(0, MOST_ELEMS).map((part): Elem => {
        return typeof part === 'number'
          ? { word: part, weight: weights[part] ?? 0, worth: worths[part] ?? 0, hole: null }
          : { word: -1, weight: 0, worth: 0, hole: part };
      });
      const only = elems.length === 1 ? elems[0] : undefined;
      const code = clause.code && only !== undefined && only.word >= 0 ? only.word : null;
      const chosen = anchorElems(elems);
      const others = elems.filter(({ word }, position) => word >= 0 && !chosen.includes(position));
      const made = {
        id: clauses.length,
        signature: id,
        order,
        text: clause.text,
        elems,
        weight: weightOfElems(elems),
        worth: elems.reduce((all, { worth }) => all + worth, 0),
        anchors: chosen,
        anchorWords: Int32Array.from(chosen, (position) => elems[position]?.word ?? -1),
        others: Int32Array.from(others, ({ word }) => word),
        othersWorth: others.reduce((all, { worth }) => all + worth, 0),
        holes: elems.filter(({ hole }) => hole !== null).length,
        holesBefore: countHoles(elems),
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
    worths,
    signatures,
    clauses,
    anchors: anchorsOf(signatures),
    joins: joinsOf(clauses, words),
    deletions: deletionsOf(words),
    domain: domainOf(index, words, used),
    libraries: librariesOf(index),
    suffixes: suffixesOf(index),
    leads: new Set(index.edges.filter(({ kind }) => kind === 'leads-to').map(({ from, to }) => `${from} ${to}`)),
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

function spellingsOf(index: PackIndex): ReadonlyMap<string, string> {
  return new Map(index.components.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name.toLowerCase(), id] as const)));
}
