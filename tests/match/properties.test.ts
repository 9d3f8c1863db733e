/** What carries an error changes nothing: the examples of the guides, disguised, lead where they lead undisguised. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { MOST_STEPS, startBudget } from '../../src/match/budget.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';
import type { Certainty, Verdict } from '../../src/match/verdict.ts';

const MUTATIONS = 10_000;
/** What the most costly mutation may spend: a twentieth of what a paste is given. */
const MUTATION_STEPS = MOST_STEPS / 20;
const SURENESS: Readonly<Record<Certainty, number>> = { certain: 3, likely: 2, possible: 1 };

const { graph } = await compileFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const matcher = createMatcher(packGraph(graph).index);
const examples = graph.diagnoses.flatMap(({ concept, examples: own }) =>
  own.filter(({ must }) => must).map(({ text }) => ({ concept, text })),
);
// What several languages print alike is one paste.
const all = [...new Map(examples.map((one) => [`${one.concept} ${one.text}`, one])).values()];
const plain = all.map(({ text }) => matcher.match(text));
/** Taking words away costs a dozen readings of each example: every third one is asked. */
const isAsked = (at: number): boolean => at % 3 === 0;

/** Numerical Recipes' linear congruence: the same mutations on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function eachLine(text: string, change: (line: string, at: number) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** As a terminal of 80 columns breaks lines: wherever they are full. */
function wrap(text: string): string {
  return eachLine(text, (line) => line.match(/.{1,80}/gu)?.join('\n') ?? '');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Name, disguise, and the share of all examples that must lead to the same verdict. */
const DISGUISES: readonly (readonly [string, (text: string) => string, number])[] = [
  ['CRLF line ends', (text) => text.replace(/\n/g, '\r\n'), 1],
  ['lines of 80 columns', wrap, 1],
  ['a JSON log line', (text) => JSON.stringify({ time: '2026-01-01T08:00:00Z', level: 'error', msg: text }), 0.995],
  ['HTML entities', escapeHtml, 1],
  ['quotation marks', (text) => eachLine(text, (line) => `> ${line}`), 1],
  [
    'a time on every line',
    (text) => eachLine(text, (line, at) => `2026-01-01T08:00:${String(at % 60).padStart(2, '0')}.123Z ${line}`),
    0.995,
  ],
  ['colours', (text) => eachLine(text, (line) => `\u001b[31m\u001b[1m${line}\u001b[0m`), 1],
];

test.each(DISGUISES)('%s lead to the same verdict', (_, disguise, least) => {
  const failed = all.filter(({ text }, at) => {
    const verdict = matcher.match(disguise(text));
    return verdict.verdict !== plain[at]?.verdict || verdict.top !== plain[at]?.top;
  });
  const right = all.length - failed.length;
  expect(right / all.length, failed.map(({ concept, text }) => `${concept}: ${text.slice(0, 90)}`).join('\n')).toBeGreaterThanOrEqual(
    least,
  );
});

test('examples lead to their own concepts', () => {
  const wrong = all.filter(({ concept }, at) => plain[at]?.verdict !== 'harmless' && plain[at]?.top !== concept);
  expect(1 - wrong.length / all.length, wrong.map(({ concept }) => concept).join(' ')).toBeGreaterThan(0.99);
});

function surenessOf(verdict: Verdict, concept: string): number {
  return Math.max(0, ...verdict.diagnoses.filter((found) => found.concept === concept).map(({ certainty }) => SURENESS[certainty]));
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...spans].sort((a, b) => b.start - a.start).reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** The text with every span that speaks for its first diagnosis taken away, again until there is none. */
function withoutEvidence(text: string): { readonly text: string; readonly rises: number } {
  let left = text;
  let verdict = matcher.match(left);
  const concept = verdict.top;
  let rises = 0;
  for (let round = 0; round < 6 && concept !== null; round++) {
    const spans = verdict.diagnoses.filter((found) => found.concept === concept).flatMap(({ evidence }) => evidence);
    if (spans.length === 0) break;
    const before = surenessOf(verdict, concept);
    left = without(left, spans);
    verdict = matcher.match(left);
    if (surenessOf(verdict, concept) > before) rises++;
  }
  return { text: left, rises };
}

test('without any of its evidence no diagnosis is claimed, and on the way there none grows surer', () => {
  all.forEach(({ text }, at) => {
    const top = plain[at]?.top ?? null;
    if (top === null || !isAsked(at)) return;
    const bare = withoutEvidence(text);
    expect(bare.rises, text).toBe(0);
    expect(surenessOf(matcher.match(bare.text), top), `${top}: ${bare.text}`).toBeLessThan(SURENESS.likely);
  });
});

test('no span taken away makes the diagnosis surer that it speaks for', () => {
  all.forEach(({ text }, at) => {
    if (!isAsked(at)) return;
    for (const { concept, role, certainty, evidence } of plain[at]?.diagnoses ?? []) {
      // What lost its words to another gains when that other loses them.
      if (role === 'context' || certainty === 'possible') continue;
      const before = surenessOf(plain[at] ?? matcher.match(text), concept);
      for (const span of evidence) expect(surenessOf(matcher.match(without(text, [span])), concept), concept).toBeLessThanOrEqual(before);
    }
  });
});

test('no mutation throws or spends more than its steps', () => {
  const random = createRandom(20);
  const short = all.filter(({ text }) => text.length < 400);
  const textAt = (): string => short[random(short.length)]?.text ?? '';
  const mutations: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1 + random(30)),
    (text, at) => text.slice(0, at) + String.fromCharCode(random(0x3000)) + text.slice(at),
    (text, at) => text.slice(at) + text.slice(0, at),
    (text, at) => text.slice(0, at) + textAt() + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at, at + 12).repeat(40) + text.slice(at),
    (text) => JSON.stringify(text),
    (text, at) => text.slice(0, at) + '\\u00'.repeat(3) + '\ud800&#x;%E0%' + text.slice(at),
  ];
  for (let round = 0; round < MUTATIONS; round++) {
    let text = textAt();
    for (let times = 1 + random(3); times > 0; times--) text = mutations[random(mutations.length)]?.(text, random(text.length)) ?? text;
    const budget = startBudget(MUTATION_STEPS);
    const { limits } = matcher.match(text, {}, { budget });
    expect(limits, `${String(budget.spent)} steps for ${text.slice(0, 200)}`).toEqual([]);
  }
}, 180_000);
