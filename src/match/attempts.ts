/** Tells the attempts of a chain, with what became of each. */
import type { Finding } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './describe.ts';
import type { Row } from './segment.ts';
import type { Attempt, AttemptStatus } from './verdict.ts';

const MOST_ATTEMPTS = 60;

/**
 * One attempt for each row that names a component or shows a diagnosis of one; a row that only repeats an earlier one is left out.
 * `parent` points at the attempt round it.
 */
export function listAttempts(lexicon: Lexicon, page: Page, rows: readonly Row[], findings: readonly Finding[]): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const attemptOfRow = new Map<number, number>();
  const seen = new Set<string>();
  rows.forEach((row, position) => {
    if (attempts.length >= MOST_ATTEMPTS) return;
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
    const parent = row.parent === null ? null : (attemptOfRow.get(row.parent) ?? null);
    const said = concept ?? page.text.slice(row.start, row.end).trim();
    const key = [component, status, said].join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const { start, end } = page.show(row.start, trimmedEnd(page.text, row));
    attemptOfRow.set(position, attempts.length);
    attempts.push({ component, status, start, end, parent, concept });
  });
  return attempts;
}

function findingIn(lexicon: Lexicon, page: Page, row: Row, findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) {
    if (!finding.claimed || lexicon.diagnoses[finding.diagnosis]?.status === 'wrapper') continue;
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
