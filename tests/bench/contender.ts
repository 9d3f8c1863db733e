/** What is compared: a library under one of its settings. */
import type { Graph } from '../../src/graph/graph.ts';
import type { Facts } from '../../src/graph/graph.ts';

/** A concept that was found. A library that tells no score has 0 everywhere. */
export interface Hit {
  readonly concept: string;
  /** More is better. */
  readonly score: number;
}

export interface Searcher {
  /** Best first; a concept may come several times. Nothing means that nothing is claimed. */
  readonly search: (text: string, facts?: Facts) => readonly Hit[] | Promise<readonly Hit[]>;
  /** The index as it would be shipped. */
  readonly serialise: () => string | Promise<string>;
}

export interface Setting {
  readonly name: string;
  /** A searcher of the graph, without the example texts in `hidden`. */
  readonly build: (graph: Graph, hidden: ReadonlySet<string>) => Searcher | Promise<Searcher>;
}

export interface Contender {
  readonly name: string;
  /** A module that exports what a page would need, no more: its minified bundle is weighed. */
  readonly module: string;
  readonly settings: readonly Setting[];
}

/** More hits than anybody reads: enough that three concepts are among them. */
export const MOST_HITS = 30;

/** The words of a paste, each once: a search library counts them one by one. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])];
}
