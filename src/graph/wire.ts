/** The index as it travels: columns instead of rows, nothing said twice. Less than half the bytes after gzip. */
import type { Hole, HoleType } from './node.ts';
import type { PackDiagnosis, PackIndex } from './pack.ts';
import { isList, isNumber, isRecord, isText } from './shape.ts';
import type { Clause, Signature } from './signature.ts';
import { ROWS_A_STEP } from './steps.ts';
import { readFacts, writeFacts } from './wireFacts.ts';
import { codeWords, readWords } from './wireWords.ts';

/** Control characters that JSON does not escape. Between clauses: */
const NEXT = '\u0080';
/** Before a code, or instead of the code that the diagnosis' id begins with. */
const CODE = '\u0081';
/** On both sides of a hole. */
const HOLE = '\u007f';
/** Behind a language. */
const SPOKEN = '\u0082';
/** What would be taken for one of them, or for the end of a signature. */
const MARKS = /[\u007f-\u0082\n]/g;
/** Stands where a value follows from another one. */
const SAME = 0;

type Row = Readonly<Record<string, unknown>>;

/** The index ready for `JSON.stringify`; `growIndex` makes the same index of it again, save where in a guide a signature stands. */
export function shrinkIndex(index: PackIndex): unknown {
  const usual = usualConcepts(index.diagnoses);
  const parts = new Map(index.components.map(({ id }, place) => [id, place]));
  return codeWords({
    ...index,
    concepts: index.concepts.map((concept, place) => (isEqual(concept, usual[place]) ? SAME : concept)),
    diagnoses: toColumns(
      index.diagnoses.map((diagnosis, place) => ({
        ...diagnosis,
        id:
          guideOf(diagnosis.id) === guideOf(index.diagnoses[place - 1]?.id ?? '')
            ? diagnosis.id.slice(guideOf(diagnosis.id).length)
            : diagnosis.id,
        concept: diagnosis.concept === anchorOf(diagnosis.id) ? SAME : diagnosis.concept,
        title: writeTitle(diagnosis),
        facts: writeFacts(diagnosis.facts, index.facets),
        component: parts.get(diagnosis.component ?? '') ?? diagnosis.component,
        signatures: diagnosis.signatures
          .map(({ language, clauses }) => (language === null ? '' : language + SPOKEN) + writeClauses(clauses, codeOf(diagnosis.id)))
          .join('\n'),
      })),
    ),
  });
}

/**
 * The rows of an index that travelled as columns, in steps of a few milliseconds; anything else is returned as it is. Shapes are checked
 * afterwards, by `loadIndex`.
 */
export function* growIndex(packed: unknown): Generator<undefined, unknown> {
  const json = yield* readWords(packed);
  if (!isRecord(json) || !isRecord(json['diagnoses'])) return json;
  yield;
  const rows = readGuides(toRows(json['diagnoses']));
  const parts = isList(json['components']) ? json['components'].map((one) => (isRecord(one) ? one['id'] : undefined)) : [];
  const diagnoses: Row[] = [];
  for (const row of rows) {
    if (diagnoses.length % ROWS_A_STEP === 0) yield;
    diagnoses.push({
      ...row,
      concept: row['concept'] === SAME && isText(row['id']) ? anchorOf(row['id']) : row['concept'],
      title: readTitle(row),
      facts: readFacts(row['facts'], json['facets']),
      component: isNumber(row['component']) ? parts[row['component']] : row['component'],
      signatures: readSignatures(row['signatures'], codeOf(row['id'])),
    });
  }
  const usual = usualConcepts(diagnoses);
  return { ...json, concepts: mapList(json['concepts'], (concept, place) => (concept === SAME ? usual[place] : concept)), diagnoses };
}

/** The concepts as they follow from the diagnoses, by topic and id: nearly all are so, and need not travel. */
function usualConcepts(rows: readonly object[]): readonly unknown[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows as readonly Row[]) {
    const key = `${topicOf(row['id'])} ${String(row['concept'])}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) =>
      group.slice(0, 1).map(({ id, concept, title, component }) => {
        return { id: concept, topic: topicOf(id), title, component, variants: group.map((one) => one['id']), was: [] };
      }),
    );
}

/** Of plain data; keys in any order. */
function isEqual(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b))
    return a === b || (isList(a) && isList(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at])));
  return Object.keys({ ...a, ...b }).every((key) => isEqual(a[key], b[key]));
}

function toColumns(rows: readonly object[]): Readonly<Record<string, readonly unknown[]>> {
  const [first] = rows;
  if (first === undefined) return {};
  return Object.fromEntries(Object.keys(first).map((key) => [key, rows.map((row) => (row as Row)[key])]));
}

/** As many rows as the first column has; what a shorter one lacks is undefined, and refused later. */
function toRows(columns: Row): readonly Row[] {
  const entries = Object.entries(columns).filter((entry): entry is [string, readonly unknown[]] => isList(entry[1]));
  return (entries[0]?.[1] ?? []).map((_, place) => Object.fromEntries(entries.map(([key, column]) => [key, column[place]])));
}

function mapList(value: unknown, map: (one: unknown, place: number) => unknown): unknown {
  return isList(value) ? value.map(map) : value;
}

/** The rows with whole ids: one that begins with `#` stands in the guide of the row before. */
function readGuides(rows: readonly Row[]): readonly Row[] {
  let guide = '';
  return rows.map((row) => {
    const id = isText(row['id']) ? row['id'] : '';
    guide = guideOf(id) || guide;
    return id.startsWith('#') ? { ...row, id: guide + id } : row;
  });
}

function guideOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('#')));
}

function topicOf(id: unknown): string {
  return String(id).replace(/\/.*/s, '');
}

function anchorOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

/** The code that an id begins with, `AADSTS50011` of `…#aadsts50011-redirect-uri`: title and signatures nearly always repeat it. */
function codeOf(id: unknown): string {
  return /#([a-z]+\d+)/.exec(String(id))?.[1]?.toUpperCase() ?? '';
}

function writeTitle({ id, title }: PackDiagnosis): string {
  const code = codeOf(id);
  const plain = withoutMarks(title);
  return code !== '' && plain.startsWith(code) ? CODE + plain.slice(code.length) : plain;
}

function readTitle({ id, title }: Row): unknown {
  return isText(title) ? title.replace(CODE, codeOf(id)) : title;
}

/** No program prints them; a guide may hold them all the same. */
function withoutMarks(text: string): string {
  return text.replace(MARKS, ' ');
}

function writeClauses(clauses: readonly Clause[], own: string): string {
  return clauses
    .map((clause) =>
      clause.kind === 'code'
        ? CODE + (clause.code === own ? '' : withoutMarks(clause.code))
        : clause.parts.map((part) => (typeof part === 'string' ? withoutMarks(part) : `${HOLE}${part.type}:${part.role}${HOLE}`)).join(''),
    )
    .join(NEXT);
}

function readSignatures(value: unknown, own: string): unknown {
  if (!isText(value)) return value;
  return value === '' ? [] : value.split('\n').map((line) => readSignature(line, own));
}

function readSignature(line: string, own: string): Signature {
  const spoken = line.indexOf(SPOKEN);
  const language = spoken < 0 ? null : line.slice(0, spoken);
  const text = line.slice(spoken + 1);
  const clauses = text.split(NEXT).map((clause) => readClause(clause, own));
  const shown = clauses.map((clause) =>
    clause.kind === 'code'
      ? clause.code
      : clause.parts.map((part) => (typeof part === 'string' ? part : `<${part.type}:${part.role}>`)).join(''),
  );
  // Where in its guide a signature stands matters to authors only, and does not travel.
  return { text: shown.join(' … '), language, clauses, file: '', line: 0 };
}

function readClause(text: string, own: string): Clause {
  if (text.startsWith(CODE)) return { kind: 'code', code: text.slice(CODE.length) || own };
  const parts = text.split(HOLE).map((part, place): string | Hole => {
    if (place % 2 === 0) return part;
    const colon = part.indexOf(':');
    return { kind: 'hole', type: part.slice(0, colon) as HoleType, role: part.slice(colon + 1) };
  });
  return { kind: 'text', parts: parts.filter((part) => part !== '') };
}
