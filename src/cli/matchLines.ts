/** The line protocol of `fixpath match --jsonl`: one case a line in, one verdict a line out, in the same order. */
import type { Facts } from '../graph/graph.ts';
import type { Doctor } from '../wizard/diagnose.ts';
import { EXIT } from './outcome.ts';
import type { Terminal } from './terminal.ts';

interface Case {
  readonly id: string | number;
  readonly text: string;
  readonly facts: Facts;
}

/** Answers every line, blank ones left out. A line that is no case gets `{ id, error }` (id null where it has none), and the exit code 1. */
export function matchLines(input: string, doctor: Doctor, facts: Facts, terminal: Terminal): number {
  let code: number = EXIT.ok;
  input.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readCase(line);
    if ('error' in read) {
      code = EXIT.errors;
      terminal.write(`${JSON.stringify({ id: read.id, error: `line ${at + 1}: ${read.error}` })}\n`);
    } else {
      terminal.write(`${JSON.stringify({ id: read.id, ...doctor.diagnose(read.text, { ...facts, ...read.facts }) })}\n`);
    }
  });
  return code;
}

function readCase(line: string): Case | { readonly id: string | number | null; readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'this is not JSON' };
  }
  if (!isRecord(value)) return { id: null, error: 'write an object {"id", "text", "facts"?}' };
  const { id, text, facts = {} } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: '"id" is missing; write a string' };
  if (typeof text !== 'string') return { id, error: '"text" is missing; write a string' };
  if (!isFacts(facts)) return { id, error: '"facts" is not an object of strings; write {"facet": "value"}' };
  return { id, text, facts };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFacts(value: unknown): value is Facts {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
}
