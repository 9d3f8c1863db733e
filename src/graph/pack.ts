/** What is shipped: an index that suffices for a verdict, and bodies in chunks, loaded for what is shown. */
import type { CodeFamily, Component, Conditions, Concept, Edge, Facet, Stamp, Status, Topic } from './graph.ts';
import type { Block, Inline, StepNode, Verification } from './node.ts';
import type { Signature } from './signature.ts';

export const PACK_FORMAT = 1;

export interface PackDiagnosis {
  readonly id: string;
  readonly concept: string;
  readonly title: string;
  readonly component: string | null;
  readonly status: Status;
  readonly languages: readonly string[];
  readonly facts: Conditions;
  readonly signatures: readonly Signature[];
  readonly symptoms: readonly string[];
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

export interface Body {
  readonly cause: readonly Block[];
  readonly mitigation: readonly StepNode[];
  readonly verification: readonly Verification[];
  /** Other concepts and how they differ, for "Not this?". */
  readonly mistakenFor: readonly { readonly concept: string; readonly why: readonly Inline[] }[];
  readonly links: readonly Inline[];
  readonly verified: readonly Stamp[];
}

/** Bodies by diagnosis id, article bodies by article id. */
export interface BodyChunk {
  readonly format: typeof PACK_FORMAT;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly articles: Readonly<Record<string, readonly Block[]>>;
}
