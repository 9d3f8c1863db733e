/** Holds every example against every diagnosis: which of them come near to being claimed instead. */
import type { Graph } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { findRivals } from '../match/findRivals.ts';
import type { Tried, Trials } from './surveyExamples.ts';

/** A rival with this share of what stands there for the example's own diagnosis comes too near. */
export const NEAR = 0.75;
/** From here on the matcher takes two for equals, unless something else tells them apart. */
export const LEVEL = 0.97;

/** Two concepts that come near each other, at the example where they come nearest. */
export interface NearPair {
  readonly file: string;
  readonly line: number;
  readonly concept: string;
  readonly rival: string;
  /** Weight of what the example shows of each. */
  readonly own: number;
  readonly theirs: number;
  /** The rival reads other words than the example's own diagnosis: a second fault, or a chance. */
  readonly beside: boolean;
  /** One of the two names the other: under Mistaken for, or by a link in its cause, steps or checks. */
  readonly declared: boolean;
  /** The example's own diagnosis wins all the same: it is identified, or ahead by more than the matcher needs. */
  readonly won: boolean;
  readonly resolved: boolean;
  /** Words of the example that only its own diagnosis reads. */
  readonly apart: readonly string[];
}

export interface Confusion {
  readonly examples: number;
  readonly diagnoses: number;
  /** Nearest first. */
  readonly near: readonly NearPair[];
  readonly unresolved: number;
}

/** The pairs that come too near, each once; a pair is resolved when its own diagnosis wins clearly and the guides know of the other one. */
export function compareExamples(graph: Graph, { surveyor, tried }: Trials): Confusion {
  const { lexicon } = surveyor;
  const known = new Set(
    graph.edges.flatMap(({ kind, from, to }) => (kind === 'mistaken-for' || kind === 'leads-to' ? [`${from} ${to}`, `${to} ${from}`] : [])),
  );
  const examples = tried.filter(({ must, implied }) => must && !implied);
  const pairs = new Map<string, NearPair>();
  for (const one of examples) {
    for (const { diagnosis, own, theirs, role, sameWords, apart } of findRivals(lexicon, one.survey, one.standing, one.diagnosis)) {
      const rival = lexicon.diagnoses[diagnosis]?.concept ?? '';
      const won = isFirst(one, lexicon.diagnoses) && (isSure(one) || theirs < LEVEL * own);
      // Two faults in one log are both told; that is right as long as the guides know of it.
      if (theirs < NEAR * own && won) continue;
      const { concept, file } = one.of;
      const declared = known.has(`${concept} ${rival}`);
      const beside = !sameWords && role !== null;
      const pair = { file, line: one.line, concept, rival, own, theirs, beside, declared, won, resolved: declared && won, apart };
      const before = pairs.get(`${concept} ${rival}`);
      if (before === undefined || compareNear(pair, before) < 0) pairs.set(`${concept} ${rival}`, pair);
    }
  }
  const near = [...pairs.values()].sort(compareNear);
  const unresolved = near.filter(({ resolved }) => !resolved).length;
  return { examples: examples.length, diagnoses: graph.diagnoses.length, near, unresolved };
}

/** One warning for each pair that is not resolved, at its example. */
export function reportConfusion({ near }: Confusion): readonly Problem[] {
  return near
    .filter(({ resolved }) => !resolved)
    .map(({ file, line, concept, rival, own, theirs, won, apart }) => ({
      severity: 'warning',
      code: 'too-near',
      file,
      line,
      column: 1,
      message: `This example of “${concept}” (${own.toFixed(2)}) is nearly one of “${rival}” (${theirs.toFixed(2)})`,
      mend: won
        ? `Name “${rival}” under ### Mistaken for, or take words out of its signature`
        : `Sharpen both signatures${apart.length === 0 ? '' : `: only “${apart.join('”, “')}” tells them apart`}`,
    }));
}

function isFirst({ standing, of }: Tried, diagnoses: readonly { readonly concept: string }[]): boolean {
  const first = standing.ranking.ranked[0];
  return first !== undefined && diagnoses[first.finding.diagnosis]?.concept === of.concept;
}

function isSure({ standing }: Tried): boolean {
  return standing.ranking.kind === 'identified' || standing.ranking.kind === 'harmless';
}

/** Unresolved ones first, then by how near. */
function compareNear(a: NearPair, b: NearPair): number {
  return Number(a.resolved) - Number(b.resolved) || b.theirs / b.own - a.theirs / a.own;
}
