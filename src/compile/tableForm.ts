/** Reads an error table: one diagnosis for each row. */
import type { Tokens } from 'marked';
import type { Block } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import type { Clause } from '../graph/signature.ts';
import { anchorsIn, idOf } from './anchors.ts';
import { alternativesOf, readCell } from './cell.ts';
import type { Column } from './columns.ts';
import { componentOf, exceptionAbove } from './componentOf.ts';
import type { Draft } from './draft.ts';
import { NO_FACTS } from './facts.ts';
import { readLiteral, tellsOf } from './literal.ts';
import type { Reading } from './reading.ts';
import type { Section } from './sections.ts';
import { writeClauses } from './signatureLine.ts';
import { stepsOfBlocks } from './steps.ts';

export interface TableRows {
  readonly drafts: readonly Draft[];
  readonly rows: number;
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

const TITLE = 160;

/** The diagnoses of a table that stands `at` this place among the section's tokens. */
export function readTable(
  table: Tokens.Table,
  line: number,
  columns: readonly Column[],
  section: Section,
  at: number,
  reading: Reading,
): TableRows {
  const drafts: Draft[] = [];
  const skipped: { readonly line: number; readonly why: string }[] = [];
  const component = componentOf(section);
  const inherited = exceptionAbove(section, at);
  const column = table.header[Math.max(columns.indexOf('signature'), 0)]?.text ?? '';
  const lines = table.raw.split('\n');
  table.rows.forEach((row, index) => {
    const here = line + 2 + index;
    const source = lines[2 + index] ?? '';
    reportExtra(source, table.header.length, here, reading);
    const draft = readRow(row, columns, { source, line: here, column, component, inherited, section }, reading);
    if (draft === null) skipped.push({ line: here, why: 'its cells are empty' });
    else drafts.push(draft);
  });
  return { drafts, rows: table.rows.length, skipped };
}

interface Row {
  readonly source: string;
  readonly line: number;
  /** Header of the first signature column: a bare number means nothing without it. */
  readonly column: string;
  readonly component: string | null;
  readonly inherited: string | null;
  readonly section: Section;
}

function readRow(cells: readonly Tokens.TableCell[], columns: readonly Column[], row: Row, reading: Reading): Draft | null {
  const { line, component, section } = row;
  const blocks = cells.map((cell) => readCell(cell, reading, line));
  const inColumn = (wanted: Column): readonly Block[] => blocks.flatMap((cell, index) => (columns[index] === wanted ? cell : []));
  const shown = shownIn(blocks, columns);
  const symptoms = inColumn('symptom');
  const cause = inColumn('cause');
  const fix = inColumn('fix');
  if (shown.length + symptoms.length + cause.length + fix.length === 0) return null;
  const literals = [...alternativesOf(shown).map(readLiteral), ...alternativesOf(symptoms).filter(isLiteral).map(readLiteral)];
  // “No error code” in the first column: the message stands in the second.
  const own = literals.some(({ alternatives }) => alternatives.length > 0);
  const isPlaceholder = /^\s*no error (?:code|message)/i.test(wordsOf(shown));
  const numbers = numbersIn(blocks, columns);
  const found = own || !isPlaceholder ? literals : alternativesOf(cause).map(readLiteral);
  const numbered = numbers.length > 1 ? [numbers.map((code): Clause => ({ kind: 'code', code }))] : [];
  const signatures = uniqueClauses([...found.flatMap(({ alternatives }) => alternatives), ...numbered]).filter(
    (clauses) => !isBareException(clauses),
  );
  const codes = found.flatMap((literal) => literal.codes);
  const message = signatures.find((clauses) => clauses.some(({ kind }) => kind === 'text'));
  const [code] = codes;
  // A code with its message as an alternative is called by the code, as a code alone is.
  const words =
    code !== undefined && leadOf(shown) === code
      ? code
      : wordsOf(isPlaceholder ? cause : shown.length > 0 ? shown : symptoms.length > 0 ? symptoms : cause);
  const said = code ?? sixWords(message === undefined ? words : writeClauses(message));
  const name = /\p{L}/u.test(said) ? said : `${row.column} ${said}`;
  const [anchor] = anchorsIn(row.source);
  return {
    anchor: idOf(anchor ?? (component === null || name.startsWith(component) ? name : `${component} ${name}`)),
    title: titleOf(message !== undefined && tellsOf(words) ? writeClauses(message) : words, code, wordsOf(cause)),
    facts: { ...NO_FACTS, component: component === null ? null : { id: component, line } },
    exception: found.find(({ exception }) => exception !== null)?.exception ?? row.inherited,
    signatures: signatures.map((clauses) => ({
      text: writeClauses(clauses),
      language: null,
      clauses,
      file: reading.reporter.file,
      line: reading.reporter.lineOf(line),
    })),
    examples: [],
    // A lone number would be found in half of all logs: it only narrows.
    symptoms: symptoms.length > 0 ? [wordsOf(symptoms)] : numbers.length === 1 ? [`${row.column} ${numbers.join('')}`.trim()] : [],
    cause,
    mitigation: stepsOfBlocks(fix),
    verification: [],
    mistakenFor: [],
    links: [],
    line,
    section,
    whole: false,
    rich: false,
  };
}

/** Cells of the signature columns; several numbers side by side (status, substatus) belong together. */
function shownIn(blocks: readonly (readonly Block[])[], columns: readonly Column[]): readonly Block[] {
  const numbers = numbersIn(blocks, columns);
  if (numbers.length > 1) return [{ kind: 'paragraph', children: [{ kind: 'text', text: numbers.join(' \u2026 ') }] }];
  return blocks.filter((_, index) => columns[index] === 'signature').flat();
}

function numbersIn(blocks: readonly (readonly Block[])[], columns: readonly Column[]): readonly string[] {
  return blocks
    .filter((_, index) => columns[index] === 'signature')
    .map(wordsOf)
    .filter((text) => /^\d+$/.test(text));
}

/** A symptom in plain words is no signature; one with a code span or a quotation is. */
function isLiteral(inlines: Parameters<typeof textOf>[0]): boolean {
  return inlines.some(({ kind }) => kind === 'code') || /["\u201C]/.test(textOf(inlines));
}

/** The words of the first alternative. */
function leadOf(blocks: readonly Block[]): string {
  const [first = []] = alternativesOf(blocks);
  return textOf(first).trim();
}

/** The type alone is raised for many reasons. */
function isBareException(clauses: readonly Clause[]): boolean {
  const [only] = clauses;
  return clauses.length === 1 && only?.kind === 'code' && /(?:Error|Exception)$/.test(only.code);
}

function uniqueClauses(list: readonly (readonly Clause[])[]): readonly (readonly Clause[])[] {
  return [...new Map(list.map((clauses) => [writeClauses(clauses), clauses] as const)).values()];
}

function titleOf(words: string, code: string | undefined, cause: string): string {
  const [sentence = ''] = cause.split(/(?<=\.)\s/);
  const bare = words.trim() === code || !/\p{L}/u.test(words);
  const title = bare && words.trim() !== '' && sentence !== '' ? `${words.trim()}: ${sentence}` : words;
  const trimmed = title.trim() === '' ? sentence : title.trim();
  return trimmed.length > TITLE ? `${trimmed.slice(0, TITLE).replace(/\s\S*$/, '')} \u2026` : trimmed;
}

function sixWords(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ');
}

function wordsOf(blocks: readonly Block[]): string {
  return alternativesOf(blocks)
    .map((inlines) => textOf(inlines).replace(/\s+/g, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' / ');
}

/** Markdown drops what stands behind the last column, and nobody notices. */
function reportExtra(source: string, columns: number, line: number, { reporter }: Reading): void {
  const bars = source.replace(/\\./g, '').split('|').length - 1;
  const edges = (source.trimStart().startsWith('|') ? 1 : 0) + (source.trimEnd().endsWith('|') ? 1 : 0);
  if (bars + 1 - edges > columns)
    reporter.warn(
      'extra-cells',
      line,
      `This row has ${bars + 1 - edges} cells and the table ${columns} columns; the rest is lost`,
      'Write \\| for a bar that is part of the text',
    );
}
