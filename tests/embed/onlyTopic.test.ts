import { expect, test } from 'vitest';
import { onlyTopic } from '../../src/embed/onlyTopic.ts';
import { INDEX } from './makeIndex.ts';

test('keeps one topic, and none whose name only begins like it', () => {
  const { topics, concepts, diagnoses, articles, facets } = onlyTopic(INDEX, 'harbour');
  expect(topics.map(({ id }) => id)).toEqual(['harbour']);
  expect(concepts.map(({ id }) => id)).toEqual(['tide-out']);
  expect(diagnoses.map(({ id }) => id)).toEqual(['harbour/g#tide-out']);
  expect(articles).toEqual([]);
  expect(facets).toBe(INDEX.facets);
});

test('is empty for a topic that is not there, and the pack itself for none', () => {
  expect(onlyTopic(INDEX, 'garden').diagnoses).toEqual([]);
  expect(onlyTopic(INDEX, null)).toBe(INDEX);
});
