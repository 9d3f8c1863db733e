/** Pasted text → verdict: clean, redact, segment, recognise, rank, abstain. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { listAttempts } from './attempts.ts';
import type { Budget } from './budget.ts';
import { spend, startBudget } from './budget.ts';
import { buildLexicon } from './buildLexicon.ts';
import { decide } from './decide.ts';
import type { Page } from './describe.ts';
import { findClauses } from './findClauses.ts';
import { gatherFindings } from './findings.ts';
import { findSignatures } from './findSignatures.ts';
import { createNarrower } from './narrow.ts';
import { rank } from './rank.ts';
import { compileProofs } from './readFacts.ts';
import { readPaste } from './readPaste.ts';
import { recognise } from './recognise.ts';
import { findRedactions, redactText } from './redact.ts';
import { suppress } from './suppress.ts';
import type { Limit, Recognised, Verdict } from './verdict.ts';
import { VERDICT_FORMAT } from './verdict.ts';

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
    const budget = options.budget ?? startBudget();
    const reading = readPaste(lexicon, proofs, paste, given, budget, options.most);
    const { cleaned, tokens, facts, language, library, rows } = reading;
    const { text: raw, toPaste, limits } = reading.limited;
    const { text } = cleaned;
    const inText = findRedactions(raw, reading.whole);
    const matches = findSignatures(lexicon, findClauses(lexicon, tokens, reading.places, text, budget), language, reading.together);
    const findings = gatherFindings(lexicon, suppress(lexicon, matches, tokens, text), tokens, language);

    const page: Page = {
      tokens,
      text,
      lead: raw.slice(0, cleaned.start[0] ?? 0),
      language,
      show: (start, end) => {
        const from = cleaned.start[start] ?? raw.length;
        const to = end > start ? Math.max(from, cleaned.end[end - 1] ?? raw.length) : from;
        return { start: toPaste(from), end: toPaste(to), text: showRedacted(raw, inText, from, to) };
      },
    };
    const named = recognise(lexicon, tokens);
    const { kind, diagnoses } = decide(lexicon, narrow, page, findings, facts, rank(lexicon, findings, facts, reading), named.codes);
    const recognised: Recognised = { ...(language === null ? {} : { language }), ...(library === null ? {} : { library }), ...named };
    const spent: readonly Limit[] = spend(budget, 0) ? [] : [{ kind: 'time', read: budget.most, of: budget.spent }];
    return {
      format: VERDICT_FORMAT,
      content: index.hash,
      verdict: kind,
      top: kind === 'identified' || kind === 'narrowed' ? (diagnoses[0]?.concept ?? null) : null,
      diagnoses,
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

/** The paste's text between two offsets without its secrets. */
function showRedacted(raw: string, redactions: ReturnType<typeof findRedactions>, from: number, to: number): string {
  const inside = redactions
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(0, one.start - from), end: Math.min(to, one.end) - from }));
  return redactText(raw.slice(from, to), inside, 'show');
}
