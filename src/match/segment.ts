/** Splits a paste into the rows of a credential chain and the errors nested in each other. */
import { findRowStarts } from './findRowStarts.ts';
import type { RowStart } from './mergeStarts.ts';
import type { AttemptStatus } from './verdict.ts';

export interface Row {
  /** As written; null where a row names none. */
  readonly component: string | null;
  readonly status: AttemptStatus | null;
  /** Half-open span of the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly parent: number | null;
}

/** So much of a message is read for what became of it. */
const MESSAGE = 400;

const STATUS_WORDS: readonly (readonly [RegExp, AttemptStatus])[] = [
  [/^[^\n]{0,80}?\b(?:succeeded|SUCCESS|acquired a token|returns a token)\b/, 'succeeded'],
  [/^[^\n]{0,40}?\b(?:skipped|disabled|not enabled)\b/i, 'skipped'],
  [
    /^[^\n]{0,200}?\b(?:unavailable|not (?:be )?(?:fully )?(?:configured|installed|found|available)|no managed identity endpoint|no response|no accounts?|no [a-z ]{2,24} specified|missing environment variable|not logged in)\b/i,
    'unavailable',
  ],
];

/** Where the last message of a chain is over: advice on the whole, frames, the next error. */
const OVER =
  /^[ \t]{0,24}(?:To mitigate this issue|Traceback \(most recent|During handling of|The above exception|Unhandled exception|at \S|--- End of |(?:\w{1,40}[.$]){1,8}\w{0,60}(?:Error|Exception)\b)/m;

/**
 * The rows of `text` in order; a nested error lies within the row or error that it follows, or in the one round that when inner errors were
 * closed before. Text without a chain has none. A row ends where the next begins, or where its message is over. `breaks` part the texts of
 * several processes: no row reaches over one.
 */
export function segment(text: string, breaks: readonly number[] = []): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0, from = 0; i <= breaks.length; i++) {
    const to = breaks[i] ?? text.length;
    addRows(rows, text.slice(from, to), from);
    from = to;
  }
  return rows;
}

function addRows(rows: Row[], text: string, offset: number): void {
  const starts = findRowStarts(text);
  let open: number | null = null;
  starts.forEach((start, i) => {
    const limit = starts[i + 1]?.at ?? text.length;
    for (let inner = start.closed; inner > 0 && open !== null; inner--) open = rows[open]?.parent ?? null;
    const position = rows.length;
    rows.push({
      component: start.component,
      status: statusOf(text, start, limit),
      start: offset + start.at,
      end: offset + endOf(text, start, limit),
      parent: start.nested && !start.headline ? open : null,
    });
    if (!start.inner) open = position;
  });
}

function statusOf(text: string, { component, status, body }: RowStart, limit: number): AttemptStatus | null {
  if (component === null) return null;
  if (status !== null) return status;
  const message = text.slice(body, Math.min(limit, body + MESSAGE));
  return STATUS_WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? 'failed';
}

function endOf(text: string, { body }: RowStart, limit: number): number {
  const message = text.slice(body, limit);
  const line = message.indexOf('\n');
  const over = line < 0 ? -1 : message.slice(line).search(OVER);
  return over < 0 ? limit : body + line + over;
}

/** True for the name of a whole chain: it says that it tried, and what it tried stands in its rows. */
export function isChain(component: string): boolean {
  return /^(?:Default|Chained|DeveloperTools)[A-Za-z]{0,20}Credential$/.test(component);
}

/** The row in which an offset lies, or after which; -1 before the first. */
export function rowFinder(rows: readonly Row[]): (offset: number) => number {
  return (offset) => {
    let from = 0;
    let to = rows.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rows[middle]?.start ?? 0) <= offset) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  };
}
