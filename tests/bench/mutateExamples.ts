/** Searches for what is slow: examples of the guides, damaged by chance. */
import { packGraph } from '../../src/compile/pack.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { MOST_STEPS, startBudget } from '../../src/match/budget.ts';
import type { Matcher } from '../../src/match/createMatcher.ts';
import { createMatcher } from '../../src/match/createMatcher.ts';
import { quantile, timeEach } from './clock.ts';
import { examplesOf } from './listEntries.ts';
import { inMs, inPercent, printNotes, printTable } from './printTable.ts';
import type { Random } from './random.ts';
import { createRandom, pick } from './random.ts';

const SEED = 2026;
const MUTATIONS = 2000;
/** Of the slowest, so many are timed again: once may be chance. */
const AGAIN = 20;
const SHOWN = 5;
const DAMAGE: readonly (readonly [string, (text: string, at: number, random: Random, other: string) => string])[] = [
  ['deleted', (text, at, random) => text.slice(0, at) + text.slice(at + 1 + random(40))],
  ['inserted', (text, at, random) => text.slice(0, at) + String.fromCharCode(random(0x3000)) + text.slice(at)],
  ['turned', (text, at) => text.slice(at) + text.slice(0, at)],
  ['spliced', (text, at, _random, other) => text.slice(0, at) + other + text.slice(at)],
  ['stuttered', (text, at, random) => text.slice(0, at) + text.slice(at, at + 24).repeat(2 + random(60)) + text.slice(at)],
  ['doubled', (text) => `${text}\n${text}`],
  ['as JSON', (text) => JSON.stringify(text)],
  ['in capitals', (text) => text.toUpperCase()],
  ['wrapped', (text, _at, random) => text.replace(new RegExp(`.{${20 + random(80)}}`, 'g'), '$&\n')],
  ['half escaped', (text, at) => `${text.slice(0, at)}\\u00\\u00\ud800&#x;%E0%${text.slice(at)}`],
];

interface Mutant {
  readonly how: string;
  readonly text: string;
}

/** Prints the slowest mutations, with the steps that they took of those allowed. */
export async function mutateExamples(graph: Graph): Promise<void> {
  const random = createRandom(SEED);
  const matcher = createMatcher(packGraph(graph).index);
  const examples = graph.diagnoses.flatMap(examplesOf);
  const mutants = Array.from({ length: MUTATIONS }, () => mutate(random, examples));
  await timeEach(mutants.slice(0, 100), ({ text }) => matcher.match(text));
  const { cpu, results } = await timeEach(mutants, ({ text }) => matcher.match(text));
  const slowest = [...mutants.keys()].sort((a, b) => (cpu[b] ?? 0) - (cpu[a] ?? 0)).slice(0, AGAIN);
  const rows = slowest
    .map((at) => {
      const { how = '', text = '' } = mutants[at] ?? {};
      const times = Array.from({ length: 3 }, () => timeOnce(matcher, text));
      return { how, length: text.length, ms: Math.min(...times), steps: countSteps(matcher, text) };
    })
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SHOWN);
  printTable(
    `Mutations: ${MUTATIONS} examples, damaged; the slowest`,
    ['damage', 'characters', 'cpu ms', 'steps', 'of those allowed'],
    rows.map(({ how, length, ms, steps }) => [how, String(length), inMs(ms), steps.toLocaleString('en'), inPercent(steps, MOST_STEPS)]),
  );
  const steps = mutants.map(({ text }) => countSteps(matcher, text));
  printNotes(
    `All of them: median ${inMs(quantile(cpu, 0.5))} ms, p99 ${inMs(quantile(cpu, 0.99))} ms; median ${quantile(steps, 0.5).toLocaleString('en')} steps, most ${quantile(steps, 1).toLocaleString('en')};` +
      ` ${results.filter(({ limits }) => limits.length > 0).length} hit a bound.`,
  );
}

function mutate(random: Random, examples: readonly string[]): Mutant {
  let text = pick(random, examples, '');
  const how: string[] = [];
  for (let times = 1 + random(3); times > 0; times--) {
    const [name, damage] = DAMAGE[random(DAMAGE.length)] ?? ['', (same: string) => same];
    text = damage(text, random(text.length), random, pick(random, examples, ''));
    how.push(name);
  }
  return { how: how.join(', '), text };
}

function timeOnce(matcher: Matcher, text: string): number {
  const before = process.cpuUsage();
  matcher.match(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Counted, not timed: the same on every machine. */
function countSteps(matcher: Matcher, text: string): number {
  const budget = startBudget();
  matcher.match(text, {}, { budget });
  return Math.ceil(budget.spent);
}
