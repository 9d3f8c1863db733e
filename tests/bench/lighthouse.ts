/** `npm run lighthouse`: what Lighthouse says of the built site on a phone. Fetches Lighthouse, so it is no dependency and no test. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { servePages } from '../../src/cli/servePages.ts';
import { findBrowser } from '../e2e/findBrowser.ts';
import { printNotes, printTable } from './printTable.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const PAGES = ['', 'azure-identity/env-not-configured/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AUDITS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
/** Of so many runs the one in the middle is told: the machine has other things to do as well. */
const RUNS = 3;
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
const MOST_OUTPUT = 64 * 1024 * 1024;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
  readonly environment: { readonly benchmarkIndex: number };
}

/** Prints a table; rejects where there is no built site, no browser or no Lighthouse to be had. */
export async function runLighthouse(): Promise<number> {
  const site = await servePages(SITE, '/', 0);
  try {
    const rows: string[][] = [];
    let speed = 0;
    for (const page of PAGES) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run++) reports.push(await ask(site.url + page));
      reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
      const middle = reports[Math.floor(RUNS / 2)];
      if (middle === undefined) continue;
      speed = middle.environment.benchmarkIndex;
      rows.push([
        `/${page}`,
        ...CATEGORIES.map((category) => String(scoreOf(middle, category))),
        ...AUDITS.map((audit) => middle.audits[audit]?.displayValue ?? ''),
      ]);
    }
    printTable('Lighthouse, mobile', ['page', ...CATEGORIES, 'first paint', 'largest paint', 'blocked', 'shift'], rows);
    printNotes(
      `${LIGHTHOUSE}, ${String(RUNS)} runs, the middle one; this machine has the index ${speed.toFixed(0)} (a desktop has 1500 and more).`,
    );
    return 0;
  } finally {
    await site.close();
  }
}

async function ask(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--chrome-flags=${FLAGS}`],
    {
      env: { ...process.env, CHROME_PATH: findBrowser() },
      maxBuffer: MOST_OUTPUT,
    },
  );
  return JSON.parse(stdout) as Report;
}

function scoreOf({ categories }: Report, category: string): number {
  return Math.round(100 * (categories[category]?.score ?? 0));
}
