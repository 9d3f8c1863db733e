/** Writes a finding down for the verdict: spans of the paste, what was missing, why it lost. */
import { capture } from './capture.ts';
import { chooseEvidence } from './chooseEvidence.ts';
import { explainLoss } from './explainLoss.ts';
import type { Finding } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import type { Row } from './segment.ts';
import type { Tokens } from './tokenize.ts';
import type { Certainty, DiagnosisFound, Evidence, Role } from './verdict.ts';

/** The cleaned paste with its way back. */
export interface Page {
  readonly tokens: Tokens;
  readonly text: string;
  /** What cleaning took off in front of it. */
  readonly lead: string;
  /** The rows of a chain in it: with several of them it was copied, whatever somebody says above. */
  readonly rows: readonly Row[];
  readonly language: string | null;
  /** The paste's span of a span of the cleaned text, and the paste's text there, redacted. */
  readonly show: (start: number, end: number) => { readonly start: number; readonly end: number; readonly text: string };
}

/** `ranked` as the verdict has it; `first` is the finding that is shown first. */
export function describe(lexicon: Lexicon, page: Page, { finding, role }: Ranked, first: Finding | null): DiagnosisFound {
  const base = identify(lexicon, page, finding.diagnosis, role, certaintyOf(finding));
  const captures: Record<string, string> = {};
  for (const match of finding.matches) {
    for (const [name, { start, end }] of capture(match, page.tokens, page.text)) captures[name] ??= page.show(start, end).text;
  }
  const found = { ...base, evidence: evidenceOf(lexicon, page, finding), missing: finding.best.missing, captures };
  return finding === first ? found : { ...found, lost: explainLoss(lexicon, finding, role) };
}

/** A diagnosis without evidence in the paste: named by facts or by plain words. */
export function identify(lexicon: Lexicon, page: Page, position: number, role: Role, certainty: Certainty): DiagnosisFound {
  const diagnosis = lexicon.diagnoses[position];
  if (diagnosis === undefined) throw new Error(`no diagnosis at ${String(position)}`);
  const { concept, id, title, component } = diagnosis;
  return { concept, id, title, component, language: page.language, role, certainty, evidence: [], missing: [], captures: {} };
}

function certaintyOf(finding: Finding): Certainty {
  if (finding.certain) return 'certain';
  return finding.claimed ? 'likely' : 'possible';
}

function evidenceOf(lexicon: Lexicon, page: Page, finding: Finding): readonly Evidence[] {
  const { words, start, end } = page.tokens;
  return chooseEvidence(lexicon, finding, words).map(({ clause, first, last }) => ({
    ...page.show(start[first] ?? 0, end[last] ?? 0),
    clause,
  }));
}
