/** Nothing leaves: a paste with marked words goes through everything, and then every request, address and store is searched for them. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Served } from '../../src/cli/servePages.ts';
import { servePages } from '../../src/cli/servePages.ts';
import { disguises } from './hosts/disguises.ts';
import { pasteInto } from './hosts/pasteInto.ts';
import type { Sent, Traffic } from './hosts/recordTraffic.ts';
import { recordTraffic } from './hosts/recordTraffic.ts';
import { watchReports } from './hosts/watchReports.ts';

const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const WORD = 'zephyr<ülk>&quartz';
const SECRET = 'Zk48Q~vEr.yUnl1k3ly_sEcr3t-0fN0b0dyAtAll';
const GUID = '5eedc0de-ca4a-47ab-9e11-0ddba11f00d5';
const TYPED = 'wolpertinger';
const CANARIES = [WORD, SECRET, GUID, TYPED].map((canary) => ({ canary, forms: disguises(canary) }));
const PASTE = `${WORD} 2026-11-20T09:14:02Z starting
ClientSecretCredential: tenant ${GUID} client_secret=${SECRET}
azure.identity._exceptions.CredentialUnavailableError: Please run 'az login' to set up an account
for ${WORD} in /srv/${WORD}/app.py
`;
const TITLE = 'No one is signed in to the Azure CLI';
/** The icon is asked for by the browser, when the address changes; it is the one file without a hash. */
const HASHED = /^\/(?:icon\.svg|assets\/[\w-]+-[\w-]{8}\.(?:js|css)|pack\/(?:index|bodies)\.[0-9a-f]{8}\.json)$/;

// Recording takes longer than the tests.
test.use({ trace: 'off' });

/** Chromium's own question about the kinds of fields on any page, by hashes of their names; no page can send there. */
const BROWSERS_OWN = 'content-autofill.googleapis.com:443';

let site: Served | undefined;
let traffic: Traffic | undefined;
let context: BrowserContext | undefined;
let page: Page;
let reports: readonly string[];

/** Opens a page in a context that sends everything through the recorder; the address of the site. */
const start = async (make: (proxy: { server: string; bypass: string }) => Promise<BrowserContext>): Promise<string> => {
  site = await servePages(SITE, '/', 0);
  traffic = await recordTraffic();
  context = await make({ server: traffic.server, bypass: '<-loopback>' });
  reports = await watchReports(context);
  page = await context.newPage();
  return site.url;
};
const sent = (): readonly Sent[] => traffic?.sent.filter(({ method, url }) => method !== 'CONNECT' || url !== BROWSERS_OWN) ?? [];

test.afterEach(async () => {
  await context?.close();
  await traffic?.close();
  await site?.close();
  site = traffic = context = undefined;
});

const box = (): ReturnType<Page['getByRole']> => page.getByRole('textbox', { name: 'Paste or drop an error' });

function expectClean(what: string, text: string): void {
  const seen = text.toLowerCase();
  const found = CANARIES.filter(({ forms }) => forms.some((form) => seen.includes(form))).map(({ canary }) => canary);
  expect(found, what).toEqual([]);
}

/** Everything that outlives the moment: addresses, stores, caches with what is in them. */
async function readTraces(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  const kept = await page.evaluate(async () => {
    const stored: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        // Our own guides are long, and cannot hold what was made up a moment ago; the search below must not take seconds.
        stored.push(name, request.url, text?.slice(0, 2000) ?? '');
      }
    }
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      document.cookie,
      document.title,
      window.name,
      history.state,
      location.href,
      stored,
    ]);
  });
  return JSON.stringify(entries) + kept;
}

test('the search finds what it looks for, in every form', () => {
  for (const { canary, forms } of CANARIES) {
    expect(forms.length).toBeGreaterThan(5);
    for (const padding of ['', 'a', 'ab', 'abc'])
      for (const encode of [(text: string) => text, encodeURIComponent, (text: string) => Buffer.from(text).toString('base64')]) {
        const text = encode(`${padding}${canary}${padding}`).toLowerCase();
        expect(
          forms.some((form) => text.includes(form)),
          text,
        ).toBe(true);
      }
  }
});

test('nothing of a paste leaves the page, whatever is done with it', async ({ browser }) => {
  test.slow();
  const home = await start((proxy) => browser.newContext({ proxy, permissions: ['clipboard-read', 'clipboard-write'] }));
  const traces: string[] = [];
  const note = async (): Promise<void> => {
    traces.push(await readTraces());
  };
  await page.goto(home);
  await expect(page.locator('.offline')).toHaveAttribute('data-state', 'ready', { timeout: 15_000 });
  const warm = sent().length;
  expect(warm).toBeGreaterThan(5);

  await pasteInto(box(), PASTE);
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeVisible();
  await note();
  expect(await page.locator('body').innerText()).not.toContain(SECRET);
  await page.getByRole('checkbox').first().check({ force: true });

  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  const ticket = await page.evaluate(() => navigator.clipboard.readText());
  expect(ticket).toContain(TITLE);
  expect(ticket).not.toContain(SECRET);
  expect(ticket).not.toContain(GUID);

  await page.getByRole('combobox', { name: 'Add a fact' }).selectOption('host laptop');
  await expect(page.getByRole('button', { name: /^Remove Runs on/ })).toBeVisible();
  await note();
  await page.getByRole('button', { name: /^Remove Runs on/ }).click();

  const search = page.getByRole('combobox', { name: 'Search the guides' });
  await search.fill(`${TYPED} ${WORD} ${SECRET}`);
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  await search.fill('secret expired');
  await expect(page.getByRole('option').first()).toContainText(/secret/i);
  await search.press('Enter');
  await note();
  await page.getByRole('button', { name: 'Back to your result' }).click();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  await note();

  await page.getByRole('button', { name: 'Edit' }).click();
  expect(await box().inputValue()).not.toContain(SECRET);
  await box().fill(`${TYPED} ${WORD} Please run 'az login' to set up an account`);
  await expect(page.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  await note();

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByRole('button', { name: 'I have no error text' }).click();
  await page.locator('.choice').first().click();
  await note();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await page.locator('body').innerText()).not.toContain(WORD);

  // Warm, it asked for nothing. Whether there is a newer worker the browser asks by itself, some seconds after a visit.
  expect(
    sent()
      .slice(warm)
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path !== '/sw.js'),
  ).toEqual([]);

  await pasteInto(box(), PASTE);
  await page.locator('a[href$="/cli-not-logged-in/"]').click();
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeVisible();
  await note();
  await page.goBack();
  await expect(page.locator('.wizard')).toBeVisible();
  await note();

  const { origin } = new URL(home);
  for (const { method, url, headers, body } of sent()) {
    expect(`${method} ${new URL(url, 'http://tunnel.invalid').origin}`, url).toBe(`GET ${origin}`);
    expect(url).not.toContain('?');
    expect(body).toBe('');
    expectClean(url, JSON.stringify([url, decodeURIComponent(url), headers]));
  }
  for (const trace of traces) expectClean('addresses and stores', trace);
  expect(reports).toEqual([]);
});

test('a cold page asks, after a paste, for files of its own with a hash in their names', async ({ browser }) => {
  const home = await start((proxy) => browser.newContext({ proxy, serviceWorkers: 'block' }));
  await page.goto(home);
  await expect(box()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const before = sent().length;
  await pasteInto(box(), PASTE);
  await expect(page.getByRole('heading', { name: 'Fix', exact: true })).toBeVisible();
  const asked = sent().slice(before);
  expect(asked.length).toBeGreaterThan(0);
  for (const { method, url, headers, body } of asked) {
    expect(method).toBe('GET');
    expect(url.startsWith(home)).toBe(true);
    expect(url.slice(home.length - 1)).toMatch(HASHED);
    expect(body).toBe('');
    expectClean(url, JSON.stringify([url, headers]));
  }
  expect(reports).toEqual([]);
});
