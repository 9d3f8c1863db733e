/** Reports the diagnoses that nothing can lead to: others have all their words, or their facts exclude each other. */
import type { Diagnosis, Graph } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Problem } from '../graph/problem.ts';
import { isReachable } from '../match/isReachable.ts';
import type { Tried, Trials } from './surveyExamples.ts';

const LANGUAGE = 'language';

type Found = Pick<Problem, 'code' | 'message' | 'mend'>;

/** One warning for each, at its heading; a diagnosis that some example of its own finds first is reached. */
export function reportUnreachable(graph: Graph, index: PackIndex, trials: Trials): readonly Problem[] {
  const tried = new Map<string, Tried[]>();
  for (const one of trials.tried) tried.set(one.of.id, [...(tried.get(one.of.id) ?? []), one]);
  return graph.diagnoses.flatMap((diagnosis) =>
    [
      findShadow(diagnosis, index, trials, tried.get(diagnosis.id) ?? []),
      findContradiction(diagnosis, graph),
      findUnasked(diagnosis, graph),
    ]
      .filter((found) => found !== null)
      .map((found): Problem => ({ severity: 'warning', file: diagnosis.file, line: diagnosis.line, column: 1, ...found })),
  );
}

function findShadow(diagnosis: Diagnosis, index: PackIndex, { surveyor }: Trials, tried: readonly Tried[]): Found | null {
  const packed = index.diagnoses.find(({ id }) => id === diagnosis.id);
  if (packed === undefined || packed.signatures.length === 0) return null;
  const firstOf = ({ standing }: Tried): string | null =>
    surveyor.lexicon.diagnoses[standing.ranking.ranked[0]?.finding.diagnosis ?? -1]?.concept ?? null;
  const own = tried.filter(({ must }) => must);
  if (own.some((one) => firstOf(one) === diagnosis.concept)) return null;
  const reaches = own.length > 0 ? [] : packed.signatures.map((signature) => isReachable(surveyor, packed, signature));
  if (reaches.some(({ kind }) => kind === 'reached')) return null;
  const winners = [
    ...own.map(firstOf),
    ...reaches.map((reach) => (reach.kind === 'taken' ? (surveyor.lexicon.diagnoses[reach.by]?.concept ?? null) : null)),
  ].filter((winner) => winner !== null);
  if (winners.length > 0)
    return {
      code: 'shadowed',
      message: `Whatever shows “${diagnosis.concept}” leads to “${[...new Set(winners)].join('”, “')}”`,
      mend: 'Give it words that the other one lacks, or make one of the two',
    };
  if (diagnosis.symptoms.length > 0) return null;
  return {
    code: 'unreachable',
    message: `No paste can lead to “${diagnosis.concept}”: its signatures hold only words that any program prints`,
    mend: 'Add a code, a name or a rarer phrase to a signature, or a ```symptom',
  };
}

/** A facet none of whose values is possible, or languages that its facts exclude. */
function findContradiction({ facts, languages, signatures }: Diagnosis, { facets }: Graph): Found | null {
  for (const [facet, usual] of Object.entries(facts)) {
    const values = facets.find(({ id }) => id === facet)?.values.map(({ id }) => id) ?? [];
    const open = facet === LANGUAGE && languages.length > 0 ? values.filter((value) => languages.includes(value)) : values;
    if (open.length > 0 && open.every((value) => usual[value] === 'never'))
      return {
        code: 'never-possible',
        message: `Under ${facet} every value is “never”, so no answer leaves it possible`,
        mend: `Give one value of ${facet} another word, or leave ${facet} out`,
      };
  }
  const foreign = signatures.filter(({ language }) => language !== null && languages.length > 0 && !languages.includes(language));
  if (foreign.length === 0) return null;
  return {
    code: 'signature-language',
    message: `It has a signature for ${[...new Set(foreign.map(({ language }) => language))].join(', ')}, and its languages leave that out`,
    mend: 'Add the language to languages, or delete the signature',
  };
}

/** It is possible under one value only, and nobody can give that answer: the facet is not asked, and no words prove the value. */
function findUnasked({ facts }: Diagnosis, { facets }: Graph): Found | null {
  for (const { id, asked, values } of facets) {
    const usual = facts[id];
    if (usual === undefined || asked || id === LANGUAGE) continue;
    const open = values.filter((value) => usual[value.id] !== 'never');
    if (open.length > 0 && open.length < values.length && open.every(({ seen }) => seen.length === 0))
      return {
        code: 'unasked',
        message: `It needs ${id} to be ${open.map((value) => value.id).join(' or ')}: ${id} is never asked, and no words prove it`,
        mend: `Give the value words under seen, or let ${id} be asked, in index.md`,
      };
  }
  return null;
}
