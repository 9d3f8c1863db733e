/** Bytes that a person downloads, gzipped, against what the project allows itself. Where a goal is not reached yet, a ceiling keeps it from moving away. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { loadIndex } from '../../src/graph/load.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const KB = 1024;

const gzipped = (file: string): number => gzipSync(readFileSync(`${DIST}/${file}`)).length;
const list = (folder: string, pattern: RegExp): string[] =>
  readdirSync(`${DIST}/${folder}`)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

/** Prints the bytes beside their goal and asserts the ceiling, which is the goal wherever it has been reached. */
function expectWithin(what: string, bytes: number, goal: number, ceiling = goal): void {
  const over = bytes > goal ? '  over the goal' : '';
  process.stdout.write(`  ${what.padEnd(44)} ${(bytes / KB).toFixed(1).padStart(7)} KB of ${(goal / KB).toFixed(1)} KB${over}\n`);
  expect(bytes, what).toBeLessThanOrEqual(ceiling);
}

test('the page’s program', () => {
  const page = readFileSync(`${DIST}/site/index.html`, 'utf8');
  const loaded = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => `site/${file ?? ''}`);
  expect(loaded.length).toBeGreaterThan(0);
  expectWithin('page JavaScript', sum(loaded), 45 * KB);
});

test('the index, for 500 diagnoses, and each chunk of bodies', () => {
  const index = loadIndex(JSON.parse(readFileSync(`${DIST}/site/pack/index.json`, 'utf8')));
  if (index.kind === 'refused') throw new Error(index.why);
  const { length } = index.value.diagnoses;
  expectWithin(`index, ${length} diagnoses, for 500`, (gzipped('site/pack/index.json') * 500) / length, 60 * KB);
  const chunks = list('site/pack', /^bodies\./);
  expectWithin('largest chunk of bodies', Math.max(...chunks.map(gzipped)), 30 * KB);
});

test('the element, and what it loads when it is opened', () => {
  const files = list('embed', /\.js$/);
  const element = files.filter((file) => basename(file) === 'fixpath-wizard.js');
  expectWithin('element, unopened', sum(element), 3 * KB);
  expectWithin('element, interface, engine and worker', sum(files), 40 * KB, 82 * KB);
});

function sum(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + gzipped(file), 0);
}
