/** Checks the diagnoses of a topic against each other, once all of them are known. */
import { checkFormerIds } from './checkFormerIds.ts';
import { checkNames } from './checkNames.ts';
import { checkSignatures } from './checkSignatures.ts';
import { STALE_MONTHS, checkStamps } from './checkStamps.ts';
import type { Draft, ParsedGuide } from './draft.ts';

/** A draft with the guide that it stands in and the id that it was given. */
export interface Told {
  readonly guide: ParsedGuide;
  readonly draft: Draft;
  readonly anchor: string;
}

/** Reports into the reporter of each guide; only diagnoses in the form written for Fixpath are held to this. `today`: null asks nothing of stamps. */
export function checkTopic(all: readonly Told[], today: string | null, staleMonths: number | null): void {
  const told = all.filter(({ draft }) => draft.rich);
  checkFormerIds(told);
  checkSignatures(told);
  checkNames(told);
  if (today !== null) checkStamps(told, today, staleMonths ?? STALE_MONTHS);
}
