/** Makes readable Markdown of what a guide was wrapped in, and says what was done. */
import type { Place } from './report.ts';

export interface Mended {
  readonly text: string;
  /** Where each line stands in the file; null: every line keeps its place. */
  readonly places: readonly Place[] | null;
  readonly notes: readonly { readonly code: string; readonly line: number; readonly message: string; readonly mend: string }[];
}

/** The guide with `\n` ends of line and without a byte order mark. */
export function mendSource(source: string): Mended {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  return { text, places: null, notes: [] };
}
