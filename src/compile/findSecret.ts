/** Finds commands that write a secret to the terminal. */
import type { Shell } from '../graph/node.ts';
import { findPrinter } from './secretPrinters.ts';
import { splitStatements } from './splitStatements.ts';

export interface SecretShown {
  /** Line of the text, from 0. */
  readonly line: number;
  /** The words that print it. */
  readonly words: string;
  /** What to write instead. */
  readonly mend: string;
}

/** `TOKEN=$(…)`, `$token = …`, `export TOKEN=…`, `read TOKEN <<< …`: kept, not shown. */
const KEPT = /^(?:(?:export|local|readonly|declare) )?[a-z_]\w*=|^\$(?:env:)?[\w:]+ ?=|^(?:if|read|set) .{0,80}<<</i;
const DISCARDED = /(?:^|\s)[1&]?>{1,2}\s*[^&\s]|\s(?:-o|--output|-OutFile)[ =](?:none|\/dev\/null|\$null|nul)(?:\s|$)/i;
/** What lets everything through that comes in. */
const PASSES =
  /^(?:cat|tee|sort|uniq|head|tail|less|more|fold|column|tr|Out-String|Out-Host|Format-\w+|ConvertFrom-Json|ConvertTo-Json|Tee-Object|Sort-Object)\b/i;
const GREP = /^(?:grep|egrep|findstr|Select-String)\b/i;
/** Counts, says only whether, or shows what was asked for alone. */
const GREP_HIDES = /\s-(?:[a-z]*[cqo]|-count|-quiet|-only-matching|Quiet)/i;
/** What picks a part of an answer, and the parts that are secret. */
const PICKS = /^(?:jq|Select-Object|select|ForEach-Object|%)\s(.*)$/is;
const SECRET_PART = /access_?token|\btoken\b|password|secret|\bvalue\b|\bkey\b|^(?:-\w+\s)*['"]?\.?['"]?$/i;

/** The first command of a text that shows a secret; null where none does. Tools that are not known are taken to be careful. */
export function findSecret(text: string, shell: Shell): SecretShown | null {
  for (const { stages, line } of splitStatements(text, shell)) {
    const at = stages.findIndex((stage) => findPrinter(stage, shell) !== null);
    const stage = stages[at];
    if (stage === undefined) continue;
    const printer = findPrinter(stage, shell);
    const [first = ''] = stages;
    const last = stages.at(-1) ?? '';
    if (printer === null || KEPT.test(first) || [stage, last].some((one) => DISCARDED.test(one)) || !stages.slice(at + 1).every(passes))
      continue;
    return { line, ...printer };
  }
  return null;
}

function passes(stage: string): boolean {
  return PASSES.test(stage) || SECRET_PART.test(PICKS.exec(stage)?.[1] ?? 'nothing') || (GREP.test(stage) && !GREP_HIDES.test(stage));
}
