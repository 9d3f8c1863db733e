/** Gathers what speaks for each diagnosis, and decides which of them can be claimed. */
import { isAmbiguous, isTelling } from './commonWords.ts';
import type { Match } from './findSignatures.ts';
import type { Elem, LexClause, Lexicon } from './lexicon.ts';
import type { Beaten, Contest } from './suppress.ts';
import { isFamilyCode } from './suppress.ts';
import { isComponentName } from './subjectWords.ts';
import type { Tokens } from './tokenize.ts';

/** Share of a signature that must be there before it is claimed; below it is a near miss. Chosen on positives against near misses. */
export const CLAIM_COVERAGE = 0.74;
/** Each clause of several must be there by itself; a short one nearly whole, as each of its words tells. */
const CLAIM_CLAUSE = 0.68;
const SHORT = 3;
const CLAIM_SHORT = 0.9;
/** Weight that must be there: one word that only this pack uses, or several that are merely rare. Chosen on foreign errors. */
const CLAIM_GAIN = 0.88;
/** A paste that speaks of the subject vouches for a weaker signature. */
const DOMAIN_WORTH = 0.25;
const DOMAIN_MOST = 0.6;
/** Certain: nearly all of it, and enough that chance cannot say it. */
export const CERTAIN_COVERAGE = 0.88;
const CERTAIN_GAIN = 1.3;
/** So many words, all there and each in its place, say more than their weights: chance does not put common words in a row. */
const PHRASE_WORDS = 6;
const PHRASE_COVERAGE = 0.97;
const PHRASE_WORTH = 0.2;
/** Each word more, up to what chance never reaches. */
const PHRASE_WORD = 0.05;
const PHRASE_MOST = 0.5;
/** A message for one language, whole and alone, in the language that is known: nothing else was pasted that could tell more. */
const ALONE_COVERAGE = 0.95;

/** What a paste speaks: its language, and the words of the pack's subject in it. */
interface Spoken {
  readonly language: string | null;
  readonly domain: ReadonlySet<string>;
  /** Its last word. */
  readonly last: number;
}

export interface Finding {
  /** Position in the pack. */
  readonly diagnosis: number;
  readonly best: Match;
  /** Kept matches of this diagnosis, heaviest first. */
  readonly matches: readonly Match[];
  /** Weight of different words that speak for it. */
  readonly gain: number;
  readonly coverage: number;
  readonly family: boolean;
  readonly claimed: boolean;
  readonly certain: boolean;
  /** Its code only leads to another. */
  readonly leading: boolean;
  readonly beatenBy: number | null;
}

/** Findings of a contest, one for each diagnosis: those claimed, then near misses. */
export function gatherFindings(lexicon: Lexicon, contest: Contest, tokens: Tokens, language: string | null): readonly Finding[] {
  const spoken: Spoken = { language, domain: domainWordsIn(lexicon, tokens), last: tokens.count - 1 };
  const kept = groupBy(contest.kept);
  const findings: Finding[] = [];
  for (const [diagnosis, matches] of kept) findings.push(weigh(lexicon, diagnosis, matches, spoken, contest, null));
  const lost = new Map<number, Beaten>();
  for (const one of contest.beaten)
    if (!kept.has(one.match.diagnosis) && !lost.has(one.match.diagnosis)) lost.set(one.match.diagnosis, one);
  for (const [diagnosis, { match, by }] of lost) findings.push(weigh(lexicon, diagnosis, [match], spoken, contest, by));
  return findings;
}

function weigh(
  lexicon: Lexicon,
  diagnosis: number,
  matches: readonly Match[],
  { domain, language, last }: Spoken,
  contest: Contest,
  beatenBy: number | null,
): Finding {
  const ordered = [...matches].sort(
    (a, b) =>
      Number(isClear(lexicon, b, domain)) - Number(isClear(lexicon, a, domain)) ||
      b.gain * b.coverage - a.gain * a.coverage ||
      a.first - b.first,
  );
  const best = ordered[0] ?? matches[0];
  if (best === undefined) throw new Error('a finding needs a match');
  const words = new Map<number, number>();
  const clear = ordered.filter((match) => isClear(lexicon, match, domain));
  for (const match of clear.length > 0 ? clear : [best]) {
    for (const { hits, clause } of match.parts) for (const { elem, weight } of hits) words.set(clause.elems[elem]?.word ?? -1, weight);
  }
  const gain = Math.max([...words.values()].reduce((a, b) => a + b, 0) * (clear.length > 0 ? 1 : best.coverage), 0);
  const family = clear.some(({ parts }) =>
    parts.some(({ clause, hits }) => hits.some(({ elem }) => isFamilyCode(lexicon, clause.elems[elem]?.word ?? -1))),
  );
  const vouched = gain + Math.min(DOMAIN_MOST, DOMAIN_WORTH * domain.size) + Math.max(0, ...clear.map(phraseWorth));
  const claimed = beatenBy === null && clear.length > 0 && (family || vouched >= CLAIM_GAIN || clear.some(isAlone(language, last)));
  return {
    diagnosis,
    best,
    matches: ordered,
    gain,
    coverage: best.coverage,
    family,
    claimed,
    certain:
      claimed &&
      clear.some(isInLanguage(language)) &&
      clear.some((match) => {
        const { missing, coverage } = match;
        if (missing.length > 0 || contest.strange.has(match)) return false;
        return family || (coverage >= CERTAIN_COVERAGE && vouched >= CERTAIN_GAIN);
      }),
    leading: contest.leading.has(diagnosis),
    beatenBy,
  };
}

/** A signature of one language identifies nothing by itself where that language is not proved. */
function isInLanguage(language: string | null): (match: Match) => boolean {
  return ({ signature }) => signature.language === null || signature.language === language;
}

/**
 * A clause that only says of what the paste speaks (`… azure.identity`) is met by any word of the subject: whoever wrote it wanted to keep
 * foreign errors out.
 */
function isClear(lexicon: Lexicon, match: Match, domain: ReadonlySet<string>): boolean {
  const absent = match.signature.clauses.filter(({ id }) => !match.parts.some(({ clause }) => clause.id === id));
  if (absent.length > 0 && (domain.size === 0 || !absent.every((clause) => speaksOfSubject(lexicon, clause)))) return false;
  if (absent.length === 0 && match.coverage < CLAIM_COVERAGE) return false;
  if (domain.size === 0 && lacksSubject(lexicon, match)) return false;
  return match.parts.every(({ clause, coverage }) => coverage >= (clause.elems.length <= SHORT ? CLAIM_SHORT : CLAIM_CLAUSE));
}

/** The signature has words of the subject, and none of them is there: what is there is its generic half. */
function lacksSubject(lexicon: Lexicon, { signature, parts }: Match): boolean {
  const isOwn = (elem: Elem | undefined): boolean => lexicon.domain.has(lexicon.words[elem?.word ?? -1] ?? '');
  if (!signature.clauses.some(({ elems }) => elems.some(isOwn))) return false;
  return !parts.some(({ clause, hits }) => hits.some(({ elem }) => isOwn(clause.elems[elem])));
}

function phraseWorth({ coverage, parts }: Match): number {
  if (coverage < PHRASE_COVERAGE) return 0;
  const words = Math.max(...parts.map(({ hits }) => hits.length));
  return words < PHRASE_WORDS ? 0 : Math.min(PHRASE_MOST, PHRASE_WORTH + (words - PHRASE_WORDS) * PHRASE_WORD);
}

/** The match is all of the paste, and its signature was written for the language that is known. */
function isAlone(language: string | null, end: number): (match: Match) => boolean {
  return ({ signature, coverage, first, last }) =>
    language !== null && signature.language === language && coverage >= ALONE_COVERAGE && first === 0 && last === end;
}

/** Names the subject's libraries and nothing more: `azure.identity`, and neither `AzureCliCredential` nor `database.windows.net`. */
function speaksOfSubject(lexicon: Lexicon, { elems }: LexClause): boolean {
  return elems.every(({ word }) => lexicon.libraries.has(lexicon.words[word] ?? ''));
}

function groupBy(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const groups = new Map<number, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.diagnosis);
    if (group === undefined) groups.set(match.diagnosis, [match]);
    else group.push(match);
  }
  return groups;
}

/** Different words of the paste that belong to the pack's subject. */
export function domainWordsIn(lexicon: Lexicon, tokens: Tokens): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of tokens.words) {
    if (isAmbiguous(word)) continue;
    if (lexicon.domain.has(word) || isComponentName(lexicon.suffixes, word)) found.add(word);
    else if (lexicon.families.some(({ prefix }) => word.startsWith(prefix.toLowerCase())) && isTelling(word)) found.add(word);
  }
  return found;
}
