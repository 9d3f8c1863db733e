/** Writes the answer as Markdown for a ticket: verdict, evidence and steps, without secrets or identifiers. */
import type { PackIndex } from '../graph/pack.ts';
import type { Body } from '../graph/pack.ts';
import { textOf } from '../graph/mapLinks.ts';
import type { Block } from '../graph/node.ts';
import { copyText, fillHoles } from '../wizard/fillHoles.ts';
import type { Outcome } from './engine.ts';
import { splitByLanguage } from './languages.ts';
import { verdictWords } from './verdictWords.ts';

/** Markdown without any value from the paste: evidence comes pseudonymised from the engine, holes stay words. */
export function writeTicket(
  index: PackIndex,
  outcome: Outcome | null,
  title: string,
  body: Body | undefined,
  address: string,
  language: string | null,
): string {
  const lines = [`## ${title}`, ''];
  if (outcome !== null) {
    const { verdict, ticket } = outcome;
    const said = Object.entries(verdict.facts).map(([facet, value]) => {
      const known = index.facets.find(({ id }) => id === facet);
      return `${known?.label ?? facet}: ${known?.values.find(({ id }) => id === value)?.label ?? value}`;
    });
    lines.push(`${verdictWords(verdict)}.${said.length > 0 ? ` ${said.join(' · ')}` : ''}`, '');
    if (ticket !== '') lines.push('### What the error says', '', fence(ticket), '');
    const { codes, credentials } = verdict.recognised;
    if (codes.length + credentials.length > 0)
      lines.push(`Names in it: ${[...credentials, ...codes.map(({ code }) => code)].join(', ')}`, '');
  }
  if (body !== undefined) {
    lines.push(...body.cause.map(blockText), '', '### Steps', '');
    for (const { node, number } of splitByLanguage(body.mitigation, language).mine)
      lines.push(`${String(number)}. ${node.children.map(blockText).join('\n\n').replaceAll('\n', '\n   ')}`);
    const checks = splitByLanguage(body.verification, language).mine.flatMap(({ node }) =>
      node.command === null ? [] : [blockText(node.command)],
    );
    if (checks.length > 0) lines.push('', '### Check', '', ...checks);
  }
  lines.push('', `${address}${index.date === null ? '' : ` · guides of ${index.date}`}`);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.children);
    case 'list':
      return block.items.map((item) => `- ${item.map(blockText).join(' ')}`).join('\n');
    case 'sample':
      return fence(block.text);
    case 'command':
      return block.variants
        .slice(0, 1)
        .map(({ parts }) => fence(copyText(fillHoles(parts, {}), {})))
        .join('');
    case 'table':
      return block.rows.map((row) => row.map(textOf).join(': ')).join('\n');
    case 'note':
      return block.children.map(blockText).join('\n');
  }
}

/** A fence longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text}\n${marks}`;
}
