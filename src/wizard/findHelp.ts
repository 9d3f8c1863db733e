/** Finds what helps with an error that no guide tells of: how to get a better log, and a report ready to send. */
import type { Topic } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import type { Help, Verdict } from '../match/verdict.ts';
import { writeReport } from './writeReport.ts';

/** Help for an `unknown` verdict of `text`. Articles of the language that is known, where there is one for it, else of every language. */
export function findHelp(index: PackIndex, verdict: Verdict, text: string): Help {
  const topic = topicOf(index, verdict);
  const language = verdict.facts['language'];
  const all = (topic === null ? index.topics : [topic]).flatMap((one) => logsOf(index, one));
  const mine = all.filter((log) => log.language === language);
  return { logs: mine.length > 0 ? mine : all, report: writeReport(index, topic, verdict, text) };
}

function logsOf(index: PackIndex, topic: Topic): Help['logs'] {
  return Object.entries(topic.logs ?? {}).flatMap(([language, slug]) => {
    const article = index.articles.find((one) => one.topic === topic.id && one.slug === slug);
    return article === undefined ? [] : [{ language, topic: topic.id, article: slug, title: article.title }];
  });
}

/** The only topic, else the one whose diagnoses most of the recognised parts belong to; null where that says nothing or two say as much. */
function topicOf(index: PackIndex, { recognised }: Verdict): Topic | null {
  const [only, ...others] = index.topics;
  if (others.length === 0) return only ?? null;
  const owned = index.topics.map((topic) => {
    const own = new Set(index.diagnoses.filter(({ id }) => id.startsWith(`${topic.id}/`)).map(({ component }) => component));
    return { topic, count: recognised.credentials.filter((id) => own.has(id)).length };
  });
  const [first, second] = owned.sort((a, b) => b.count - a.count);
  return first === undefined || first.count === (second?.count ?? 0) ? null : first.topic;
}
