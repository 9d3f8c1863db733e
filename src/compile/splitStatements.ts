/** Splits a shell's text into statements and their pipelines, as far as a check of content needs it. */
import type { Shell } from '../graph/node.ts';

export interface Statement {
  /** The commands of a pipeline, leading words like `then` and `sudo` taken off. */
  readonly stages: readonly string[];
  /** Line of the text, from 0. */
  readonly line: number;
}

/** Words before a command that are none of it. */
const LEADS = /^(?:then|do|else|if|elif|while|until|sudo|!|\{|\(|&)\s+/;

/**
 * Statements of a text in bash, PowerShell or cmd. Quotes, escapes, comments and line continuations are followed; what stands
 * in parentheses stays one piece with its command. Text that does not parse gives what can be seen.
 */
export function splitStatements(text: string, shell: Shell): readonly Statement[] {
  const escape = shell === 'powershell' ? '`' : shell === 'cmd' ? '^' : '\\';
  const statements: Statement[] = [];
  let stages: string[] = [];
  let stage = '';
  let quote = '';
  let depth = 0;
  let line = 0;
  let from = 0;
  const endStage = (): void => {
    stages.push(strip(stage));
    stage = '';
  };
  const endStatement = (): void => {
    endStage();
    if (stages.some((one) => one !== '')) statements.push({ stages, line: from });
    stages = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (stage.trim() === '' && stages.length === 0 && sign.trim() !== '') from = line;
    if (sign === '\n') line += 1;
    if (sign === escape && quote !== "'") {
      if (text[at + 1] === '\n') {
        line += 1;
        stage += ' ';
      } else stage += sign + (text[at + 1] ?? '');
      at += 1;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
      stage += sign;
    } else if (sign === '"' || (sign === "'" && shell !== 'cmd')) {
      quote = sign;
      stage += sign;
    } else if (sign === '#' && shell !== 'cmd' && (stage.at(-1) ?? ' ').trim() === '') {
      while (at + 1 < text.length && text[at + 1] !== '\n') at += 1;
    } else if (sign === '(' || sign === ')') {
      depth = Math.max(0, depth + (sign === '(' ? 1 : -1));
      stage += sign;
    } else if (depth > 0) stage += sign;
    else if (sign === '|' && text[at + 1] !== '|') endStage();
    else if (sign === '\n' && stages.length > 0 && stage.trim() === '') stage = '';
    else if (sign === ';' || sign === '\n' || sign === '}' || (sign === '{' && shell === 'powershell') || isChain(text, at)) {
      if (isChain(text, at)) at += 1;
      endStatement();
    } else stage += sign;
  }
  endStatement();
  return statements;
}

function isChain(text: string, at: number): boolean {
  const two = text.slice(at, at + 2);
  return two === '&&' || two === '||';
}

function strip(stage: string): string {
  let text = stage.trim();
  for (let lead = LEADS.exec(text); lead !== null; lead = LEADS.exec(text)) text = text.slice(lead[0].length);
  return text;
}
