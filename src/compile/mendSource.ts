/** Makes readable Markdown of what a guide was wrapped in, and says what was done. */
import { dropWrapper } from './dropWrapper.ts';
import type { Place } from './report.ts';
import { unsqueeze } from './unsqueeze.ts';

export interface Note {
  readonly code: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

export interface Mended {
  readonly text: string;
  /** Where each line stands in the file; null: every line keeps its place. */
  readonly places: readonly Place[] | null;
  readonly notes: readonly Note[];
}

/** The guide with `\n` ends of line, without a byte order mark or a page's wrapper, and with the lines that it has lost. */
export function mendSource(source: string): Mended {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  const unwrapped = dropWrapper(text);
  const lines = unsqueeze(unwrapped?.text ?? text);
  const notes = [...(unwrapped === null ? [] : [unwrapped.note]), ...(lines?.notes ?? [])];
  return { text: lines?.text ?? unwrapped?.text ?? text, places: lines?.places ?? null, notes };
}
