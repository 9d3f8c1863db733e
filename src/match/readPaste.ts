/** Reads a paste up to the point where signatures are looked for: bounded, cleaned, parted by process, in words and rows. */
import type { Facts } from '../graph/graph.ts';
import type { Budget } from './budget.ts';
import { READINGS, spend } from './budget.ts';
import type { Cleaned } from './clean.ts';
import { clean } from './clean.ts';
import type { Lexicon } from './lexicon.ts';
import { createTogether } from './createTogether.ts';
import type { Together } from './createTogether.ts';
import { limitText, MOST_TEXT } from './limitText.ts';
import type { Limited } from './limitText.ts';
import type { Places } from './placeWords.ts';
import { placeWords } from './placeWords.ts';
import type { Proof, Proofs } from './readFacts.ts';
import { readFacts } from './readFacts.ts';
import type { Row } from './segment.ts';
import { segment } from './segment.ts';
import { skipRepeats } from './skipRepeats.ts';
import type { Ending } from './successes.ts';
import { readEnding } from './successes.ts';
import type { Tokens } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { unweave } from './unweave.ts';

/** A paste as it was read. Offsets of `rows`, `ending` and tokens are those of `cleaned.text`. */
export interface Reading extends Proofs {
  readonly limited: Limited;
  /** In the order of the paste. */
  readonly whole: Cleaned;
  /** The lines of each process together. */
  readonly cleaned: Cleaned;
  readonly tokens: Tokens;
  readonly places: Places;
  readonly rows: readonly Row[];
  readonly ending: Ending;
  readonly together: Together;
}

/** Reads `paste`, at most `most` UTF-16 units of it; the budget is charged for every reading, and what reads on with it stops when it is spent. */
export function readPaste(
  lexicon: Lexicon,
  proofs: readonly Proof[],
  paste: string,
  given: Facts,
  budget: Budget,
  most: number = MOST_TEXT,
): Reading {
  const limited = limitText(paste, most);
  const raw = limited.text;
  const whole = clean(raw, budget);
  spend(budget, raw.length * READINGS);
  const { cleaned, breaks } = unweave(raw, whole);
  const { text } = cleaned;
  const tokens = tokenize(text, skipRepeats(text));
  const rows = segment(text, breaks);
  return {
    ...readFacts(proofs, tokens, text, given),
    limited,
    whole,
    cleaned,
    tokens,
    places: placeWords(lexicon, tokens, text, budget),
    rows,
    ending: readEnding(text, breaks),
    together: createTogether(lexicon, text, tokens, rows, breaks),
  };
}
