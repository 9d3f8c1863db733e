/** Finds what else would be claimed of an example, were its own diagnosis not there. */
import { factorOf } from './commonWords.ts';
import type { Finding } from './findings.ts';
import type { Match } from './findSignatures.ts';
import type { Lexicon } from './lexicon.ts';
import type { Standing, Survey } from './survey.ts';
import { rivalsOf, settle } from './survey.ts';
import type { Role } from './verdict.ts';

/** So much of a rival's weight on words of the example's own diagnosis, and both read the same words. */
const SAME_WORDS = 0.5;
/** Words told that one reads and the other does not. */
const MOST_WORDS = 4;

export interface Rival {
  /** Position of the diagnosis that comes near. */
  readonly diagnosis: number;
  /** Weight of what stands there for the example's own diagnosis, and for the rival: the heavier one keeps the words. */
  readonly own: number;
  readonly theirs: number;
  /** Its role in the verdict as it is; null where it is not named. */
  readonly role: Role | null;
  /** It reads the words that the own diagnosis reads; otherwise words beside them. */
  readonly sameWords: boolean;
  /** What the own diagnosis reads and the rival does not, heaviest first. */
  readonly apart: readonly string[];
}

/**
 * The diagnoses of other concepts that are claimed when the signatures of `diagnosis` are held back: on the same words, or as a second fault
 * beside it. Rows that are expected, and headlines beside the cause, are no rivals. None where the diagnosis itself is not found.
 */
export function findRivals(lexicon: Lexicon, survey: Survey, standing: Standing, diagnosis: number): readonly Rival[] {
  const concept = lexicon.diagnoses[diagnosis]?.concept;
  const isOwn = (position: number): boolean => lexicon.diagnoses[position]?.concept === concept;
  const own = survey.matches.filter((match) => isOwn(match.diagnosis));
  const worth = Math.max(0, ...own.map(worthOf));
  if (worth === 0) return [];
  const places = new Set(own.flatMap((match) => [...placesOf(match).keys()]));
  const without = settle(lexicon, survey, rivalsOf(standing, isOwn));
  return without.ranking.ranked.flatMap(({ finding }): readonly Rival[] => {
    const role = standing.ranking.ranked.find((one) => one.finding.diagnosis === finding.diagnosis)?.role ?? null;
    const sameWords = shareOf(finding.best, places) >= SAME_WORDS;
    if (!sameWords && role !== 'also' && role !== 'culprit') return [];
    const theirs = worthOf(finding.best);
    return [{ diagnosis: finding.diagnosis, own: worth, theirs, role, sameWords, apart: wordsApart(survey, own, finding) }];
  });
}

function worthOf({ gain, coverage }: Match): number {
  return gain * coverage;
}

/** Token -> weight. */
function placesOf({ parts }: Match): ReadonlyMap<number, number> {
  return new Map(parts.flatMap(({ hits }) => hits.map(({ place, weight }) => [place >> 1, weight] as const)));
}

function shareOf(match: Match, places: ReadonlySet<number>): number {
  let all = 0;
  let shared = 0;
  for (const [place, weight] of placesOf(match)) {
    all += weight;
    if (places.has(place)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function wordsApart({ tokens }: Survey, own: readonly Match[], { best }: Finding): readonly string[] {
  const theirs = placesOf(best);
  const weights = new Map<string, number>();
  for (const match of own) {
    for (const [place, weight] of placesOf(match)) {
      const word = tokens.words[place] ?? '';
      if (!theirs.has(place) && factorOf(word) > 0.1) weights.set(word, weight);
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
