/** Lets bash parse the commands of the guides, all in one process, and runs none of them. */
import { spawn } from 'node:child_process';
import type { ShellText } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { count } from './count.ts';

export interface Parsed {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/**
 * `set -n` stands first in what is evaluated: from then on bash reads and does not execute (bash(1), set -n). Each text has a
 * subshell of its own, so that a quote left open in one cannot swallow the next.
 */
const SCRIPT = `n=0
while IFS= read -r -d '' text; do
  said=$(eval "set -n
$text" 2>&1 </dev/null)
  [ -z "$said" ] || printf '%s\\t%s\\0' "$n" "$said"
  n=$((n + 1))
done`;

/** A machine that takes longer is not about to answer. */
const PATIENCE = 20_000;
/** Only these shells are bash's business. */
const SHELL = 'bash';

/** One error for each command that bash cannot parse, at the line that it names; a note where there is no bash. */
export async function checkBash(commands: readonly ShellText[]): Promise<Parsed> {
  const texts = commands.filter(({ shell }) => shell === SHELL);
  if (texts.length === 0) return { problems: [], notes: [] };
  const said = await runBash(texts.map(({ text }) => `${text.replaceAll('\0', '')}\0`).join(''));
  if (said === null)
    return { problems: [], notes: [`Bash does not run here: the syntax of ${count(texts.length, 'command')} was not checked.`] };
  return {
    problems: said
      .split('\0')
      .filter((answer) => answer.includes('\t'))
      .flatMap((answer) => describe(answer, texts)),
    notes: [],
  };
}

function describe(answer: string, texts: readonly ShellText[]): readonly Problem[] {
  const tab = answer.indexOf('\t');
  const command = texts[Number(answer.slice(0, tab))];
  if (command === undefined) return [];
  const [first = '', second = ''] = answer.slice(tab + 1).split('\n');
  const why = /: (?:eval: )?line \d+: (.*)$/.exec(first)?.[1] ?? first;
  return [
    {
      severity: 'error',
      code: 'bash-syntax',
      file: command.file,
      line: command.line + lineOf(command.text.split('\n'), why, second),
      column: 1,
      message: `Bash cannot read this: ${why}`,
      mend: mendOf(why),
    },
  ];
}

/** The line that bash quotes, or the first that holds an odd count of the quote that is never closed, else the last; bash's own numbers count its script too. */
function lineOf(lines: readonly string[], why: string, quoted: string): number {
  const shown = /: `(.*)'$/.exec(quoted)?.[1];
  const quote = /matching .(["'`])/.exec(why)?.[1];
  const at =
    shown !== undefined
      ? lines.indexOf(shown)
      : quote === undefined
        ? lines.length - 1
        : lines.findIndex((line) => (line.split(quote).length - 1) % 2 === 1);
  return Math.max(at, 0);
}

function mendOf(why: string): string {
  const quote = /matching .(["'`)}])/.exec(why)?.[1];
  if (quote !== undefined) return `Close the ${/["'`]/.test(quote) ? 'quote' : 'bracket'}: ${quote}`;
  return /end of file/.test(why)
    ? 'Close what the command opens: fi, done, esac or a bracket'
    : 'Write the command as bash reads it; try it with bash -n';
}

function runBash(input: string): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn('bash', ['--norc', '--noprofile', '-c', SCRIPT], {
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE,
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', () => done(null));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => done(code === 0 ? Buffer.concat(parts).toString() : null));
  });
}
