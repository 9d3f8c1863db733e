/** Draws what speaks for each diagnosis, line by line, and why the others were not first. */
import type { DiagnosisFound, Evidence, Verdict } from '../match/verdict.ts';
import type { Terminal } from './terminal.ts';
import { plain, shorten, wrap } from './terminal.ts';

/** So many others and pieces of evidence are shown; the rest stands in `--json`. */
const MOST_OTHERS = 4;
const MOST_RUNNERS_UP = 3;
const MOST_EVIDENCE = 4;
const MOST_MISSING = 2;
const LONGEST_QUOTE = 160;

/** The spans of the paste with their lines and, where they differ, the clauses that they satisfy; then what was not seen. */
export function drawEvidence({ evidence, missing }: DiagnosisFound, text: string, { paint, width }: Terminal): string[] {
  // Several signatures often lean on the same words: the longest span says it all.
  const widest = evidence.filter(
    (one, at) => !evidence.some((other, place) => place !== at && holds(other, one) && (place < at || !holds(one, other))),
  );
  return [
    ...widest.slice(0, MOST_EVIDENCE).flatMap(({ start, text: quote, clause }) => {
      const [head = '', ...rest] = wrap(quoted(quote), width - 12, INDENT);
      const is = fold(clause) === fold(quote) ? [] : wrap(`is ${quoted(clause)}`, width, INDENT).map((line) => paint('dim', line));
      return [`  ${paint('dim', `line ${lineAt(text, start)}`.padEnd(10))}${head.trimStart()}`, ...rest, ...is];
    }),
    ...missing.slice(0, MOST_MISSING).map((clause) => `  ${paint('dim', 'not seen'.padEnd(10))}${quoted(clause)}`),
  ];
}

/** What else it may be, or a second fault beside the first, with the reason why it is not first. */
export function drawOthers({ diagnoses, verdict, top }: Verdict, text: string, terminal: Terminal): string[] {
  const roles = verdict === 'narrowed' ? ['culprit', 'also'] : ['also'];
  const others = diagnoses.filter(({ role, concept }) => roles.includes(role) && concept !== top);
  return others.slice(0, MOST_OTHERS).flatMap((one) => drawOther(one, text, terminal));
}

/** Near misses and headlines: why each of them lost. */
export function drawRunnersUp({ diagnoses, verdict, top }: Verdict, text: string, terminal: Terminal): string[] {
  if (verdict !== 'identified' && verdict !== 'narrowed') return [];
  const lost = diagnoses.filter(({ role, concept, lost: why }) => role === 'context' && concept !== top && why !== undefined);
  return lost.slice(0, MOST_RUNNERS_UP).flatMap((one) => drawOther(one, text, terminal));
}

function drawOther({ title, concept, lost, evidence }: DiagnosisFound, text: string, { width, paint }: Terminal): string[] {
  const [first] = evidence;
  return [
    `  · ${plain(title)} ${paint('dim', plain(concept))}`,
    ...(first === undefined ? [] : wrap(`line ${lineAt(text, first.start)} ${quoted(first.text)}`, width, '    ')),
    ...(lost === undefined ? [] : wrap(plain(lost), width, '    ')),
  ];
}

const INDENT = ' '.repeat(12);

function quoted(text: string): string {
  return `“${plain(shorten(text, LONGEST_QUOTE))}”`;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function holds(outer: Evidence, inner: Evidence): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
