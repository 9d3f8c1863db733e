/** Reads the steps of a mitigation, and for whom each one is. */
import { append } from './append.ts';
import type { Block, Inline, StepNode, Who } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import { readBlocks } from './blocks.ts';
import { misspells } from './misspells.ts';
import { joinText } from './inline.ts';
import type { Reading } from './reading.ts';
import { placeItems, placeTokens } from './tokens.ts';
import type { Placed } from './tokens.ts';

const LANGUAGE_LEADS: Readonly<Record<string, string>> = {
  python: 'python',
  '.net': 'dotnet',
  dotnet: 'dotnet',
  'c#': 'dotnet',
  java: 'java',
  javascript: 'js',
  typescript: 'js',
  js: 'js',
  'node.js': 'js',
  go: 'go',
  rust: 'rust',
  'c++': 'cpp',
  cpp: 'cpp',
  'azure cli': 'cli',
  cli: 'cli',
};
const WHO_LEADS: Readonly<Record<string, Who>> = {
  'app owner': 'app-owner',
  'application owner': 'app-owner',
  'resource owner': 'resource-owner',
  'subscription owner': 'subscription-owner',
  'tenant admin': 'tenant-admin',
  'tenant administrator': 'tenant-admin',
  user: 'user',
};

/** As they are written in a lead. */
const NAMES = [
  'Python',
  '.NET',
  'JavaScript',
  'TypeScript',
  'Node.js',
  'Java',
  'Rust',
  'Azure CLI',
  'App owner',
  'Resource owner',
  'Subscription owner',
  'Tenant admin',
  'User',
];

export interface Lead {
  readonly languages: readonly string[];
  readonly who: Who | null;
}

/**
 * Steps of a Fix section. An ordered list gives a step for each item; so does a bulleted one, and text without a list is one
 * step for each paragraph. What stands before the first item belongs to the first step, what stands after it to the last.
 */
export function readSteps(placed: readonly Placed[], reading: Reading): readonly StepNode[] {
  const lists = placed.filter(({ token }) => token.type === 'list');
  if (lists.length === 0) return stepsOfBlocks(readBlocks(placed, reading, ['changes-state']));
  const steps: StepNode[] = [];
  let before: readonly Placed[] = [];
  for (const one of placed) {
    const { token, line } = one;
    if (token.type !== 'list') {
      before = [...before, one];
      continue;
    }
    const lead = readBlocks(before, reading, ['changes-state']);
    before = [];
    placeItems(token, line).forEach(({ item, line: at }, index) => {
      const children = readBlocks(placeTokens(item.tokens, at), reading, ['changes-state']);
      checkLead(children, at, reading);
      const step = makeStep(children);
      steps.push(index === 0 ? { ...step, children: [...lead, ...step.children] } : step);
    });
  }
  const after = readBlocks(before, reading, ['changes-state']);
  const last = steps.at(-1);
  if (last !== undefined && after.length > 0) steps[steps.length - 1] = { ...last, children: [...last.children, ...after] };
  return steps.filter(({ children, message }) => children.length > 0 || message.length > 0);
}

/** Steps of blocks that hold no Markdown list of their own: a list's items, else one step for each paragraph with what follows it. */
export function stepsOfBlocks(blocks: readonly Block[]): readonly StepNode[] {
  const steps: Block[][] = [];
  let led = false;
  for (const block of blocks) {
    const last = steps.at(-1);
    if (block.kind === 'list' && !led) {
      const [first, ...rest] = block.items.map((item) => [...item]);
      // “In most cases … :” introduces the list, and is no step by itself.
      if (first !== undefined && last?.length === 1 && endsInColon(last[0])) append(last, first);
      else if (first !== undefined) steps.push(first);
      append(steps, rest);
      led = true;
    } else if (block.kind === 'paragraph' || last === undefined) {
      steps.push([block]);
      led = false;
    } else last.push(block);
  }
  return steps.map(makeStep);
}

/** A step of its blocks; its bold lead is read and taken off, and quotes in a step for others are the message to send. */
export function makeStep(blocks: readonly Block[]): StepNode {
  const { lead, rest } = splitLead(blocks);
  if (lead.who === null) return { kind: 'step', languages: lead.languages, who: null, children: rest, message: [] };
  const isMessage = (block: Block): boolean => block.kind === 'note' && block.tone === 'quote';
  return {
    kind: 'step',
    languages: lead.languages,
    who: lead.who,
    children: rest.filter((block) => !isMessage(block)),
    message: rest.flatMap((block) => (block.kind === 'note' && isMessage(block) ? block.children : [])),
  };
}

/** Reads `**Python and Go:**` at the beginning of the first paragraph; any other bold text is left alone. */
export function splitLead(blocks: readonly Block[]): { readonly lead: Lead; readonly rest: readonly Block[] } {
  const none = { lead: { languages: [], who: null }, rest: blocks };
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return none;
  const [bold, ...after] = first.children;
  if (bold?.kind !== 'strong') return none;
  const words = textOf(bold.children).trim();
  const [next] = after;
  const colonAfter = next?.kind === 'text' && /^\s*:/.test(next.text);
  if (!words.endsWith(':') && !colonAfter) return none;
  const lead = readLead(words.replace(/:$/, ''));
  if (lead === null) return none;
  const children = joinText(trimLeft(after));
  return { lead, rest: children.length === 0 ? others : [{ kind: 'paragraph', children }, ...others] };
}

/** Languages that a label names, “Python · a whole chain”; none where it names none. */
export function languagesNamed(label: string): readonly string[] {
  const words = label.toLowerCase().split(/[\s·,:()]+/);
  return [...new Set(words.flatMap((word) => (Object.hasOwn(LANGUAGE_LEADS, word) ? [LANGUAGE_LEADS[word] ?? ''] : [])))];
}

function readLead(words: string): Lead | null {
  const names = words
    .toLowerCase()
    .split(/[,&/]|\band\b|\bor\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  const languages: string[] = [];
  let who: Who | null = null;
  for (const name of names) {
    const language = Object.hasOwn(LANGUAGE_LEADS, name) ? LANGUAGE_LEADS[name] : undefined;
    const role = Object.hasOwn(WHO_LEADS, name) ? WHO_LEADS[name] : undefined;
    if (language !== undefined) languages.push(language);
    else if (role !== undefined) who ??= role;
    else return null;
  }
  return { languages: [...new Set(languages)], who };
}

/** A bold lead that is nearly a name of ours, “**Pyhton:**”, would show its step to everybody. */
function checkLead(blocks: readonly Block[], line: number, { reporter }: Reading): void {
  const [first] = blocks;
  const bold = first?.kind === 'paragraph' ? first.children[0] : undefined;
  const words = bold?.kind === 'strong' ? textOf(bold.children).trim() : '';
  if (!words.endsWith(':') || readLead(words.slice(0, -1)) !== null) return;
  for (const name of words.slice(0, -1).split(/[,&/]|\band\b|\bor\b/)) {
    const meant = misspells(name.trim(), NAMES);
    if (meant !== null)
      reporter.warn(
        'misspelt-lead',
        line,
        `“${name.trim()}” is nobody that a step can be for, so everybody is shown it`,
        `Write **${meant}:**`,
        name.trim(),
      );
  }
}

function trimLeft(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  return first?.kind === 'text' ? [{ kind: 'text', text: first.text.replace(/^[\s:]+/, '') }, ...rest] : inlines;
}

function endsInColon(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && /:\s*$/.test(textOf(block.children));
}
