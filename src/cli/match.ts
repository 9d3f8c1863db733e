/** `fixpath match`: names what is wrong in a file or in standard input. */
import { createDoctor } from '../wizard/diagnose.ts';
import type { Knowledge } from './loadKnowledge.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import { matchLines } from './matchLines.ts';
import type { Options } from './options.ts';
import { readFacts } from './options.ts';
import { VERDICT_EXIT } from './outcome.ts';
import { printVerdict } from './printVerdict.ts';
import { readInput } from './readInput.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';

/** Diagnoses `file`, or stdin; the exit code is the verdict's. Nothing to read is `unknown`, with a sentence that says so. */
export async function runMatch(file: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  if (options.json && options.jsonl) return refuseUsage('--json and --jsonl exclude each other.', terminal);
  const knowledge = await loadKnowledge(options.content);
  if (knowledge.kind === 'refused') return refuseUsage(knowledge.why, terminal);
  const facts = readFacts(options.fact, knowledge.value.index);
  if (facts.kind === 'refused') return refuseUsage(facts.why, terminal);
  warnOfErrors(knowledge.value, terminal);

  const doctor = createDoctor(knowledge.value.index);
  if (file === undefined && process.stdin.isTTY && !options.jsonl)
    terminal.tell('Paste the error, then press Ctrl+D on a line of its own.');
  const input = await readInput(file, process.stdin);
  if (input.kind === 'refused') return refuseUsage(input.why, terminal);
  if (options.jsonl) return matchLines(input.value, doctor, facts.value, terminal);

  if (input.value.trim() === '')
    terminal.tell('There is nothing in the input. Programs often print errors on stderr: your-program 2>&1 | fixpath match');
  const verdict = doctor.diagnose(input.value, facts.value);
  if (options.json) {
    terminal.write(`${JSON.stringify(verdict, null, 2)}\n`);
  } else {
    const [first] = verdict.diagnoses;
    const body = first === undefined || verdict.top === null ? null : await knowledge.value.readBody(first.id);
    printVerdict(verdict, body, knowledge.value.index, input.value, terminal);
  }
  return VERDICT_EXIT[verdict.verdict];
}

/** A folder with mistakes still diagnoses with what could be read of it; that is said, once. */
function warnOfErrors({ errors, folder }: Knowledge, terminal: Terminal): void {
  if (errors > 0 && folder !== null) {
    terminal.tell(
      `fixpath: ${folder} has ${errors} ${errors === 1 ? 'mistake' : 'mistakes'}, see \`fixpath check\`; what could be read is used.`,
    );
  }
}
