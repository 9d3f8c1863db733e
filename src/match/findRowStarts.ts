/** Finds where the rows of a chain and nested errors begin, in the form of every library. */
import type { RowStart } from './mergeStarts.ts';
import { LONGEST_TYPE, mergeStarts } from './mergeStarts.ts';

/** Rows kept: a log of retries repeats the same chain. */
const MOST_STARTS = 400;
/** What follows a name decides whether it is a row; so much of it is read. */
const HEAD = 120;
/** Messages of one aggregate that are told apart. */
const MOST_INNER = 40;

const PLAIN: RowStart = {
  at: 0,
  body: 0,
  component: null,
  nested: false,
  loose: false,
  inner: false,
  headline: false,
  call: false,
  status: null,
  closed: 0,
};

const NAME = '[A-Z][A-Za-z]{2,40}Credential';
const LEAD = '[ \\t>|│*•]{0,24}';
const RAISED = '(?:CredentialUnavailable(?:Error|Exception)?|AuthenticationRequiredError)';

/**
 * A name, and what makes it a row: the one scan for all forms, in bounded parts, so that it stays linear. A name never begins within capitals,
 * and is read once for all that may follow it.
 */
const FORM = new RegExp(
  [
    `(?<![A-Z])(?<name>${NAME})(?:` +
      [
        // A chain's own word on one of its credentials: Python, Go, C++, JavaScript
        `(?<chain> (?:acquired a token from|authenticated with) |: (?:Successfully got|Failed to get) token from | => getToken\\(\\) => Result for )(?<inner>${NAME})`,
        // Log of calls: Python and .NET `X.get_token failed: …`, Go `X.GetToken() acquired …`, JavaScript `X => getToken() => ERROR …`
        `(?<call>\\.[Gg]et_?[Tt]oken\\w{0,20}(?:\\(\\))?(?=:? [A-Za-z])| ?=> ?(?:getToken\\(\\) ?=> ?)?(?=\\S))`,
        // Lists, and rows glued to each other: `X: …`
        `: `,
        // Sentences: `X authentication unavailable.`, `X is unavailable`, `X authentication failed`
        `(?= (?:authentication (?:unavailable|failed)|not available|is (?:unavailable|not )))`,
      ].join('|') +
      ')',
    // .NET, Java and JavaScript on one of a chain's credentials
    `(?:\\bcredential selected: (?:\\w{1,40}\\.){0,4}|(?:Azure Identity => )?\\b[Aa]ttempted credential |\\bResult for )(?<told>${NAME})(?<absent> is unavailable)?`,
    // A list that has nothing but names
    `^${LEAD}(?:- )?(?<bare>${NAME})[ \\t]{0,4}$`,
    // Errors of the kinds that credentials raise, at the beginning of a line: aggregates in JavaScript, tracebacks
    `^${LEAD}(?:\\[errors\\]: )?(?:\\w{1,40}\\.){0,6}(?<raised>${RAISED}): `,
    // Errors within errors: .NET, Java
    `(?<nested>---> |^[ \\t]{0,24}(?:Caused by|Suppressed): |\\(Inner Exception #\\d{1,3}\\) )`,
    // Rust's sources, by number, and .NET bullets
    `^[ \\t]{1,8}(?<source>\\d{1,2}): (?=\\S)`,
    `^[ \\t]{0,24}- (?=[A-Z])`,
    // Marks that are no rows
    `(?<aggregate>\\bAggregateException: )`,
    `(?<sources>^[ \\t]{0,8}Caused by:[ \\t]{0,4}$)`,
    `(?<closed>--- End of inner exception)`,
  ].join('|'),
  'gm',
);
/** Where the messages of an aggregate begin in its own: `(first) (second)`. */
const BRACKET = / \((?=[A-Z])/g;
const MOST_AGGREGATE = 20_000;

/** A name in a log line that tells of no outcome yet. */
const BEFORE_OUTCOME =
  /^[^\n]{0,40}?\b(?:invoked|invoking|Found the following|Attempting to use|Created with|Saved this credential|[Ww]ill (?:use|authenticate)|Using|Pinging|Trying)\b/;

/** The beginnings of rows in order, at most so many; a name twice at one place is one. */
export function findRowStarts(text: string): readonly RowStart[] {
  const starts: RowStart[] = [];
  let brackets: readonly number[] = [];
  let aggregateEnd = -1;
  let numbered = false;
  let closed = 0;
  const add = (one: RowStart): void => {
    const previous = starts.at(-1);
    const merged = previous === undefined ? null : mergeStarts(text, previous, one);
    if (merged === null) starts.push({ ...one, closed });
    else starts[starts.length - 1] = merged;
    if (merged === null) closed = 0;
  };
  for (const found of text.matchAll(FORM)) {
    for (const at of brackets) if (at < found.index) add({ ...PLAIN, at, body: at + 1, loose: true, inner: true });
    brackets = brackets.filter((at) => at >= found.index);
    const { source, sources, aggregate, closed: closes } = found.groups ?? {};
    if (closes !== undefined) closed++;
    if (sources !== undefined) numbered = true;
    if (aggregate !== undefined) {
      const previous = starts.at(-1);
      if (previous?.component === null && found.index - previous.body < LONGEST_TYPE)
        starts[starts.length - 1] = { ...previous, headline: true };
      if (found.index >= aggregateEnd) {
        const message = messageFrom(text, found.index);
        aggregateEnd = found.index + message.length;
        brackets = [...message.matchAll(BRACKET)].slice(0, MOST_INNER).map(({ index }) => found.index + index + 1);
      }
    }
    if (closes !== undefined || sources !== undefined || aggregate !== undefined || (source !== undefined && !numbered)) continue;
    const one = startOf(found);
    if (one.component === null || one.status !== null || !BEFORE_OUTCOME.test(text.slice(one.body, one.body + HEAD))) add(one);
    if (starts.length >= MOST_STARTS) break;
  }
  return starts.filter(({ loose }) => !loose || starts.length > 1);
}

function startOf(found: RegExpExecArray): RowStart {
  const { name, chain, inner, call, told, absent, bare, raised, nested, source } = found.groups ?? {};
  const delivered = chain === undefined ? told !== undefined && absent === undefined : !chain.includes('Failed');
  const away = absent !== undefined || bare !== undefined;
  return {
    ...PLAIN,
    at: found.index + (/^[ \t>|│*•]*/.exec(found[0])?.[0].length ?? 0),
    body: found.index + found[0].length,
    component: inner ?? name ?? told ?? bare ?? null,
    nested: nested !== undefined || source !== undefined,
    loose: raised !== undefined || source !== undefined || bare !== undefined,
    call: call !== undefined,
    status: delivered ? 'succeeded' : away ? 'unavailable' : null,
  };
}

/** An aggregate's own message, to the end of its line. */
function messageFrom(text: string, from: number): string {
  const message = text.slice(from, from + MOST_AGGREGATE);
  const end = message.indexOf('\n');
  return end < 0 ? message : message.slice(0, end);
}
