/** Tells a person's own words from a program's output. */
import { isSmallWord } from './commonWords.ts';

/** English that somebody writes has three to five small words in ten; messages have two or three, logs and traces one. */
const SMALL_SHARE = 0.24;
const FEWEST_WORDS = 6;
/** Half of that where code, names and paths stand between somebody's words. */
const SMALL_SHARE_MIXED = 0.12;
/** A description is short; what is longer was copied. */
export const MOST_WORDS = 160;
/** Signs that programs use and sentences hardly do, as a share of all characters. */
const SIGN = /[{}[\]<>="\\|#]/g;
const MOST_SIGNS = 0.02;
/** What somebody quotes or stresses within a sentence or two; what begins with it was printed, and longer text has other people's quotes. */
const QUOTED = /(?<=[\w,:.(] ?)"([^"\n{}[\]<>=|\\#]{1,120})"(?![\w:])/g;
const MOST_LINES = 3;
/** A heading in an issue's form. */
const HEADING = /^#{2,6} /gm;

function signsIn(text: string): number {
  const own = text.trim().split('\n').length > MOST_LINES ? text : text.replace(QUOTED, '$1');
  return own.replace(HEADING, '').match(SIGN)?.length ?? 0;
}

/** A message introduces itself: `ValueError: …`. */
const LABEL = /\b\w{2,60}(?:Error|Exception): |\bERROR\b|^Error: /m;

/** Who says this speaks of himself, or compares; programs do not. */
const SELF =
  /\b(?:i|i'm|i've|im|my|me|we(?!['’]re)|our|us|says|works|worked|suddenly|yesterday|locally|laptop|someone|somebody|nobody|although|why|incredibly)\b/i;
/** Or asks. */
const PERSON = new RegExp(`${SELF.source}|\\?`, 'i');
/** A name or code in the spelling of a program: `EnvironmentCredential`, `AZURE_TENANT_ID`, `invalid_scope`, the beginning of a GUID. */
const NAME = /\b[0-9a-f]{8}-[0-9a-f]{4}-|\b[A-Z]\w*[a-z][A-Z]\w+|[A-Za-z]_[A-Za-z]|'[^'\n]{1,80}'/;
/** A sentence in print. */
const PRINTED = /^\W{0,12}(?:[a-z_]{2,40}: )?[A-Z]/;

/** True for a sentence or two of plain words; false for a single phrase, a message by itself, and what no one would type. */
export function isProse(text: string, words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (words.filter(isSmallWord).length < SMALL_SHARE * words.length) return false;
  return !LABEL.test(text) && signsIn(text) <= MOST_SIGNS * text.length;
}

/** True for words of a person with code, names or part of a log among them: a title, a note. False for a message by itself. */
export function isMixed(text: string, words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || LABEL.test(text)) return false;
  return words.filter(isSmallWord).length >= SMALL_SHARE_MIXED * words.length;
}

/** A time or a level; quote marks and colours have no word so long. */
const PREFIX = /\w{4}/;

/** True where `lead`, what stood before the first word, is a logger's: words behind it were copied, whatever they sound like. */
export function isLogged(lead: string): boolean {
  return PREFIX.test(lead);
}

/** True for prose that is not a printed message by itself: such a message has names in it, and nobody who speaks. */
export function isToldBySomebody(text: string, words: readonly string[]): boolean {
  if (!isProse(text, words)) return false;
  return PERSON.test(text) || !(SPEAKER.test(text) || (PRINTED.test(text) && NAME.test(text)));
}

/** A description in telegram style is shorter than prose, and no longer than this. */
const FEWEST_SPOKEN = 3;
const MOST_SPOKEN = 60;
/** Where a program says what it is, one thing after another, or quotes: `HTTP 404: …`, `auth proxy: …`, `a: b: c`, `Get "https://…"`. */
const SPEAKER = /^\W{0,12}[A-Za-z][\w./-]{0,40}(?: [\w./-]{1,80})?: |: [^\n:]{1,200}: |https?:\/\/|"[^"\n]{4,200}"/;

/** True for what somebody may type who has no text to paste, telegram style too: `redirect url mismatch in production`. */
export function isSpoken(text: string, words: readonly string[]): boolean {
  if (words.length < FEWEST_SPOKEN || words.length > MOST_SPOKEN || text.trim().split('\n').length > MOST_LINES) return false;
  if (LABEL.test(text) || signsIn(text) > MOST_SIGNS * text.length) return false;
  return PERSON.test(text) ? !text.includes('://') : !(SPEAKER.test(text) || (PRINTED.test(text) && NAME.test(text)));
}

/** The path of a file, a frame of a trace. */
const PATH = /(?:^|[\s('"`])[~.]{0,2}\/[\w.-]+\/|[A-Z]:\\\w|^\s*at /;

/** True for a line as programs print it: it says who speaks, or shows names or paths. */
export function isPrinted(line: string): boolean {
  return LABEL.test(line) || SPEAKER.test(line) || PATH.test(line) || (PRINTED.test(line) && NAME.test(line));
}

/** True for a line in which somebody speaks of himself; programs ask too (`did you mean …?`). */
export function isPersonal(line: string): boolean {
  return SELF.test(line) && !isPrinted(line);
}
