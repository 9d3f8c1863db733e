/** Work in steps, so that whoever runs it can let others go first in between. */

/** Diagnoses that are read in one step: two milliseconds of work. */
export const ROWS_A_STEP = 64;

/** Runs to the end at once. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A turn is over after so many milliseconds: a phone four times slower still answers a touch at once. */
const LONGEST_TURN = 8;

/** Runs to the end, and lets the page answer in between. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < LONGEST_TURN) continue;
    await new Promise((go) => setTimeout(go));
    since = performance.now();
  }
}
