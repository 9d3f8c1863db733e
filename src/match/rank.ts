/** Orders what was found: culprits first, then second faults, headlines, and rows that are expected here. */
import type { Facts, Status } from '../graph/graph.ts';
import type { Finding } from './findings.ts';
import type { Match } from './findSignatures.ts';
import type { Lexicon } from './lexicon.ts';
import { isAbsentOn } from './lexicon.ts';
import type { Reading } from './readPaste.ts';
import type { Row } from './segment.ts';
import { isChain } from './segment.ts';
import type { Role, VerdictKind } from './verdict.ts';

/** One hard failure outranks any number of rows that are merely unavailable; a headline is first only when there is nothing else. */
const RANKS: Readonly<Record<Status, number>> = { failed: 3, unavailable: 2, 'not-configured': 2, wrapper: 1, succeeded: 0 };
/** A hard failure that is not sure comes after a sure row. */
const UNSURE = 110;
/** One that is there in part only comes after a sure headline as well. */
const PARTLY = 205;
const PARTLY_COVERED = 0.88;
/** A finding all of whose words belong to one with so much more to say. */
const OVERSHADOWS = 1.3;
/** What leads to another row of its component that is there as well is explained by that one: more than any gain, less than a rank. */
const EXPLAINED = 20;
/** So many credentials that are merely unavailable, and no word on where it runs: none of them is the culprit yet. */
const OPEN_ROWS = 2;

export interface Ranked {
  readonly finding: Finding;
  readonly role: Role;
}
export interface Ranking {
  readonly kind: VerdictKind;
  readonly ranked: readonly Ranked[];
  /** Offset of the success up to which everything was survived; -1 without one. */
  readonly survived: number;
}

/**
 * The claimed findings with their roles, best first. `null` facts of the place leave a chain of unavailable rows open: the headline comes
 * first (it is the one thing that is sure), the rows follow as candidates.
 *
 * Everything before the last success was survived. What breaks after it, and is no finding, is not known: such a text is not harmless.
 */
export function rank(
  lexicon: Lexicon,
  findings: readonly Finding[],
  facts: Facts,
  { ending, tokens, rows }: Pick<Reading, 'ending' | 'tokens' | 'rows'>,
): Ranking {
  const byComponent = new Map(lexicon.components.map((component) => [component.id, component]));
  const statusOf = ({ diagnosis }: Finding): Status => lexicon.diagnoses[diagnosis]?.status ?? 'failed';
  const componentOf = ({ diagnosis }: Finding): string | null => lexicon.diagnoses[diagnosis]?.component ?? null;
  const isPartly = (finding: Finding): boolean => statusOf(finding) === 'failed' && !finding.family && finding.coverage < PARTLY_COVERED;
  const absent = ({ diagnosis }: Finding): boolean => isAbsentOn(byComponent.get(lexicon.diagnoses[diagnosis]?.component ?? ''), facts);
  // The fewer places a credential is normally missing from, the more its row tells.
  const placesAbsent = ({ diagnosis }: Finding): number => {
    const absentOn = byComponent.get(lexicon.diagnoses[diagnosis]?.component ?? '')?.absentOn ?? {};
    return Object.values(absentOn).reduce((all, values) => all + values.length, 0);
  };
  const claimed = findings.filter((finding) => finding.claimed && statusOf(finding) !== 'succeeded');
  const succeeded = findings.filter((finding) => finding.claimed && statusOf(finding) === 'succeeded');
  const offset = (token: number): number => tokens.start[token] ?? 0;
  const delivered = succeeded.flatMap(({ matches }) => matches.map(({ last }) => offset(last))).filter((at) => !ending.isUndone(at));
  const success = Math.max(ending.success, ...delivered);
  const after = claimed.filter(({ matches }) => matches.some(({ first }) => offset(first) > success));
  if (success >= 0 && after.length === 0) {
    const rows = [...claimed].sort((a, b) => a.best.first - b.best.first).map((finding): Ranked => ({ finding, role: 'normal' }));
    if (ending.isBroken(success)) return { kind: 'unknown', ranked: rows, survived: success };
    return {
      kind: 'harmless',
      ranked: [...succeeded.map((finding): Ranked => ({ finding, role: 'context' })), ...rows],
      survived: success,
    };
  }
  const live = success >= 0 ? after : claimed;
  const before = success >= 0 ? claimed.filter((finding) => !after.includes(finding)) : [];

  const { tied, overshadowed } = compare(live);
  const leads = (from: Finding, to: Finding): boolean =>
    lexicon.leads.has([from, to].map(({ diagnosis }) => lexicon.diagnoses[diagnosis]?.concept).join(' '));
  const isExplained = (finding: Finding): boolean =>
    live.some((other) => other.certain && componentOf(other) === componentOf(finding) && leads(finding, other) && !leads(other, finding));
  const score = (finding: Finding): number =>
    100 * RANKS[statusOf(finding)] -
    (absent(finding) && RANKS[statusOf(finding)] === 2 ? 50 : 0) -
    (finding.leading ? 60 : 0) -
    (finding.certain && !tied.has(finding) && !overshadowed.has(finding) ? 0 : isPartly(finding) ? PARTLY : UNSURE) -
    (RANKS[statusOf(finding)] === 2 ? placesAbsent(finding) + (isExplained(finding) ? EXPLAINED : 0) : 0) +
    (finding.family ? 12 : 0) +
    Math.min(9, 2 * finding.gain * finding.coverage);
  const scores = new Map(live.map((finding) => [finding, score(finding)]));
  const ordered = [...live].sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a.best.first - b.best.first || a.diagnosis - b.diagnosis,
  );
  const hard = ordered.filter((finding) => statusOf(finding) === 'failed' && !finding.leading && finding.certain);
  const open = ordered.filter((finding) => RANKS[statusOf(finding)] === 2 && !absent(finding));
  const wrappers = ordered.filter((finding) => statusOf(finding) === 'wrapper' && finding.certain);

  const roleOf = (finding: Finding): Role => {
    if (statusOf(finding) === 'wrapper') return ordered[0] === finding ? 'culprit' : 'context';
    if (finding.leading) return 'context';
    if (RANKS[statusOf(finding)] === 2) return hard.length > 0 || (absent(finding) && open.length > 0) ? 'normal' : 'culprit';
    return 'also';
  };
  const causes = live.filter((finding) => statusOf(finding) !== 'wrapper');
  const openComponents = new Set([...open.map(componentOf), ...unexplainedRows(lexicon, rows, causes.map(componentOf))]);
  const undecided = hard.length === 0 && openComponents.size >= OPEN_ROWS;
  const named = rows.filter(({ component }) => component !== null);
  // What stands among the rows or behind them, a frame of one of them, is the headline of none; nor is the headline of one row, explained there.
  const above = wrappers.filter(
    (finding) =>
      !isExplained(finding) &&
      (named.length === 0 || 2 * named.filter(({ start }) => start > offset(finding.best.first)).length > named.length),
  );
  const headline = undecided && facts['host'] === undefined ? above[0] : undefined;
  const sequence = headline === undefined ? ordered : [headline, ...ordered.filter((finding) => finding !== headline)];
  const first = sequence[0];
  const ranked = sequence.map((finding): Ranked => ({ finding, role: finding === first ? 'culprit' : roleOf(finding) }));
  const rest = before.map((finding): Ranked => ({ finding, role: 'normal' }));
  if (first === undefined) return { kind: 'unknown', ranked: rest, survived: success };
  // A row that is merely unavailable is not the one thing that is wrong while another row, or half a hard failure, may be.
  const doubted =
    statusOf(first) !== 'failed' &&
    (open.length >= OPEN_ROWS || live.some((finding) => statusOf(finding) === 'failed' && !finding.certain));
  const sure = !doubted && first.certain && !first.leading && !undecided && !tied.has(first) && statusOf(first) !== 'wrapper';
  return { kind: sure ? 'identified' : 'narrowed', ranked: [...ranked, ...rest], survived: success };
}

/** Credentials of a chain that failed in words of which nothing here speaks, or which only say that they failed. */
function unexplainedRows(lexicon: Lexicon, rows: readonly Row[], explained: readonly (string | null)[]): readonly string[] {
  return rows.flatMap(({ component, status }) => {
    const id = component === null ? undefined : lexicon.componentOf.get(component.toLowerCase());
    return id === undefined || status === 'succeeded' || status === 'skipped' || explained.includes(id) || isChain(id) ? [] : [id];
  });
}

/** Findings that stand on the same words are alternatives, not two faults; one whose words are all another's, which has more, is a part of it. */
function compare(live: readonly Finding[]): { readonly tied: ReadonlySet<Finding>; readonly overshadowed: ReadonlySet<Finding> } {
  const tied = new Set<Finding>();
  const overshadowed = new Set<Finding>();
  const words = new Map(live.map((finding) => [finding, new Set(finding.matches.flatMap(placesOf))]));
  for (const a of live) {
    const own = placesOf(a.best);
    for (const b of live) {
      if (a === b || !own.every((place) => words.get(b)?.has(place))) continue;
      if (b.gain > OVERSHADOWS * a.gain) overshadowed.add(a);
      if (placesOf(b.best).every((place) => words.get(a)?.has(place))) tied.add(a);
    }
  }
  return { tied, overshadowed };
}

function placesOf({ parts }: Match): readonly number[] {
  return parts.flatMap(({ hits }) => hits.map(({ place }) => place));
}
