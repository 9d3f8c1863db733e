/** Finds what to mark in a paste: what speaks for the answer, names and values of it, and the secrets to hide. */
import type { Component } from '../graph/graph.ts';
import type { DiagnosisFound, Verdict } from '../match/verdict.ts';
import { ownSpans } from './ownSpans.ts';

export type MarkKind = 'match' | 'component' | 'code' | 'value' | 'secret';

/** Half-open, in UTF-16 units of the paste. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
  /** Number of the evidence, for jumping to it. */
  readonly evidence: number | null;
  /** What is shown in its place. */
  readonly instead?: string;
}

/** Occurrences of one word that are marked; a log repeats itself. */
const MOST_MARKS = 60;

/** Spans under a verdict by where they begin; `shown` is the diagnosis whose evidence is marked. They may overlap. */
export function markSpans(text: string, verdict: Verdict, shown: DiagnosisFound | null, components: readonly Component[]): readonly Span[] {
  const spans: Span[] = [];
  const words = (word: string, mark: MarkKind): void => {
    let at = word.length < 3 ? -1 : text.indexOf(word);
    for (let count = 0; at >= 0 && count < MOST_MARKS; count += 1) {
      spans.push({ start: at, end: at + word.length, mark, evidence: null });
      at = text.indexOf(word, at + word.length);
    }
  };
  for (const id of verdict.recognised.credentials) {
    words(id, 'component');
    for (const alias of components.find((component) => component.id === id)?.aliases ?? []) if (alias.length > 5) words(alias, 'component');
  }
  for (const { start, end, at } of ownSpans(shown?.evidence ?? [])) spans.push({ start, end, mark: 'match', evidence: at });
  for (const { code } of verdict.recognised.codes) words(code, 'code');
  for (const value of Object.values(shown?.captures ?? {})) words(value, 'value');
  for (const { start, end, class: kind, kind: what } of verdict.redactions) {
    if (kind === 'secret') spans.push({ start, end, mark: 'secret', evidence: null, instead: `⟨${SECRETS[what] ?? 'token'} removed⟩` });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SECRETS: Readonly<Record<string, string>> = {
  'client-secret': 'secret',
  password: 'password',
  cookie: 'cookie',
  sas: 'signature',
  'storage-key': 'key',
  'private-key': 'key',
  key: 'key',
  'api-key': 'key',
  'aws-key': 'key',
};
