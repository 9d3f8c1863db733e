/** Takes two beginnings that stand close together for one row. */
import type { AttemptStatus } from './verdict.ts';

/** An exception's type stands between the arrow and the credential's name. */
export const LONGEST_TYPE = 90;
/** Scopes and ids stand between a call and what it raised. */
const LONGEST_CALL = 600;
/** Brackets and blanks at the most between two names of one row. */
const NEAR = 4;

export interface RowStart {
  readonly at: number;
  /** Where its message begins. */
  readonly body: number;
  readonly component: string | null;
  /** Within the error before it. */
  readonly nested: boolean;
  /** Without a name, or with nothing but it: a row among others only. */
  readonly loose: boolean;
  /** One of the messages in an aggregate's own. */
  readonly inner: boolean;
  /** An aggregate: what it holds stands beside what came before it. */
  readonly headline: boolean;
  /** A line of a log of calls: what follows on the line tells how this call went. */
  readonly call: boolean;
  /** Said by the form itself, whatever the message says. */
  readonly status: AttemptStatus | null;
  /** Inner errors that ended between the row before and this one. */
  readonly closed: number;
}

/**
 * `X: X authentication unavailable` is one row, and so are `Caused by: Type: X authentication failed` and `X.get_token failed: Y is unavailable`;
 * null for two rows.
 */
export function mergeStarts(text: string, before: RowStart, one: RowStart): RowStart | null {
  const gap = one.at - before.body;
  if (before.headline || gap >= LONGEST_CALL) return null;
  const same = one.component === null || before.component === null || before.component === one.component;
  const names = before.component === null && one.component !== null && gap < LONGEST_TYPE;
  const calls = before.call && !one.call && one.status === null && one.component !== null;
  if (!(gap < NEAR && same) && (!(names || calls) || text.slice(before.body, one.at).includes('\n'))) return null;
  return {
    ...before,
    component: before.component ?? one.component,
    body: one.body,
    nested: before.nested || one.nested,
    loose: before.loose && one.loose,
    call: before.call || one.call,
    status: one.status ?? before.status,
  };
}
