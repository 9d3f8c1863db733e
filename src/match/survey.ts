/** Reads a paste as the matcher does, and keeps what stood there: for asking what would be if a signature were another. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { startBudget } from './budget.ts';
import { buildLexicon } from './buildLexicon.ts';
import { anchorsOf } from './chooseAnchors.ts';
import type { Occurrence } from './findClauses.ts';
import { createClauseFinder } from './findClauses.ts';
import type { Finding } from './findings.ts';
import { gatherFindings } from './findings.ts';
import type { Match } from './findSignatures.ts';
import { findSignatures } from './findSignatures.ts';
import { isProse } from './isProse.ts';
import type { LexClause, Lexicon, LexSignature } from './lexicon.ts';
import type { Ranking } from './rank.ts';
import { rank } from './rank.ts';
import { proofsOf } from './readFacts.ts';
import type { Reading } from './readPaste.ts';
import { readPaste } from './readPaste.ts';
import { isUnheardOf, recognise } from './recognise.ts';
import type { Beaten } from './suppress.ts';
import { suppress } from './suppress.ts';
import { createTeller } from './tell.ts';
import type { Verdict } from './verdict.ts';

/** One paste and all that stands in it. Thousands are kept at once: what only the search needed is let go. */
export interface Survey extends Omit<Reading, 'limited' | 'whole' | 'cleaned' | 'places'> {
  readonly text: string;
  /** By clause id; also of clauses whose signature lacks its heaviest one here. */
  readonly occurrences: ReadonlyMap<number, readonly Occurrence[]>;
  /** What the matcher finds of the pack as it is. */
  readonly matches: readonly Match[];
}

/** What comes of the matches of a paste. */
export interface Standing {
  readonly kept: readonly Match[];
  readonly beaten: readonly Beaten[];
  readonly findings: readonly Finding[];
  readonly ranking: Ranking;
}

export interface Surveyor {
  readonly lexicon: Lexicon;
  readonly survey: (paste: string, given: Facts) => Surveyed;
}

/** What came of a paste; `tell` holds on to all that was read, and is not to be kept. */
export interface Surveyed {
  readonly survey: Survey;
  readonly standing: Standing;
  /** The verdict, as the matcher gives it. */
  readonly tell: () => Verdict;
}

/** A surveyor of a pack; building it costs what building its matcher costs. */
export function createSurveyor(index: PackIndex): Surveyor {
  const lexicon = buildLexicon(index);
  const proofs = proofsOf(index);
  const tell = createTeller(index, lexicon);
  // Without its heaviest clause a signature is found by the next one.
  const beheaded = lexicon.signatures.flatMap((signature): LexSignature[] => {
    const head = mainClause(signature.clauses);
    return signature.clauses.length < 2 ? [] : [{ ...signature, clauses: signature.clauses.filter((clause) => clause !== head) }];
  });
  const findClauses = createClauseFinder({ ...lexicon, anchors: anchorsOf([...lexicon.signatures, ...beheaded]) });
  const survey = (paste: string, given: Facts): Surveyed => {
    const budget = startBudget();
    const reading = readPaste(lexicon, proofs, paste, given, budget);
    const { cleaned, places, tokens, rows, ending, together, facts, language, library } = reading;
    const { text } = cleaned;
    const occurrences = findClauses(tokens, places, text, budget);
    const led = [...occurrences].filter(([id]) => hasHead(lexicon.signatures[lexicon.clauses[id]?.signature ?? -1], occurrences));
    const matches = findSignatures(lexicon, new Map(led), language, together);
    const kept: Survey = { tokens, rows, ending, together, facts, language, library, text, occurrences, matches };
    const standing = settle(lexicon, kept, matches);
    return { survey: kept, standing, tell: () => tell(reading, standing.findings, standing.ranking, budget) };
  };
  return { lexicon, survey };
}

/** The heaviest clause: the one by which a signature is found. Null for none. */
function mainClause(clauses: readonly LexClause[]): LexClause | null {
  return clauses.reduce<LexClause | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
}

function hasHead(signature: LexSignature | undefined, occurrences: Survey['occurrences']): boolean {
  return occurrences.has(mainClause(signature?.clauses ?? [])?.id ?? -1);
}

/** The matches of `shorter`, a signature of the pack that has lost clauses. Empty where its heaviest clause does not stand in the paste. */
export function matchShorter(lexicon: Lexicon, shorter: LexSignature, { occurrences, language, together }: Survey): readonly Match[] {
  if (!hasHead(shorter, occurrences)) return [];
  const signatures: LexSignature[] = [];
  signatures[shorter.id] = shorter;
  const there = shorter.clauses.flatMap(({ id }) => (occurrences.has(id) ? [[id, occurrences.get(id) ?? []] as const] : []));
  return findSignatures({ ...lexicon, signatures }, new Map(there), language, together);
}

/** What the matcher would make of `matches`, instead of those that it finds itself. */
export function settle(lexicon: Lexicon, survey: Survey, matches: readonly Match[]): Standing {
  const { tokens, text, language, facts } = survey;
  const contest = suppress(lexicon, matches, tokens, text);
  const findings = gatherFindings(lexicon, contest, tokens, language);
  return { kept: contest.kept, beaten: contest.beaten, findings, ranking: rank(lexicon, findings, facts, survey) };
}

/**
 * The matches that matter when those of `isOwn` are held back or changed: what was kept, and what had lost its words to them. What others
 * have beaten stays beaten.
 */
export function rivalsOf({ kept, beaten }: Standing, isOwn: (diagnosis: number) => boolean): readonly Match[] {
  return [...kept, ...beaten.flatMap(({ match, by }) => (isOwn(by) ? [match] : []))].filter(({ diagnosis }) => !isOwn(diagnosis));
}

/**
 * True where the verdict can only be what `standing` says: it is sure, no code that nobody knows stands beside it, and it is not reconsidered
 * as a message quoted in somebody's own words.
 */
export function isFinal(lexicon: Lexicon, { text, tokens }: Survey, { ranking }: Standing): boolean {
  if (ranking.kind === 'harmless') return !isProse(text, tokens.words);
  if (ranking.kind !== 'identified' || isProse(text, tokens.words)) return false;
  return recognise(lexicon, tokens).codes.every((code) => !isUnheardOf(code, lexicon));
}
