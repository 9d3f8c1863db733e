import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit } from '../../src/match/alignClause.ts';
import { alignClause, countHoles, HOLE_SPAN, SLACK } from '../../src/match/alignClause.ts';
import type { Alignment } from '../../src/match/alignClause.ts';
import { makeHits } from '../../src/match/collectHits.ts';
import type { Elem } from '../../src/match/lexicon.ts';

const word = (id: number): Elem => ({ word: id, weight: 1, worth: 1, hole: null });
const HOLE: Elem = { word: -1, weight: 0, worth: 0, hole: { type: 'text', role: 'x' } };

/** Hits of the words of `clause` in `text`, by place. */
function hitsOf(clause: readonly Elem[], text: readonly number[]): readonly Hit[] {
  const hits = text.flatMap((id, at) =>
    clause.flatMap((elem, position): Hit[] => (elem.word === id ? [{ elem: position, place: 2 * at, weight: elem.weight }] : [])),
  );
  return hits.sort((a, b) => a.place - b.place || a.elem - b.elem);
}

function align(elems: readonly Elem[], list: readonly Hit[], most?: number): readonly Alignment[] {
  const hits = makeHits(list.length);
  hits.count = list.length;
  list.forEach(({ elem, place, weight }, i) => {
    hits.elem[i] = elem;
    hits.place[i] = place;
    hits.weight[i] = weight;
  });
  return alignClause(countHoles(elems), hits, most);
}

/** The best score by trying every chain of hits. */
function naive(elems: readonly Elem[], hits: readonly Hit[]): number {
  const extend = (last: Hit | null, from: number): number => {
    let best = 0;
    for (let i = from; i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined) continue;
      let cost = 0;
      if (last !== null) {
        if (hit.elem <= last.elem || hit.place <= last.place) continue;
        const between = (hit.place - last.place) / 2 - 1;
        const inside = elems.slice(last.elem + 1, hit.elem);
        const holes = inside.filter(({ hole }) => hole !== null).length;
        const skipped = inside.length - holes;
        if (between > skipped + SLACK + holes * HOLE_SPAN) continue;
        cost = holes > 0 ? 0 : 0.07 * Math.max(0, between - skipped);
      }
      best = Math.max(best, hit.weight - cost + extend(hit, i + 1));
    }
    return best;
  };
  return extend(null, 0);
}

test('scores as well as trying everything', () => {
  const clause = fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }).map(word) }, fc.constant(HOLE)), {
    minLength: 1,
    maxLength: 6,
  });
  const text = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(clause, text, (elems, words) => {
      const hits = hitsOf(elems, words);
      expect(align(elems, hits)[0]?.score ?? 0).toBeCloseTo(naive(elems, hits), 9);
    }),
    { numRuns: 400 },
  );
});

test('alignments ascend, and do not share a place', () => {
  const elems = [word(0), word(1), word(2)];
  const hits = hitsOf(elems, [0, 1, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0, 1, 2]);
  const found = align(elems, hits, 5);
  expect(found.map(({ score }) => score)).toEqual([3, 3]);
  expect(new Set(found.flatMap(({ hits: own }) => own.map(({ place }) => place))).size).toBe(6);
});

test('a hole takes a long value, a gap without one does not', () => {
  const gap = Array.from({ length: 20 }, () => 9);
  expect(align([word(0), HOLE, word(1)], hitsOf([word(0), HOLE, word(1)], [0, ...gap, 1]))[0]?.score).toBe(2);
  expect(align([word(0), word(1)], hitsOf([word(0), word(1)], [0, ...gap, 1]))[0]?.score).toBe(1);
});
