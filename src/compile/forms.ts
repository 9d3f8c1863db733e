/** Tries the forms in which guides tell a diagnosis on every section of a guide, the surest first. */
import { append } from './append.ts';
import type { MarkedToken } from 'marked';
import { readBlocks } from './blocks.ts';
import { isRouting, readColumns } from './columns.ts';
import type { ArticleDraft, Draft, RouteDraft } from './draft.ts';
import { exceptionIn, isAlertName, isErrorHeading } from './errorish.ts';
import { readItems } from './itemForm.ts';
import { isLabelled, labelOf, splitLabels } from './labels.ts';
import type { Labelled } from './labels.ts';
import { isOutput, readProse } from './proseForm.ts';
import type { Reading } from './reading.ts';
import { isRich, readRich } from './richForm.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';
import { readTable } from './tableForm.ts';
import type { Placed } from './tokens.ts';
import { attachVerifications, isVerifySection } from './verifySection.ts';

export interface Forms {
  readonly drafts: readonly Draft[];
  readonly articles: readonly ArticleDraft[];
  readonly routes: readonly RouteDraft[];
  readonly rows: number;
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

export interface GuideContext {
  readonly title: string;
  readonly reading: Reading;
}

/** Less text than this is a pointer to another page, and no diagnosis. */
const STUB = 200;
/** Titles of pages that are about something going wrong. */
const TROUBLE = /\b(?:troubleshoot\w*|errors?|issues?|problems?|debugging|runbook|fail\w*)\b/i;

/** The diagnoses, articles and routes of a guide; a section that is a diagnosis as a whole is not looked into again. */
export function readForms(root: Section, { title, reading }: GuideContext): Forms {
  const drafts: Draft[] = [];
  const articles: ArticleDraft[] = [];
  const routes: RouteDraft[] = [];
  const checks: Section[] = [];
  const skipped: { readonly line: number; readonly why: string }[] = [];
  let rows = 0;
  const hasTables = allSections(root).some(({ placed }) =>
    placed.some(({ token }) => token.type === 'table' && readColumns(token) !== null),
  );

  const addArticle = (section: Section, placed: readonly Placed[]): void => {
    const body = readBlocks(placed, reading);
    if (section.level > 0 && (body.length > 0 || section.children.length > 0))
      articles.push({
        section,
        title: section.words,
        body,
        line: section.line,
        leaf: section.children.length === 0 && body.length > 0 && !isContents(section),
      });
    if (section.level > 1 && section.placed.length === 0 && section.children.length === 0)
      reading.reporter.warn('empty-section', section.line, `\u201C${section.words}\u201D is empty`, 'Fill it, or delete the heading');
  };
  const headOf = (section: Section): Parameters<typeof readProse>[0] => ({
    title: section.level <= 1 ? title : section.words,
    words: section.title,
    line: section.line,
    section,
    whole: section.level > 0,
  });
  const visit = (section: Section): void => {
    if (isRich(section)) {
      drafts.push(readRich(section, reading));
      return;
    }
    if (section.level > 0 && isVerifySection(section)) {
      checks.push(section);
      articles.push({
        section,
        title: section.words,
        body: readBlocks(section.placed, quietReading(reading), ['read-only']),
        line: section.line,
        leaf: false,
      });
      return;
    }
    const labelled = splitLabels(section);
    const tables = readTables(section);
    if (tables.length === 0 && isDiagnosis(section, labelled, hasTables)) {
      drafts.push(readProse(headOf(section), labelled, reading));
      return;
    }
    let rest = section.placed;
    for (const table of tables) {
      const found = readTable(table.token, table.line, table.columns, section, table.at, reading);
      append(drafts, found.drafts);
      append(skipped, found.skipped);
      rows += found.rows;
      rest = rest.filter(({ token }) => token !== table.token);
    }
    if (tables.length === 0 && section.level !== 1) {
      const items = readItems(section, reading);
      append(drafts, items.drafts);
      if (items.drafts.length > 0) rest = [...items.rest];
    }
    for (const { token, line } of section.placed)
      if (token.type === 'table' && isRouting(token)) append(routes, readRoutes(token.rows, line));
    addArticle(section, rest);
    for (const child of section.children) visit(child);
  };
  visit(root);
  if (drafts.length === 0) append(drafts, readPage(root, headOf, title, reading));
  return { drafts: attachVerifications(drafts, checks, reading), articles, routes, rows, skipped };
}

/** Error tables of a section with their columns, and where they stand in it. */
function readTables(section: Section) {
  return section.placed.flatMap(({ token, line }, at) => {
    if (token.type !== 'table') return [];
    const columns = readColumns(token);
    return columns === null ? [] : [{ token, line, at, columns }];
  });
}

function readRoutes(rows: Extract<MarkedToken, { type: 'table' }>['rows'], line: number): readonly RouteDraft[] {
  return rows.flatMap((row, index) =>
    row
      .slice(1)
      .flatMap(({ tokens }) =>
        tokens.flatMap((token) =>
          token.type === 'link' && String(token.href).startsWith('#')
            ? [{ from: (row[0]?.text ?? '').trim(), href: String(token.href), line: line + 2 + index }]
            : [],
        ),
      ),
  );
}

/** A section is a diagnosis by its labels or by its heading; not where its subsections are, nor where it has nothing to say. */
function isDiagnosis(section: Section, labelled: Labelled, hasTables: boolean): boolean {
  if (isLabelled(labelled)) return section.level > 0 || labelled.others.length === 0;
  if (section.level < 2 || labelOf(section.words) !== null) return false;
  const filled = section.placed.some(({ token }) => token.type !== 'html' && token.type !== 'def') || labelled.used.size > 0;
  if (!filled || !isErrorHeading(section.words) || section.children.some((child) => holdsDiagnosis(child, hasTables))) return false;
  // Beside error tables a heading that is an exception's type explains the type.
  return !(hasTables && exceptionIn(section.words) === section.words.trim());
}

function holdsDiagnosis(section: Section, hasTables: boolean): boolean {
  return (
    readTables(section).length > 0 ||
    isRich(section) ||
    isDiagnosis(section, splitLabels(section), hasTables) ||
    section.children.some((child) => holdsDiagnosis(child, hasTables))
  );
}

/** The page as one diagnosis: where its title is the error, or, as a last resort, where it shows one at all. */
function readPage(
  root: Section,
  headOf: (section: Section) => Parameters<typeof readProse>[0],
  title: string,
  reading: Reading,
): readonly Draft[] {
  const [h1] = root.children.filter(({ level }) => level === 1);
  const page = h1 ?? root;
  const all = allSections(root);
  const text = all.flatMap(({ placed }) => placed.map(({ token }) => token.raw)).join('\n');
  if (text.trim().length < STUB) return [];
  const byTitle = [title, page.words].some((words) => isAlertName(words) || isErrorHeading(words));
  const shows = TROUBLE.test(title) || all.some(({ placed }) => placed.some(isOutput));
  if (!byTitle && !shows) return [];
  const labelled = splitLabels(page);
  const intro: readonly Placed[] = h1 === undefined ? [] : root.placed;
  const draft = readProse(headOf(page), { ...labelled, before: [...intro, ...labelled.before] }, quietReading(reading));
  return [{ ...draft, whole: byTitle && page.level > 0, lastResort: !byTitle }];
}

/** A list of links into the page and nothing else. */
function isContents({ placed }: Section): boolean {
  return (
    placed.length > 0 &&
    placed.every(({ token }) => token.type === 'list' && token.items.every(({ text }) => /^\s*\[[^\]]*\]\(#/.test(text)))
  );
}

/** What is read a second time has reported its mistakes the first time. */
function quietReading(reading: Reading): Reading {
  return { ...reading, reporter: reading.reporter.into([]) };
}
