/** Decides how much is said of what was found: that it is so, that it may be one of these, or nothing. */
import type { Facts } from '../graph/graph.ts';
import type { Page } from './describe.ts';
import { describe } from './describe.ts';
import type { Finding } from './findings.ts';
import { CERTAIN_COVERAGE, domainWordsIn } from './findings.ts';
import { isLogged, isSpoken, isToldBySomebody } from './isProse.ts';
import type { Lexicon } from './lexicon.ts';
import type { Narrower } from './narrow.ts';
import type { Ranking } from './rank.ts';
import type { NamedCode } from './recognise.ts';
import { isUnheardOf } from './recognise.ts';
import type { DiagnosisFound, VerdictKind } from './verdict.ts';

/** A quotation with so much weight, or of so much of the text, stands for itself. */
const SURE_QUOTE = 1.7;
const QUOTE_SHARE = 0.5;
/** Near misses told beside what was claimed. */
const MOST_RUNNERS_UP = 4;
/** Whoever has so many named rows of a chain has copied them. */
const CHAIN_ROWS = 2;
/** What is longer was copied. */
const LONGEST_DESCRIPTION = 400;
/** A few words as somebody types them; programs print capitals and signs, and more of a message in a row is copied. */
const TYPED = /^[a-z0-9,’-]*(?: [a-z0-9,’-]*){0,6}$/;

interface Decision {
  readonly kind: VerdictKind;
  readonly diagnoses: readonly DiagnosisFound[];
}

/**
 * What `ranking` comes to; where it claims nothing, or a few words of a description only, the candidates of `narrow`. A code that no guide
 * knows is a hard failure like any other: beside headlines and rows that are merely unavailable it is the cause, and it is not known.
 */
export function decide(
  lexicon: Lexicon,
  narrow: Narrower,
  page: Page,
  findings: readonly Finding[],
  facts: Facts,
  { kind, ranked, survived }: Ranking,
  codes: readonly NamedCode[],
): Decision {
  const first = kind === 'harmless' ? null : (ranked[0]?.finding ?? null);
  const isCause = first !== null && first.coverage >= CERTAIN_COVERAGE && lexicon.diagnoses[first.diagnosis]?.status === 'failed';
  if (kind !== 'harmless' && !isCause && codes.some((code) => isUnheardOf(code, lexicon))) return { kind: 'unknown', diagnoses: [] };
  const isOpen = kind === 'unknown' || (first !== null && isQuoted(first, page));
  if (isOpen) {
    const open = findings.filter(({ matches }) => matches.some(({ last }) => (page.tokens.start[last] ?? 0) > survived));
    const domain = domainWordsIn(lexicon, page.tokens);
    const candidates = narrow(page, open, domain, facts);
    // What is likely stays so in a text that speaks of the subject.
    if (candidates.length > 0 || first === null) return { kind: candidates.length > 0 ? 'narrowed' : 'unknown', diagnoses: candidates };
  }
  const told = ranked.map((one) => describe(lexicon, page, one, first));
  if (kind === 'harmless') return { kind, diagnoses: told };
  const near = findings.filter(({ claimed }) => !claimed).sort((a, b) => b.gain * b.coverage - a.gain * a.coverage);
  const runnersUp = near.slice(0, MOST_RUNNERS_UP).map((finding) => describe(lexicon, page, { finding, role: 'context' }, first));
  const diagnoses = [...told, ...runnersUp].filter(isMoreThanHearsay);
  if (codes.length > 0 || !isTyped(page, diagnoses[0])) return { kind: isOpen && kind === 'identified' ? 'narrowed' : kind, diagnoses };
  return { kind: 'narrowed', diagnoses: putBeside(diagnoses, narrow(page, findings, domainWordsIn(lexicon, page.tokens), facts)) };
}

/** What the words of a description speak of, behind the message that is in them. */
function putBeside(told: readonly DiagnosisFound[], said: readonly DiagnosisFound[]): readonly DiagnosisFound[] {
  const claimed = new Set(told.filter(({ role }) => role !== 'context').map(({ id }) => id));
  const others = said.filter(({ id }) => !claimed.has(id));
  const kept = told.filter(({ id }) => others.every((other) => other.id !== id));
  return [...kept.slice(0, 1), ...others, ...kept.slice(1)];
}

/** A few words of a message within somebody's own words: what they tell round it counts as well. */
function isQuoted({ family, gain, best }: Finding, page: Page): boolean {
  if (family || gain >= SURE_QUOTE || !areOwn(page, isToldBySomebody) || isInQuotes(page, best.first)) return false;
  return best.last - best.first + 1 < QUOTE_SHARE * page.tokens.count;
}

/** True for a word behind a quotation mark that its line has not closed: it was copied. */
function isInQuotes({ text, tokens }: Page, token: number): boolean {
  const at = tokens.start[token] ?? 0;
  return text.slice(text.lastIndexOf('\n', at) + 1, at).split('"').length % 2 === 0;
}

function areOwn({ text, tokens, lead, rows }: Page, isOwn: (text: string, words: readonly string[]) => boolean): boolean {
  return !isLogged(lead) && rows.filter(({ component }) => component !== null).length < CHAIN_ROWS && isOwn(text, tokens.words);
}

/** A runner-up for which no telling word speaks is no runner-up: any error of the subject shares its generic words. */
function isMoreThanHearsay({ role, certainty, evidence }: DiagnosisFound): boolean {
  return role !== 'context' || certainty !== 'possible' || evidence.length > 0;
}

/**
 * Somebody's own words, wrapped or not, never identify: words that a message has as well only narrow, unless they were copied or a code
 * stands there.
 */
function isTyped(page: Page, first: DiagnosisFound | undefined): boolean {
  if (first === undefined || page.text.length > LONGEST_DESCRIPTION || !areOwn(page, isSpoken)) return false;
  return first.evidence.every(({ text: quote }) => TYPED.test(quote.replaceAll('\n', '')));
}
