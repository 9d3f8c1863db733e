import { describe, expect, test } from 'vitest';
import type { PackIndex } from '../../src/graph/pack.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import { makeDiagnosis, makePack } from './makePack.ts';

const article = (topic: string, slug: string, title: string) => ({ id: `${topic}/g#${slug}`, topic, slug, title, chunk: 0 });
const LOGS = { python: 'logs-py', go: 'logs-go' };
const component = (id: string) => ({ id, title: id, aliases: [], absentOn: {} });
const one: PackIndex = {
  ...makePack([makeDiagnosis('left', {}, { component: 'CraneCredential' })]),
  topics: [{ id: 't', title: 'Topic', tryThese: [], logs: { ...LOGS, rust: 'gone' }, report: 'https://forge.example/new' }],
  articles: [article('t', 'logs-py', 'Logs in Python'), article('t', 'logs-go', 'Logs in Go')],
  components: [component('CraneCredential')],
};
const logs = (index: PackIndex, text: string, answers = {}): readonly string[] =>
  createDoctor(index)
    .diagnose(text, answers)
    .help?.logs.map(({ topic, article: slug }) => `${topic} ${slug}`) ?? ['no help'];

describe('findHelp', () => {
  test('only an unknown verdict needs help', () => {
    expect(createDoctor(one).diagnose('the left widget has jammed').help).toBeUndefined();
    expect(createDoctor(one).diagnose('seagulls').help).toBeDefined();
  });

  test('gives the article of the language that is known, else those of all, and none that the pack lacks', () => {
    expect(logs(one, 'seagulls')).toEqual(['t logs-py', 't logs-go']);
    expect(logs(one, 'seagulls', { language: 'go' })).toEqual(['t logs-go']);
    expect(logs(one, 'seagulls', { language: 'rust' })).toEqual(['t logs-py', 't logs-go']);
  });

  test('of several topics, takes the one whose parts are named, and no form where none is', () => {
    const two: PackIndex = {
      ...one,
      topics: [...one.topics, { id: 'u', title: 'Other', tryThese: [], logs: { go: 'logs-u' }, report: 'https://other.example/' }],
      articles: [...one.articles, article('u', 'logs-u', 'Other logs')],
      diagnoses: [...one.diagnoses, makeDiagnosis('other', {}, { id: 'u/g#other', component: 'DockCredential' })],
      components: [component('CraneCredential'), component('DockCredential')],
    };
    const address = (text: string): string | null | undefined => createDoctor(two).diagnose(text).help?.report.address;
    expect(logs(two, 'DockCredential sank')).toEqual(['u logs-u']);
    expect(address('DockCredential sank')).toMatch(/^https:\/\/other\.example\//);
    expect(logs(two, 'seagulls')).toEqual(['t logs-py', 't logs-go', 'u logs-u']);
    expect(address('seagulls')).toBe(null);
  });
});
