/** What the address bar remembers: a concept, answers and ticked steps. Never text that somebody pasted or typed. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { DONT_KNOW } from './answer.ts';

export interface State {
  /** Concept shown, or null. */
  readonly concept: string | null;
  /** Whether the questions are open. */
  readonly asking: boolean;
  /** Facet to value, `?` for “I don't know”, in the order in which they were given. */
  readonly answers: Facts;
  /** Ticked steps, from 0. */
  readonly done: readonly number[];
}

export const EMPTY_STATE: State = { concept: null, asking: false, answers: {}, done: [] };

/** A fragment longer than this was not written by us. */
const LONGEST_FRAGMENT = 2000;
const MOST_STEPS = 99;

/** The fragment without `#`; empty for the empty state. Ids only, so it is safe to share and to log. */
export function writeFragment(state: State): string {
  const parts = new URLSearchParams();
  if (state.concept !== null) parts.set('fix', state.concept);
  if (state.asking) parts.set('ask', '1');
  for (const [facet, value] of Object.entries(state.answers)) parts.set(`is.${facet}`, value);
  if (state.done.length > 0) parts.set('done', [...state.done].sort((a, b) => a - b).join('.'));
  return parts.toString();
}

/** Reads a fragment, with or without `#`. Ids that the pack does not know are dropped: the rest still holds. Former ids are followed. */
export function readFragment(fragment: string, index: PackIndex): State {
  const text = fragment.replace(/^#/, '');
  if (text === '' || text.length > LONGEST_FRAGMENT) return EMPTY_STATE;
  const parts = new URLSearchParams(text);
  const answers: Record<string, string> = {};
  for (const [key, value] of parts) {
    const facet = index.facets.find(({ id }) => key === `is.${id}`);
    if (facet !== undefined && (value === DONT_KNOW || facet.values.some(({ id }) => id === value))) answers[facet.id] = value;
  }
  return { concept: conceptOf(parts.get('fix'), index), asking: parts.get('ask') === '1', answers, done: stepsOf(parts.get('done')) };
}

function conceptOf(id: string | null, index: PackIndex): string | null {
  if (id === null) return null;
  return index.concepts.find((concept) => concept.id === id || concept.was.includes(id))?.id ?? null;
}

function stepsOf(text: string | null): readonly number[] {
  const steps = (text ?? '').split('.').filter((step) => /^\d{1,2}$/.test(step));
  return [...new Set(steps.map(Number))].slice(0, MOST_STEPS);
}
