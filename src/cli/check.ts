/** `fixpath check`: lists every mistake in a folder of guides, and what was made of each guide. */
import { isDate } from '../compile/facts.ts';
import type { GuideReport } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { count } from './count.ts';
import { findProblems } from './findProblems.ts';
import { placeOf } from './placeOf.ts';
import { compileContent } from './loadKnowledge.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';
import { plain, shorten } from './terminal.ts';
import type { Confusion } from './compareExamples.ts';
import { printConfusion } from './printConfusion.ts';

export const CHECK_FORMAT = 1;
const LONGEST_TITLE = 72;

/** Exits with 1 where there is an error; warnings alone are clean. */
export async function runCheck(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const { today } = options;
  if (today !== undefined && !isDate(today)) return refuseUsage(`--today ${today}: write a day as 2026-11-20.`, terminal);
  const compiled = await compileContent(folder ?? options.content, today === undefined ? {} : { today });
  if (compiled.kind === 'refused') {
    return refuseUsage(compiled.why, terminal);
  }
  const { graph } = compiled.value;
  const { problems, confusion, notes } = await findProblems(compiled.value);
  if (options.json) terminal.write(`${JSON.stringify({ format: CHECK_FORMAT, problems, guides: graph.guides, confusion }, null, 2)}\n`);
  else printCheck(problems, graph.guides, confusion, folder ?? options.content ?? 'content', terminal);
  for (const note of notes) terminal.say(note);
  return problems.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.ok;
}

/** One paragraph for each guide: its mistakes by line, then what was seen, made and skipped; a sum at the end. */
export function printCheck(
  problems: readonly Problem[],
  guides: readonly GuideReport[],
  confusion: Confusion,
  folder: string,
  terminal: Terminal,
): void {
  const files = [...new Set([...problems.map(({ file }) => file), ...guides.map(({ file }) => file)])].sort();
  for (const file of files) {
    const mine = problems.filter((problem) => problem.file === file);
    const guide = guides.find((one) => one.file === file);
    terminal.say(
      terminal.paint(
        'bold',
        plain(guide?.title === undefined || guide.title === '' ? file : `${file}  ${shorten(guide.title, LONGEST_TITLE)}`),
      ),
    );
    for (const problem of mine) printProblem(problem, folder, terminal);
    if (guide !== undefined) printGuide(guide, terminal);
    terminal.say('');
  }
  printConfusion(confusion, folder, terminal);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const sum = [
    count(guides.length, 'guide'),
    `${count(total(guides, 'rows'), 'error row')} seen`,
    `${count(total(guides, 'made'), 'diagnosis', 'diagnoses')} made`,
    count(errors, 'error'),
    count(problems.length - errors, 'warning'),
  ];
  terminal.say(terminal.paint(errors > 0 ? 'red' : 'green', sum.join(', ')));
}

/** `content/topic/guide.md:14:3  what is wrong — what to write instead`, with its severity in front. */
export function printProblem({ severity, file, line, column, message, mend }: Problem, folder: string, { say, paint }: Terminal): void {
  const place = `${placeOf(folder, file)}:${line}:${column}`;
  say(
    `  ${paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7))} ${paint('cyan', plain(place))}  ${plain(message)} — ${plain(mend)}`,
  );
}

function printGuide({ rows, made, skipped }: GuideReport, { say, paint }: Terminal): void {
  const left = skipped.length === 0 ? '' : `, ${count(skipped.length, 'skipped', 'skipped')}`;
  say(`  ${paint('dim', `${count(rows, 'row')} seen, ${count(made, 'diagnosis', 'diagnoses')} made${left}`)}`);
  for (const { line, why } of skipped) say(`  ${paint('dim', `  line ${line}: ${plain(why)}`)}`);
}

function total(guides: readonly GuideReport[], key: 'rows' | 'made'): number {
  return guides.reduce((sum, guide) => sum + guide[key], 0);
}
