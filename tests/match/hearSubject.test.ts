import { describe, expect, test } from 'vitest';
import { createListener } from '../../src/match/hearSubject.ts';
import { tokenize } from '../../src/match/tokenize.ts';
import type { PackIndex } from '../../src/graph/pack.ts';
import { makeIndex } from './makeIndex.ts';

const index: PackIndex = {
  ...makeIndex([]),
  topics: [
    {
      id: 'orbit',
      title: 'Orbit Gateway',
      tryThese: [],
      subject: ['key', 'dock', 'docking bay', '403', 'user name'],
      elsewhere: ['mysql', 'ground control'],
    },
  ],
};
const hear = createListener(index);
const heard = (text: string) => hear(tokenize(text).words);

describe('the subject', () => {
  test('is named by its words and pairs', () => {
    expect(heard('my keys do not open the docking bay')).toMatchObject({ named: 2, elsewhere: false });
    expect(heard('it rains')).toEqual({ named: 0, own: 0, elsewhere: false });
    expect(heard('')).toEqual({ named: 0, own: 0, elsewhere: false });
  });
  test('is not named by words that only mean one of its numbers', () => {
    expect(heard('it answers 403').named).toBe(1);
    expect(heard('it refuses me').named).toBe(0);
  });
  test('has names of its own, which everyday words are not', () => {
    expect(heard('the key and the user name').own).toBe(0);
    expect(heard('the OrbitClient is slow').own).toBe(1);
  });
});

describe('something else', () => {
  test('is heard by its name, one word or two', () => {
    expect(heard('my key for mysql is refused').elsewhere).toBe(true);
    expect(heard('ground control refuses my key').elsewhere).toBe(true);
    expect(heard('the ground has no control').elsewhere).toBe(false);
  });
  test('is heard beside a name of the topic as well', () => {
    expect(heard('orbit refuses my key for mysql')).toMatchObject({ own: 1, elsewhere: true });
  });
});
