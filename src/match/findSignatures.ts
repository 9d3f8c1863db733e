/** Joins clauses to signatures: all of them, in order, near each other. */
import type { Together } from './createTogether.ts';
import type { Occurrence } from './findClauses.ts';
import type { Lexicon, LexSignature } from './lexicon.ts';

/** A signature in another language than the paste's counts a little less, and one of a language that is not known. */
const OTHER_LANGUAGE = 0.94;
const LANGUAGE_UNKNOWN = 0.97;
/** Kept of one signature: a long log shows the same thing again and again. */
const MOST_MATCHES = 6;

/** One signature standing in the paste. */
export interface Match {
  readonly signature: LexSignature;
  readonly diagnosis: number;
  /** 0 to 1. */
  readonly coverage: number;
  /** Weight of all that is there. */
  readonly gain: number;
  readonly parts: readonly Occurrence[];
  /** Clauses that are not there. */
  readonly missing: readonly string[];
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  /** The word id of a code, where it stands there. */
  readonly code: number | null;
}

/**
 * Matches of every signature that has a clause in the paste. Of several occurrences of the first clause each begins a match of its own;
 * every later clause takes its best occurrence after the one before (greedy: the clauses of our signatures are told apart by words).
 */
export function findSignatures(
  lexicon: Lexicon,
  occurrences: ReadonlyMap<number, readonly Occurrence[]>,
  language: string | null,
  together: Together,
): readonly Match[] {
  const concerned = new Set<number>();
  for (const id of occurrences.keys()) concerned.add(lexicon.clauses[id]?.signature ?? -1);
  const matches: Match[] = [];
  for (const id of concerned) {
    const signature = lexicon.signatures[id];
    if (signature === undefined) continue;
    const factor = factorOfLanguage(signature, language);
    matches.push(...matchesOf(signature, occurrences, factor, together));
  }
  return matches;
}

function factorOfLanguage(signature: LexSignature, language: string | null): number {
  if (signature.language === null || signature.language === language) return 1;
  return language === null ? LANGUAGE_UNKNOWN : OTHER_LANGUAGE;
}

function matchesOf(
  signature: LexSignature,
  occurrences: ReadonlyMap<number, readonly Occurrence[]>,
  factor: number,
  together: Together,
): readonly Match[] {
  const starts = occurrences.get(signature.clauses[0]?.id ?? -1) ?? [];
  const made = starts.map((start) => extend(signature, start, occurrences, factor, together));
  if (starts.length === 0) {
    const later = signature.clauses.slice(1).flatMap(({ id }) => occurrences.get(id) ?? []);
    const best = later.reduce<Occurrence | null>((a, b) => (a === null || b.gain > a.gain ? b : a), null);
    if (best !== null) made.push(build(signature, [best], factor));
  }
  return made.sort((a, b) => b.coverage - a.coverage || a.first - b.first).slice(0, MOST_MATCHES);
}

function extend(
  signature: LexSignature,
  start: Occurrence,
  occurrences: ReadonlyMap<number, readonly Occurrence[]>,
  factor: number,
  together: Together,
): Match {
  const parts = [start];
  for (const clause of signature.clauses.slice(1)) {
    const before = parts[parts.length - 1] ?? start;
    const next = (occurrences.get(clause.id) ?? [])
      .filter((one) => one.first > before.last - 1 && together(before, one))
      .reduce<Occurrence | null>((a, b) => (a === null || b.coverage > a.coverage + 0.05 ? b : a), null);
    if (next !== null) parts.push(next);
  }
  return build(signature, parts, factor);
}

function build(signature: LexSignature, parts: readonly Occurrence[], factor: number): Match {
  const there = new Set(parts.map(({ clause }) => clause.id));
  const covered = parts.reduce((all, { clause, coverage }) => all + clause.weight * coverage, 0);
  const whole = parts.length === signature.clauses.length;
  // A clause that is missing altogether was asked for by whoever wrote the signature: without it the rest is a hint.
  const worst = whole ? 1 : 0.6;
  return {
    signature,
    diagnosis: signature.diagnosis,
    coverage: signature.weight === 0 ? 0 : Math.min(1, (covered / signature.weight) * factor, worst),
    gain: parts.reduce((all, { gain }) => all + gain, 0) * factor,
    parts,
    missing: signature.clauses.filter(({ id }) => !there.has(id)).map(({ text }) => text),
    first: Math.min(...parts.map(({ first }) => first)),
    last: Math.max(...parts.map(({ last }) => last)),
    code: parts.find(({ clause }) => clause.code !== null)?.clause.code ?? null,
  };
}
