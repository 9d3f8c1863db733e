/** Draws what can be said of an error that no guide tells of, and where to go on from it. */
import type { PackIndex } from '../graph/pack.ts';
import type { Report, Verdict } from '../match/verdict.ts';
import type { Terminal } from './terminal.ts';
import { plain, wrap } from './terminal.ts';

/** The credential that did its part, then language, library, parts and codes that the paste names, each code with its official page. */
export function drawRecognised({ attempts, recognised: { language, library, credentials, codes } }: Verdict, index: PackIndex): string[] {
  const worked = attempts.findLast(({ status }) => status === 'succeeded')?.component;
  const words = [language === undefined ? undefined : languageLabel(index, language), library, ...credentials];
  const known = words.filter((word) => word !== undefined).map(plain);
  return [
    ...(worked === undefined ? [] : [`Signing in worked: ${plain(worked)} got its token. What failed came after that.`]),
    known.length > 0 ? `Recognised: ${known.join(', ')}.` : 'No guide here tells of it.',
    ...codes.map(({ code, lookup, family }) => `${plain(code)}${family === undefined ? '' : ` of ${plain(family)}`}: ${plain(lookup)}`),
  ];
}

function languageLabel(index: PackIndex, language: string): string {
  return index.facets.find(({ id }) => id === 'language')?.values.find(({ id }) => id === language)?.label ?? language;
}

/** How to get a better log, and the report with its address, whole; nothing where the verdict is not `unknown`. */
export function drawHelp({ help }: Verdict, index: PackIndex, { width }: Terminal): string[] {
  if (help === undefined) return [];
  const { logs, report } = help;
  return [
    ...wrap('Paste more of the output, from the first line that names an error, with the log level turned up.', width, '  '),
    ...logs.flatMap(({ language, topic, article, title }) =>
      wrap(`· ${plain(languageLabel(index, language))}: ${plain(title)} (${plain(topic)}/a/${plain(article)}/)`, width, '  '),
    ),
  ].concat(report.address === null ? [] : drawReport(report));
}

/** The report whole, then its address on one line: a link that is broken in two opens something else. */
function drawReport({ title, body, address, left }: Report): string[] {
  return [
    '',
    '  Or tell those who write the guides. Without secrets, names made up, this is all of the report:',
    '',
    ...[title, '', ...body.split('\n')].map((line) => `  │ ${plain(line)}`),
    '',
    ...(left > 0 ? [`  ${left} characters of your text do not fit and are left out.`] : []),
    `  ${plain(address ?? '')}`,
  ];
}
