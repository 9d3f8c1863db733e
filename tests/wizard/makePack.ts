/** A small pack for tests of the wizard, written out by hand. */
import type { Conditions, Facet } from '../../src/graph/graph.ts';
import type { PackDiagnosis, PackIndex } from '../../src/graph/pack.ts';

const HOST: Facet = {
  id: 'host',
  label: 'Runs on',
  ask: 'Where does it run?',
  why: '',
  asked: true,
  values: ['laptop', 'vm', 'aks'].map((id) => ({ id, label: id, seen: [] })),
};
const COLOUR: Facet = { ...HOST, id: 'colour', label: 'Colour', values: ['red', 'blue'].map((id) => ({ id, label: id, seen: [] })) };

/** A diagnosis of topic `t` whose only signature is its concept's words. */
export function makeDiagnosis(concept: string, facts: Conditions = {}, more: Partial<PackDiagnosis> = {}): PackDiagnosis {
  const text = `the ${concept} widget has jammed`;
  return {
    id: `t/g#${concept}`,
    concept,
    title: `The ${concept} jammed`,
    component: null,
    status: 'failed',
    languages: [],
    facts,
    signatures: [{ text, language: null, clauses: [{ kind: 'text', parts: [text] }], file: 'g.md', line: 1 }],
    symptoms: [],
    checks: 0,
    chunk: 0,
    ...more,
  };
}

/** A pack of `diagnoses` with the facets host (laptop, vm, aks) and colour (red, blue). */
export function makePack(diagnoses: readonly PackDiagnosis[]): PackIndex {
  return {
    format: 1,
    hash: 'cafe',
    date: null,
    topics: [{ id: 't', title: 'Topic', tryThese: [] }],
    facets: [HOST, COLOUR],
    components: [],
    families: [],
    concepts: diagnoses.map(({ concept, id, title }) => ({
      id: concept,
      topic: 't',
      title,
      component: null,
      variants: [id],
      was: [`old-${concept}`],
    })),
    diagnoses,
    articles: [],
    edges: [],
    chunks: ['bodies.0.json'],
  };
}
