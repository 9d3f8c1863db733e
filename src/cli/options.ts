/** What the parser hands to a command, made safe to use: strings are strings, and facts are checked against the guides. */
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';

export interface Options {
  readonly content?: string;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly base: string;
  readonly site?: string;
  readonly out: string;
  readonly allowErrors: boolean;
  readonly packOnly: boolean;
  readonly port?: string;
  /** As it was written; the day against which stamps are held. */
  readonly today?: string;
  /** `facet=value`, unchecked. */
  readonly fact: readonly string[];
}

/** Reads the parser's bag; numbers that it made of strings become strings again, repeated options keep their last value. */
export function readOptions(bag: Readonly<Record<string, unknown>>): Options {
  const last = (name: string): string | undefined => all(bag[name]).at(-1);
  const content = last('content');
  const site = last('site');
  const port = last('port');
  const today = last('today');
  return {
    ...(content === undefined ? {} : { content }),
    ...(site === undefined ? {} : { site }),
    ...(port === undefined ? {} : { port }),
    ...(today === undefined ? {} : { today }),
    json: bag['json'] === true,
    jsonl: bag['jsonl'] === true,
    base: last('base') ?? '/',
    out: last('out') ?? 'dist/site',
    allowErrors: bag['allowErrors'] === true,
    packOnly: bag['packOnly'] === true,
    fact: all(bag['fact']),
  };
}

function all(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

/** Facts of `--fact facet=value`; a facet or value that the guides do not declare is refused with those that they do. */
export function readFacts(given: readonly string[], index: PackIndex): Result<Facts> {
  const facts: Record<string, string> = {};
  for (const pair of given) {
    const [id = '', value = ''] = pair.split('=', 2);
    const facet = index.facets.find((one) => one.id === id);
    if (facet === undefined) return refuse(`--fact ${pair}: the guides declare ${list(index.facets)}.`);
    if (!facet.values.some((one) => one.id === value)) return refuse(`--fact ${pair}: ${id} is one of ${list(facet.values)}.`);
    facts[id] = value;
  }
  return ok(facts);
}

function list(things: readonly { readonly id: string }[]): string {
  return things.length === 0 ? 'none' : things.map(({ id }) => id).join(', ');
}
