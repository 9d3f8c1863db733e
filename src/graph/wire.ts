/** The index as it travels: columns instead of rows, nothing said twice. Half the bytes after gzip. */
import type { Concept } from './graph.ts';
import type { Hole, HoleType } from './node.ts';
import type { PackDiagnosis, PackIndex } from './pack.ts';
import { isList, isNumber, isRecord, isText } from './shape.ts';
import type { Clause, Signature } from './signature.ts';

/** Control characters that no signature or title holds: between clauses, before a code (or instead of the diagnosis' own), round a hole. */
const NEXT = '\u0001';
const CODE = '\u0002';
const HOLE = '\u0003';
/** Stands where a value follows from another one. */
const SAME = 0;

/** The index ready for `JSON.stringify`; `growIndex` makes the same index of it again, save where in a guide a signature stands. */
export function shrinkIndex(index: PackIndex): unknown {
  const places = new Map(index.diagnoses.map(({ id }, place) => [id, place]));
  const firstOf = ({ variants }: Concept): PackDiagnosis | undefined => index.diagnoses[places.get(variants[0] ?? '') ?? -1];
  return {
    ...index,
    concepts: toColumns(
      index.concepts.map((concept) => ({
        ...concept,
        id: firstOf(concept)?.concept === concept.id ? SAME : concept.id,
        topic: topicOf(firstOf(concept)?.id) === concept.topic ? SAME : concept.topic,
        title: firstOf(concept)?.title === concept.title ? SAME : concept.title,
        component: firstOf(concept)?.component === concept.component ? SAME : concept.component,
        variants: writeVariants(concept.variants.map((id) => places.get(id) ?? id)),
      })),
    ),
    diagnoses: toColumns(
      index.diagnoses.map((diagnosis, place) => ({
        ...diagnosis,
        id:
          guideOf(diagnosis.id) === guideOf(index.diagnoses[place - 1]?.id ?? '')
            ? diagnosis.id.slice(guideOf(diagnosis.id).length)
            : diagnosis.id,
        concept: diagnosis.concept === anchorOf(diagnosis.id) ? SAME : diagnosis.concept,
        title: writeTitle(diagnosis),
        signatures: diagnosis.signatures.map(({ language, clauses }) => {
          const text = writeClauses(clauses, codeOf(diagnosis.id));
          return language === null ? text : [language, text];
        }),
      })),
    ),
  };
}

/** The rows of an index that travelled as columns; anything else is returned as it is. Shapes are checked afterwards, by `loadIndex`. */
export function growIndex(json: unknown): unknown {
  if (!isRecord(json) || !isRecord(json['diagnoses']) || !isRecord(json['concepts'])) return json;
  const rows = readGuides(toRows(json['diagnoses']));
  const ids = rows.map((row) => (row['concept'] === SAME && isText(row['id']) ? anchorOf(row['id']) : row['concept']));
  const diagnoses = rows.map((row, place): Readonly<Record<string, unknown>> => ({
    ...row,
    concept: ids[place],
    title: readTitle(row),
    signatures: mapList(row['signatures'], (one) => readSignature(one, codeOf(row['id']))),
  }));
  const concepts = toRows(json['concepts']).map((row) => {
    const places = isNumber(row['variants']) ? [row['variants']] : row['variants'];
    const variants = mapList(places, (place) => (isNumber(place) ? diagnoses[place]?.['id'] : place));
    const first = isList(places) && isNumber(places[0]) ? diagnoses[places[0]] : undefined;
    return {
      ...row,
      id: row['id'] === SAME ? first?.['concept'] : row['id'],
      topic: row['topic'] === SAME ? topicOf(first?.['id']) : row['topic'],
      title: row['title'] === SAME ? first?.['title'] : row['title'],
      component: row['component'] === SAME ? first?.['component'] : row['component'],
      variants,
    };
  });
  return { ...json, concepts, diagnoses };
}

/** One alone, as nearly all are, without its list. */
function writeVariants(variants: readonly (number | string)[]): unknown {
  const [only] = variants;
  return variants.length === 1 && isNumber(only) ? only : variants;
}

function toColumns(rows: readonly object[]): Readonly<Record<string, readonly unknown[]>> {
  const [first] = rows;
  if (first === undefined) return {};
  return Object.fromEntries(Object.keys(first).map((key) => [key, rows.map((row) => (row as Readonly<Record<string, unknown>>)[key])]));
}

/** As many rows as the first column has; what a shorter one lacks is undefined, and refused later. */
function toRows(columns: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const entries = Object.entries(columns).filter((entry): entry is [string, readonly unknown[]] => isList(entry[1]));
  return (entries[0]?.[1] ?? []).map((_, place) => Object.fromEntries(entries.map(([key, column]) => [key, column[place]])));
}

function mapList(value: unknown, map: (one: unknown) => unknown): unknown {
  return isList(value) ? value.map(map) : value;
}

/** The rows with whole ids: one that begins with `#` stands in the guide of the row before. */
function readGuides(rows: readonly Readonly<Record<string, unknown>>[]): readonly Readonly<Record<string, unknown>>[] {
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

function topicOf(id: unknown): unknown {
  return isText(id) ? id.split('/', 1)[0] : id;
}

function anchorOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

/** The code that an id begins with, `AADSTS50011` of `…#aadsts50011-redirect-uri`: title and signatures nearly always repeat it. */
function codeOf(id: unknown): string {
  return (isText(id) ? (/^[a-z]+\d+/.exec(anchorOf(id))?.[0] ?? '') : '').toUpperCase();
}

function writeTitle({ id, title }: PackDiagnosis): string {
  const code = codeOf(id);
  return code !== '' && title.startsWith(code) ? CODE + title.slice(code.length) : title;
}

function readTitle({ id, title }: Readonly<Record<string, unknown>>): unknown {
  return isText(title) && title.startsWith(CODE) ? codeOf(id) + title.slice(CODE.length) : title;
}

function writeClauses(clauses: readonly Clause[], own: string): string {
  return clauses
    .map((clause) =>
      clause.kind === 'code'
        ? CODE + (clause.code === own ? '' : clause.code)
        : clause.parts.map((part) => (typeof part === 'string' ? part : `${HOLE}${part.type}:${part.role}${HOLE}`)).join(''),
    )
    .join(NEXT);
}

function readSignature(value: unknown, own: string): unknown {
  const [language, text] = isList(value) ? value : [null, value];
  if (!isText(text)) return value;
  const clauses = text.split(NEXT).map((clause) => readClause(clause, own));
  const shown = clauses.map((clause) =>
    clause.kind === 'code'
      ? clause.code
      : clause.parts.map((part) => (typeof part === 'string' ? part : `<${part.type}:${part.role}>`)).join(''),
  );
  // Where in its guide a signature stands matters to authors only, and does not travel.
  return { text: shown.join(' … '), language, clauses, file: '', line: 0 } satisfies Omit<Signature, 'language'> & {
    readonly language: unknown;
  };
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
