/** Reads what a topic's index.md says for errors that no guide tells of, or nobody pasted: its subject, what is none of it, articles on logs, a form for reports. */
import type { Topic } from '../graph/graph.ts';
import { LANGUAGES } from '../graph/graph.ts';
import type { ParsedGuide } from './draft.ts';
import { asString, asStrings, isRecord } from './readYaml.ts';
import type { YamlEntry } from './readYaml.ts';
import type { Bad } from './topicIndex.ts';

export interface HelpDraft {
  readonly logs: readonly { readonly language: string; readonly slug: string; readonly line: number }[];
  readonly report: string | null;
  readonly subject: readonly string[];
  readonly elsewhere: readonly string[];
}

export const NO_HELP: HelpDraft = { logs: [], report: null, subject: [], elsewhere: [] };

/** The `logs` map, the `report` address, the words of `subject` and `elsewhere`; what is none of these is reported and left out. */
export function readHelp(entry: (key: string) => YamlEntry | undefined, bad: Bad): HelpDraft {
  return {
    logs: readLogs(entry('logs'), bad),
    report: readReport(entry('report'), bad),
    subject: readWords('subject', entry('subject'), 'Write subject: [token, sign-in]: words that show what a description is about', bad),
    elsewhere: readWords('elsewhere', entry('elsewhere'), 'Write elsewhere: [jenkins, mysql]: names of what the topic is not about', bad),
  };
}

/** What of the draft the topic can keep: a log article that no guide has is a mistake at the index. */
export function checkLogs(
  draft: HelpDraft,
  slugs: ReadonlySet<string>,
  guide: ParsedGuide | undefined,
): Pick<Topic, 'logs' | 'report' | 'subject' | 'elsewhere'> {
  const known = draft.logs.filter(({ language, slug, line }) => {
    if (slugs.has(slug)) return true;
    guide?.reporter.error(
      'bad-index',
      line,
      `logs: ${language}: there is no article ${slug}`,
      `Write a section with the heading {#${slug}} and no signature, or leave ${language} out`,
      slug,
    );
    return false;
  });
  return {
    ...(known.length === 0 ? {} : { logs: Object.fromEntries(known.map(({ language, slug }) => [language, slug])) }),
    ...(draft.subject.length === 0 ? {} : { subject: draft.subject }),
    ...(draft.elsewhere.length === 0 ? {} : { elsewhere: draft.elsewhere }),
    ...(draft.report === null ? {} : { report: draft.report }),
  };
}

function readLogs(entry: YamlEntry | undefined, bad: Bad): HelpDraft['logs'] {
  if (entry === undefined || entry.value === null) return [];
  if (!isRecord(entry.value)) {
    bad(entry.line, 'logs is no map of languages', 'Write logs: and below it python: its-article, one a line');
    return [];
  }
  return Object.entries(entry.value).flatMap(([language, value]) => {
    const slug = asString(value)?.replace(/^#/, '') ?? '';
    if (slug !== '' && (LANGUAGES as readonly string[]).includes(language)) return [{ language, slug, line: entry.line }];
    bad(
      entry.line,
      `logs: ${language} is no language with an article`,
      `Write one of ${LANGUAGES.join(', ')}, and the article's id`,
      language,
    );
    return [];
  });
}

function readReport(entry: YamlEntry | undefined, bad: Bad): string | null {
  const address = asString(entry?.value);
  if (entry === undefined || entry.value === null) return null;
  if (address !== null && address.startsWith('https://') && URL.canParse(address)) return address;
  bad(entry.line, 'report is no https address', 'Write report: https://… of the form for a new report');
  return null;
}

function readWords(key: string, entry: YamlEntry | undefined, mend: string, bad: Bad): readonly string[] {
  if (entry === undefined || entry.value === null) return [];
  const words = asStrings(entry.value);
  if (words !== null) return words;
  bad(entry.line, `${key} is no list of words`, mend);
  return [];
}
