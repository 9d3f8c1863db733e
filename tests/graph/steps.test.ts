import { expect, test } from 'vitest';
import { finish, inTurns } from '../../src/graph/steps.ts';

function* count(to: number, busy: number): Generator<undefined, number> {
  for (let at = 0; at < to; at++) {
    for (const until = performance.now() + busy; performance.now() < until;);
    yield;
  }
  return to;
}

test('both ways come to the same end', async () => {
  expect(finish(count(3, 0))).toBe(3);
  expect(await inTurns(count(3, 0))).toBe(3);
});

test('others go first in between, and a mistake is handed on', async () => {
  const order: string[] = [];
  const running = inTurns(count(3, 10)).then(() => order.push('steps'));
  setTimeout(() => order.push('touch'));
  await running;
  expect(order).toEqual(['touch', 'steps']);
  const wrong = (function* (): Generator<undefined, string> {
    yield;
    throw new RangeError('no');
  })();
  await expect(inTurns(wrong)).rejects.toThrow(RangeError);
});
