/** Checks a pack that comes from outside before anything reads it: its format, its node kinds, its links. */
import type { GRAPH_FORMAT } from './graph.ts';
import { HOW_USUAL, STATUSES } from './graph.ts';
import { isBlock, isInline, isParts, isStep, isVerification } from './checkNode.ts';
import { PACK_FORMAT } from './pack.ts';
import type { BodyChunk, PackIndex } from './pack.ts';
import { eachValue, every, fields, isFlag, isList, isNumber, isRecord, isText, orAbsent, orNull } from './shape.ts';
import type { Check } from './shape.ts';
import { finish, ROWS_A_STEP } from './steps.ts';
import { growIndex } from './wire.ts';

export type Loaded<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

/** Both formats move together: a pack is made of a graph. */
export const READS_FORMAT: typeof GRAPH_FORMAT & typeof PACK_FORMAT = PACK_FORMAT;

const texts = every(isText);
const isAddress: Check = (value) => isText(value) && value.startsWith('https://');
const oneOf = (known: readonly unknown[]): Check => {
  return (value) => known.includes(value);
};
const part: Check = (value) =>
  isRecord(value) && (value['kind'] === 'code' ? isText(value['code']) : value['kind'] === 'text' && isParts(value['parts']));
const signature = fields({ text: isText, language: orNull(isText), clauses: every(part), file: isText, line: isNumber });

const shapes: Readonly<Record<string, Check>> = {
  topics: every(
    fields({
      id: isText,
      title: isText,
      tryThese: every(fields({ concept: isText, label: isText, text: isText })),
      subject: orAbsent(texts),
      elsewhere: orAbsent(texts),
      logs: orAbsent(eachValue(isText)),
      report: orAbsent(isAddress),
    }),
  ),
  facets: every(
    fields({
      id: isText,
      label: isText,
      ask: isText,
      why: isText,
      asked: isFlag,
      values: every(fields({ id: isText, label: isText, seen: texts })),
    }),
  ),
  components: every(fields({ id: isText, title: isText, aliases: texts, absentOn: eachValue(texts) })),
  families: every(fields({ id: isText, title: isText, prefix: isText, lookup: isAddress })),
  concepts: every(fields({ id: isText, topic: isText, title: isText, component: orNull(isText), variants: texts, was: texts })),
  articles: every(fields({ id: isText, topic: isText, slug: isText, title: isText, chunk: isNumber })),
  edges: every(fields({ kind: isText, from: isText, to: isText })),
  // A name with a slash, a colon or a dot in front would leave the pack's own folder.
  chunks: every((one) => isText(one) && /^[\w-][\w.-]*\.json$/.test(one)),
};

const diagnosis = fields({
  id: isText,
  concept: isText,
  title: isText,
  component: orNull(isText),
  status: oneOf(STATUSES),
  languages: texts,
  facts: eachValue(eachValue(oneOf(HOW_USUAL))),
  signatures: every(signature),
  symptoms: texts,
  checks: isNumber,
  chunk: isNumber,
});

/** The index of a pack, as it is or as it travels, or why it is none. Unknown extra keys are ignored; anything missing or of another shape is refused. */
export function loadIndex(packed: unknown): Loaded<PackIndex> {
  return finish(loadIndexSteps(packed));
}

/** The same in steps of a few milliseconds. */
export function* loadIndexSteps(packed: unknown): Generator<undefined, Loaded<PackIndex>> {
  const json = yield* growIndex(packed);
  yield;
  const wrong = wrongFormat(json);
  if (wrong !== null) return refuse(wrong);
  if (!isRecord(json) || !isText(json['hash']) || !/^[0-9a-f]{8,128}$/.test(json['hash'])) return refuse('it has no hash');
  if (!orNull(isText)(json['date'])) return refuse('its date is no date');
  for (const [key, check] of Object.entries(shapes)) {
    if (!check(json[key])) return refuse(`its ${key} have another shape`);
    yield;
  }
  const list = json['diagnoses'];
  if (!isList(list)) return refuse('its diagnoses have another shape');
  for (const [at, one] of list.entries()) {
    if (!diagnosis(one)) return refuse(`its diagnosis ${at + 1} of ${list.length} has another shape`);
    if (at % ROWS_A_STEP === 0) yield;
  }
  const count = isList(json['chunks']) ? json['chunks'].length : 0;
  const outside = [...list, ...(isList(json['articles']) ? json['articles'] : [])].some(
    (one) => isRecord(one) && isNumber(one['chunk']) && one['chunk'] >= count,
  );
  if (outside) return refuse('it names a chunk that it has not');
  return { kind: 'ok', value: json as unknown as PackIndex };
}

/** A chunk of bodies, or why it is none: every node is of a known kind, every link has a safe address. */
export function loadChunk(json: unknown): Loaded<BodyChunk> {
  const wrong = wrongFormat(json);
  if (wrong !== null) return refuse(wrong);
  if (!isRecord(json) || !isRecord(json['bodies']) || !isRecord(json['articles'])) return refuse('it holds no bodies');
  for (const [id, body] of Object.entries(json['bodies']))
    if (!isBody(body)) return refuse(`the body of ${id.slice(0, 120)} holds something unknown`);
  for (const [id, blocks] of Object.entries(json['articles']))
    if (!every(isBlock)(blocks)) return refuse(`the article ${id.slice(0, 120)} holds something unknown`);
  return { kind: 'ok', value: json as unknown as BodyChunk };
}

const isBody = fields({
  cause: every(isBlock),
  mitigation: every(isStep),
  verification: every(isVerification),
  mistakenFor: every(fields({ concept: isText, why: every(isInline) })),
  links: every(isInline),
  verified: every(fields({ library: isText, version: isText, date: isText })),
});

function wrongFormat(json: unknown): string | null {
  if (!isRecord(json)) return 'it is no pack';
  if (json['format'] === READS_FORMAT) return null;
  return typeof json['format'] === 'number' ? `it has format ${json['format']}, and this page reads ${READS_FORMAT}` : 'it names no format';
}

function refuse(why: string): { readonly kind: 'refused'; readonly why: string } {
  return { kind: 'refused', why };
}
