/** Undoes what logs, terminals, trackers, chats and people do to text, and keeps a map from each character to the text as it came. */
import { spend, type Budget } from './budget.ts';
import { dropBoxes } from './clean/dropBoxes.ts';
import { dropMarks, unfoldLinks } from './clean/dropMarkdown.ts';
import { joinWraps } from './clean/joinWraps.ts';
import { applyEdits, mapWhole, type Cleaned, type Pass } from './clean/mapped.ts';
import { mendCodePage } from './clean/mendCodePage.ts';
import { plainCharacters } from './clean/plainCharacters.ts';
import { stripAnsi } from './clean/stripAnsi.ts';
import { stripPrefixes } from './clean/stripPrefixes.ts';
import { unescapeBackslashes } from './clean/unescapeBackslashes.ts';
import { dropTags, unescapeEntities } from './clean/unescapeEntities.ts';
import { unescapePercent } from './clean/unescapePercent.ts';

export type { Cleaned } from './clean/mapped.ts';

/** Code pages before 8-bit control sequences, whose bytes they share; wraps before prefixes, which count towards the width. */
const PASSES: readonly Pass[] = [
  mendCodePage,
  stripAnsi,
  plainCharacters,
  joinWraps,
  stripPrefixes,
  dropBoxes,
  unescapeBackslashes,
  unescapeEntities,
  dropTags,
  unescapePercent,
  unfoldLinks,
  dropMarks,
];
/** Characters read in all rounds together: short text is cleaned to its end however deep, a megabyte five times. */
const WORK = 5_000_000;
const FEWEST_ROUNDS = 5;
const MOST_ROUNDS = 400;
/** Characters that a pass reads in one step. */
const CHARACTERS_A_STEP = 10;

/**
 * The text without damage, mapped to the paste. Passes are repeated until none finds anything, so cleaning twice changes nothing
 * (unless the bound on work was hit). Any string is taken; the empty one stays empty; a character never maps outside the paste.
 *
 * @param budget Takes what was read; cleaning stops before its next round when it is used up.
 */
export function clean(text: string, budget?: Budget): Cleaned {
  const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.floor(WORK / (text.length + 1))));
  let mapped = mapWhole(text);
  /** The text in which a pass found nothing, so that it is not read twice. */
  const settled = new Map<Pass, Cleaned>();
  for (let round = 0; round < rounds; round++) {
    const before = mapped;
    let read = 0;
    for (const pass of PASSES) {
      if (settled.get(pass) === mapped) continue;
      read += mapped.text.length;
      const edits = pass(mapped.text);
      if (edits.length === 0) settled.set(pass, mapped);
      mapped = applyEdits(mapped, edits);
    }
    const left = budget === undefined || spend(budget, read / CHARACTERS_A_STEP);
    if (mapped === before || !left) break;
  }
  return mapped;
}
