/** What every contender gets to index: all that the guides say of how a diagnosis shows itself. */
import type { Diagnosis, Graph } from '../../src/graph/graph.ts';

/** A document, as search libraries take them. */
export interface Entry {
  readonly id: string;
  readonly concept: string;
  readonly title: string;
  readonly signatures: string;
  readonly examples: string;
}

/** One document a diagnosis, or one for each signature and each example. */
export type Grain = 'diagnosis' | 'line';

export interface Reading {
  readonly grain: Grain;
  /** False leaves examples out: for some libraries they are more noise than help. */
  readonly examples: boolean;
}

/** The documents of a graph, without the texts in `hidden`. Every document keeps the title of its diagnosis. */
export function listEntries({ diagnoses }: Graph, { grain, examples }: Reading, hidden: ReadonlySet<string>): readonly Entry[] {
  return diagnoses.flatMap((diagnosis): readonly Entry[] => {
    const { id, concept, title } = diagnosis;
    const shown = diagnosis.signatures.map(({ text }) => text);
    const told = examples ? examplesOf(diagnosis).filter((text) => !hidden.has(text)) : [];
    if (grain === 'diagnosis') return [{ id, concept, title, signatures: shown.join('\n'), examples: told.join('\n') }];
    return [
      ...shown.map((text, at): Entry => ({ id: `${id} s${at}`, concept, title, signatures: text, examples: '' })),
      ...told.map((text, at): Entry => ({ id: `${id} e${at}`, concept, title, signatures: '', examples: text })),
    ];
  });
}

/** What must lead to the diagnosis; what must not is for the matcher's own check. */
export function examplesOf({ examples }: Diagnosis): readonly string[] {
  return examples.filter(({ must }) => must).map(({ text }) => text);
}
