/** Counts what a match has cost, so that no paste can hold the thread: steps, not seconds, so that the same paste ends the same. */

/** About a second of work in a browser; a 1 MB log of ordinary text takes a third of it. */
export const MOST_STEPS = 12_000_000;

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
