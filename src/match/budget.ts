/** Counts what a match has cost, so that no paste can hold the thread: steps, not seconds, so that the same paste ends the same. */

/** About a second of work in a browser; a 1 MB log of ordinary text takes half of it. */
export const MOST_STEPS = 5_000_000;

/** Steps for each character that redacting, splitting into words and rows, and reading off facts cost together: they read all of it, always. */
export const READINGS = 1;

export interface Budget {
  readonly most: number;
  spent: number;
}

/** A fresh budget of `most` steps. */
export function startBudget(most: number = MOST_STEPS): Budget {
  return { most, spent: 0 };
}

/** Takes `steps` from the budget; false when it is used up: the caller stops and keeps what it has. */
export function spend(budget: Budget, steps: number): boolean {
  budget.spent += steps;
  return budget.spent <= budget.most;
}
