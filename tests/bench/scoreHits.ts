/** Counts what a contender found against what is right. */
import type { Case, Share } from '../../src/cli/measure.ts';
import type { Hit } from './contender.ts';
import { wordsOf } from './contender.ts';

export interface Score {
  readonly rightFirst: Share;
  readonly inThree: Share;
  readonly foreignClaimed: Share;
  /** What the best threshold on these very cases would have made of it; null where there are no scores. */
  readonly kind: { readonly rightFirst: Share; readonly foreignClaimed: Share } | null;
}

interface Outcome {
  readonly foreign: boolean;
  readonly right: boolean;
  readonly near: boolean;
  readonly claimed: boolean;
  /** Score of the first hit, whole and for each word of the paste. */
  readonly scores: readonly [number, number];
}

/** Figures over the cases for which there are hits, in the same order. */
export function scoreHits(cases: readonly Case[], hits: readonly (readonly Hit[])[]): Score {
  const outcomes = hits.flatMap((found, at): readonly Outcome[] => {
    const test = cases[at];
    return test === undefined ? [] : [outcomeOf(test, found)];
  });
  const ours = outcomes.filter(({ foreign }) => !foreign);
  const foreign = outcomes.filter((one) => one.foreign);
  return {
    rightFirst: share(ours, ({ right }) => right),
    inThree: share(ours, ({ near }) => near),
    foreignClaimed: share(foreign, ({ claimed }) => claimed),
    kind: outcomes.some(({ scores }) => scores[0] > 0) ? bestThreshold(ours, foreign) : null,
  };
}

function outcomeOf({ text, primary, also_ok = [], expected = [] }: Case, found: readonly Hit[]): Outcome {
  const concepts = [...new Set(found.map(({ concept }) => concept))];
  const right = primary === null ? [] : [primary, ...also_ok];
  const first = concepts[0];
  const score = found[0]?.score ?? 0;
  return {
    foreign: primary === null,
    right: first !== undefined && right.includes(first),
    near: concepts.slice(0, 3).some((concept) => right.includes(concept) || expected.includes(concept)),
    claimed: concepts.length > 0,
    scores: [score, score / Math.max(1, wordsOf(text).length)],
  };
}

/** The threshold, of the score or of the score a word, that parts right answers from claimed foreign errors best (Youden's index). */
function bestThreshold(ours: readonly Outcome[], foreign: readonly Outcome[]): Score['kind'] {
  let best: Score['kind'] = null;
  let most = -Infinity;
  for (const which of [0, 1] as const) {
    for (const threshold of new Set([...ours, ...foreign].map(({ scores }) => scores[which]))) {
      const rightFirst = share(ours, ({ right, scores }) => right && scores[which] >= threshold);
      const foreignClaimed = share(foreign, ({ claimed, scores }) => claimed && scores[which] >= threshold);
      const gain = rightFirst.part / Math.max(1, rightFirst.of) - foreignClaimed.part / Math.max(1, foreignClaimed.of);
      if (gain <= most) continue;
      most = gain;
      best = { rightFirst, foreignClaimed };
    }
  }
  return best;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  return { part: items.filter(holds).length, of: items.length };
}
