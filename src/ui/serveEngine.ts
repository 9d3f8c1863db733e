/** Answers the page's questions from inside a worker; whatever file the worker was started from. */
import { createEngine } from './engine.ts';
import type { Engine, MakeSearch } from './engine.ts';
import type { Request, Reply } from './message.ts';

/** Listens from now on; the first message must be `start` with the index, and is answered by `ready` or by a failure without id. */
export function serveEngine(makeSearch?: MakeSearch): void {
  let engine: Engine | null = null;
  const reply = (message: Reply): void => {
    self.postMessage(message);
  };
  self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    try {
      if (data.kind === 'start') {
        engine = createEngine(data.index, makeSearch);
        reply({ kind: 'ready' });
      } else if (engine !== null) {
        reply({ kind: 'done', id: data.id, value: answer(engine, data) });
      }
    } catch (reason) {
      reply({ kind: 'failed', id: data.kind === 'start' ? null : data.id, why: String(reason) });
    }
  });
}

function answer(ready: Engine, ask: Exclude<Request, { kind: 'start' }>): unknown {
  switch (ask.kind) {
    case 'diagnose':
      return ready.diagnose(ask.text, ask.answers);
    case 'ask':
      return ready.ask(ask.answers);
    case 'search':
      return ready.search(ask.text);
    case 'redact':
      return ready.redact(ask.text);
  }
}
