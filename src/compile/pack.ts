/** Packs a graph for shipping: an index that suffices for a verdict, and bodies in chunks. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Diagnosis, Edge, Graph, Status } from '../graph/graph.ts';
import { PACK_FORMAT } from '../graph/pack.ts';
import type { Body, BodyChunk, PackDiagnosis, PackIndex } from '../graph/pack.ts';
import { shortenLine } from '../match/sayings.ts';
import { canonicalJson } from './canonicalJson.ts';
import { compareText } from './report.ts';

export interface Pack {
  readonly index: PackIndex;
  /** `index.<hash8>.json`. */
  readonly indexName: string;
  readonly chunks: readonly { readonly name: string; readonly chunk: BodyChunk }[];
}

/** Prose gzips to about a fifth: a chunk of this many characters stays well below 30 KB. */
const CHUNK_CHARACTERS = 75_000;
const CHUNK_GZIP = 30_000;

/** The pack of a graph: the same graph gives the same bytes and names. Examples stay behind, save those offered to try. */
export function packGraph(graph: Graph): Pack {
  const groups = groupBodies(bodiesOf(graph));
  const chunks = groups.map((group) => {
    const chunk: BodyChunk = {
      format: PACK_FORMAT,
      bodies: Object.fromEntries(group.flatMap((one) => (one.kind === 'body' ? [[one.id, one.body]] : []))),
      articles: Object.fromEntries(group.flatMap((one) => (one.kind === 'article' ? [[one.id, one.body]] : []))),
    };
    return { name: `bodies.${hashOf(chunk).slice(0, 8)}.json`, chunk };
  });
  const chunkOf = new Map(groups.flatMap((group, position) => group.map(({ kind, id }) => [`${kind} ${id}`, position] as const)));
  const content: Omit<PackIndex, 'hash'> = {
    format: PACK_FORMAT,
    date: newestDate(graph.diagnoses),
    topics: graph.topics,
    facets: graph.facets,
    components: graph.components,
    families: graph.families,
    concepts: graph.concepts,
    diagnoses: graph.diagnoses.map((diagnosis) => packDiagnosis(diagnosis, chunkOf.get(`body ${diagnosis.id}`) ?? 0)),
    articles: graph.articles.map(({ id, topic, slug, title }) => ({ id, topic, slug, title, chunk: chunkOf.get(`article ${id}`) ?? 0 })),
    edges: graph.edges.filter(edgeFilter(graph)),
    chunks: chunks.map(({ name }) => name),
  };
  const hash = hashOf(content);
  return { index: { ...content, hash }, indexName: `index.${hash.slice(0, 8)}.json`, chunks };
}

/**
 * True for the edges that a verdict needs: routes, what stands behind a headline, and which of two rows of one component says more. All
 * others follow from concepts and diagnoses, or are shown in bodies: a tenth of the index, for nothing.
 */
function edgeFilter({ diagnoses }: Graph): (edge: Edge) => boolean {
  const byConcept = new Map(diagnoses.map((diagnosis) => [diagnosis.concept, diagnosis]));
  const isRow = (status: Status | undefined): boolean => status === 'unavailable' || status === 'not-configured';
  return ({ kind, from, to }) => {
    if (kind !== 'leads-to') return kind === 'routes-to';
    const [a, b] = [byConcept.get(from), byConcept.get(to)];
    return a?.status === 'wrapper' || (isRow(a?.status) && isRow(b?.status) && a?.component === b?.component);
  };
}

function packDiagnosis(diagnosis: Diagnosis, chunk: number): PackDiagnosis {
  const { id, concept, title, component, status, languages, facts, signatures, symptoms, verification } = diagnosis;
  return {
    id,
    concept,
    title,
    component,
    status,
    languages,
    facts,
    signatures,
    symptoms: symptoms.map(shortenLine),
    checks: verification.filter(({ command }) => command !== null && command.risks.every((risk) => risk === 'read-only')).length,
    chunk,
  };
}

type Packed =
  | { readonly kind: 'body'; readonly id: string; readonly sort: string; readonly body: Body }
  | { readonly kind: 'article'; readonly id: string; readonly sort: string; readonly body: BodyChunk['articles'][string] };

/** Bodies of one concept stand together, so that a page with all its languages loads one chunk. */
function bodiesOf({ diagnoses, articles }: Graph): readonly Packed[] {
  return [
    ...diagnoses.map(({ id, concept, cause, mitigation, verification, mistakenFor, links, verified }): Packed => {
      const topic = id.slice(0, id.indexOf('/'));
      return {
        kind: 'body',
        id,
        sort: `${topic}/${concept} ${id}`,
        body: { cause, mitigation, verification, mistakenFor, links, verified },
      };
    }),
    ...articles.map(({ id, body }): Packed => ({ kind: 'article', id, sort: `\uFFFF${id}`, body })),
  ].sort((a, b) => compareText(a.sort, b.sort));
}

function groupBodies(bodies: readonly Packed[]): readonly (readonly Packed[])[] {
  const groups: Packed[][] = [];
  let length = Infinity;
  for (const body of bodies) {
    const size = JSON.stringify(body.body).length + body.id.length;
    if (length + size > CHUNK_CHARACTERS) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(body);
    length += size;
  }
  return groups.flatMap(splitGroup);
}

/** Text that hardly compresses may need smaller groups; a single body is never split. */
function splitGroup(group: readonly Packed[]): readonly (readonly Packed[])[] {
  if (group.length < 2 || gzipSync(JSON.stringify(group)).length <= CHUNK_GZIP) return [group];
  const half = Math.ceil(group.length / 2);
  return [...splitGroup(group.slice(0, half)), ...splitGroup(group.slice(half))];
}

function newestDate(diagnoses: readonly Diagnosis[]): string | null {
  return (
    diagnoses
      .flatMap(({ verified }) => verified.map(({ date }) => date))
      .sort(compareText)
      .at(-1) ?? null
  );
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
