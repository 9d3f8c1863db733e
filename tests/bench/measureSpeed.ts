/** How long a verdict takes: with more guides, and with longer pastes. */
import { packGraph } from '../../src/compile/pack.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { shrinkIndex } from '../../src/graph/wire.ts';
import type { Doctor } from '../../src/wizard/diagnose.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import type { Times } from './clock.ts';
import { quantile, timeEach } from './clock.ts';
import type { Setting } from './contender.ts';
import { inflateGraph } from './inflateGraph.ts';
import { examplesOf } from './listEntries.ts';
import { makePaste } from './makePastes.ts';
import { inKb, inMs, printNotes, printTable } from './printTable.ts';
import { createRandom, pick } from './random.ts';
import { gzipped } from './weighModule.ts';

const KB = 1024;
const SEED = 3;
const SIZES = [1000, 5000, 10_000, 50_000];
const PASTES = 150;
const WARM = 40;
const LIBRARY_WITHIN = 2000;
const LONG_RUNS = 3;
const QUANTILES = ['p50 ms', 'p95 ms', 'p50 cpu', 'p95 cpu'];
/** A megabyte made to be slow: what each step of cleaning and finding looks for, over and over. */
const SPITE: readonly (readonly [string, string])[] = [
  ['one letter', 'x'],
  ['blanks', ' '],
  ['line breaks', '\n'],
  ['backslashes', '\\'],
  ['entities in entities', '&amp;'],
  ['percents of percents', '%25'],
  ['quote marks', '> > >\n'],
  ['open brackets', '[('],
  ['a code over and over', 'AADSTS700016 '],
  ['causes in causes', 'Caused by: java.lang.RuntimeException: a failure\n'],
  ['a secret without end', 'eyJhbGciOi.'],
];

/** Prints the tables of speed; `foreign` are texts of other programs, for the lines between, `chosen` the contenders as they did best. */
export async function measureSpeed(graph: Graph, foreign: readonly string[], chosen: ReadonlyMap<string, Setting>): Promise<void> {
  const random = createRandom(SEED);
  const smallest = inflateGraph(graph, SIZES[0] ?? 0);
  const errors = smallest.diagnoses.flatMap(examplesOf);
  const pastes = Array.from({ length: PASTES }, () => makePaste(random, 5 * KB, pick(random, errors, ''), foreign));
  await growth(graph, pastes);
  await others(smallest, pastes, chosen);
  await lengths(createDoctor(packGraph(graph).index), errors, foreign);
}

async function growth(graph: Graph, pastes: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { index } = packGraph(inflateGraph(graph, size));
    const [start] = (await timeEach([index], (one) => void createDoctor(one))).cpu;
    const doctor = createDoctor(index);
    await timeEach(pastes.slice(0, WARM), (text) => doctor.diagnose(text));
    const times = await timeEach(pastes, (text) => doctor.diagnose(text));
    rows.push([
      size.toLocaleString('en'),
      index.diagnoses.length.toLocaleString('en'),
      ...quantiles(times),
      inMs(start ?? 0),
      inKb(gzipped(JSON.stringify(shrinkIndex(index)))),
    ]);
  }
  printTable(
    `Growth: ${pastes.length} pastes of 5 KB, an error somewhere in each`,
    ['signatures', 'diagnoses', ...QUANTILES, 'start cpu', 'index KB'],
    rows,
  );
  printNotes('Past what the guides hold, signatures are copies of theirs with other telling words and codes.');
}

async function others(graph: Graph, pastes: readonly string[], chosen: ReadonlyMap<string, Setting>): Promise<void> {
  const rows: string[][] = [];
  for (const [name, setting] of chosen) {
    const searcher = await setting.build(graph, new Set());
    await timeEach(pastes.slice(0, WARM), (text) => searcher.search(text), LIBRARY_WITHIN / 5);
    const times = await timeEach(pastes, (text) => searcher.search(text), LIBRARY_WITHIN);
    rows.push([`${name}, ${setting.name}`, String(times.results.length), ...quantiles(times)]);
  }
  printTable('The same pastes at 1,000 signatures', ['', 'pastes', ...QUANTILES], rows);
}

async function lengths(doctor: Doctor, errors: readonly string[], foreign: readonly string[]): Promise<void> {
  const random = createRandom(SEED);
  const error = (): string => pick(random, errors, '');
  const log = (size: number) => (): string => makePaste(random, size, error(), foreign);
  const oneLine = (): string => JSON.stringify(log(900 * KB)()).slice(0, KB * KB);
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['an error alone', Array.from({ length: PASTES }, error)],
    ['5 KB', Array.from({ length: PASTES }, log(5 * KB))],
    ['100 KB', Array.from({ length: 20 }, log(100 * KB))],
    ['1 MB log', Array.from({ length: LONG_RUNS }, log(KB * KB))],
    ['1 MB on one line, JSON', Array.from({ length: LONG_RUNS }, oneLine)],
    ...SPITE.map(([name, piece]) => [`1 MB of ${name}`, [piece.repeat(Math.ceil((KB * KB) / piece.length))]] as const),
  ];
  const rows: string[][] = [];
  for (const [name, pastes] of texts) {
    const times = await timeEach(pastes, (text) => doctor.diagnose(text));
    const cut = times.results.filter(({ limits }) => limits.length > 0).length;
    rows.push([name, String(pastes.length), ...quantiles(times), cut === 0 ? '–' : `${cut} of ${pastes.length}`]);
  }
  printTable('Length, with all guides', ['', 'pastes', ...QUANTILES, 'bound hit'], rows);
}

function quantiles({ wall, cpu }: Times): readonly string[] {
  return [quantile(wall, 0.5), quantile(wall, 0.95), quantile(cpu, 0.5), quantile(cpu, 0.95)].map(inMs);
}
