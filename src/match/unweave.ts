/** Parts the lines of a log that several processes wrote at once, so that each process reads as one text. */
import type { Cleaned } from './clean.ts';
import { readLane } from './readLane.ts';
import { readEnding } from './successes.ts';

/** More processes than this in one paste are a fleet's log: it is left as it is. */
const MOST_LANES = 32;
/** Lines at the beginning of which one must name a process, or the text is taken for that of one. */
const LOOKED_AT = 40;
/** Of the lines that are not empty, so many must name their process, or belong to one that did. */
const NAMED_SHARE = 0.3;
/** A name that stands once is a word at the beginning of a line; processes have so many lines on average. */
const FEWEST_LINES = 1.5;

export interface Unwoven {
  readonly cleaned: Cleaned;
  /** Where the text of each process but the first begins, ascending; empty for one process. */
  readonly breaks: readonly number[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The cleaned text with the lines of each process together, in their order; processes that got their token come first, so that what stands
 * behind the last success was not survived by its own process. A line that names no process belongs to the one before. `raw` is the text that
 * was cleaned: prefixes are gone from the other. Text of one process comes back as it is. Within a process the map still never falls.
 */
export function unweave(raw: string, cleaned: Cleaned): Unwoven {
  const lanes = readLanes(raw);
  if (lanes === null) return { cleaned, breaks: [] };
  const pieces = new Map<string, Piece[]>();
  let line = 0;
  for (let start = 0; start < cleaned.text.length;) {
    const newline = cleaned.text.indexOf('\n', start);
    const end = newline < 0 ? cleaned.text.length : newline + 1;
    const at = cleaned.start[start] ?? 0;
    while (line + 1 < lanes.length && (lanes[line + 1]?.start ?? 0) <= at) line++;
    const name = lanes[line]?.name ?? '';
    const list = pieces.get(name);
    const before = list?.at(-1);
    if (list === undefined) pieces.set(name, [{ start, end }]);
    else if (before?.end === start) list[list.length - 1] = { start: before.start, end };
    else list.push({ start, end });
    start = end;
  }
  const [well, rest]: [(readonly Piece[])[], (readonly Piece[])[]] = [[], []];
  for (const list of pieces.values()) {
    const text = list.map(({ start, end }) => cleaned.text.slice(start, end)).join('');
    (readEnding(text).success >= 0 ? well : rest).push(list);
  }
  return join(cleaned, [...well, ...rest]);
}

/** Stretches of lines of one process, by offset in `raw`; null unless there are several processes. */
function readLanes(raw: string): readonly { readonly start: number; readonly name: string }[] | null {
  const lanes: { start: number; name: string }[] = [];
  const names = new Set<string>();
  let kind: number | undefined;
  let seen = 0;
  let named = 0;
  for (let start = 0; start < raw.length;) {
    const newline = raw.indexOf('\n', start);
    const end = newline < 0 ? raw.length : newline + 1;
    const line = raw.slice(start, end);
    const blank = line.trim() === '';
    if (!blank) seen++;
    const lane = blank ? null : readLane(line, kind);
    if (lane !== null) {
      const { name } = lane;
      kind = lane.kind;
      named++;
      names.add(name);
      if (lanes.at(-1)?.name !== name) lanes.push({ start: lanes.length === 0 ? 0 : start, name });
      if (names.size > MOST_LANES) return null;
    } else if (seen > LOOKED_AT && named === 0) return null;
    start = end;
  }
  return names.size > 1 && named >= names.size * FEWEST_LINES && named >= NAMED_SHARE * seen ? lanes : null;
}

function join({ text, start, end }: Cleaned, lanes: readonly (readonly Piece[])[]): Unwoven {
  // The last line of the text has no break; where another process follows, it gets one.
  const most = text.length + 1;
  const joined = { start: new Uint32Array(most), end: new Uint32Array(most) };
  const parts: string[] = [];
  const breaks: number[] = [];
  let write = 0;
  for (const [i, lane] of lanes.entries()) {
    if (i > 0) breaks.push(write);
    for (const piece of lane) {
      parts.push(text.slice(piece.start, piece.end));
      joined.start.set(start.subarray(piece.start, piece.end), write);
      joined.end.set(end.subarray(piece.start, piece.end), write);
      write += piece.end - piece.start;
    }
    if (i + 1 < lanes.length && parts.at(-1)?.endsWith('\n') === false) {
      parts.push('\n');
      joined.start[write] = joined.end[write] = end[text.length - 1] ?? 0;
      write++;
    }
  }
  return { cleaned: { text: parts.join(''), start: joined.start.subarray(0, write), end: joined.end.subarray(0, write) }, breaks };
}
