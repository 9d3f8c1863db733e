/** Takes the front matter off a guide. */
import { asString, readYaml } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Reporter } from './report.ts';

export interface FrontMatter {
  readonly entries: readonly YamlEntry[];
  readonly title: string | null;
  /** The guide with its front matter blanked, so that every line keeps its number. */
  readonly body: string;
}

/** Other generators' front matter is a page at most. */
const LONGEST = 2000;

/** Splits `---` … `---` off the beginning of a guide; front matter that is never closed is reported and read as text. */
export function splitFrontMatter(text: string, reporter: Reporter): FrontMatter {
  const open = /^---[ \t]*\n/.exec(text);
  if (open === null) return { entries: [], title: null, body: text };
  const lines = text.split('\n');
  const close = lines.findIndex((line, index) => index > 0 && index < LONGEST && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (close < 0) {
    // A thematic break may open a guide; a key on its next line says that this was meant as front matter.
    if (/^[\w.-]+:(?:\s|$)/.test(lines[1] ?? ''))
      reporter.error('open-front-matter', 1, 'The front matter is never closed', 'Write --- on a line of its own behind its last key');
    return { entries: [], title: null, body: text };
  }
  const entries = readYaml(lines.slice(1, close).join('\n'), 2, reporter);
  const body = [...Array.from({ length: close + 1 }, () => ''), ...lines.slice(close + 1)].join('\n');
  return { entries, title: asString(entries.find(({ key }) => key === 'title')?.value), body };
}
