/** Speaks to the engine in a worker: starts it, ends it when it takes too long, and does without where it is refused. */
import type { Facts } from '../graph/graph.ts';
import type { SearchHit } from '../match/search.ts';
import type { Engine, Outcome } from './engine.ts';
import type { Reply, Request } from './message.ts';

/** A worker that has not said so much by then was refused (a policy tells only by an event that some browsers never send). */
const READY_WITHIN = 4000;
/** Matching is bounded in steps; this is for a machine that is very slow or asleep. */
const ANSWER_WITHIN = 10_000;

export interface ClientOptions {
  readonly index: string;
  /** May throw or give null: then the engine runs on the page. */
  readonly startWorker: () => Worker | null;
  readonly loadEngine: () => Promise<(index: string) => Engine>;
}

export interface Client {
  readonly diagnose: (text: string, answers: Facts) => Promise<Outcome>;
  readonly ask: (answers: Facts) => Promise<Outcome>;
  readonly search: (query: string) => Promise<readonly SearchHit[]>;
  readonly redact: (text: string) => Promise<string>;
  /** Ends the worker; what is still asked is never answered. */
  readonly stop: () => void;
}

type Ask = Exclude<Request, { kind: 'start' }>;
type Unsent<T> = T extends Ask ? Omit<T, 'id'> : never;
interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (why: Error) => void;
}

/** A client that starts its worker at the first question. A question that takes too long is refused and its worker replaced. */
export function createClient({ index, startWorker, loadEngine }: ClientOptions): Client {
  let worker: Promise<Worker | null> | null = null;
  let engine: Promise<Engine> | null = null;
  let running: Worker | null = null;
  let stopped = false;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const end = (why: string): void => {
    running?.terminate();
    running = null;
    worker = null;
    for (const { fail } of waiting.values()) fail(new Error(why));
    waiting.clear();
  };
  const hear = (reply: Reply): void => {
    if (reply.kind === 'ready' || reply.id === null) return;
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'done') asked?.settle(reply.value);
    else asked?.fail(new Error(reply.why));
  };
  const start = (): Promise<Worker | null> =>
    new Promise((settle) => {
      let begun: Worker | null = null;
      try {
        begun = startWorker();
      } catch {
        // A policy that refuses at once; the engine then runs on the page.
      }
      if (begun === null) return settle(null);
      const one = begun;
      const refuse = (): void => {
        one.terminate();
        settle(null);
      };
      const timer = setTimeout(refuse, READY_WITHIN);
      one.addEventListener('error', refuse);
      one.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        if (data.kind === 'ready') {
          clearTimeout(timer);
          running = one;
          settle(one);
        } else if (data.kind === 'failed' && data.id === null) refuse();
        else hear(data);
      });
      one.postMessage({ kind: 'start', index } satisfies Request);
    });

  const ask = async (question: Unsent<Ask>): Promise<unknown> => {
    worker ??= start();
    const ready = await worker;
    if (stopped) return new Promise(() => undefined);
    if (ready === null) return askHere(await (engine ??= loadEngine().then((create) => create(index))), question);
    last += 1;
    const id = last;
    return new Promise((settle, fail) => {
      const timer = setTimeout(() => end('This took too long and was stopped.'), ANSWER_WITHIN);
      const over = (): void => clearTimeout(timer);
      waiting.set(id, {
        settle: (value) => (over(), settle(value)),
        fail: (why) => (over(), fail(why)),
      });
      ready.postMessage({ ...question, id } as Request);
    });
  };

  return {
    diagnose: (text, answers) => ask({ kind: 'diagnose', text, answers }) as Promise<Outcome>,
    ask: (answers) => ask({ kind: 'ask', answers }) as Promise<Outcome>,
    search: (text) => ask({ kind: 'search', text }) as Promise<readonly SearchHit[]>,
    redact: (text) => ask({ kind: 'redact', text }) as Promise<string>,
    stop: () => {
      stopped = true;
      waiting.clear();
      end('stopped');
    },
  };
}

function askHere(engine: Engine, question: Unsent<Ask>): unknown {
  switch (question.kind) {
    case 'diagnose':
      return engine.diagnose(question.text, question.answers);
    case 'ask':
      return engine.ask(question.answers);
    case 'search':
      return engine.search(question.text);
    case 'redact':
      return engine.redact(question.text);
  }
}
