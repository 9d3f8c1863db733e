/** `fixpath wizard`: asks instead of reading an error, until one thing to do is left. */
import { createInterface } from 'node:readline/promises';
import type { Facet } from '../graph/graph.ts';
import type { Verdict } from '../match/verdict.ts';
import { DONT_KNOW } from '../wizard/answer.ts';
import { createDoctor } from '../wizard/diagnose.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import type { Options } from './options.ts';
import { readFacts } from './options.ts';
import { VERDICT_EXIT } from './outcome.ts';
import { printVerdict } from './printVerdict.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';
import { plain, wrap } from './terminal.ts';

/** Questions go to stderr and the answer to stdout; the end of the input answers “I don't know” to the rest. */
export async function runWizard(_argument: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const knowledge = await loadKnowledge(options.content);
  const facts = knowledge.kind === 'ok' ? readFacts(options.fact, knowledge.value.index) : knowledge;
  if (knowledge.kind === 'refused' || facts.kind === 'refused') {
    return refuseUsage(`${facts.kind === 'refused' ? facts.why : ''}`, terminal);
  }
  const { index, readBody } = knowledge.value;
  const doctor = createDoctor(index);
  const lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
  let answers: Readonly<Record<string, string>> = facts.value;
  let verdict = doctor.ask(answers);
  while (verdict.next?.kind === 'question') {
    const { facet: id, values } = verdict.next;
    const facet = index.facets.find((one) => one.id === id);
    ask(facet, id, values, terminal);
    const line = await lines.next();
    answers = { ...answers, [id]: line.done === true ? DONT_KNOW : readAnswer(line.value, values) };
    verdict = doctor.ask(answers);
  }
  return finish(verdict);

  async function finish(last: Verdict): Promise<number> {
    const [first] = last.diagnoses;
    const body = first === undefined || last.top === null ? null : await readBody(first.id);
    printVerdict(last, body, index, '', terminal);
    return VERDICT_EXIT[last.verdict];
  }
}

function ask(facet: Facet | undefined, id: string, values: readonly string[], { tell, paint, width }: Terminal): void {
  tell('');
  tell(paint('bold', plain(facet?.ask ?? id)));
  if (facet !== undefined && facet.why !== '') for (const line of wrap(plain(facet.why), width)) tell(paint('dim', line));
  values.forEach((value, at) => {
    tell(`  ${at + 1}  ${plain(facet?.values.find((one) => one.id === value)?.label ?? value)}`);
  });
  tell('  Enter  I don’t know');
}

/** A number or the value itself; anything else is “I don't know”. */
function readAnswer(line: string, values: readonly string[]): string {
  const word = line.trim();
  return values.find((value) => value === word) ?? values[Number(word) - 1] ?? DONT_KNOW;
}
