/** After one visit, without a network: the page, its answers and every concept's page; and updates that wait. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Served } from '../../src/cli/servePages.ts';
import { servePages } from '../../src/cli/servePages.ts';
import { loadIndex } from '../../src/graph/load.ts';
import type { PackIndex } from '../../src/graph/pack.ts';
import { pasteInto } from './hosts/pasteInto.ts';
import { watchReports } from './hosts/watchReports.ts';

const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const ERROR = "azure.identity._exceptions.CredentialUnavailableError: Please run 'az login' to set up an account";
const SECRET = 'Qb18Q~sQ4p3mZkT9vLrXcWnYdHgJfUeBaOiKt';
const TITLE = 'No one is signed in to the Azure CLI';

// Recording takes longer than the tests.
test.use({ trace: 'off' });

let site: Served | undefined;
let folder: string | undefined;

test.afterEach(async () => {
  await site?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  site = undefined;
  folder = undefined;
});

const state = (page: Page): ReturnType<Page['locator']> => page.locator('.offline');

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(state(page)).toHaveAttribute('data-state', 'ready', { timeout: 15_000 });
}

test('everything works in airplane mode after one visit', async ({ page, context }) => {
  test.slow();
  const reports = await watchReports(context);
  site = await servePages(SITE, '/', 0);
  const { url } = site;
  await visit(page, url);
  await site.close();
  await context.setOffline(true);
  const lost: string[] = [];
  page.on('requestfailed', (request) => {
    // Leaving a page cancels what it still fetches, and the browser asks for a tab's icon past every worker: neither is a request of ours lost.
    const ours = request.failure()?.errorText !== 'net::ERR_ABORTED' && !request.url().endsWith('/icon.svg');
    if (ours) lost.push(request.url());
  });

  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'ready');
  await pasteInto(page.getByRole('textbox', { name: 'Paste or drop an error' }), ERROR);
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  await expect(page.getByText('Your program asked the Azure CLI for a token')).toBeVisible();

  const search = page.getByRole('combobox', { name: 'Search the guides' });
  await search.fill('secret expired');
  await expect(page.getByRole('option').first()).toContainText(/secret/i);
  await search.press('Enter');
  await expect(page.locator('h1.title')).toContainText(/secret/i);
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByRole('button', { name: 'I have no error text' }).click();
  const choices = page.locator('.choice');
  await expect(choices.last()).toContainText('I don’t know');
  const asked = await choices.allTextContents();
  await choices.first().click();
  await expect.poll(() => choices.allTextContents()).not.toEqual(asked);

  const { id, title, topic } = lastConcept();
  await page.goto(new URL(`${topic}/${id}/`, url).href);
  await expect(page.locator('h1').first()).toHaveText(title);
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeVisible();
  await page.goto(new URL('azure-identity/', url).href);
  await expect(page.locator('main a').first()).toBeVisible();
  await page.goto(new URL('azure-identity/no-such-thing/', url).href);
  await expect(page.locator('main')).toContainText(/./);
  expect(lost.filter((address) => !address.endsWith('/'))).toEqual([]);
  expect(reports).toEqual([]);
});

test('can be installed', async ({ page, context }) => {
  await page.goto('');
  await expect(state(page)).toHaveAttribute('data-state', 'ready', { timeout: 15_000 });
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's contexts are private windows, in which nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '{}') as { icons: readonly { src: string; sizes: string }[] };
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src } of icons) expect((await page.request.get(src)).status(), src).toBe(200);
});

/** Chromium looks for a new worker when it pleases: some seconds after a reload, more with several tabs. */
const PATIENCE = { timeout: 30_000 };

test('an update waits until the person takes it', async ({ page, context }) => {
  test.slow();
  folder = mkdtempSync(join(tmpdir(), 'fixpath-update-'));
  cpSync(SITE, folder, { recursive: true });
  site = await servePages(folder, '/', 0);
  await visit(page, site.url);
  const other = await context.newPage();
  await visit(other, site.url);
  const version = (of: Page): Promise<string | null> => of.evaluate(() => document.documentElement.getAttribute('data-version'));
  expect(await version(page)).toBeNull();

  replace(join(folder, 'index.html'), '<html ', '<html data-version="2" ');
  replace(join(folder, 'sw.js'), /("url":"index\.html","revision":")[^"]+/, '$1newer');
  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'update', PATIENCE);
  expect(await version(page)).toBeNull();
  // Once more, with the update waiting: still nothing happens by itself.
  await page.reload();
  await expect(state(page)).toHaveAttribute('data-state', 'update', PATIENCE);
  expect(await version(page)).toBeNull();

  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await pasteInto(page.getByRole('textbox', { name: 'Paste or drop an error' }), `${ERROR}\nclient_secret=${SECRET}`);
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  expect(await kept()).not.toContain('az login');

  await page.getByRole('button', { name: 'Use them' }).click();
  await expect.poll(() => version(page).catch(() => null), PATIENCE).toBe('2');
  // The paste is there again, without its secret, and the store has let go of it.
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  await expect(page.getByText('client_secret=⟨secret removed⟩')).toBeVisible();
  expect(await kept()).not.toContain('az login');
  expect(await kept()).not.toContain(SECRET);
  await expect(state(page)).toHaveAttribute('data-state', 'ready', PATIENCE);
  // The other page was not reloaded under anybody's hands, and can follow.
  expect(await version(other)).toBeNull();
  await other.getByRole('button', { name: 'Use them' }).click();
  await expect.poll(() => version(other).catch(() => null), PATIENCE).toBe('2');
});

/** One of the pages that nobody has visited. */
function lastConcept(): PackIndex['concepts'][number] {
  const index = loadIndex(JSON.parse(readFileSync(join(SITE, 'pack/index.json'), 'utf8')));
  const last = index.kind === 'ok' ? index.value.concepts.at(-1) : undefined;
  if (last === undefined) throw new Error('a pack without concepts');
  return last;
}

function replace(file: string, what: string | RegExp, by: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(what, by);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}
