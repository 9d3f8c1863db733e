import { expect, test } from 'vitest';
import { readFacts } from '../../src/embed/readFacts.ts';
import { INDEX } from './makeIndex.ts';

test('takes what the pack declares, whatever stands between and around', () => {
  expect(readFacts('language=go; host=aks', INDEX)).toEqual({ language: 'go', host: 'aks' });
  expect(readFacts(' host = laptop ,language=go;', INDEX)).toEqual({ language: 'go', host: 'laptop' });
});

test('leaves the rest alone', () => {
  expect(readFacts('host=moon; mood=bad; =aks; host; constructor=x; __proto__=y', INDEX)).toEqual({});
  expect(readFacts('', INDEX)).toEqual({});
  expect(readFacts(null, INDEX)).toEqual({});
});
