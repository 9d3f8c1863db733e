/** Splits a paste into the rows of a credential chain and the errors nested in each other. */
import type { AttemptStatus } from './verdict.ts';

/** Rows kept: a log of retries repeats the same chain. */
const MOST_ROWS = 400;
/** An exception's type stands between the arrow and the credential's name. */
const LONGEST_TYPE = 90;

export interface Row {
  /** As written; null where a row names none. */
  readonly component: string | null;
  readonly status: AttemptStatus | null;
  /** Half-open span of the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly parent: number | null;
}

const NAME = '[A-Z][A-Za-z]{2,40}Credential';

/**
 * Where a row begins, in the form of every library. Each alternative starts at a fixed word or a line's edge and has bounded parts, so that
 * the scan stays linear.
 */
const ROW = new RegExp(
  [
    // Python log, .NET event, Java, JavaScript and Go trace: `X.get_token failed: …`, `X => ERROR. …`
    `(?<traced>${NAME})(?:\\.[Gg]et_?[Tt]oken\\w{0,20}(?:\\(\\))?| ?=> ?(?:getToken\\(\\) ?=> ?)?)(?=[ .:=>A-Za-z[])`,
    // Python and Go list: `X: …` at the beginning of a line
    `(?<=^[ \\t>|│*•-]{0,24})(?<listed>${NAME}): `,
    // .NET and Java sentences: `X authentication unavailable.`, `X is unavailable`
    `(?<said>${NAME})(?= (?:authentication (?:unavailable|failed)|is (?:unavailable|not )))`,
    // nested: ` ---> Type: …`, `Caused by: Type: …`, `(Inner Exception #1) …`, Rust's numbered sources
    `(?<nested>---> |(?<=^[ \\t]{0,24})Caused by: |\\(Inner Exception #\\d{1,3}\\) )`,
    // .NET bullets that name no credential
    `(?<=^[ \\t]{0,24})(?<bullet>- (?=[A-Z]))`,
  ].join('|'),
  'gm',
);

const TRACED_STATUS: readonly (readonly [RegExp, AttemptStatus])[] = [
  [/^[^\n]{0,80}?\b(?:succeeded|SUCCESS|acquired a token|returns a token)\b/, 'succeeded'],
  [/^[^\n]{0,40}?\b(?:skipped|disabled|not enabled)\b/i, 'skipped'],
  [
    /^[^\n]{0,200}?\b(?:unavailable|not (?:be )?(?:fully )?(?:configured|installed|found|available)|no managed identity endpoint|no response|no accounts?|no [a-z ]{2,24} specified|missing environment variable|not logged in)\b/i,
    'unavailable',
  ],
];

/**
 * The rows of `text` in order; a nested error lies within the row or error that it follows. Text without a chain has none. A row ends where
 * the next of its rank begins, or at two blank lines' worth of silence at the latest.
 */
export function segment(text: string): readonly Row[] {
  const starts: { at: number; component: string | null; nested: boolean; body: number }[] = [];
  for (const found of text.matchAll(ROW)) {
    const { traced, listed, said, nested } = found.groups ?? {};
    const component = traced ?? listed ?? said ?? null;
    const previous = starts.at(-1);
    const body = found.index + found[0].length;
    // `X: X authentication unavailable` is one row, and so is `Caused by: Type: X authentication failed`.
    const gap = previous === undefined ? Infinity : found.index - previous.body;
    const near = gap < 4 && (component === null || previous?.component === null || previous?.component === component);
    const names =
      previous?.component === null && component !== null && gap < LONGEST_TYPE && !text.slice(previous.body, found.index).includes('\n');
    if (previous !== undefined && (near || names)) {
      if (previous.component === null) previous.component = component;
      previous.body = body;
      continue;
    }
    starts.push({ at: found.index, component, nested: nested !== undefined, body });
    if (starts.length >= MOST_ROWS) break;
  }
  const rows: Row[] = [];
  let open: number | null = null;
  starts.forEach(({ at, component, nested, body }, i) => {
    const end = starts[i + 1]?.at ?? text.length;
    const parent = nested && i > 0 ? open : null;
    rows.push({ component, status: component === null ? null : statusIn(text.slice(body, end)), start: at, end, parent });
    open = i;
  });
  return rows;
}

function statusIn(body: string): AttemptStatus {
  return TRACED_STATUS.find(([pattern]) => pattern.test(body))?.[1] ?? 'failed';
}

/** Says whether two offsets lie in one row, or in rows nested in each other: a signature never reaches from one credential to the next. */
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
