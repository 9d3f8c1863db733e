/** Fixpath as the page and the command line run it. It indexes no example: those are for its check only. */
import { packGraph } from '../../../src/compile/pack.ts';
import { shrinkIndex } from '../../../src/graph/wire.ts';
import { createDoctor } from '../../../src/wizard/diagnose.ts';
import type { Contender } from '../contender.ts';

/** What a log that ends well is called among concepts. */
const HARMLESS = 'benign-chain-log';

export const ours: Contender = {
  name: 'fixpath',
  module: "export { loadIndex } from '/src/graph/load.ts'; export { createDoctor } from '/src/wizard/diagnose.ts';",
  settings: [
    {
      name: 'as shipped',
      build: (graph) => {
        const { index } = packGraph(graph);
        const doctor = createDoctor(index);
        return {
          search: (text, facts) => {
            const { verdict, diagnoses } = doctor.diagnose(text, facts);
            if (verdict === 'unknown') return [];
            const found = diagnoses.map(({ concept }) => ({ concept, score: 0 }));
            return verdict === 'harmless' ? [{ concept: HARMLESS, score: 0 }, ...found] : found;
          },
          serialise: () => JSON.stringify(shrinkIndex(index)),
        };
      },
    },
  ],
};
