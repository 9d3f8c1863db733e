/** Chance that is the same on every machine. */

export type Random = (below: number) => number;

/** Whole numbers from 0, below what is asked for: the linear congruence of Numerical Recipes. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of the items; an empty list has none, and gives `otherwise`. */
export function pick<T>(random: Random, items: readonly T[], otherwise: T): T {
  return items[random(items.length)] ?? otherwise;
}

/** The items in another order (Fisher and Yates). */
export function shuffle<T>(random: Random, items: readonly T[]): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random(last + 1);
    const [a, b] = [mixed[last], mixed[other]];
    if (a === undefined || b === undefined) continue;
    mixed[last] = b;
    mixed[other] = a;
  }
  return mixed;
}
