/** Finds the clauses that no example needs: without them every paste that is known comes out the same. */
import type { Survey, Standing } from './survey.ts';
import { matchShorter, rivalsOf, settle } from './survey.ts';
import type { Match } from './findSignatures.ts';
import type { LexClause, Lexicon, LexSignature } from './lexicon.ts';

/** What covers less of an alternative claims nothing, with or without a clause. */
const LEAST_COVERAGE = 0.6;

/** A paste that is known: an example, or the bare code of a signature. */
export interface Known {
  /** Position of the diagnosis in whose guide it stands. */
  readonly diagnosis: number;
  readonly must: boolean;
  readonly survey: Survey;
  readonly standing: Standing;
}

/** By the word of a code: who names it. */
type Naming = ReadonlyMap<number, readonly LexSignature[]>;

/** An alternative that is idle as a whole, or one clause of it. */
export interface Idle {
  readonly signature: LexSignature;
  readonly clause: LexClause | null;
}

/**
 * An alternative is idle when the verdicts of all `known` stay what they are without it, down to the words that they mark. Those that are
 * told can all go together: each is tried without the ones before it, the last alternative of a diagnosis first, so that of two that say the
 * same one stays. A clause of an alternative is idle when the verdicts stay, marks apart, without it, while the diagnosis has that alternative
 * only: otherwise others would hide what it does. Word weights stay as they are. Only pastes in which something of the alternative stands
 * are asked.
 */
export function findIdle(lexicon: Lexicon, known: readonly Known[]): readonly Idle[] {
  const marked = known.map(({ standing, must }) => verdictOf(standing, must) + marksOf(standing));
  const touched = touchedBy(lexicon, known);
  // Its own examples first: they are the likeliest to need it, and one is enough.
  const asked = (signature: LexSignature): readonly number[] =>
    [...(touched.get(signature.id) ?? [])].sort((a, b) => rankOf(known[a], signature) - rankOf(known[b], signature));
  const named = namingOf(lexicon);
  const gone = new Set<number>();
  for (const signature of [...lexicon.signatures].reverse()) {
    if (isIdle(lexicon, named, signature, known, marked, asked(signature), gone)) gone.add(signature.id);
  }
  return lexicon.signatures.flatMap((signature): readonly Idle[] => {
    if (gone.has(signature.id)) return [{ signature, clause: null }];
    if (signature.clauses.length < 2) return [];
    return signature.clauses
      .filter(clauseTrial(lexicon, named, signature, known, asked(signature)))
      .map((clause) => ({ signature, clause }));
  });
}

function isIdle(
  lexicon: Lexicon,
  named: Naming,
  signature: LexSignature,
  known: readonly Known[],
  marked: readonly string[],
  asked: readonly number[],
  gone: ReadonlySet<number>,
): boolean {
  let without: Lexicon | null = null;
  const isOwn = (diagnosis: number): boolean => diagnosis === signature.diagnosis;
  const isLeft = (match: Match): boolean => isOwn(match.diagnosis) && match.signature.id !== signature.id && !gone.has(match.signature.id);
  return asked.every((at) => {
    const one = known[at];
    // One that has lost its words to a better one takes no part in the verdict.
    if (one?.standing.kept.some((match) => match.signature.id === signature.id) !== true) return true;
    const left = one.survey.matches.filter(isLeft);
    // What it alone marks would be marked no more.
    const own = one.standing.ranking.ranked.find(({ finding }) => isOwn(finding.diagnosis))?.finding.matches ?? [];
    const spans = new Set(left.flatMap(spansOf));
    if (own.flatMap(spansOf).some((span) => !spans.has(span))) return false;
    const rivals = rivalsOf(one.standing, isOwn).filter((match) => !gone.has(match.signature.id));
    without ??= withoutCodes(lexicon, signature, named);
    const standing = settle(without, one.survey, [...rivals, ...left]);
    return verdictOf(standing, one.must) + marksOf(standing) === marked[at];
  });
}

/** A function that says whether the alternative finds the same without one of its clauses. */
function clauseTrial(
  lexicon: Lexicon,
  named: Naming,
  signature: LexSignature,
  known: readonly Known[],
  asked: readonly number[],
): (clause: LexClause) => boolean {
  const before = new Map<number, string>();
  const says = ({ survey, standing, must }: Known, own: readonly Match[], of: Lexicon): string => {
    const others = rivalsOf(standing, (diagnosis) => diagnosis === signature.diagnosis);
    return verdictOf(settle(of, survey, [...others, ...own]), must);
  };
  return (clause) => {
    const without = withoutCodes(lexicon, { ...signature, clauses: [clause] }, named);
    const clauses = signature.clauses.filter((other) => other !== clause);
    const shorter: LexSignature = { ...signature, clauses, weight: clauses.reduce((all, { weight }) => all + weight, 0) };
    return asked.every((at) => {
      const one = known[at];
      if (one === undefined) return true;
      const own = one.survey.matches.filter((match) => match.signature.id === signature.id);
      const after = matchShorter(lexicon, shorter, one.survey);
      if (![...own, ...after].some(({ coverage }) => coverage >= LEAST_COVERAGE)) return true;
      const was = before.get(at) ?? says(one, own, lexicon);
      before.set(at, was);
      return was === says(one, after, without);
    });
  };
}

/** What a verdict says: its kind, and the diagnoses in order, each with role and certainty; where none is claimed, those in sight. */
function verdictOf({ ranking, kept }: Standing, must: boolean): string {
  if (ranking.kind === 'unknown') return must ? `unknown ${[...new Set(kept.map(({ diagnosis }) => diagnosis))].sort().join()}` : 'unknown';
  return `${ranking.kind} ${ranking.ranked.map(({ finding, role }) => `${String(finding.diagnosis)} ${role} ${String(finding.certain)}`).join()}`;
}

function marksOf({ ranking }: Standing): string {
  const spans = ranking.ranked.flatMap(({ finding }) => finding.matches.flatMap(spansOf));
  return ` | ${[...new Set(spans)].sort().join()}`;
}

function spansOf({ diagnosis, parts }: Match): readonly string[] {
  return parts.map(({ first, last }) => `${String(diagnosis)}:${String(first)}-${String(last)}`);
}

function rankOf(known: Known | undefined, { diagnosis }: LexSignature): number {
  return known?.diagnosis === diagnosis ? 0 : 1;
}

function touchedBy(lexicon: Lexicon, known: readonly Known[]): ReadonlyMap<number, readonly number[]> {
  const touched = new Map<number, number[]>();
  known.forEach(({ survey }, at) => {
    for (const clause of survey.occurrences.keys()) {
      const id = lexicon.clauses[clause]?.signature ?? -1;
      const list = touched.get(id);
      if (list === undefined) touched.set(id, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  return touched;
}

/** The lexicon in which nobody owns the codes that only this alternative of its diagnosis names. */
function withoutCodes(lexicon: Lexicon, signature: LexSignature, named: Naming): Lexicon {
  const own = codesOf(signature).filter((code) =>
    named.get(code)?.every((other) => other.id === signature.id || other.diagnosis !== signature.diagnosis),
  );
  if (own.length === 0) return lexicon;
  const codeOwners = new Map(lexicon.codeOwners);
  for (const code of own) codeOwners.set(code, new Set([...(codeOwners.get(code) ?? [])].filter((owner) => owner !== signature.diagnosis)));
  return { ...lexicon, codeOwners };
}

/** The alternatives that name a code in a clause of its own. */
function namingOf({ signatures }: Lexicon): Naming {
  const named = new Map<number, LexSignature[]>();
  for (const signature of signatures) for (const code of codesOf(signature)) named.set(code, [...(named.get(code) ?? []), signature]);
  return named;
}

function codesOf({ clauses }: LexSignature): readonly number[] {
  return clauses.flatMap(({ code }) => (code === null ? [] : [code]));
}
