/** Says what a page is, for its title and for those who list it. */
import type { PackIndex } from '../graph/pack.ts';
import type { Route } from './route.ts';

const PROMISE =
  'Paste an error and get the fix: the cause, the steps that mend it, and a command that proves it. Nothing you paste leaves the browser.';
const LONGEST = 160;

/** Title and description; `prose` is the beginning of what the page says, where it is known. */
export function describeRoute(index: PackIndex, route: Route, prose = ''): { readonly title: string; readonly description: string } {
  const topic = (id: string): string => index.topics.find((one) => one.id === id)?.title ?? id;
  switch (route.kind) {
    case 'wizard':
      return { title: index.topics.length === 1 ? `${index.topics[0]?.title ?? ''} · Fixpath` : 'Fixpath', description: PROMISE };
    case 'concept': {
      const concept = index.concepts.find(({ id }) => id === route.concept);
      return {
        title: `${concept?.title ?? route.concept} · ${topic(concept?.topic ?? '')}`,
        description: shorten(prose === '' ? PROMISE : prose),
      };
    }
    case 'article': {
      const article = index.articles.find(({ id }) => id === route.article);
      return { title: `${article?.title ?? ''} · ${topic(article?.topic ?? '')}`, description: shorten(prose === '' ? PROMISE : prose) };
    }
    case 'topic':
      return {
        title: `All diagnoses · ${topic(route.topic)}`,
        description: `Every known problem of ${topic(route.topic)}, each with its cause and its fix.`,
      };
    case 'missing':
      return { title: 'Not here · Fixpath', description: PROMISE };
  }
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).replace(/\s\S*$/, '')}…`;
}
