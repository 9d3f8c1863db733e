/** Tells a command that somebody typed from a message that asks for it: `az login --tenant …`, not `Please run az login`. */
import type { Hit } from './alignClause.ts';
import type { Tokens } from './tokenize.ts';

/** What stands in front of a command on its line: nothing, a list's mark, a shell's prompt, a pipeline's key, a quote mark. */
const PROMPT = /^(?:[-+*] ?)?(?:(?:run|script|inlineScript|command|cmd): ?\|?|[\w.:~@()\\/-]{0,80}[$#%>])? ?`?$/;
/** The longest prompt that is read. */
const LONGEST_PROMPT = 100;
/** At its edge the paste may have lost the words before: there it must go on as a command does. */
const GOES_ON = /^[ \t][\w-]/;

/** By these a message asks for the command behind them. */
const ASKING: ReadonlySet<string> = new Set(['run', 'running', 'execute', 'use', 'using', 'try', 'call']);

/** True for the word by which a message asks for the command behind it. */
export function isAsking(word: string): boolean {
  return ASKING.has(word);
}

/** True where a command that begins at `first` and goes on to `last` stands where commands are typed. */
export function isTypedCommand({ start, end }: Tokens, text: string, first: Hit, last: Hit): boolean {
  const from = start[first.place >> 1] ?? 0;
  const to = end[last.place >> 1] ?? 0;
  if (from === 0 && !GOES_ON.test(text.slice(to, to + 2))) return false;
  const before = text.slice(Math.max(0, from - LONGEST_PROMPT), from);
  return PROMPT.test(before.slice(before.lastIndexOf('\n') + 1).trim());
}
