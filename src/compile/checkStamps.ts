/** Finds checks of the guides that are long past, measured against a day that is given: there is no clock in compile. */
import type { Told } from './checkTopic.ts';

/** Unless index.md says `stale:` another number of months. */
export const STALE_MONTHS = 12;

/** One warning for each diagnosis with a stamp older than so many months on `today`, and one for a stamp of a later day. */
export function checkStamps(told: readonly Told[], today: string, months: number): void {
  const limit = monthsBefore(today, months);
  for (const { guide, draft } of told) {
    const line = draft.facts.lines['verified'] ?? draft.line;
    const { verified } = draft.facts;
    const old = verified.filter(({ date }) => date < limit);
    const [first] = old;
    if (first !== undefined)
      guide.reporter.warn(
        'stale-stamp',
        line,
        `“${draft.title}” was last checked on ${first.date} against ${old.map(({ library, version }) => `${library} ${version}`).join(', ')}, more than ${String(months)} months before ${today}`,
        'Check it against the current version, and write that version and the day',
        first.date,
      );
    const later = verified.find(({ date }) => date > today);
    if (later !== undefined)
      guide.reporter.warn('future-stamp', line, `${later.date} is after ${today}`, 'Write the day on which it was checked', later.date);
  }
}

/** A day so many months earlier; only good for comparing: 31 March less one month is 31 February. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
