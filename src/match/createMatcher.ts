/** Pasted text → verdict: clean, redact, segment, recognise, rank, abstain. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Budget } from './budget.ts';
import { startBudget } from './budget.ts';
import { buildLexicon } from './buildLexicon.ts';
import { createClauseFinder } from './findClauses.ts';
import { gatherFindings } from './findings.ts';
import { findSignatures } from './findSignatures.ts';
import { rank } from './rank.ts';
import { proofsOf } from './readFacts.ts';
import { readPaste } from './readPaste.ts';
import { suppress } from './suppress.ts';
import { createTeller } from './tell.ts';
import type { Verdict } from './verdict.ts';

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
  const findClauses = createClauseFinder(lexicon);
  const proofs = proofsOf(index);
  const tell = createTeller(index, lexicon);

  const match = (paste: string, given: Facts = {}, options: MatchOptions = {}): Verdict => {
    const budget = options.budget ?? startBudget();
    const reading = readPaste(lexicon, proofs, paste, given, budget, options.most);
    const { cleaned, tokens, places, language, facts, together } = reading;
    const matches = findSignatures(lexicon, findClauses(tokens, places, cleaned.text, budget), language, together);
    const findings = gatherFindings(lexicon, suppress(lexicon, matches, tokens, cleaned.text), tokens, language);
    return tell(reading, findings, rank(lexicon, findings, facts, reading), budget);
  };
  return { match };
}
