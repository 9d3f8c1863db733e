/** A small pack for tests of the matcher, written out by hand. */
import type { Component, Status } from '../../src/graph/graph.ts';
import type { Hole } from '../../src/graph/node.ts';
import type { PackDiagnosis, PackIndex } from '../../src/graph/pack.ts';
import type { Clause, Signature } from '../../src/graph/signature.ts';

export interface Sketch {
  readonly concept: string;
  /** As in a guide: clauses joined by ` … `, holes as `<guid:tenant>`. */
  readonly signatures: readonly string[];
  readonly status?: Status;
  readonly component?: string;
  readonly symptoms?: readonly string[];
}

const CODE = /^[A-Za-z]+\d+$/;

export function makeSignature(text: string): Signature {
  return { text, language: null, clauses: text.split(' … ').map(makeClause), file: 'g.md', line: 1 };
}

function makeClause(text: string): Clause {
  if (CODE.test(text)) return { kind: 'code', code: text };
  const parts = text.split(/<([a-z]+:[a-z]+)>/).map((part, i): string | Hole => {
    const [type, role] = part.split(':');
    return i % 2 === 0 ? part : { kind: 'hole', type: type as Hole['type'], role: role ?? '' };
  });
  return { kind: 'text', parts: parts.filter((part) => part !== '') };
}

function makeComponent(id: string, absentOn: readonly string[], aliases: readonly string[] = []): Component {
  return { id, title: id, aliases, absentOn: absentOn.length === 0 ? {} : { host: absentOn } };
}

/** A pack of `sketches` about a product named Orbit, with a chain of four credentials. */
export function makeIndex(sketches: readonly Sketch[]): PackIndex {
  const diagnoses = sketches.map(({ concept, signatures, status, component, symptoms }): PackDiagnosis => {
    return {
      id: `orbit/g#${concept}`,
      concept,
      title: concept.replaceAll('-', ' '),
      component: component ?? null,
      status: status ?? 'failed',
      languages: [],
      facts: {},
      signatures: signatures.map(makeSignature),
      symptoms: symptoms ?? [],
      checks: 0,
      chunk: 0,
    };
  });
  return {
    format: 1,
    hash: 'beef',
    date: null,
    topics: [{ id: 'orbit', title: 'Orbit Gateway', tryThese: [] }],
    facets: [
      {
        id: 'language',
        label: '',
        ask: '',
        why: '',
        asked: true,
        values: [
          { id: 'python', label: 'Python', seen: ['orbit.auth'] },
          { id: 'java', label: 'Java', seen: ['com.orbit.auth'] },
        ],
      },
      {
        id: 'host',
        label: '',
        ask: '',
        why: '',
        asked: true,
        values: [
          { id: 'laptop', label: 'Laptop', seen: [] },
          { id: 'cluster', label: 'Cluster', seen: ['orbitlet'] },
        ],
      },
    ],
    components: [
      makeComponent('OrbitChainCredential', []),
      makeComponent('OrbitEnvCredential', ['laptop', 'cluster']),
      makeComponent('OrbitCliCredential', ['cluster'], ['OrbitCLICredential']),
      makeComponent('OrbitHostCredential', ['laptop']),
    ],
    families: [{ id: 'ORB', title: 'Orbit', prefix: 'ORB', lookup: 'https://example.com/{code}' }],
    concepts: diagnoses.map(({ concept, id, title, component }) => ({
      id: concept,
      topic: 'orbit',
      title,
      component,
      variants: [id],
      was: [],
    })),
    diagnoses,
    articles: [{ id: 'orbit/logging', topic: 'orbit', slug: 'logging', title: 'Turn on logging', chunk: 0 }],
    edges: [],
    chunks: [],
  };
}

/** A chain and its faults, in words of our own. */
export const ORBIT: readonly Sketch[] = [
  {
    concept: 'chain-exhausted',
    signatures: ['OrbitChainCredential exhausted every orbiter'],
    status: 'wrapper',
    component: 'OrbitChainCredential',
  },
  { concept: 'env-missing', signatures: ['orbit variables were not declared'], status: 'not-configured', component: 'OrbitEnvCredential' },
  { concept: 'cli-absent', signatures: ['orbitctl was not found on path'], status: 'unavailable', component: 'OrbitCliCredential' },
  { concept: 'host-silent', signatures: ['no answer from the orbit beacon'], status: 'unavailable', component: 'OrbitHostCredential' },
  { concept: 'secret-expired', signatures: ['ORB7001', 'orbit secret keys have expired'], component: 'OrbitEnvCredential' },
  { concept: 'secret-invalid', signatures: ['ORB700', 'orbit secret keys are invalid'], component: 'OrbitEnvCredential' },
  { concept: 'planet-unknown', signatures: ['planet <guid:planet> was never charted by orbit'], component: 'OrbitEnvCredential' },
  {
    concept: 'door-closed',
    signatures: ['orbit docking refused … bay <number:bay>'],
    symptoms: ['docking works from the hangar, refused in the cluster'],
  },
  { concept: 'token-landed', signatures: ['orbit lander touched down'], status: 'succeeded' },
];
