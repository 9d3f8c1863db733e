import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';

const GUIDE = {
  path: 't/guide.md',
  text: '# Logs\n\n## Better logs {#logs-py}\n\nTurn them on.\n\n### In a file\n\nAnd write them down.\n',
};
const compile = (front: string) => {
  const { graph, problems } = compileGuides([{ path: 't/index.md', text: `---\ntitle: T\n${front}\n---\n\n# T\n` }, GUIDE]);
  return { topic: graph.topics[0], problems: problems.map(({ line, message }) => `${String(line)} ${message}`) };
};

describe('logs and report of an index', () => {
  it('are kept on the topic, and the article is there though nothing links to it', () => {
    const { topic, problems } = compile('logs: { python: logs-py }\nreport: https://forge.example/new');
    expect(topic).toMatchObject({ logs: { python: 'logs-py' }, report: 'https://forge.example/new' });
    expect(problems).toEqual([]);
  });

  it('keeps the words of its subject, and the names of other things', () => {
    const { topic, problems } = compile('subject: [token, sign-in]\nelsewhere: [mysql]');
    expect(topic).toMatchObject({ subject: ['token', 'sign-in'], elsewhere: ['mysql'] });
    expect(problems).toEqual([]);
  });

  it('are absent where nothing declares them', () => {
    expect(Object.keys(compile('facets: {}').topic ?? {})).toEqual(['id', 'title', 'tryThese']);
  });

  it.each([
    ['logs: { python: no-such }', '3 logs: python: there is no article no-such'],
    ['logs: { klingon: logs-py }', '3 logs: klingon is no language with an article'],
    ['logs: logs-py', '3 logs is no map of languages'],
    ['subject: { token: 7 }', '3 subject is no list of words'],
    ['elsewhere: { mysql: yes }', '3 elsewhere is no list of words'],
    ['report: javascript:alert(1)', '3 report is no https address'],
  ])('says what is wrong with %s, and leaves it out', (front, problem) => {
    const { topic, problems } = compile(front);
    expect(problems).toEqual([problem]);
    expect(Object.keys(topic ?? {})).toEqual(['id', 'title', 'tryThese']);
  });
});
