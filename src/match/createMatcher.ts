/** Pasted text → verdict: clean, redact, segment, recognise, rank, abstain. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { listAttempts } from './attempts.ts';
import type { Budget } from './budget.ts';
import { READINGS, spend, startBudget } from './budget.ts';
import { buildLexicon } from './buildLexicon.ts';
import { clean } from './clean.ts';
import type { Page } from './describe.ts';
import { describe } from './describe.ts';
import { findClauses } from './findClauses.ts';
import type { Finding } from './findings.ts';
import { domainWordsIn, gatherFindings } from './findings.ts';
import { findSignatures } from './findSignatures.ts';
import { isToldBySomebody } from './isProse.ts';
import { limitText, MOST_TEXT } from './limitText.ts';
import { createNarrower } from './narrow.ts';
import { placeWords } from './placeWords.ts';
import { rank } from './rank.ts';
import { compileProofs, readFacts } from './readFacts.ts';
import { recognise } from './recognise.ts';
import { findRedactions, redactText } from './redact.ts';
import { rowFinder, segment } from './segment.ts';
import { skipRepeats } from './skipRepeats.ts';
import { lastSuccess } from './successes.ts';
import { suppress } from './suppress.ts';
import type { Tokens } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { unweave } from './unweave.ts';
import type { DiagnosisFound, Limit, Recognised, Verdict, VerdictKind } from './verdict.ts';
import { VERDICT_FORMAT } from './verdict.ts';

/** A quotation with so much weight, or of so much of the text, stands for itself. */
const SURE_QUOTE = 1.7;
const QUOTE_SHARE = 0.5;
/** Near misses told beside what was claimed. */
const MOST_RUNNERS_UP = 4;

export interface MatchOptions {
  /** Steps to spend; the same paste always costs the same. The caller may read off what was spent. */
  readonly budget?: Budget;
  /** UTF-16 units read at the most. */
  readonly most?: number;
}

export interface Matcher {
  /** Any text, any facts; never throws. `next` is null: what to do next is the wizard's. */
  readonly match: (text: string, facts?: Facts, options?: MatchOptions) => Verdict;
}

/** Builds the matcher of a pack, once; `match` keeps nothing of what it read. */
export function createMatcher(index: PackIndex): Matcher {
  const lexicon = buildLexicon(index);
  const narrow = createNarrower(index, lexicon);
  const proofs = compileProofs(index.facets, index.diagnoses.flatMap(({ signatures }) => signatures.map(({ text }) => text)).join('\n'));

  const match = (paste: string, given: Facts = {}, options: MatchOptions = {}): Verdict => {
    const { text: raw, toPaste, limits } = limitText(paste, options.most ?? MOST_TEXT);
    const budget = options.budget ?? startBudget();
    const whole = clean(raw, budget);
    spend(budget, raw.length * READINGS);
    const inText = findRedactions(raw, whole);
    const { cleaned, breaks } = unweave(raw, whole);
    const { text } = cleaned;
    const tokens = tokenize(text, skipRepeats(text));
    const places = placeWords(lexicon, tokens, text, budget);
    const { facts, language, library } = readFacts(proofs, tokens, text, given);
    const rows = segment(text, breaks);
    const rowAt = rowFinder(rows);
    const together = (a: number, b: number): boolean => {
      if (breaks.some((at) => at > (tokens.start[a] ?? 0) && at <= (tokens.start[b] ?? 0))) return false;
      const rowA = rowAt(tokens.start[a] ?? 0);
      const rowB = rowAt(tokens.start[b] ?? 0);
      if (rowA === rowB || rowA < 0) return true;
      const between = rows.slice(rowA + 1, rowB + 1);
      return between.every(({ component }) => component === null || component === rows[rowA]?.component);
    };
    const matches = findSignatures(lexicon, findClauses(lexicon, tokens, places, text, budget), language, together);
    const findings = gatherFindings(lexicon, suppress(lexicon, matches, tokens, text), tokens, language);
    const success = tokenAt(tokens.start, lastSuccess(text, breaks));
    const ranking = rank(lexicon, findings, facts, success);

    const page: Page = {
      tokens,
      text,
      language,
      show: (start, end) => {
        const from = cleaned.start[start] ?? raw.length;
        const to = end > start ? Math.max(from, cleaned.end[end - 1] ?? raw.length) : from;
        return { start: toPaste(from), end: toPaste(to), text: showRedacted(raw, inText, from, to) };
      },
    };
    const first = ranking.kind === 'harmless' ? null : (ranking.ranked[0]?.finding ?? null);
    let kind: VerdictKind = ranking.kind;
    let diagnoses: readonly DiagnosisFound[] = ranking.ranked.map((one) => describe(lexicon, page, one, first));
    if (kind === 'unknown' || (first !== null && isQuoted(first, text, tokens))) {
      diagnoses = narrow(page, findings, domainWordsIn(lexicon, tokens), facts);
      kind = diagnoses.length > 0 ? 'narrowed' : 'unknown';
    } else if (kind !== 'harmless') {
      const near = findings.filter(({ claimed }) => !claimed).sort((a, b) => b.gain * b.coverage - a.gain * a.coverage);
      diagnoses = [
        ...diagnoses,
        ...near.slice(0, MOST_RUNNERS_UP).map((finding) => describe(lexicon, page, { finding, role: 'context' }, first)),
      ];
    }
    const named = recognise(lexicon, tokens);
    const recognised: Recognised = { ...(language === null ? {} : { language }), ...(library === null ? {} : { library }), ...named };
    const spent: readonly Limit[] = spend(budget, 0) ? [] : [{ kind: 'time', read: budget.most, of: budget.spent }];
    return {
      format: VERDICT_FORMAT,
      content: index.hash,
      verdict: kind,
      top: kind === 'identified' || kind === 'narrowed' ? (diagnoses[0]?.concept ?? null) : null,
      diagnoses: kind === 'unknown' ? [] : diagnoses,
      attempts: listAttempts(lexicon, page, rows, findings),
      recognised,
      facts,
      redactions: inText.map((one) => ({ ...one, start: toPaste(one.start), end: toPaste(one.end) })),
      limits: [...limits, ...spent],
      next: null,
    };
  };
  return { match };
}

/** A few words of a message within somebody's own words: what they tell round it counts as well. */
function isQuoted(finding: Finding, text: string, tokens: Tokens): boolean {
  if (finding.family || finding.gain >= SURE_QUOTE || !isToldBySomebody(text, tokens.words)) return false;
  return finding.best.last - finding.best.first + 1 < QUOTE_SHARE * tokens.count;
}

/** The paste's text between two offsets without its secrets. */
function showRedacted(raw: string, redactions: ReturnType<typeof findRedactions>, from: number, to: number): string {
  const inside = redactions
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(0, one.start - from), end: Math.min(to, one.end) - from }));
  return redactText(raw.slice(from, to), inside, 'show');
}

function tokenAt(starts: Uint32Array, offset: number): number {
  if (offset < 0) return -1;
  const found = starts.findIndex((start) => start >= offset);
  return found < 0 ? starts.length : found;
}
