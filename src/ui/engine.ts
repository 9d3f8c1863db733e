/** Everything that reads pasted text, behind one door: the worker and the main thread open the same one. */
import { loadIndex } from '../graph/load.ts';
import type { Facts } from '../graph/graph.ts';
import { findRedactions, redactText } from '../match/redact.ts';
import type { createSearch, SearchHit } from '../match/search.ts';
import type { Redaction, Verdict } from '../match/verdict.ts';
import { createDoctor } from '../wizard/diagnose.ts';

/** A textarea with more than this is slow in every browser; longer text is only ever shown in windows. */
export const MOST_EDITABLE = 64 * 1024;
const MOST_HITS = 8;

export interface Outcome {
  readonly verdict: Verdict;
  /** The paste without its secrets, for editing; null where it is too long for that. */
  readonly editable: string | null;
  /** Lines of evidence under pseudonyms, for a ticket. */
  readonly ticket: string;
}

export interface Engine {
  readonly diagnose: (text: string, answers: Facts) => Outcome;
  readonly ask: (answers: Facts) => Outcome;
  readonly search: (query: string) => readonly SearchHit[];
  readonly redact: (text: string) => string;
}

/** How a typed search is built; where there is no box to type in, nothing of it is loaded. */
export type MakeSearch = typeof createSearch;

/** Builds the engine from the index as text; throws where it is not a pack that this program can read. Without `makeSearch` nothing is found. */
export function createEngine(indexText: string, makeSearch: MakeSearch = () => () => []): Engine {
  const loaded = loadIndex(JSON.parse(indexText));
  if (loaded.kind === 'refused') throw new Error(loaded.why);
  const doctor = createDoctor(loaded.value);
  let search: ReturnType<MakeSearch> | null = null;
  return {
    diagnose: (text, answers) => {
      const verdict = doctor.diagnose(text, answers);
      const editable = text.length > MOST_EDITABLE ? null : redactText(text, verdict.redactions, 'show');
      return { verdict, editable, ticket: quoteEvidence(text, verdict) };
    },
    ask: (answers) => ({ verdict: doctor.ask(answers), editable: null, ticket: '' }),
    search: (query) => (search ??= makeSearch(loaded.value))(query, MOST_HITS),
    redact: (text) => redactText(text, findRedactions(text), 'show'),
  };
}

/** The first diagnosis' evidence, one span a line, secrets gone and identifiers renamed; empty where there is none. */
export function quoteEvidence(text: string, verdict: Verdict): string {
  const shown = verdict.diagnoses[0]?.evidence ?? [];
  let quoted = '';
  const inside: Redaction[] = [];
  for (const { start, end } of shown) {
    const shift = quoted.length - start;
    for (const one of verdict.redactions) {
      if (one.end <= start || one.start >= end) continue;
      inside.push({ ...one, start: Math.max(start, one.start) + shift, end: Math.min(end, one.end) + shift });
    }
    quoted += `${text.slice(start, end)}\n`;
  }
  return redactText(quoted, inside, 'export').trimEnd();
}
