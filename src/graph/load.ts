/** Checks a pack that comes from outside before anything reads it: its format, its node kinds, its links. */
import type { GRAPH_FORMAT } from './graph.ts';
import { HOW_USUAL, STATUSES } from './graph.ts';
import { isBlock, isInline, isParts, isStep, isVerification } from './checkNode.ts';
import { PACK_FORMAT } from './pack.ts';
import type { BodyChunk, PackIndex } from './pack.ts';
import { every, isFlag, isList, isNumber, isRecord, isText, orNull } from './shape.ts';
import type { Check } from './shape.ts';
import { growIndex } from './wire.ts';

export type Loaded<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

/** Both formats move together: a pack is made of a graph. */
export const READS_FORMAT: typeof GRAPH_FORMAT & typeof PACK_FORMAT = PACK_FORMAT;

const texts = every(isText);
const conditions: Check = (value) =>
  isRecord(value) &&
  Object.values(value).every((one) => isRecord(one) && Object.values(one).every((how) => (HOW_USUAL as readonly unknown[]).includes(how)));
const clause: Check = (value) =>
  isRecord(value) && (value['kind'] === 'code' ? isText(value['code']) : value['kind'] === 'text' && isParts(value['parts']));
const signature: Check = (value) =>
  isRecord(value) &&
  isText(value['text']) &&
  orNull(isText)(value['language']) &&
  every(clause)(value['clauses']) &&
  isText(value['file']) &&
  isNumber(value['line']);

const shapes: Readonly<Record<string, Check>> = {
  topics: every(
    (one) =>
      isRecord(one) &&
      isText(one['id']) &&
      isText(one['title']) &&
      every((trial) => isRecord(trial) && isText(trial['concept']) && isText(trial['label']) && isText(trial['text']))(one['tryThese']) &&
      (one['subject'] === undefined || texts(one['subject'])) &&
      (one['elsewhere'] === undefined || texts(one['elsewhere'])) &&
      (one['logs'] === undefined || (isRecord(one['logs']) && Object.values(one['logs']).every(isText))) &&
      (one['report'] === undefined || (isText(one['report']) && one['report'].startsWith('https://'))),
  ),
  facets: every(
    (one) =>
      isRecord(one) &&
      isText(one['id']) &&
      isText(one['label']) &&
      isText(one['ask']) &&
      isText(one['why']) &&
      isFlag(one['asked']) &&
      every((value) => isRecord(value) && isText(value['id']) && isText(value['label']) && texts(value['seen']))(one['values']),
  ),
  components: every(
    (one) =>
      isRecord(one) &&
      isText(one['id']) &&
      isText(one['title']) &&
      texts(one['aliases']) &&
      isRecord(one['absentOn']) &&
      Object.values(one['absentOn']).every(texts),
  ),
  families: every(
    (one) =>
      isRecord(one) &&
      isText(one['id']) &&
      isText(one['title']) &&
      isText(one['prefix']) &&
      isText(one['lookup']) &&
      one['lookup'].startsWith('https://'),
  ),
  concepts: every(
    (one) =>
      isRecord(one) &&
      isText(one['id']) &&
      isText(one['topic']) &&
      isText(one['title']) &&
      orNull(isText)(one['component']) &&
      texts(one['variants']) &&
      texts(one['was']),
  ),
  articles: every(
    (one) =>
      isRecord(one) && isText(one['id']) && isText(one['topic']) && isText(one['slug']) && isText(one['title']) && isNumber(one['chunk']),
  ),
  edges: every((one) => isRecord(one) && isText(one['kind']) && isText(one['from']) && isText(one['to'])),
  // A name with a slash, a colon or a dot in front would leave the pack's own folder.
  chunks: every((one) => isText(one) && /^[\w-][\w.-]*\.json$/.test(one)),
};

const diagnosis: Check = (one) =>
  isRecord(one) &&
  isText(one['id']) &&
  isText(one['concept']) &&
  isText(one['title']) &&
  orNull(isText)(one['component']) &&
  (STATUSES as readonly unknown[]).includes(one['status']) &&
  texts(one['languages']) &&
  conditions(one['facts']) &&
  every(signature)(one['signatures']) &&
  texts(one['symptoms']) &&
  every((other) => isRecord(other) && isText(other['concept']) && isText(other['why']))(one['mistakenFor']) &&
  isNumber(one['checks']) &&
  isNumber(one['chunk']);

/** The index of a pack, as it is or as it travels, or why it is none. Unknown extra keys are ignored; anything missing or of another shape is refused. */
export function loadIndex(packed: unknown): Loaded<PackIndex> {
  const json = growIndex(packed);
  const wrong = wrongFormat(json);
  if (wrong !== null) return refuse(wrong);
  if (!isRecord(json) || !isText(json['hash']) || !/^[0-9a-f]{8,128}$/.test(json['hash'])) return refuse('it has no hash');
  if (!orNull(isText)(json['date'])) return refuse('its date is no date');
  for (const [key, check] of Object.entries(shapes)) if (!check(json[key])) return refuse(`its ${key} have another shape`);
  const list = json['diagnoses'];
  if (!isList(list)) return refuse('its diagnoses have another shape');
  const at = list.findIndex((one) => !diagnosis(one));
  if (at >= 0) return refuse(`its diagnosis ${at + 1} of ${list.length} has another shape`);
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

function isBody(body: unknown): boolean {
  return (
    isRecord(body) &&
    every(isBlock)(body['cause']) &&
    every(isStep)(body['mitigation']) &&
    every(isVerification)(body['verification']) &&
    every((one) => isRecord(one) && isText(one['concept']) && every(isInline)(one['why']))(body['mistakenFor']) &&
    every(isInline)(body['links']) &&
    every((one) => isRecord(one) && isText(one['library']) && isText(one['version']) && isText(one['date']))(body['verified'])
  );
}

function wrongFormat(json: unknown): string | null {
  if (!isRecord(json)) return 'it is no pack';
  if (json['format'] === READS_FORMAT) return null;
  return typeof json['format'] === 'number' ? `it has format ${json['format']}, and this page reads ${READS_FORMAT}` : 'it names no format';
}

function refuse(why: string): { readonly kind: 'refused'; readonly why: string } {
  return { kind: 'refused', why };
}
