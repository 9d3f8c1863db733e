/** `fixpath eval`: measures the matcher on labelled cases. */
import { createDoctor } from '../wizard/diagnose.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import { measure } from './measure.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { printFigures } from './printFigures.ts';
import { readCases } from './readCases.ts';
import { readInput } from './readInput.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';

export const EVAL_FORMAT = 1;

/** The doctor gets `text` and `facts` only; everything else in a case is for counting. Malformed cases are refused before any is tried. */
export async function runEval(file: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const input = await readInput(file, process.stdin);
  const cases = input.kind === 'ok' ? readCases(input.value) : input;
  if (cases.kind === 'refused') return refuseUsage(cases.why, terminal);
  const knowledge = await loadKnowledge(options.content);
  if (knowledge.kind === 'refused') return refuseUsage(knowledge.why, terminal);

  const { index } = knowledge.value;
  const doctor = createDoctor(index);
  const times: number[] = [];
  const verdicts = cases.value.map(({ text, facts = {} }) => {
    const start = performance.now();
    const verdict = doctor.diagnose(text, facts);
    times.push(performance.now() - start);
    return verdict;
  });
  const measured = measure(cases.value, verdicts, new Set(index.concepts.map(({ id }) => id)));
  if (options.json) terminal.write(`${JSON.stringify({ format: EVAL_FORMAT, content: index.hash, ...measured }, null, 2)}\n`);
  else printFigures(measured, times, terminal);
  return EXIT.ok;
}
