/** Tells the attempts of a chain, with what became of each. */
import type { Finding } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './describe.ts';
import type { Row } from './segment.ts';
import { isChain } from './segment.ts';
import type { Attempt, AttemptStatus } from './verdict.ts';

const MOST_ATTEMPTS = 60;
/** Two messages that begin alike, numbers and signs aside, are one: so many characters of each are compared. */
const HEAD = 200;
const COMPARED = 40;

/**
 * One attempt for each row that names a component or shows a diagnosis of one; a row that only repeats an earlier one is left out, and what is
 * nested in it hangs on the earlier. `parent` points at the attempt round it.
 */
export function listAttempts(lexicon: Lexicon, page: Page, rows: readonly Row[], findings: readonly Finding[]): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const attemptOfRow = new Map<number, number>();
  const seen = new Map<string, number>();
  rows.forEach((row, position) => {
    if (attempts.length >= MOST_ATTEMPTS || (row.component !== null && isChain(row.component))) return;
    const finding = findingIn(lexicon, page, row, findings);
    const diagnosis = finding === null ? undefined : lexicon.diagnoses[finding.diagnosis];
    const named = row.component === null ? null : (lexicon.componentOf.get(row.component.toLowerCase()) ?? row.component);
    const component = named ?? diagnosis?.component ?? null;
    if (component === null) return;
    const status =
      row.status === 'succeeded' || diagnosis === undefined || diagnosis.status === 'wrapper'
        ? (row.status ?? 'failed')
        : (diagnosis.status satisfies AttemptStatus);
    const concept = diagnosis === undefined || diagnosis.status === 'wrapper' ? null : diagnosis.concept;
    const said = status === 'succeeded' ? '' : (concept ?? messageOf(page.text, row));
    const key = [component, status, said].join(' ');
    const before = seen.get(key);
    attemptOfRow.set(position, before ?? attempts.length);
    if (before !== undefined) return;
    seen.set(key, attempts.length);
    const { start, end } = page.show(row.start, trimmedEnd(page.text, row));
    attempts.push({ component, status, start, end, parent: parentOf(row, rows, attemptOfRow), concept });
  });
  return attempts;
}

/** The nearest row round this one that is an attempt; others between them are headlines. */
function parentOf(row: Row, rows: readonly Row[], attemptOfRow: ReadonlyMap<number, number>): number | null {
  let round = row.parent;
  while (round !== null && !attemptOfRow.has(round)) round = rows[round]?.parent ?? null;
  return round === null ? null : (attemptOfRow.get(round) ?? null);
}

/** What a row says after its name, for telling whether it was said before. */
function messageOf(text: string, { component, start, end }: Row): string {
  const head = text.slice(start, Math.min(end, start + HEAD));
  const name = component === null ? -1 : head.lastIndexOf(component);
  const message = name < 0 || component === null ? head : head.slice(name + component.length);
  return message
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .slice(0, COMPARED);
}

function findingIn(lexicon: Lexicon, page: Page, row: Row, findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) {
    const status = lexicon.diagnoses[finding.diagnosis]?.status;
    if (!finding.claimed || status === 'wrapper' || (status === 'succeeded') !== (row.status === 'succeeded')) continue;
    const inside = finding.matches.some(({ first }) => {
      const at = page.tokens.start[first] ?? 0;
      return at >= row.start && at < row.end;
    });
    if (inside && (best === null || finding.gain > best.gain)) best = finding;
  }
  return best;
}

function trimmedEnd(text: string, row: Row): number {
  let end = row.end;
  while (end > row.start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
