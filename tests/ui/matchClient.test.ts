import { describe, expect, it, vi } from 'vitest';
import type { Engine, Outcome } from '../../src/ui/engine.ts';
import { createClient } from '../../src/ui/matchClient.ts';
import type { Request } from '../../src/ui/message.ts';
import { makeVerdict } from './makeVerdict.ts';

const OUTCOME: Outcome = { verdict: makeVerdict(), editable: '', ticket: '' };
const ENGINE: Engine = { diagnose: () => OUTCOME, ask: () => OUTCOME, search: () => [], redact: (text) => `${text} redacted` };

/** A worker that answers by a script. */
class FakeWorker extends EventTarget {
  ended = false;
  readonly #onRequest: (worker: FakeWorker, request: Request) => void;
  constructor(onRequest: (worker: FakeWorker, request: Request) => void) {
    super();
    this.#onRequest = onRequest;
  }
  postMessage(request: Request): void {
    queueMicrotask(() => this.#onRequest(this, request));
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.ended = true;
  }
}
const asWorker = (fake: FakeWorker): Worker => fake as unknown as Worker;
const loadEngine = (): Promise<() => Engine> => Promise.resolve(() => ENGINE);

describe('createClient', () => {
  it('asks the worker once it is ready', async () => {
    const fake = new FakeWorker((worker, request) =>
      worker.say(request.kind === 'start' ? { kind: 'ready' } : { kind: 'done', id: request.id, value: 'from the worker' }),
    );
    const client = createClient({ index: '{}', startWorker: () => asWorker(fake), loadEngine });
    expect(await client.redact('x')).toBe('from the worker');
  });

  it('does without a worker that a policy refuses at once', async () => {
    const refuse = (): Worker => {
      throw new TypeError('refused');
    };
    const client = createClient({ index: '{}', startWorker: refuse, loadEngine });
    expect(await client.redact('x')).toBe('x redacted');
  });

  it('does without a worker that is refused later', async () => {
    const fake = new FakeWorker((worker) => worker.dispatchEvent(new Event('error')));
    const client = createClient({ index: '{}', startWorker: () => asWorker(fake), loadEngine });
    expect(await client.diagnose('x', {})).toBe(OUTCOME);
    expect(fake.ended).toBe(true);
  });

  it('does without a worker that stays silent', async () => {
    vi.useFakeTimers();
    const client = createClient({ index: '{}', startWorker: () => asWorker(new FakeWorker(() => undefined)), loadEngine });
    const answer = client.redact('x');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe('x redacted');
    vi.useRealTimers();
  });

  it('ends a worker that takes too long, and starts another for the next question', async () => {
    vi.useFakeTimers();
    const fakes: FakeWorker[] = [];
    const startWorker = (): Worker => {
      const stuck = fakes.length === 0;
      const fake = new FakeWorker((worker, request) => {
        if (request.kind === 'start') worker.say({ kind: 'ready' });
        else if (!stuck) worker.say({ kind: 'done', id: request.id, value: 'second' });
      });
      fakes.push(fake);
      return asWorker(fake);
    };
    const client = createClient({ index: '{}', startWorker, loadEngine });
    const first = expect(client.redact('x')).rejects.toThrow('too long');
    await vi.advanceTimersByTimeAsync(60_000);
    await first;
    expect(fakes[0]?.ended).toBe(true);
    expect(await client.redact('y')).toBe('second');
    vi.useRealTimers();
  });
});
