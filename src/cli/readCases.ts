/** Reads labelled cases, a JSON object a line. */
import type { Case } from './measure.ts';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';

type Row = Readonly<Record<string, unknown>>;

const LISTS = ['also_ok', 'expected', 'rows'] as const;
const WORDS = ['language', 'shape'] as const;

/** All cases, blank lines left out; the first line that is none is refused with its number. No case at all is refused too. */
export function readCases(text: string): Result<readonly Case[]> {
  const cases: Case[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readCase(line);
    if (typeof read === 'string') return refuse(`Line ${at + 1} of the cases: ${read}.`);
    cases.push(read);
  }
  return cases.length === 0 ? refuse('There is no case: write {"id", "text", "primary"} a line.') : ok(cases);
}

/** A case, or what is wrong with it. */
function readCase(line: string): Case | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'write an object {"id", "text", "primary"}';
  const row = value as Row;
  const { id, text, primary, facts } = row;
  if (typeof id !== 'string') return '"id" is missing; write a string';
  if (typeof text !== 'string') return '"text" is missing; write a string';
  if (typeof primary !== 'string' && primary !== null) return '"primary" is missing; write a concept, or null where none is right';
  if (facts !== undefined && !isFacts(facts)) return '"facts" is not an object of strings';
  const odd =
    LISTS.find((name) => row[name] !== undefined && !isList(row[name])) ??
    WORDS.find((name) => row[name] !== undefined && typeof row[name] !== 'string');
  return odd === undefined
    ? (row as unknown as Case)
    : `"${odd}" is not ${LISTS.some((name) => name === odd) ? 'a list of concepts' : 'a string'}`;
}

function isFacts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
