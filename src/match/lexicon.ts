/** What the matcher knows of a pack, in the form in which it looks it up; built when the pack is loaded. */
import type { Component, Facet, Facts, CodeFamily } from '../graph/graph.ts';
import type { HoleType } from '../graph/node.ts';
import type { PackDiagnosis } from '../graph/pack.ts';

/** A word, or a hole (`word` is -1). */
export interface Elem {
  readonly word: number;
  readonly weight: number;
  /** Weight, and a little for being a word at all; 0 for a hole. */
  readonly worth: number;
  readonly hole: { readonly type: HoleType; readonly role: string } | null;
}

export interface LexClause {
  readonly id: number;
  readonly signature: number;
  /** Position among the clauses of its signature. */
  readonly order: number;
  /** As it is shown. */
  readonly text: string;
  readonly elems: readonly Elem[];
  /** Sum of the weights of its words. */
  readonly weight: number;
  /** Sum of the worth of its words. */
  readonly worth: number;
  /** Positions of the words that propose it, heaviest first, and their ids. */
  readonly anchors: readonly number[];
  readonly anchorWords: Int32Array;
  /** Ids of the other words, and the sum of their worth. */
  readonly others: Int32Array;
  readonly othersWorth: number;
  readonly holes: number;
  /** By position: how many holes stand before it; one entry more than elements. */
  readonly holesBefore: Uint8Array;
  /** Word id of the code, where the clause is nothing but a code. */
  readonly code: number | null;
}

export interface LexSignature {
  readonly id: number;
  readonly diagnosis: number;
  readonly language: string | null;
  readonly clauses: readonly LexClause[];
  readonly weight: number;
}

/** Where a word stands in clauses, for words rare enough to propose them: clause id and worth there, alternating. */
export type Anchors = ReadonlyMap<number, readonly number[]>;

export interface Lexicon {
  readonly diagnoses: readonly PackDiagnosis[];
  readonly components: readonly Component[];
  readonly facets: readonly Facet[];
  readonly families: readonly CodeFamily[];
  /** Word -> id. */
  readonly ids: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** By word id; 1 is a word that one diagnosis in the whole pack uses, and no other program. */
  readonly weights: Float64Array;
  /** By word id; `worth` of its elements. */
  readonly worths: Float64Array;
  readonly signatures: readonly LexSignature[];
  readonly clauses: readonly LexClause[];
  readonly anchors: Anchors;
  /** Two neighbouring words of a clause written as one: `setup` -> `set`, `up`. */
  readonly joins: ReadonlyMap<string, readonly [number, number]>;
  /** Deletion neighbourhood of the longer words, for one-letter mistakes. */
  readonly deletions: ReadonlyMap<string, readonly number[]>;
  /** Words that speak of this pack's subject, and of hardly anything else. */
  readonly domain: ReadonlySet<string>;
  /** Words that name the libraries that the pack is about. */
  readonly libraries: ReadonlySet<string>;
  /** What the names of most components end in: a name that ends so is one, misspelt or newer than the pack. */
  readonly suffixes: readonly string[];
  /** `from to`: concepts of which the guide of the first leads to the second. */
  readonly leads: ReadonlySet<string>;
  /** Code word -> diagnoses that name it in any clause. */
  readonly codeOwners: ReadonlyMap<number, ReadonlySet<number>>;
  /** Digits of a family's code -> its word id: `7000215`. */
  readonly codeDigits: ReadonlyMap<string, number>;
  /** Component id by any of its spellings, folded. */
  readonly componentOf: ReadonlyMap<string, string>;
}

/** True when the facts leave the component normal to be absent: `absentOn` of any facet names the value. */
export function isAbsentOn(component: Component | undefined, facts: Facts): boolean {
  if (component === undefined) return false;
  return Object.entries(component.absentOn).some(([facet, values]) => {
    const value = facts[facet];
    return value !== undefined && values.includes(value);
  });
}
