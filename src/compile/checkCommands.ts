/** Checks the commands of a diagnosis: that they parse, and that they do no more than they say. */
import { findChange } from './findChange.ts';
import { findPowershellMistake } from './parsePowershell.ts';
import { findSecret } from './findSecret.ts';
import { HOLE_TYPES } from '../graph/node.ts';
import type { Hole } from '../graph/node.ts';
import type { Signature } from '../graph/signature.ts';
import { splitHoles } from './holes.ts';
import type { WrittenCommand, WrittenShell } from './listCommands.ts';
import type { Reporter } from './report.ts';

/** What editors and chats make of quotes and dashes. */
const CURLY = /[\u2018\u2019\u201C\u201D\u00AB\u00BB]/;
/** Blanks without a break, without width, or of another width. */
const BLANK = /[\u00A0\u2000-\u200B\u202F\u2060\u3000\uFEFF]/;
const DASH = /(?:^|\s)[\u2013\u2014](?=\w)/;
/** A word in angle brackets that is no typed hole: shells read and write files with these signs. */
const UNTYPED = /<([a-z][a-z0-9]*(?:[ _-][a-z0-9]+){0,3})>/i;
const QUOTED = /'[^'\n]*'|"(?:[^"\\\n]|\\.)*"/g;
const POWERSHELL_ONLY = /\$env:\w+|^[ \t]*(?:Get|Set|New|Remove|Add|Test|Invoke|Connect|Import|Select|ForEach|Where|Write)-[A-Z]\w+/m;
const BASH_ONLY = /^[ \t]*export \w+=|\\$|<<-?['"]?EOF|^[ \t]*if \[|> ?\/dev\/null/m;

/** Reports what is wrong with the commands of one diagnosis in the form written for Fixpath. */
export function checkCommands(commands: readonly WrittenCommand[], holes: ReadonlyMap<string, Hole>, reporter: Reporter): void {
  for (const command of commands) {
    for (const shell of command.shells) {
      checkHoles(shell, holes, reporter);
      if (!checkSigns(shell, reporter)) checkSyntax(shell, reporter);
      checkRisks(shell, command, reporter);
    }
    checkSameHoles(command, reporter);
  }
}

/** The holes that a guide's signatures and commands use, by role: what an untyped one was meant to be. */
export function holesOf(
  signatures: readonly Signature[],
  commands: readonly WrittenCommand[],
  reporter: Reporter,
): ReadonlyMap<string, Hole> {
  const silent = reporter.into([]);
  const found = new Map<string, Hole>();
  const note = (parts: readonly (string | Hole)[]): void => {
    for (const part of parts) if (typeof part !== 'string' && !found.has(part.role)) found.set(part.role, part);
  };
  for (const { clauses } of signatures) for (const clause of clauses) if (clause.kind === 'text') note(clause.parts);
  for (const { shells } of commands) for (const { text } of shells) note(splitHoles(text, silent, 1));
  return found;
}

function checkHoles({ text, line }: WrittenShell, holes: ReadonlyMap<string, Hole>, reporter: Reporter): void {
  text.split('\n').forEach((source, index) => {
    const [whole, words = ''] = UNTYPED.exec(source) ?? [];
    if (whole === undefined || (HOLE_TYPES as readonly string[]).includes(words)) return;
    const role = words.toLowerCase().replace(/[ _]/g, '-');
    const known = holes.get(role) ?? holes.get(role.replace(/-id$/, ''));
    reporter.warn(
      'untyped-hole',
      line + 1 + index,
      `“${whole}” is no hole: its type is missing, and a shell would read a file of that name`,
      `Write ${known === undefined ? `<name:${role}>, or another type of ${HOLE_TYPES.join(', ')}` : `<${known.type}:${known.role}>`}`,
      whole,
    );
  });
}

function checkSigns({ text, line, shell, label }: WrittenShell, reporter: Reporter): boolean {
  const at = (pattern: RegExp, where = text): { readonly sign: string; readonly line: number } | null => {
    const found = pattern.exec(where);
    return found === null ? null : { sign: found[0].trim(), line: line + text.slice(0, found.index).split('\n').length };
  };
  const curly = at(CURLY);
  const dash = at(DASH);
  if (curly !== null)
    reporter.error('curly-quote', curly.line, `“${curly.sign}” is no quote to a shell`, 'Write straight quotes: " or \'', curly.sign);
  if (dash !== null) reporter.error('long-dash', dash.line, `“${dash.sign}” is no hyphen to a shell`, 'Write hyphens: - or --', dash.sign);
  // What stands in quotes may be meant for another shell.
  const bare = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const blank = at(BLANK);
  if (blank !== null)
    reporter.error(
      'foreign-blank',
      blank.line,
      'A blank of this line is none to a shell: it was copied from a page',
      'Delete it, and type a blank',
    );
  const foreign = shell === 'bash' ? at(POWERSHELL_ONLY, bare) : shell === 'powershell' ? at(BASH_ONLY, bare) : null;
  if (foreign === null) return curly !== null || dash !== null;
  const other = shell === 'bash' ? 'powershell' : 'bash';
  reporter.error(
    'wrong-shell',
    line,
    `This fence says ${label}, and “${foreign.sign}” in it is ${other === 'bash' ? 'bash' : 'PowerShell'}`,
    `Write \`\`\`${other}`,
  );
  return true;
}

function checkSyntax({ text, line, shell }: WrittenShell, reporter: Reporter): void {
  if (shell !== 'powershell') return;
  const mistake = findPowershellMistake(text);
  if (mistake !== null)
    reporter.error('powershell-syntax', line + 1 + mistake.line, `PowerShell cannot read this: ${mistake.message}`, mistake.mend);
}

function checkRisks({ text, line, shell }: WrittenShell, { risks, part }: WrittenCommand, reporter: Reporter): void {
  const secret = risks.includes('prints-secret') ? null : findSecret(text, shell);
  if (secret !== null)
    reporter.error(
      'secret-unsaid',
      line + 1 + secret.line,
      `“${secret.words}” prints a secret, and nothing says so`,
      secret.mend.includes('prints-secret') ? secret.mend : `${secret.mend}; or write prints-secret behind the name of the shell`,
    );
  const reads = risks.length === 0 ? part === 'verify' : risks.includes('read-only') && !risks.includes('changes-state');
  const change = reads ? findChange(text, shell) : null;
  if (change !== null)
    reporter.warn(
      'change-unsaid',
      line + 1 + change.line,
      `“${change.words}” changes something, and this command is taken to be read-only`,
      'Write changes-state behind the name of the shell, or check with a command that only reads',
    );
}

function checkSameHoles({ shells }: WrittenCommand, reporter: Reporter): void {
  const [first, ...others] = shells.map((shell) => ({ ...shell, holes: holesIn(shell, reporter) }));
  if (first === undefined) return;
  for (const { holes, shell, line } of others) {
    const missing = [...first.holes].filter((hole) => !holes.has(hole));
    const extra = [...holes].filter((hole) => !first.holes.has(hole));
    if (missing.length === 0 && extra.length === 0) continue;
    const said = [
      ...(extra.length === 0 ? [] : [`asks for ${extra.join(', ')}`]),
      ...(missing.length === 0 ? [] : [`does not ask for ${missing.join(', ')}`]),
    ];
    reporter.warn(
      'other-holes',
      line,
      `The same command in ${shell} ${said.join(' and ')}, and in ${first.shell} it is not so`,
      'Use the same holes in all shells; put text between two commands that are not the same',
      extra[0] ?? '',
    );
  }
}

function holesIn({ text }: WrittenShell, reporter: Reporter): ReadonlySet<string> {
  const parts = splitHoles(text, reporter.into([]), 1);
  return new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [`<${part.type}:${part.role}>`])));
}
