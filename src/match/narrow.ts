/** Proposes candidates where nothing can be claimed: from signatures shown in part, and from plain words. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Page } from './describe.ts';
import { describe, identify } from './describe.ts';
import type { Finding } from './findings.ts';
import { findSpeech, isOneSpeaker } from './findSpeech.ts';
import type { Speech } from './findSpeech.ts';
import { createListener } from './hearSubject.ts';
import { isLogged, isMixed, isProse, isSpoken, isToldBySomebody } from './isProse.ts';
import { isShown } from './isShown.ts';
import type { Lexicon } from './lexicon.ts';
import { createSymptoms } from './symptoms.ts';
import type { Described } from './symptoms.ts';
import type { DiagnosisFound } from './verdict.ts';

/** Weight of a signature shown in part, against the score of plain words. */
const PART_WORTH = 8;
/** A signature of several clauses of which one is missing is a hint. */
const HINT = 0.4;
/** A message quoted whole in a description counts so much more. */
const CLAIMED_WORTH = 3;
/** The best candidate needs so much, and the paste so many words of the pack's subject. Chosen on foreign errors. */
const LEAST_SCORE = 5;
const LEAST_DOMAIN = 1;
/** Candidates told: those within this share of the best. */
const NEAR_BEST = 0.55;
/** Words are less sure than a message. */
const NEAR_BEST_TOLD = 0.42;
/** What the words alone put so near their best is told, however loud a message in them is. */
const NEAR_BEST_SAID = 0.9;
const MOST_CANDIDATES = 6;
/** Of a description the pack must know so much, by the rarity of its words, and a little less where it names the subject. */
const LEAST_SHARE = 0.44;
const LEAST_SHARE_NAMED = 0.3;
const NAMED_SURELY = 2;
const LEAST_SHARED = 3;
const MOST_DESCRIBED = 40;
/** Of what is neither told nor printed as any guide has it, so much must be known, and said of one diagnosis. Chosen on foreign errors. */
const LEAST_MIXED = { share: 0.18, words: 6, score: 15 };
/** What the score of plain words counts against signatures shown in part. */
const WORDS_WORTH = 0.5;
/** Under a language that it does not name, a diagnosis is hardly possible. */
const WRONG_LANGUAGE = 0.4;

export type Narrower = (page: Page, findings: readonly Finding[], domain: ReadonlySet<string>, facts: Facts) => readonly DiagnosisFound[];

/** Candidates for a paste, best first; none where it does not speak of the pack's subject: a foreign error stays unknown. */
export function createNarrower(index: PackIndex, lexicon: Lexicon): Narrower {
  let symptoms: ReturnType<typeof createSymptoms> | null = null;
  const hear = createListener(index);

  /** What plain words speak of; none where this is no description, null where it speaks of something else. */
  const describedIn = ({ text, words }: Speech, domain: ReadonlySet<string>): readonly Described[] | null => {
    const spoken = isSpoken(text, words);
    const prose = domain.size > 0 && isProse(text, words);
    if (!prose && !spoken && !isToldBySomebody(text, words)) return [];
    const { named, own, elsewhere } = hear(words);
    if (elsewhere && own === 0) return spoken ? null : [];
    if (domain.size + named === 0) return [];
    const least = domain.size + own > 0 || named >= NAMED_SURELY ? LEAST_SHARE_NAMED : LEAST_SHARE;
    const all = (symptoms ??= createSymptoms(index))(words).slice(0, MOST_DESCRIBED);
    return prose || all.some((one) => one.share >= least && one.words >= LEAST_SHARED) ? all : [];
  };

  /** What words with code or names among them speak of, where they are about the pack's subject and nothing else. */
  const mixedIn = ({ text, lead, tokens: { words } }: Page, domain: ReadonlySet<string>): readonly Described[] => {
    if (isLogged(lead) || !isMixed(text, words) || !isOneSpeaker(text)) return [];
    const { own, elsewhere } = hear(words);
    if (domain.size + own === 0 || elsewhere) return [];
    const all = (symptoms ??= createSymptoms(index))(words).slice(0, MOST_DESCRIBED);
    const [best] = all;
    const { share, words: least, score } = LEAST_MIXED;
    return best !== undefined && best.share >= share && best.words >= least && best.score >= score ? all : [];
  };

  /** What the paste's own words speak of, other programs' lines left out; null where they speak of something else. */
  const speechIn = (page: Page, domain: ReadonlySet<string>): readonly Described[] | null => {
    const speech = findSpeech(page, (words) => words.some((word) => domain.has(word)) || hear(words).own > 0);
    const told = describedIn(speech.whole, domain);
    if (told === null || told.length === 0 || !speech.isPart) return told;
    return isToldBySomebody(speech.own.text, speech.own.words) ? (describedIn(speech.own, domain) ?? []) : [];
  };

  return (page, findings, domain, facts) => {
    const part = new Map<number, Finding>();
    for (const finding of findings) if (finding.beatenBy === null) part.set(finding.diagnosis, finding);
    const told = speechIn(page, domain);
    if (told === null) return [];
    const shown = [...part.values()].filter((finding) => isShown(lexicon, page, finding));
    const proposes = domain.size >= LEAST_DOMAIN && shown.length > 0;
    const described = told.length > 0 || proposes ? told : mixedIn(page, domain);
    const prose = described.length > 0;
    if (!prose && !proposes) return [];

    const scores = new Map<number, number>();
    for (const { diagnosis, score } of described) scores.set(diagnosis, WORDS_WORTH * score);
    for (const { diagnosis, gain, coverage, claimed, best } of prose ? part.values() : shown) {
      // That all went well can be told in words; a row of a log that says so is no candidate.
      if (lexicon.diagnoses[diagnosis]?.status === 'succeeded') continue;
      const hint = best.missing.length > 0 ? HINT : 1;
      scores.set(diagnosis, (scores.get(diagnosis) ?? 0) + PART_WORTH * hint * gain * coverage + (claimed ? CLAIMED_WORTH : 0));
    }
    const ordered = [...scores]
      .map(([diagnosis, score]): [number, number] => [diagnosis, score * likelihood(lexicon, diagnosis, facts)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const best = ordered[0]?.[1] ?? 0;
    if (best < LEAST_SCORE) return [];
    const first = ordered[0]?.[0];
    const loudest = described[0]?.score ?? 0;
    const said = new Set(described.filter(({ score }) => score >= NEAR_BEST_SAID * loudest).map(({ diagnosis }) => diagnosis));
    return ordered
      .filter(([diagnosis, score]) => said.has(diagnosis) || score >= (prose ? NEAR_BEST_TOLD : NEAR_BEST) * best)
      .slice(0, MOST_CANDIDATES)
      .map(([diagnosis]) => {
        const finding = part.get(diagnosis);
        if (finding === undefined) return identify(lexicon, page, diagnosis, 'culprit', 'possible');
        return describe(lexicon, page, { finding, role: 'culprit' }, diagnosis === first ? finding : null);
      });
  };
}

function likelihood(lexicon: Lexicon, position: number, facts: Facts): number {
  const diagnosis = lexicon.diagnoses[position];
  if (diagnosis === undefined) return 0;
  const language = facts['language'];
  const fits = language === undefined || diagnosis.languages.length === 0 || diagnosis.languages.includes(language);
  return (fits ? 1 : WRONG_LANGUAGE) * (diagnosis.status === 'wrapper' ? 0.8 : 1);
}
