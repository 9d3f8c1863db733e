/** A pack of two topics and two facets, written out by hand. */
import type { Facet } from '../../src/graph/graph.ts';
import type { PackDiagnosis, PackIndex } from '../../src/graph/pack.ts';

const facet = (id: string, ...values: readonly string[]): Facet => ({
  id,
  label: id,
  ask: '',
  why: '',
  asked: true,
  values: values.map((value) => ({ id: value, label: value, seen: [] })),
});

const diagnosis = (topic: string, concept: string): PackDiagnosis => ({
  id: `${topic}/g#${concept}`,
  concept,
  title: concept,
  component: null,
  status: 'failed',
  languages: [],
  facts: {},
  signatures: [],
  symptoms: [],
  checks: 0,
  chunk: 0,
});

const concept = (topic: string, id: string): PackIndex['concepts'][number] => ({
  id,
  topic,
  title: id,
  component: null,
  variants: [`${topic}/g#${id}`],
  was: [],
});

export const INDEX: PackIndex = {
  format: 1,
  hash: 'cafe',
  date: null,
  topics: ['harbour', 'harbour-crane'].map((id) => ({ id, title: id, tryThese: [] })),
  facets: [facet('host', 'laptop', 'aks'), facet('language', 'go')],
  components: [{ id: 'Crane', title: 'Crane', aliases: [], absentOn: {} }],
  families: [],
  concepts: [concept('harbour', 'tide-out'), concept('harbour-crane', 'jammed')],
  diagnoses: [diagnosis('harbour', 'tide-out'), diagnosis('harbour-crane', 'jammed')],
  articles: [{ id: 'harbour-crane/a', topic: 'harbour-crane', slug: 'a', title: 'A', chunk: 0 }],
  edges: [],
  chunks: ['bodies.0.json'],
};
