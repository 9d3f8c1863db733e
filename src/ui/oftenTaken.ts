/** What a diagnosis is often taken for, and how each differs, in the guide's words. */
import type { Inline } from '../graph/node.ts';
import type { Body, PackIndex } from '../graph/pack.ts';

/** A concept to go to; `why` is plain where it comes from a paste, and prose where a guide says it. */
export interface Neighbour {
  readonly concept: string;
  readonly title: string;
  readonly why: string | readonly Inline[];
}

/** In the order of the guide; none until the body is there. */
export function oftenTaken({ concepts }: PackIndex, body: Body | undefined): readonly Neighbour[] {
  return (body?.mistakenFor ?? []).map(({ concept, why }) => ({
    concept,
    title: concepts.find(({ id }) => id === concept)?.title ?? concept,
    why,
  }));
}
