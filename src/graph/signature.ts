/** Text, code or exception type by which a diagnosis shows itself. */
import type { Hole } from './node.ts';

/**
 * One way in which a diagnosis shows itself: clauses that appear in this order, anything between them.
 * A diagnosis with several signatures needs only one of them.
 */
export interface Signature {
  /** As written in the guide, the clauses joined by ` … `. */
  readonly text: string;
  readonly language: string | null;
  readonly clauses: readonly Clause[];
  readonly file: string;
  readonly line: number;
}

export type Clause =
  /** A code that stands as a whole word, alone enough to find it: `AADSTS7000215`, `BlobNotFound`. */
  | { readonly kind: 'code'; readonly code: string }
  /** Words in order, with typed holes between them. */
  | { readonly kind: 'text'; readonly parts: readonly (string | Hole)[] };
