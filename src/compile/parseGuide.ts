/** Reads one guide by itself: everything that can be known of it before the others are. */
import { checkFront } from './checkFront.ts';
import { checkIndex } from './checkIndex.ts';
import { checkGuide } from './checkGuide.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { isArticles, readArticles } from './articleForm.ts';
import { readTopicIndex } from './topicIndex.ts';
import type { ParsedGuide } from './draft.ts';
import { readForms } from './forms.ts';
import { mendSource } from './mendSource.ts';
import type { Reading } from './reading.ts';
import { readNames } from './readNames.ts';
import { createReporter } from './report.ts';
import { allSections, readSections } from './sections.ts';
import { tameMarks } from './tameMarks.ts';
import { readTokens } from './tokens.ts';

export interface GuideSource {
  /** `<topic>/<guide>.md`. */
  readonly path: string;
  readonly text: string;
}

/**
 * One guide, whatever it holds. Pure: the same source gives the same guide, so that callers may keep it while the text stays
 * the same. Text that no parser can read gives a guide without diagnoses and one problem.
 */
export function parseGuide(source: GuideSource): ParsedGuide {
  const { path } = source;
  const slash = path.lastIndexOf('/');
  const topic = slash < 0 ? 'guides' : path.slice(0, path.indexOf('/'));
  const guide = path.slice(slash + 1).replace(/\.mdx?$/i, '');
  const mended = mendSource(source.text);
  const reporter = createReporter(path, mended.text.split('\n'), mended.places);
  for (const { code, line, message, mend } of mended.notes) reporter.warn(code, line, message, mend);
  const front = splitFrontMatter(mended.text, reporter);
  const reading: Reading = { reporter, links: [] };
  const tamed = tameMarks(front.body);
  if (tamed !== null)
    reporter.error(
      'too-many-marks',
      tamed.line,
      'This text has thousands of marks without an end and is left out',
      'Put it into a fence of ```',
    );
  const tokens = readTokens(tamed?.text ?? front.body);
  if (tokens === null)
    reporter.error('unreadable', 1, 'This guide is nested too deep to be read', 'Take some of its lists and quotes apart');
  const root = readSections(tokens ?? [], reading);
  const heading = allSections(root).find(({ level }) => level === 1) ?? null;
  const title = front.title ?? heading?.words ?? guide;
  const index = guide === 'index' ? readTopicIndex(front.entries, reporter) : null;
  checkFront(front.entries, index !== null, reporter);
  if (index !== null) checkIndex(index, front.entries.find(({ key }) => key === 'components')?.line ?? 1, reporter);
  const forms = isArticles(front.entries)
    ? { drafts: [], articles: readArticles(root, reading), routes: [], rows: 0, skipped: [] }
    : readForms(root, { title, reading });
  const commands = checkGuide(mended.text, root, forms.drafts, isArticles(front.entries), reporter);
  if (tokens !== null && front.body.trim() === '' && index === null)
    reporter.warn('empty-guide', 1, 'This guide is empty', 'Write a diagnosis, or delete the file');
  return {
    path,
    topic,
    guide,
    title,
    front: front.entries,
    index,
    root,
    drafts: forms.drafts,
    articles: forms.articles,
    routes: forms.routes,
    links: reading.links,
    commands,
    names: new Map(forms.drafts.flatMap(({ rich, section }) => (rich ? [[section, readNames(section)] as const] : []))),
    report: { file: path, title, rows: forms.rows, skipped: forms.skipped.map(({ line, why }) => ({ line: reporter.lineOf(line), why })) },
    reporter,
    problems: reporter.problems,
  };
}
