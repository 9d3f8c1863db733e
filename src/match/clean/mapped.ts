/** Text that remembers where each of its characters came from, and the one way to change it. */

/** For each UTF-16 unit of `text` the half-open span `[start, end)` of the paste that it came from; `start` never falls. */
export interface Cleaned {
  readonly text: string;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Replace `[from, to)` by `put`; a list of edits is ascending and without overlap, and none is empty. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** A reading of the text that says what to change. Linear in the text, never throws; no edits when there is nothing to undo. */
export type Pass = (text: string) => readonly Edit[];

/** The text as it came: every character is its own source. */
export function mapWhole(text: string): Cleaned {
  const start = new Uint32Array(text.length);
  const end = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    start[i] = i;
    end[i] = i + 1;
  }
  return { text, start, end };
}

/** From this length a run is copied as a block; below it a view costs more than it saves. */
const LONG_RUN = 48;

/** One edit in fewer characters than this: pieces are so short that writing units is faster than joining strings. */
const DENSE = 24;
/** As many units as a call takes as arguments everywhere. */
const MOST_ARGUMENTS = 8192;

function joinSlices(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let read = 0;
  for (const { from, to, put } of edits) {
    parts.push(text.slice(read, from), put);
    read = to;
  }
  return parts.join('') + text.slice(read);
}

function joinUnits(text: string, edits: readonly Edit[], length: number): string {
  const units = new Uint16Array(length);
  let read = 0;
  let write = 0;
  for (const { from, to, put } of edits) {
    while (read < from) units[write++] = text.charCodeAt(read++);
    for (let i = 0; i < put.length; i++) units[write++] = put.charCodeAt(i);
    read = to;
  }
  while (read < text.length) units[write++] = text.charCodeAt(read++);
  const parts: string[] = [];
  for (let i = 0; i < length; i += MOST_ARGUMENTS) parts.push(String.fromCharCode(...units.subarray(i, i + MOST_ARGUMENTS)));
  return parts.join('');
}

/** The text with the edits made. What is put stands for the whole span it replaces; what is dropped has no character any more. */
export function applyEdits(mapped: Cleaned, edits: readonly Edit[]): Cleaned {
  if (edits.length === 0) return mapped;
  let length = mapped.text.length;
  for (const edit of edits) length += edit.put.length - (edit.to - edit.from);
  const start = new Uint32Array(length);
  const end = new Uint32Array(length);
  let read = 0;
  let write = 0;
  const keep = (to: number): void => {
    if (to === read) return;
    if (to - read > LONG_RUN) {
      start.set(mapped.start.subarray(read, to), write);
      end.set(mapped.end.subarray(read, to), write);
      write += to - read;
      read = to;
      return;
    }
    for (; read < to; read++, write++) {
      start[write] = mapped.start[read] ?? 0;
      end[write] = mapped.end[read] ?? 0;
    }
  };
  for (const edit of edits) {
    keep(edit.from);
    for (let i = 0; i < edit.put.length; i++, write++) {
      start[write] = mapped.start[edit.from] ?? 0;
      end[write] = mapped.end[edit.to - 1] ?? 0;
    }
    read = edit.to;
  }
  keep(mapped.text.length);
  return {
    text: edits.length * DENSE < mapped.text.length ? joinSlices(mapped.text, edits) : joinUnits(mapped.text, edits, length),
    start,
    end,
  };
}
