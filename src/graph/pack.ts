/** What is shipped: an index that suffices for a verdict, and bodies in chunks, loaded for what is shown. */
import type { CodeFamily, Component, Concept, Diagnosis, Edge, Facet, Topic } from './graph.ts';
import type { Block } from './node.ts';

export const PACK_FORMAT = 1;

/** What of a diagnosis a verdict needs; of its symptoms only the words that tell. */
export interface PackDiagnosis extends Pick<
  Diagnosis,
  'id' | 'concept' | 'title' | 'component' | 'status' | 'languages' | 'facts' | 'signatures' | 'symptoms'
> {
  /** How many of its verifications have a command that only reads. */
  readonly checks: number;
  /** Position in `PackIndex.chunks` of its body. */
  readonly chunk: number;
}

export interface PackIndex {
  readonly format: typeof PACK_FORMAT;
  /** Hash of the knowledge, hexadecimal; the verdict's `content`. */
  readonly hash: string;
  /** Newest `verified` stamp, ISO date, or null where no guide has one; never the clock. */
  readonly date: string | null;
  readonly topics: readonly Topic[];
  readonly facets: readonly Facet[];
  readonly components: readonly Component[];
  readonly families: readonly CodeFamily[];
  readonly concepts: readonly Concept[];
  readonly diagnoses: readonly PackDiagnosis[];
  readonly articles: readonly {
    readonly id: string;
    readonly topic: string;
    readonly slug: string;
    readonly title: string;
    readonly chunk: number;
  }[];
  readonly edges: readonly Edge[];
  /** File names of the body chunks, relative to the index. */
  readonly chunks: readonly string[];
}

/** What of a diagnosis is shown. */
export type Body = Pick<Diagnosis, 'cause' | 'mitigation' | 'verification' | 'mistakenFor' | 'links' | 'verified'>;

/** Bodies by diagnosis id, article bodies by article id. */
export interface BodyChunk {
  readonly format: typeof PACK_FORMAT;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly articles: Readonly<Record<string, readonly Block[]>>;
}
