/** Reads verifications: a command, then the table of what its output means. */
import type { Tokens } from 'marked';
import type { Block, CommandNode, Inline, OracleRow, Verification } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import { readBlocks } from './blocks.ts';
import { readInlines } from './inline.ts';
import type { Reading } from './reading.ts';
import { splitLead } from './steps.ts';
import type { Placed } from './tokens.ts';

const OUTCOMES: readonly { readonly word: string; readonly outcome: OracleRow['outcome'] }[] = [
  { word: 'not fixed', outcome: 'not-fixed' },
  { word: 'fixed', outcome: 'fixed' },
  { word: 'inconclusive', outcome: 'inconclusive' },
];

/**
 * The verifications of a section: each command begins one, with the text before it as its introduction and an oracle table
 * after it. Text alone is one verification without a command; nothing gives none.
 */
export function readVerifications(placed: readonly Placed[], reading: Reading): readonly Verification[] {
  const done: Verification[] = [];
  let intro: readonly Block[] = [];
  let command: CommandNode | null = null;
  const finish = (oracle: readonly OracleRow[]): void => {
    if (intro.length === 0 && command === null && oracle.length === 0) return;
    const { lead, rest } = splitLead(intro);
    done.push({ kind: 'verification', languages: lead.languages, intro: rest, command, oracle });
    intro = [];
    command = null;
  };
  for (const group of groupOracles(placed)) {
    if (group.kind === 'oracle') {
      finish(readOracle(group.table, group.line, reading));
      continue;
    }
    for (const block of readBlocks(group.placed, reading, ['read-only'])) {
      // What follows a command without a table explains it, until the next command comes.
      if (block.kind === 'command') {
        if (command !== null) finish([]);
        command = block;
      } else if (command !== null && block.kind === 'paragraph') {
        finish([]);
        intro = [block];
      } else intro = [...intro, block];
    }
  }
  const last = done.at(-1);
  // Text behind the last command introduces nothing any more: it belongs to that command.
  if (command === null && last !== undefined && intro.length > 0) done[done.length - 1] = { ...last, intro: [...last.intro, ...intro] };
  else finish([]);
  return done;
}

type Group =
  | { readonly kind: 'oracle'; readonly table: Tokens.Table; readonly line: number }
  | { readonly kind: 'blocks'; readonly placed: readonly Placed[] };

function groupOracles(placed: readonly Placed[]): readonly Group[] {
  const groups: Group[] = [];
  let run: Placed[] = [];
  for (const one of placed) {
    const { token, line } = one;
    if (token.type === 'table' && isOracle(token)) {
      if (run.length > 0) groups.push({ kind: 'blocks', placed: run });
      groups.push({ kind: 'oracle', table: token, line });
      run = [];
    } else run.push(one);
  }
  if (run.length > 0) groups.push({ kind: 'blocks', placed: run });
  return groups;
}

/** A table of two columns, “It prints” and “It means”, or one whose rows say Fixed and Not fixed. */
export function isOracle(table: Tokens.Table): boolean {
  if (table.header.length !== 2) return false;
  const [left, right] = table.header.map((cell) => cell.text.toLowerCase());
  if (/\b(?:prints|output|shows|says|answer)\b/.test(left ?? '') && /\bmean(?:s|ing)?\b/.test(right ?? '')) return true;
  return table.rows.some((row) => /^\s*\*\*(?:not fixed|fixed|inconclusive)/i.test(row[1]?.text ?? ''));
}

function readOracle(table: Tokens.Table, line: number, reading: Reading): readonly OracleRow[] {
  return table.rows.map((row, index) => {
    const at = line + 2 + index;
    const [output, meaning] = row.map((cell) => readInlines(cell.tokens, reading, at));
    return { output: output ?? [], ...splitOutcome(meaning ?? [], at, reading), next: null };
  });
}

function splitOutcome(meaning: readonly Inline[], line: number, { reporter }: Reading): Pick<OracleRow, 'outcome' | 'meaning'> {
  const [bold, ...rest] = meaning;
  const words = bold?.kind === 'strong' ? textOf(bold.children).toLowerCase() : '';
  const found = OUTCOMES.find(({ word }) => words.startsWith(word));
  if (found === undefined && textOf(meaning).trim() === '') {
    reporter.error('oracle-outcome', line, 'This row says nothing in its second cell', 'Write | between what is printed and what it means');
    return { outcome: 'inconclusive', meaning };
  }
  if (found === undefined) {
    reporter.error(
      'oracle-outcome',
      line,
      `“${textOf(meaning).slice(0, 60)}” does not say whether it is fixed`,
      'Begin the meaning with **Fixed.**, **Not fixed.** or **Inconclusive.**',
    );
    return { outcome: 'inconclusive', meaning };
  }
  const [next, ...others] = rest;
  return { outcome: found.outcome, meaning: next?.kind === 'text' ? trimFirst(next.text, others) : rest };
}

function trimFirst(text: string, others: readonly Inline[]): readonly Inline[] {
  const trimmed = text.trimStart();
  return trimmed === '' ? others : [{ kind: 'text', text: trimmed }, ...others];
}
