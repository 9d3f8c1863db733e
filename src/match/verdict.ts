/** The verdict: one shape through every door (page, worker, embed, command line). Contract; see README. */
import type { Facts } from '../graph/graph.ts';

export const VERDICT_FORMAT = 1;

/** The value of a fact that the person took back, or does not know: what the paste proves of it is not used. */
export const NOT_KNOWN = '?';

export type VerdictKind = 'identified' | 'narrowed' | 'unknown' | 'harmless';
/** `also`: a second, independent fault; `normal`: a row expected here; `context`: a headline or wrapper round the culprit. */
export type Role = 'culprit' | 'also' | 'normal' | 'context';
export type Certainty = 'certain' | 'likely' | 'possible';

/** A span of the paste, in UTF-16 units of the text as decoded, and the clause that it satisfies. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  /** Redacted. */
  readonly text: string;
  readonly clause: string;
}

export interface DiagnosisFound {
  readonly concept: string;
  readonly id: string;
  readonly title: string;
  readonly component: string | null;
  readonly language: string | null;
  readonly role: Role;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  /** Clauses of its best signature that the paste does not show. */
  readonly missing: readonly string[];
  /** Why it is not first: `would need “expired”; your text says “invalid”`. Absent for the first. */
  readonly lost?: string;
  /** Values of holes by role, redacted. */
  readonly captures: Readonly<Record<string, string>>;
}

export type AttemptStatus = 'not-configured' | 'unavailable' | 'failed' | 'skipped' | 'succeeded';

/** One row of a credential chain, or one nested error. */
export interface Attempt {
  readonly component: string;
  readonly status: AttemptStatus;
  readonly start: number;
  readonly end: number;
  /** Index of the attempt that it is nested in. */
  readonly parent: number | null;
  readonly concept: string | null;
}

export interface Recognised {
  readonly language?: string;
  readonly library?: string;
  readonly credentials: readonly string[];
  /** `family`: who gives the code. */
  readonly codes: readonly { readonly code: string; readonly lookup: string; readonly family?: string }[];
}

/** `secret`: destroyed everywhere. `identifier`: pseudonymised in anything exported. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  /** `jwt`, `client-secret`, `sas`, `guid`, `email` … */
  readonly kind: string;
  readonly class: 'secret' | 'identifier';
}

/** A bound that was hit: how much was read, of how much. */
export interface Limit {
  readonly kind: 'size' | 'time';
  readonly read: number;
  readonly of: number;
}

export type NextStep =
  | { readonly kind: 'question'; readonly facet: string; readonly values: readonly string[] }
  | { readonly kind: 'check'; readonly concept: string; readonly verification: number }
  | { readonly kind: 'fix'; readonly concept: string };

/** Where to go on from an error that no guide tells of. */
export interface Help {
  /** Articles on how to get a better log: for the language that is known, else one for each. */
  readonly logs: readonly { readonly language: string; readonly topic: string; readonly article: string; readonly title: string }[];
  readonly report: Report;
}

/** A report to send: without secrets, identifiers under pseudonyms. */
export interface Report {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** The topic's form, filled in with title and body; null where it has none. */
  readonly address: string | null;
  /** Characters of the paste that are not in it. */
  readonly left: number;
}

export interface Verdict {
  readonly format: typeof VERDICT_FORMAT;
  readonly content: string;
  readonly verdict: VerdictKind;
  /** Concept shown first; null for unknown and harmless. */
  readonly top: string | null;
  /** Best first. */
  readonly diagnoses: readonly DiagnosisFound[];
  readonly attempts: readonly Attempt[];
  readonly recognised: Recognised;
  /** What the person said and what the paste proves. */
  readonly facts: Facts;
  readonly redactions: readonly Redaction[];
  readonly limits: readonly Limit[];
  readonly next: NextStep | null;
  /** Only where the verdict is `unknown`. */
  readonly help?: Help;
}
