/** Lists the commands of a diagnosis as they are written, each with the lines of its shells. */
import type { Risk, Shell } from '../graph/node.ts';
import { readFence } from './fence.ts';
import { listFences } from './listFences.ts';
import type { WrittenFence } from './listFences.ts';
import type { Part } from './parts.ts';
import type { Reporter } from './report.ts';
import type { Section } from './sections.ts';

export interface WrittenShell {
  readonly shell: Shell;
  /** As it stands behind the back-ticks: `pwsh`. */
  readonly label: string;
  readonly text: string;
  /** Of the fence; its text begins on the next line. */
  readonly line: number;
}

export interface WrittenCommand {
  readonly part: Part | null;
  /** What its fences say that it does; empty where they say nothing. */
  readonly risks: readonly Risk[];
  readonly shells: readonly WrittenShell[];
}

/** A terminal's prompt: such a fence is a session, with output between its commands. */
const PROMPT = /^\s*(?:PS [^\n>]{0,80}>|[A-Z]:\\[^\n>]{0,80}>|[$%] )/;

/** The commands of a section: neighbouring fences of different shells are one. Sessions with a prompt are left out: not all of them is run. */
export function listCommands(section: Section, reporter: Reporter): readonly WrittenCommand[] {
  const silent = reporter.into([]);
  const commands: WrittenCommand[] = [];
  for (const written of listFences(section)) {
    const found = readShell(written, silent);
    if (found === null) continue;
    const { shell, risks } = found;
    const open = written.follows ? commands.at(-1) : undefined;
    const joins = open?.shells.every((one) => one.shell !== shell.shell) === true;
    if (open === undefined || !joins) commands.push({ part: written.part, risks, shells: [shell] });
    else commands[commands.length - 1] = { ...open, risks: [...open.risks, ...risks], shells: [...open.shells, shell] };
  }
  return commands;
}

function readShell(
  { token, line }: WrittenFence,
  reporter: Reporter,
): { readonly shell: WrittenShell; readonly risks: readonly Risk[] } | null {
  const fence = readFence(token, line, reporter);
  if (fence.kind !== 'command' || token.text.trim() === '' || PROMPT.test(token.text)) return null;
  const [label = ''] = (token.lang ?? '').trim().split(/[\s,]+/);
  return { shell: { shell: fence.shell, label, text: token.text, line }, risks: fence.risks };
}
