import { beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/graph/graph.ts';
import { KEEP_NOTHING } from '../../src/ui/keep.ts';
import type { Client } from '../../src/ui/matchClient.ts';
import { Session } from '../../src/ui/session.svelte.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import { makeDiagnosis, makePack } from '../wizard/makePack.ts';
import { makeIndex } from '../match/makeIndex.ts';

const TEXT = 'orbit.auth: orbit docking refused by the airlock';
const index = makeIndex([{ concept: 'door-closed', signatures: ['orbit docking refused by the airlock'] }]);
const doctor = createDoctor(index);
let asked: Facts[] = [];
const client: Client = {
  diagnose: (text, answers) => {
    asked.push(answers);
    return Promise.resolve({ verdict: doctor.diagnose(text, answers), editable: null, ticket: '' });
  },
  ask: (answers) => Promise.resolve({ verdict: doctor.ask(answers), editable: null, ticket: '' }),
  search: () => Promise.resolve([]),
  redact: (text) => Promise.resolve(text),
  stop: () => undefined,
};
const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done));

describe('a fact that the paste proves', () => {
  let session: Session;
  beforeEach(async () => {
    asked = [];
    session = new Session({ index, client, keeper: KEEP_NOTHING });
    session.paste(TEXT);
    await settled();
  });

  it('is known, until the person takes it back: then it is not used, and that is said', async () => {
    expect(session.facts).toEqual({ language: 'python' });
    session.drop('language');
    await settled();
    expect(asked.at(-1)).toEqual({ language: '?' });
    expect(session.verdict?.facts).toEqual({});
    expect(session.facts).toEqual({});
    expect(session.unused).toEqual({ language: 'python' });
  });

  it('can be used again', async () => {
    session.drop('language');
    await settled();
    session.useAgain('language');
    await settled();
    expect(session.facts).toEqual({ language: 'python' });
    expect(session.unused).toEqual({});
  });

  it('counts again in another paste', async () => {
    session.answer('host', '?');
    session.drop('language');
    await settled();
    session.paste(`${TEXT} twice`);
    await settled();
    expect(session.facts).toEqual({ language: 'python' });
    expect(session.unused).toEqual({ host: '?' });
  });
});

it('a fact that the person said is asked for again when they drop it', async () => {
  const pack = makePack([makeDiagnosis('left', { host: { vm: 'always' } }), makeDiagnosis('right', { host: { laptop: 'always' } })]);
  const session = new Session({ index: pack, client, keeper: KEEP_NOTHING });
  session.answer('host', 'vm');
  session.drop('host');
  await settled();
  expect([session.answers, session.unused]).toEqual([{}, {}]);
});
