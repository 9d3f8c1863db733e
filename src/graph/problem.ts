/** A mistake in content, as a value: collected, never thrown, printed together. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Kebab-case name of the rule: `dead-link`. */
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly mend: string;
}
