/** Computes the figures of `eval`: how often the right diagnosis comes first, and how often something is claimed that is not ours. */
import type { Facts } from '../graph/graph.ts';
import type { Verdict } from '../match/verdict.ts';

/** What a verdict of `harmless` stands for among concepts. */
const HARMLESS = 'benign-chain-log';

/** One line of a file of cases. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly facts?: Facts;
  /** null: none of ours. */
  readonly primary: string | null;
  readonly also_ok?: readonly string[];
  readonly expected?: readonly string[];
  readonly rows?: readonly string[];
  readonly language?: string;
  readonly shape?: string;
}

/** `part` of `of`; 0 of 0 where there was nothing to count. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export interface Figures {
  readonly cases: number;
  readonly rightFirst: Share;
  readonly anyExpectedFirst: Share;
  readonly rightInThree: Share;
  readonly rowRecall: Share;
  readonly identified: Share;
  readonly precision: Share;
  readonly foreignClaimed: Share;
}

export interface Miss {
  readonly id: string;
  readonly kind: 'first' | 'rows' | 'foreign';
  readonly verdict: Verdict['verdict'];
  readonly wanted: readonly string[];
  readonly got: readonly string[];
}

export interface Measured {
  readonly all: Figures;
  /** Only over cases whose primary concept the content has, and those that are foreign. */
  readonly covered: Figures;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  readonly byShape: Readonly<Record<string, Figures>>;
  readonly misses: readonly Miss[];
}

interface Outcome {
  readonly test: Case;
  readonly verdict: Verdict;
  /** Concepts in the order of the verdict; none when it is unknown. */
  readonly concepts: readonly string[];
  readonly first: string | null;
}

/** The figures of `verdicts`, each belonging to the case at the same position; `known` are the concepts that the content has. */
export function measure(cases: readonly Case[], verdicts: readonly Verdict[], known: ReadonlySet<string>): Measured {
  const outcomes = cases.flatMap((test, i): Outcome[] => {
    const verdict = verdicts[i];
    return verdict === undefined ? [] : [outcomeOf(test, verdict)];
  });
  return {
    all: figuresOf(outcomes),
    covered: figuresOf(outcomes.filter(({ test }) => test.primary === null || known.has(test.primary) || test.primary === HARMLESS)),
    byLanguage: grouped(outcomes, ({ test }) => test.language),
    byShape: grouped(outcomes, ({ test }) => test.shape),
    misses: outcomes.flatMap(missOf),
  };
}

function outcomeOf(test: Case, verdict: Verdict): Outcome {
  const concepts = verdict.verdict === 'unknown' ? [] : [...new Set(verdict.diagnoses.map(({ concept }) => concept))];
  const first = verdict.verdict === 'harmless' ? HARMLESS : (concepts[0] ?? null);
  return {
    test,
    verdict,
    concepts: verdict.verdict === 'harmless' && !concepts.includes(HARMLESS) ? [HARMLESS, ...concepts] : concepts,
    first,
  };
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const ours = outcomes.filter(({ test }) => test.primary !== null);
  const foreign = outcomes.filter(({ test }) => test.primary === null);
  const identified = outcomes.filter(({ verdict }) => verdict.verdict === 'identified');
  const rows = ours.flatMap(({ test, concepts }) => (test.rows ?? []).map((row) => concepts.includes(row)));
  return {
    cases: outcomes.length,
    rightFirst: share(ours, isRight),
    anyExpectedFirst: share(
      ours,
      ({ test, first }) => first !== null && (accepted(test).includes(first) || (test.expected ?? []).includes(first)),
    ),
    rightInThree: share(ours, ({ test, concepts }) => concepts.slice(0, 3).some((concept) => accepted(test).includes(concept))),
    rowRecall: share(rows, (there) => there),
    identified: { part: identified.length, of: outcomes.length },
    precision: share(identified, isRight),
    foreignClaimed: share(foreign, isClaimed),
  };
}

function accepted(test: Case): readonly string[] {
  return test.primary === null ? [] : [test.primary, ...(test.also_ok ?? [])];
}

function isRight({ test, first }: Outcome): boolean {
  return first !== null && accepted(test).includes(first);
}

function isClaimed({ verdict }: Outcome): boolean {
  return verdict.verdict === 'identified' || verdict.verdict === 'narrowed';
}

function missOf(outcome: Outcome): readonly Miss[] {
  const { test, verdict, concepts } = outcome;
  const miss = (kind: Miss['kind'], wanted: readonly string[]): Miss => ({
    id: test.id,
    kind,
    verdict: verdict.verdict,
    wanted,
    got: concepts.slice(0, 5),
  });
  if (test.primary === null) return isClaimed(outcome) ? [miss('foreign', [])] : [];
  if (!isRight(outcome)) return [miss('first', accepted(test))];
  const lost = (test.rows ?? []).filter((row) => !concepts.includes(row));
  return lost.length > 0 ? [miss('rows', lost)] : [];
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  return { part: items.filter(holds).length, of: items.length };
}

function grouped(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string | undefined): Readonly<Record<string, Figures>> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = keyOf(outcome) ?? 'not given';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [outcome]);
    else group.push(outcome);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => [key, figuresOf(group)]));
}
