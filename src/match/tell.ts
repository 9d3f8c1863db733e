/** Tells what a paste came to: the verdict, in offsets and words of the paste, with its secrets taken out. */
import type { PackIndex } from '../graph/pack.ts';
import { listAttempts } from './attempts.ts';
import type { Budget } from './budget.ts';
import { spend } from './budget.ts';
import { decide } from './decide.ts';
import type { Page } from './describe.ts';
import type { Finding } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import { createNarrower } from './narrow.ts';
import type { Ranking } from './rank.ts';
import type { Reading } from './readPaste.ts';
import { recognise } from './recognise.ts';
import { findRedactions, redactText } from './redact.ts';
import type { Limit, Recognised, Verdict } from './verdict.ts';
import { VERDICT_FORMAT } from './verdict.ts';

/** The verdict of what was read and found; `next` is null: what to do next is the wizard's. */
export type Teller = (reading: Reading, findings: readonly Finding[], ranking: Ranking, budget: Budget) => Verdict;

/** A teller for pastes that were read with `lexicon`, which was built from `index`. */
export function createTeller(index: PackIndex, lexicon: Lexicon): Teller {
  const narrow = createNarrower(index, lexicon);
  return (reading, findings, ranking, budget) => {
    const { cleaned, tokens, facts, language, library, rows } = reading;
    const { text: raw, toPaste, limits } = reading.limited;
    const inText = findRedactions(raw, reading.whole);
    const page: Page = {
      tokens,
      text: cleaned.text,
      lead: raw.slice(0, cleaned.start[0] ?? 0),
      rows,
      language,
      show: (start, end) => {
        const from = cleaned.start[start] ?? raw.length;
        const to = end > start ? Math.max(from, cleaned.end[end - 1] ?? raw.length) : from;
        return { start: toPaste(from), end: toPaste(to), text: showRedacted(raw, inText, from, to) };
      },
    };
    const named = recognise(lexicon, tokens);
    const { kind, diagnoses } = decide(lexicon, narrow, page, findings, facts, ranking, named.codes);
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
}

/** The paste's text between two offsets without its secrets. */
function showRedacted(raw: string, redactions: ReturnType<typeof findRedactions>, from: number, to: number): string {
  const inside = redactions
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(0, one.start - from), end: Math.min(to, one.end) - from }));
  return redactText(raw.slice(from, to), inside, 'show');
}
