/** Prints a verdict for a person: what is wrong, what to do first, how to see that it is mended, and why this one. */
import type { PackIndex } from '../graph/pack.ts';
import type { Body } from '../graph/pack.ts';
import type { StepNode } from '../graph/node.ts';
import type { Attempt, DiagnosisFound, Verdict } from '../match/verdict.ts';
import type { Drawing } from './drawNodes.ts';
import { behindMark, drawBlocks, drawCommand, drawInline } from './drawNodes.ts';
import { drawEvidence, drawOthers, drawRunnersUp } from './drawLedger.ts';
import { drawHelp, drawRecognised } from './drawUnknown.ts';
import type { Terminal } from './terminal.ts';
import { plain, wrap } from './terminal.ts';

const WHO = {
  'app-owner': 'Owner of the app',
  'resource-owner': 'Owner of the resource',
  'subscription-owner': 'Owner of the subscription',
  'tenant-admin': 'Admin of the tenant',
  user: 'The person who signs in',
} as const;

const OUTCOME = { fixed: '✓', 'not-fixed': '✗', inconclusive: '?' } as const;

const STATUS = {
  'not-configured': 'not configured',
  unavailable: 'not available',
  failed: 'failed',
  skipped: 'skipped',
  succeeded: 'succeeded',
} as const;

/** Lines for a verdict; `body` belongs to its first diagnosis, null where nothing was found. `text` is the paste, for line numbers. */
export function printVerdict(verdict: Verdict, body: Body | null, index: PackIndex, text: string, terminal: Terminal): void {
  const [first] = verdict.diagnoses;
  terminal.say('');
  printHeadline(verdict, first, index, terminal);
  if (verdict.top !== null && first !== undefined) {
    const language = first.language ?? verdict.facts['language'] ?? null;
    const drawing: Drawing = {
      paint: terminal.paint,
      width: terminal.width,
      shell: process.platform === 'win32' ? 'powershell' : 'bash',
      captures: first.captures,
    };
    if (body !== null) {
      section(terminal, '', drawBlocks(body.cause, drawing, '  '));
      section(terminal, 'Fix', drawSteps(body.mitigation, language, drawing));
      section(terminal, 'Check that it is mended', drawCheck(body, language, drawing));
    }
    section(terminal, 'Why this one', drawEvidence(first, text, terminal));
  }
  section(terminal, 'What was tried', drawAttempts(verdict, terminal));
  section(terminal, verdict.verdict === 'narrowed' ? 'It may also be' : 'Also seen', drawOthers(verdict, text, terminal));
  section(terminal, 'Not this', drawRunnersUp(verdict, text, terminal));
  section(terminal, 'Next', [...drawNext(verdict, index, terminal), ...drawHelp(verdict, index, terminal)]);
  for (const { kind, read, of } of verdict.limits)
    terminal.tell(kind === 'size' ? `Read ${read} of ${of} characters.` : `Stopped early, at ${read} of ${of}.`);
  terminal.say('');
}

function printHeadline(verdict: Verdict, first: DiagnosisFound | undefined, index: PackIndex, { say, paint, width }: Terminal): void {
  if (verdict.verdict === 'harmless') {
    say(`${paint('green', '✓')} ${paint('bold', 'Nothing is wrong here.')} ${first === undefined ? '' : plain(first.title)}`);
  } else if (verdict.top === null || first === undefined) {
    say(`${paint('yellow', '?')} ${paint('bold', 'I don’t know this one.')}`);
    for (const line of drawRecognised(verdict, index)) for (const part of wrap(line, width, '  ')) say(part);
  } else {
    const sure = verdict.verdict === 'identified';
    say(`${paint(sure ? 'red' : 'yellow', sure ? '✗' : '~')} ${paint('bold', plain(first.title))}`);
    const component = index.components.find(({ id }) => id === first.component)?.title ?? first.component;
    const words = [sure ? 'Identified' : 'Most likely; one more fact would settle it', component, first.concept].filter(
      (word) => word !== null,
    );
    say(`  ${paint('dim', words.map(plain).join(' · '))}`);
  }
}

function drawSteps(steps: readonly StepNode[], language: string | null, drawing: Drawing): string[] {
  const mine = steps.filter(({ languages }) => languages.length === 0 || language === null || languages.includes(language));
  return mine.flatMap((step, at) => {
    const lead = [...(language === null ? step.languages : []), ...(step.who === null ? [] : [WHO[step.who]])].join(', ');
    const lines = [...(lead === '' ? [] : [`     ${drawing.paint('dim', `${lead}:`)}`]), ...drawBlocks(step.children, drawing, '     ')];
    return behindMark([...lines, ...drawBlocks(step.message, drawing, '     │ ')], '  ', `${at + 1}.`);
  });
}

function drawCheck({ verification }: Body, language: string | null, drawing: Drawing): string[] {
  const check = verification.find(({ languages }) => languages.length === 0 || language === null || languages.includes(language));
  if (check === undefined) return [];
  return [
    ...drawBlocks(check.intro, drawing, '  '),
    ...(check.command === null ? [] : drawCommand(check.command, drawing, '  ')),
    ...check.oracle.flatMap(({ output, meaning, outcome }) =>
      behindMark(wrap(`${drawInline(output, drawing)} → ${drawInline(meaning, drawing)}`, drawing.width, '     '), '  ', OUTCOME[outcome]),
    ),
  ];
}

function drawAttempts({ attempts, diagnoses, top }: Verdict, { paint }: Terminal): string[] {
  if (attempts.length < 2) return [];
  const normal = new Set(diagnoses.filter(({ role }) => role === 'normal').map(({ concept }) => concept));
  const widest = Math.max(...attempts.map(({ component }) => component.length));
  return attempts.map((attempt) => {
    const culprit = attempt.concept !== null && attempt.concept === top;
    const expected = !culprit && attempt.concept !== null && normal.has(attempt.concept) ? ' · expected here' : '';
    const line = `${markOf(attempt, culprit)} ${plain(attempt.component).padEnd(widest)}  ${STATUS[attempt.status]}${expected}`;
    return `  ${culprit ? paint('bold', line) : paint('dim', line)}`;
  });
}

function markOf({ status }: Attempt, culprit: boolean): string {
  if (culprit) return '✗';
  return status === 'succeeded' ? '✓' : '·';
}

function drawNext({ next }: Verdict, index: PackIndex, { width }: Terminal): string[] {
  if (next?.kind === 'question') {
    const facet = index.facets.find(({ id }) => id === next.facet);
    const label = (value: string): string => facet?.values.find(({ id }) => id === value)?.label ?? value;
    return [
      ...wrap(plain(facet?.ask ?? next.facet), width, '  '),
      ...next.values.map((value) => `  · ${plain(label(value))}: --fact ${plain(next.facet)}=${plain(value)}`),
    ];
  }
  return [];
}

function section({ say, paint }: Terminal, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  say('');
  if (title !== '') say(`  ${paint('bold', title)}`);
  for (const line of lines) say(line);
}
