/** Turns neighbouring shell fences into one command, and tells what is run from what it prints. */
import type { Tokens } from 'marked';
import type { Block, CommandNode, CommandVariant, Risk, Shell } from '../graph/node.ts';
import { partsText } from '../graph/mapLinks.ts';
import { findSecret } from './findSecret.ts';
import { splitHoles } from './holes.ts';
import type { Reporter } from './report.ts';

/** `PS C:\>`, `$ `, `C:\>`: what a terminal writes before a command. */
const PROMPTS: readonly { readonly pattern: RegExp; readonly shell: Shell | null }[] = [
  { pattern: /^PS(?: [^\n>]{0,80})?>[ \t]?/, shell: 'powershell' },
  { pattern: /^[A-Z]:\\[^\n>]{0,80}>[ \t]?/, shell: 'cmd' },
  { pattern: /^[$%][ \t]/, shell: null },
];
/** Names by which PowerShell gives itself away in a fence that says bash. */
const CMDLET = /^(?:Get|Set|New|Connect|Disconnect|Install|Import|Remove|Test|Invoke|Update|Add|Clear)-[A-Z]\w+/;

export interface ShellFence {
  readonly token: Tokens.Code;
  readonly line: number;
  readonly shell: Shell;
  readonly risks: readonly Risk[];
}

/**
 * Blocks of one run of neighbouring fences: each command with all its shells, and behind it, as a sample, what a fence
 * showed as its output. `risks` hold where no fence names any.
 */
export function makeCommands(fences: readonly ShellFence[], risks: readonly Risk[], reporter: Reporter): readonly Block[] {
  const blocks: Block[] = [];
  let open: { variants: CommandVariant[]; risks: Set<Risk>; outputs: Block[] } | null = null;
  const close = (): void => {
    if (open === null) return;
    const named = [...open.risks].sort();
    const own =
      named.length > 0
        ? named
        : [
            ...risks,
            ...(open.variants.some(({ shell, parts }) => findSecret(partsText(parts), shell) !== null) ? (['prints-secret'] as const) : []),
          ];
    const command: CommandNode = { kind: 'command', risks: own, variants: open.variants };
    blocks.push(command, ...open.outputs);
    open = null;
  };
  for (const { token, line, shell, risks: own } of fences) {
    const { text, output, shell: seen } = splitPrompt(token.text, shell);
    if (text.trim() === '') {
      reporter.warn('empty-command', line, 'This fence holds no command', 'Write the command, or delete the fence');
      continue;
    }
    if (open?.variants.some((variant) => variant.shell === seen)) close();
    open ??= { variants: [], risks: new Set(), outputs: [] };
    open.variants.push({ shell: seen, parts: splitHoles(text, reporter, line + 1) });
    for (const risk of own) open.risks.add(risk);
    if (output !== '') open.outputs.push({ kind: 'sample', language: '', text: output });
    // Who shows a prompt shows a session: the next fence is the next command, not the same one elsewhere.
    if (text !== token.text) close();
  }
  close();
  return blocks;
}

/** A fence that begins with a prompt holds commands and their output; any other is a command as a whole. */
function splitPrompt(source: string, named: Shell): { readonly text: string; readonly output: string; readonly shell: Shell } {
  const lines = source.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const prompt = PROMPTS.find(({ pattern }) => pattern.test(first));
  if (prompt === undefined) return { text: source, output: '', shell: named === 'bash' && CMDLET.test(first) ? 'powershell' : named };
  const commands: string[] = [];
  const outputs: string[] = [];
  let continued = false;
  for (const line of lines) {
    const bare = line.replace(prompt.pattern, '');
    if (bare !== line || continued) {
      commands.push(bare);
      continued = /[\\`^]$/.test(bare);
    } else outputs.push(line);
  }
  return { text: commands.join('\n'), output: outputs.join('\n').trim(), shell: prompt.shell ?? named };
}
