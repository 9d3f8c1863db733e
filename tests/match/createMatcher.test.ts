import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startBudget } from '../../src/match/budget.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';
import type { Sketch } from './makeIndex.ts';
import { makeIndex, ORBIT } from './makeIndex.ts';

const matcher = createMatcher(makeIndex(ORBIT));
const roles = (text: string, facts = {}): readonly string[] =>
  matcher
    .match(text, facts)
    .diagnoses.filter(({ certainty }) => certainty !== 'possible')
    .map(({ concept, role }) => `${concept} ${role}`);

const CHAIN =
  'orbit.auth.ChainError: OrbitChainCredential exhausted every orbiter.\nAttempted credentials:\n\tOrbitEnvCredential: orbit variables were not declared\n' +
  '\tOrbitHostCredential: no answer from the orbit beacon\n\tOrbitCliCredential: orbitctl was not found on path\n';

describe('codes', () => {
  test('a code identifies, whole', () => {
    expect(matcher.match('HTTP 400 ORB7001')).toMatchObject({ verdict: 'identified', top: 'secret-expired' });
    expect(matcher.match('HTTP 400 ORB700:')).toMatchObject({ verdict: 'identified', top: 'secret-invalid' });
  });
  test('a longer code is another, and is looked up', () => {
    const verdict = matcher.match('HTTP 400 ORB70015');
    expect(verdict.verdict).toBe('unknown');
    expect(verdict.recognised.codes).toEqual([{ code: 'ORB70015', lookup: 'https://example.com/70015', family: 'Orbit' }]);
  });
  test('an unknown code beside headlines and absent rows is the cause, and is not known', () => {
    expect(matcher.match(CHAIN).verdict).toBe('narrowed');
    expect(matcher.match(`${CHAIN}HTTP 400 ORB70015`)).toMatchObject({ verdict: 'unknown', diagnoses: [] });
    expect(matcher.match('orbit secret keys have expired. HTTP 400 ORB70015').top).toBe('secret-expired');
    expect(matcher.match('orbit secret have expired. HTTP 400 ORB70015').verdict).toBe('unknown');
  });
  test('a code without its prefix, where a code is expected', () => {
    expect(matcher.match('{"error_codes":[7001],"note":"x"}').top).toBe('secret-expired');
    expect(matcher.match('took 7001 ms').verdict).toBe('unknown');
  });
  test('words behind a code belong to the code', () => {
    expect(matcher.match('ORB7001: orbit secret keys are invalid').top).toBe('secret-expired');
  });
});

describe('endings', () => {
  test('what breaks over something else after the token is not known', () => {
    expect(matcher.match(`${CHAIN}orbit lander touched down`).verdict).toBe('harmless');
    expect(matcher.match(`${CHAIN}orbit lander touched down\nKeyError: 'march'`).verdict).toBe('unknown');
  });
  test('a token that a failed call follows is none', () => {
    expect(matcher.match('orbit lander touched down\nOrbitCliCredential.get_token failed: orbitctl was not found on path').top).toBe(
      'cli-absent',
    );
  });
});

describe('what is said', () => {
  const near = createMatcher(
    makeIndex([
      ...ORBIT,
      { concept: 'dock-locked', signatures: ['docking was aborted: bay locked from inside'], symptoms: ['the dock is locked'] },
      { concept: 'beacon-lost', signatures: ['orbit could not reach https://beacon.orbit.example/pulse'] },
    ]),
  );
  test('a word in quotation marks is no sign of a program', () => {
    for (const text of [
      'orbit says my dock is locked again',
      'orbit says my dock is "locked" again',
      'orbit says my “dock” is “locked” again',
    ])
      expect(near.match(text), text).toMatchObject({ verdict: 'narrowed', top: 'dock-locked' });
  });
  test('many words in a row are sure, however common each has become', () => {
    const words = 'lantern shelf hatch wheel rope barrel anchor sail'.split(' ');
    const others = Array.from({ length: 200 }, (_, at) => ({
      concept: `other-${String(at)}`,
      signatures: words.map((word) => `${word} zq${word}${String(at)}`),
    }));
    const common = createMatcher(makeIndex([...ORBIT, { concept: 'stowed-wrong', signatures: [words.join(' ')] }, ...others]));
    expect(common.match(`fault: ${words.join(' ')}`)).toMatchObject({ verdict: 'identified', top: 'stowed-wrong' });
  });
  test('a chain was copied, whatever is said above it', () => {
    const told = 'It works on my own machine, and I do not know why it does not work here with the same settings as there:';
    const rows = '\tOrbitCliCredential: orbitctl was not found on path\n\tOrbitEnvCredential: the docking was aborted';
    const brief = createMatcher(makeIndex([...ORBIT, { concept: 'dock-aborted', signatures: ['the docking was aborted'] }]));
    expect(brief.match(`${told}\n${rows}`)).toMatchObject({ verdict: 'identified', top: 'dock-aborted' });
  });
  test('a message in quotation marks was copied', () => {
    const told = 'when I try it with our orbit client it always ends in';
    expect(near.match(`${told} "docking was aborted: bay locked from inside", which I do not understand`)).toMatchObject({
      verdict: 'identified',
      top: 'dock-locked',
    });
  });
  test('no message is known by the address in it alone', () => {
    expect(near.match('orbit could not reach https://beacon.orbit.example/pulse').top).toBe('beacon-lost');
    for (const text of [
      'https://beacon.orbit.example/pulse',
      '"https://beacon.orbit.example/pulse"',
      'url=https://beacon.orbit.example/pulse',
    ])
      expect(near.match(text).verdict, text).not.toBe('identified');
  });
});

describe('budget', () => {
  test('a paste costs the same, whatever was read before', () => {
    const fresh = createMatcher(makeIndex(ORBIT));
    const cost = (text: string): number => {
      const budget = startBudget();
      fresh.match(text, {}, { budget });
      return budget.spent;
    };
    const texts = ['orbit secret', 'the orbiter was not found', 'the beacon', 'on path', CHAIN];
    const first = texts.map(cost);
    expect(texts.map(cost)).toEqual(first);
  });
});

describe('words', () => {
  test('exact, misspelt, wrapped and cut off', () => {
    for (const text of [
      'fatal: orbit secret keys have expired!',
      'orbit secrt keys have expird',
      'orbit sec\nret keys have expired',
      'orbit secret keys\n   have expired',
      '{"m":"orbit secret keys\\nhave expired"}',
    ]) {
      expect(matcher.match(text).top, text).toBe('secret-expired');
    }
  });
  test('the word that differs decides, and is told', () => {
    const { top, diagnoses } = matcher.match('orbit secret keys are invalid');
    expect(top).toBe('secret-invalid');
    expect(diagnoses.find(({ concept }) => concept === 'secret-expired')?.lost).toMatch(/would need “expired”|explains more/);
  });
  test('clauses must come in order and all be there', () => {
    expect(matcher.match('orbit docking refused at gate 4, bay 12').top).toBe('door-closed');
    expect(matcher.match('orbit docking refused').verdict).not.toBe('identified');
  });
  test('what any program says is about a name only where it stands near it', () => {
    const near = createMatcher(makeIndex([...ORBIT, { concept: 'too-slow', signatures: ['beacon.orbit.example … timed out'] }]));
    const certainty = (text: string): string | undefined =>
      near.match(text).diagnoses.find(({ concept }) => concept === 'too-slow')?.certainty;
    const call = '2026-01-04 10:00:01 INFO GET https://beacon.orbit.example/key';
    const failure = '2026-01-04 10:00:09 ERROR my.db: connection timed out';
    const work = '2026-01-04 10:00:05 INFO worker finished order 7\n';
    expect(certainty(`${call}\n${failure}`)).toBe('certain');
    expect(certainty(`${call}\n${work.repeat(2)}${failure}`)).toBe('certain');
    expect(certainty(`${call}\n${work.replace('7', '8')}${work}${work.replace('7', '9')}${failure}`)).not.toBe('certain');
    expect(certainty(`${call} 200 OK\n${failure}`)).not.toBe('certain');
    expect(certainty(`${call} ${'then the orders of the day '.repeat(12)}timed out`)).not.toBe('certain');
  });
  test('what any program says is about a name on another line only where nothing tells otherwise', () => {
    const refused = 'beacon.orbit.net … the door was slammed shut';
    const apart = createMatcher(makeIndex([...ORBIT, { concept: 'slammed', signatures: [refused] }]));
    const verdict = (text: string): string => apart.match(text).verdict;
    const call = 'INFO GET https://beacon.orbit.net/key';
    expect(verdict(`${call}\nthe door was slammed shut`)).toBe('identified');
    expect(verdict(`${call}\nResponse status: 200\nthe door was slammed shut`)).not.toBe('identified');
    expect(verdict(`the door was slammed shut\n${call}\nmethod: GET\nResponse status: 200`)).not.toBe('identified');
    expect(verdict(`${call}\ndb at https://db.example/x: the door was slammed shut`)).not.toBe('identified');
    expect(verdict(`${call}\ncannot connect to 10.0.0.4, the door was slammed shut`)).not.toBe('identified');
    expect(verdict(`${call}\nsee https://docs.example/x and https://beacon.orbit.net: the door was slammed shut`)).toBe('identified');
    expect(verdict(`ORBIT_HOST=beacon.orbit.net\nthe door was slammed shut`)).not.toBe('identified');
  });
  test('nor about a library, where its line tells of a host that is nobody’s of the subject', () => {
    const apart = createMatcher(makeIndex([...ORBIT, { concept: 'slammed', signatures: ['orbit client … the door was slammed shut'] }]));
    expect(apart.match("INFO Orbit client 1.4\nhost='beacon.orbit.net': ERROR The door was slammed shut").verdict).toBe('identified');
    expect(apart.match("INFO Orbit client 1.4\nhost='api.shop.net': ERROR The door was slammed shut").verdict).not.toBe('identified');
  });
  test('a message does not go on in another line with words of its own', () => {
    expect(matcher.match('the orbit secret keys\nhave expired').top).toBe('secret-expired');
    expect(matcher.match('the orbit secret keys\nINFO worker: some orders of the day have expired').verdict).not.toBe('identified');
  });
  test('the ending of components stands for every one of them, also for one that nobody lists', () => {
    const jammed = createMatcher(makeIndex([...ORBIT, { concept: 'jammed', signatures: ['Credential: airlock jammed'] }]));
    for (const name of ['OrbitHostCredential', 'OrbitBrandNewCredential'])
      expect(jammed.match(`${name}: airlock jammed`)).toMatchObject({ verdict: 'identified', top: 'jammed' });
  });
  test('a word on a line of its own is no other word, and the loss says so', () => {
    const apart = createMatcher(makeIndex([...ORBIT, { concept: 'no-tool', signatures: ['no such orbiter on path zaz'] }]));
    const { diagnoses } = apart.match('HTTP 400 ORB7001\nno such orbiter on path\nzaz login --tenant x');
    expect(diagnoses.find(({ concept }) => concept === 'no-tool')?.lost).toBe('would need “zaz” on the same line');
  });
  test('variables shown with their values are settings', () => {
    const unset = createMatcher(makeIndex([...ORBIT, { concept: 'unset', signatures: ['ORBIT_KEY, ORBIT_HOST must be set'] }]));
    expect(unset.match('ORBIT_KEY, ORBIT_HOST must be set').top).toBe('unset');
    expect(unset.match('ORBIT_KEY=x ORBIT_HOST=y').verdict).toBe('unknown');
  });
  test('half a sentence at the edge is no message cut off, where small words make up its number', () => {
    const cut = createMatcher(makeIndex([...ORBIT, { concept: 'tugged', signatures: ['nonce mismatch caused by a tug boat'] }]));
    expect(cut.match('a tug boat between the piers').verdict).not.toBe('identified');
    expect(cut.match('mismatch caused by a tug boat').top).toBe('tugged');
  });
  test('everyday words claim nothing in part, and something when all of them stand in a row', () => {
    const everyday = createMatcher(
      makeIndex([...ORBIT, { concept: 'not-there', signatures: ['this is not what you and it was to be there'] }]),
    );
    expect(everyday.match('fatal: this is not what you and it was to be there').top).toBe('not-there');
    expect(everyday.match('fatal: this is not what you and it was to be here').verdict).toBe('unknown');
  });
  test('holes are captured by role, and the person may have hidden them', () => {
    const guid = '0a1b2c3d-0000-4000-8000-123456789abc';
    expect(matcher.match(`planet '${guid}' was never charted by orbit`).diagnoses[0]?.captures).toEqual({ planet: guid });
    for (const hidden of ['XXXX', '***', '<redacted>', '']) {
      expect(matcher.match(`planet ${hidden} was never charted by orbit`)).toMatchObject({ top: 'planet-unknown' });
    }
  });
});

describe('chains', () => {
  test('only unavailable rows, and no word on the place: the headline, and the rows as candidates', () => {
    const verdict = matcher.match(CHAIN);
    expect(verdict).toMatchObject({ verdict: 'narrowed', top: 'chain-exhausted', facts: { language: 'python' } });
    expect(verdict.attempts.map(({ component, status, concept }) => [component, status, concept])).toEqual([
      ['OrbitEnvCredential', 'not-configured', 'env-missing'],
      ['OrbitHostCredential', 'unavailable', 'host-silent'],
      ['OrbitCliCredential', 'unavailable', 'cli-absent'],
    ]);
  });
  test('a row that only says that it failed leaves open which one is wrong', () => {
    const mute = createMatcher(
      makeIndex([
        ...ORBIT,
        { concept: 'host-failed', signatures: ['orbit beacon gave up'], status: 'wrapper', component: 'OrbitHostCredential' },
      ]),
    );
    const text =
      'OrbitChainCredential exhausted every orbiter.\n\tOrbitEnvCredential: orbit variables were not declared\n\tOrbitHostCredential: ';
    expect(mute.match(text.replace(/\n\tOrbitHostCredential: $/, ''))).toMatchObject({ verdict: 'identified', top: 'env-missing' });
    expect(mute.match(`${text}orbit beacon gave up`)).toMatchObject({ verdict: 'narrowed', top: 'chain-exhausted' });
  });
  test('the place tells which rows are normal', () => {
    expect(roles(CHAIN, { host: 'laptop' })).toEqual([
      'cli-absent culprit',
      'host-silent normal',
      'env-missing normal',
      'chain-exhausted context',
    ]);
    expect(roles(`orbitlet 3: ${CHAIN}`)[0]).toBe('host-silent culprit');
  });
  test('one hard failure outranks them all', () => {
    const text = CHAIN.replace('orbit variables were not declared', 'orbit secret keys have expired');
    expect(roles(text)).toEqual(['secret-expired culprit', 'host-silent normal', 'cli-absent normal', 'chain-exhausted context']);
    expect(matcher.match(text).verdict).toBe('identified');
  });
  test('two hard failures are two', () => {
    expect(roles('ORB7001\nlater: planet x was never charted by orbit')).toEqual(['secret-expired culprit', 'planet-unknown also']);
  });
  test('a repeated chain is one', () => {
    expect(matcher.match(CHAIN + CHAIN).attempts).toHaveLength(3);
    expect(roles(CHAIN + CHAIN)).toEqual(roles(CHAIN));
  });
  test('success after failures is harmless, a failure after it is not', () => {
    const success = 'OrbitChainCredential acquired a token from OrbitCliCredential\n';
    expect(matcher.match(CHAIN + success)).toMatchObject({ verdict: 'harmless', top: null });
    expect(matcher.match(`${CHAIN}orbit lander touched down`).verdict).toBe('harmless');
    expect(matcher.match(`${CHAIN}${success}ORB7001`)).toMatchObject({ verdict: 'identified', top: 'secret-expired' });
  });
});

describe('whose words they are', () => {
  const index = makeIndex([
    ...ORBIT,
    {
      concept: 'mute-frame',
      signatures: ['OrbitEnvCredential authentication failed', 'at Orbit.Auth.Scope.FailWrapAndThrow'],
      status: 'wrapper',
      component: 'OrbitEnvCredential',
    },
    { concept: 'env-partial', signatures: ['only some orbit moons are set'], status: 'not-configured', component: 'OrbitEnvCredential' },
  ]);
  const own = createMatcher(index);
  const certain = (text: string): readonly string[] =>
    own
      .match(text)
      .diagnoses.filter(({ certainty }) => certainty !== 'possible')
      .map(({ concept }) => concept);

  test('the end of a sentence about another component is that one’s', () => {
    expect(certain('OrbitEnvCredential authentication failed')).toEqual(['mute-frame']);
    expect(certain('OrbitEnvCredential unavailable\n- OrbitHostCredential authentication failed: no answer from the orbit beacon')).toEqual(
      ['host-silent'],
    );
  });
  test('the address of a guide about a component is not the component', () => {
    expect(certain('See https://example.com/orbit/orbitenvcredential/troubleshoot: authentication failed')).toEqual([]);
  });
  test('a command that somebody typed is nobody asking for it', () => {
    const asked = createMatcher(makeIndex([...ORBIT, { concept: 'not-docked', signatures: ["Please run 'orbitctl dock'"] }]));
    const isAsked = (text: string): boolean => asked.match(text).diagnoses.some(({ certainty }) => certainty === 'certain');
    expect(isAsked("Please run\n'orbitctl dock'")).toBe(true);
    for (const typed of ['orbitctl dock --bay 7', '- run: orbitctl dock', 'dev@ship:~/bay$ orbitctl dock', 'PS C:\\> orbitctl dock'])
      expect(isAsked(`${typed}\nnothing`), typed).toBe(false);
  });
  test('a frame among the rows is no headline', () => {
    const rows = CHAIN.slice(CHAIN.indexOf('Attempted'));
    expect(own.match(`OrbitChainCredential exhausted every orbiter\n${rows}`).top).toBe('chain-exhausted');
    expect(own.match(`${rows}   at Orbit.Auth.Scope.FailWrapAndThrow(e)`).top).not.toBe('mute-frame');
  });
  test('the headline of one row is not that of the chain', () => {
    const asked: Sketch = {
      concept: 'beacon-asked',
      signatures: ['orbit beacon was asked for its newest moons and planets'],
      status: 'wrapper',
      component: 'OrbitHostCredential',
    };
    const alone = makeIndex([...ORBIT, asked]);
    const led = createMatcher({ ...alone, edges: [{ kind: 'leads-to', from: 'beacon-asked', to: 'host-silent' }] });
    const rows = 'orbit beacon was asked for its newest moons and planets: no answer from the orbit beacon\norbitctl was not found on path';
    expect(led.match(`${rows}\nOrbitChainCredential exhausted every orbiter`).top).toBe('chain-exhausted');
  });
  test('of two rows of one component the one that the other leads to says more', () => {
    const both = 'only some orbit moons are set\nOrbitEnvCredential: orbit variables were not declared';
    expect(own.match(both).top).toBe('env-partial');
    const led = createMatcher({ ...index, edges: [{ kind: 'leads-to', from: 'env-partial', to: 'env-missing' }] });
    expect(led.match(both).top).toBe('env-missing');
  });
});

describe('abstaining', () => {
  test.each([
    [''],
    ['Segmentation fault (core dumped)'],
    ['npm ERR! code ERESOLVE\nnpm ERR! unable to resolve dependency tree'],
    ['psycopg2.OperationalError: FATAL: password authentication failed for user "bob"'],
    ['The secret keys of our success have expired, I fear; nothing was found on path'],
  ])('%s', (text) => {
    expect(matcher.match(text)).toMatchObject({ verdict: 'unknown', top: null, diagnoses: [] });
  });
  test('plain words of the subject narrow, and never identify', () => {
    const verdict = matcher.match('With OrbitChainCredential docking works from my hangar but it is refused in the cluster');
    expect(verdict).toMatchObject({ verdict: 'narrowed', top: 'door-closed' });
    expect(verdict.diagnoses[0]).toMatchObject({ certainty: 'possible' });
  });
  test('so do those of a title or a piece of code, where they are about the subject and nothing else', () => {
    const told = createMatcher({
      ...makeIndex([...ORBIT, { concept: 'moons-lost', signatures: [], symptoms: ['moons vanish from the map after jump to warp'] }]),
      topics: [{ id: 'orbit', title: 'Orbit Gateway', subject: ['orbit'], elsewhere: ['starlane'], tryThese: [] }],
    });
    const title = '[BUG] OrbitChainCredential{map="all"}: moons vanish after jump to warp => []';
    expect(told.match(title)).toMatchObject({ verdict: 'narrowed', top: 'moons-lost' });
    expect(told.match(`${title} starlane`).verdict).toBe('unknown');
    expect(told.match(`${title}${' moons'.repeat(200)}`).verdict).toBe('unknown');
    expect(told.match(title.replace('OrbitChainCredential', 'ComicChain')).verdict).toBe('unknown');
    expect(told.match(`OrbitError: ${title}`).verdict).toBe('unknown');
    expect(told.match('[BUG] OrbitChainCredential{map="all"}: warp => []').verdict).toBe('unknown');
  });
});

describe('evidence', () => {
  test('spans are of the paste as it came', () => {
    const paste = '{"log":"\\u001b[31morbit secret\\nkeys have expired\\u001b[0m"}';
    const { diagnoses } = matcher.match(paste);
    const [first] = diagnoses[0]?.evidence ?? [];
    expect(paste.slice(first?.start, first?.end)).toBe('orbit secret\\nkeys have expired');
  });
  test('a secret beside it is not told', () => {
    const secret = 'abC8Q~' + 'dEfGhIjKlMnOpQrStUvWxYz0123456789_';
    const verdict = matcher.match(`planet client_secret=${secret} was never charted by orbit`);
    expect(JSON.stringify(verdict)).not.toContain(secret.slice(0, 12));
  });
});

const SAMPLES = [
  CHAIN,
  'ORB7001: orbit secret keys have expired',
  'orbit docking refused at gate 4, bay 12',
  'planet x was never charted by orbit',
];
const RANK = { certain: 3, likely: 2, possible: 1 };

test('taking evidence away never makes a diagnosis surer; without any it is not claimed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.nat(20), fc.string({ maxLength: 30 }), (sample, which, noise) => {
      const before = matcher.match(`${noise}\n${sample}`);
      for (const diagnosis of before.diagnoses) {
        const text = `${noise}\n${sample}`;
        const blank = (spans: typeof diagnosis.evidence): string =>
          spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
        const one = diagnosis.evidence.slice(which % Math.max(1, diagnosis.evidence.length)).slice(0, 1);
        const after = matcher.match(blank(one)).diagnoses.find(({ concept }) => concept === diagnosis.concept);
        expect(RANK[after?.certainty ?? 'possible']).toBeLessThanOrEqual(RANK[diagnosis.certainty]);
        const without = matcher.match(blank(diagnosis.evidence)).diagnoses.find(({ concept }) => concept === diagnosis.concept);
        expect(without?.evidence ?? []).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('no mutation throws, leaves the paste, or spends more than its steps', () => {
  const mutation = fc.record({ at: fc.nat(400), cut: fc.nat(60), put: fc.string({ unit: 'binary', maxLength: 20 }), twice: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.array(mutation, { maxLength: 6 }), (sample, mutations) => {
      let text = sample;
      for (const { at, cut, put, twice } of mutations) text = (twice ? text : '') + text.slice(0, at) + put + text.slice(at + cut);
      const verdict = matcher.match(text, {}, { budget: startBudget(200_000) });
      expect(verdict.limits).toEqual([]);
      for (const { evidence } of verdict.diagnoses) {
        for (const { start, end } of evidence) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('too much text is read at both ends, and says so', () => {
  const long = `${'x '.repeat(4000)}\nORB7001`;
  const verdict = matcher.match(long, {}, { most: 2000 });
  expect(verdict).toMatchObject({ top: 'secret-expired', limits: [{ kind: 'size', read: 1999, of: long.length }] });
  expect(long.slice(verdict.diagnoses[0]?.evidence[0]?.start, verdict.diagnoses[0]?.evidence[0]?.end)).toBe('ORB7001');
});

test('steps that run out leave a partial result, and say so', () => {
  const verdict = matcher.match(CHAIN.repeat(50), {}, { budget: startBudget(500) });
  expect(verdict.limits.map(({ kind }) => kind)).toEqual(['time']);
});

test('an empty pack knows nothing, and says so', () => {
  expect(createMatcher(makeIndex([])).match(CHAIN)).toMatchObject({ verdict: 'unknown' });
});
