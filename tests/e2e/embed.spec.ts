/** The element on pages of other people, under their policies. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { pasteInto } from './hosts/pasteInto.ts';
import type { Host, HostPage } from './hosts/serveHost.ts';
import { htmlOf, serveHost } from './hosts/serveHost.ts';
import { watchReports } from './hosts/watchReports.ts';

const SITE = fileURLToPath(new URL('../../dist/site', import.meta.url));
const CANARY = 'pelicanquartz';
const ERROR = `azure.identity._exceptions.CredentialUnavailableError: Please run 'az login' to set up an account (${CANARY})`;
const TITLE = 'No one is signed in to the Azure CLI';
const OWN = '<p>Our own words, and <a href="/errors">a link</a>.</p>';

let host: Host;
/** A site that has the built files itself. */
let owner: Host;

const element = (attributes = ''): string => `<fixpath-wizard ${attributes}>${OWN}</fixpath-wizard>`;
const program = (origin: string): string => `<script type="module" src="${origin}/fixpath-wizard.js"></script>`;

// Recording takes longer than the tests.
test.use({ trace: 'off' });

test.beforeAll(async ({ baseURL }) => {
  const fixpath = new URL(baseURL ?? '').origin;
  const strict = `default-src 'none'; script-src ${fixpath}; connect-src ${fixpath}; require-trusted-types-for 'script'`;
  const pages: Record<string, HostPage> = {
    '/strict': { html: htmlOf(element(), program(fixpath)), policy: strict },
    '/meta': { html: htmlOf(element(), `<meta http-equiv="Content-Security-Policy" content="${strict}">${program(fixpath)}`) },
    '/open': { html: htmlOf(element('open'), program(fixpath)) },
    '/module': {
      html: htmlOf(element(`src="${fixpath}/pack/pack.js"`), program(fixpath)),
      policy: `default-src 'none'; script-src ${fixpath}; require-trusted-types-for 'script'`,
    },
    '/blocked': { html: htmlOf(element(), program(fixpath)), policy: "default-src 'none'; script-src 'self'" },
    '/half': { html: htmlOf(element('open'), program(fixpath)), policy: `default-src 'none'; script-src ${fixpath}/fixpath-wizard.js` },
    '/lost': { html: htmlOf(element(`open src="${fixpath}/pack/nothing.json"`), program(fixpath)), policy: strict },
    '/dressed': {
      html: htmlOf(
        `<h1>Host</h1>${element('open theme="dark" facts="language=java; host=aks; mood=bad; shell=fish" heading-level="3"')}`,
        program(fixpath),
      ),
    },
    '/topic': { html: htmlOf(element('open topic="azure-identity"') + element('open topic="gardening"'), program(fixpath)) },
    '/styled': {
      html: htmlOf(
        `${element('open')}<button class="button" id="theirs">Theirs</button><p class="lead" id="lead">Theirs</p>`,
        `<style>button{background:rgb(255,0,0)!important;border-radius:0!important}.button{padding:1px}.lead{font-size:9px}</style>${program(fixpath)}`,
      ),
    },
  };
  host = await serveHost(pages);
  owner = await serveHost(
    {
      '/': {
        html: htmlOf(element('open'), program('/fixpath')),
        policy: "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
      },
    },
    SITE,
  );
});

test.afterAll(async () => {
  await host.close();
  await owner.close();
});

const first = (page: Page): Locator => page.locator('fixpath-wizard').first();
const press = (page: Page): Promise<void> => first(page).getByRole('button', { name: 'Paste an error, get the fix' }).click();

async function diagnose(wizard: Locator, text = ERROR): Promise<void> {
  await pasteInto(wizard.getByRole('textbox', { name: 'Paste or drop an error' }), text);
  await expect(wizard.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
}

/** What the element told the page, and what the console heard of us. */
async function listen(
  page: Page,
): Promise<{ readonly said: string[]; readonly told: () => Promise<readonly (readonly [string, string])[]> }> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('fixpath-wizard')) said.push(message.text());
  });
  await page.addInitScript(() => {
    const told: [string, string][] = [];
    Object.assign(globalThis, { told });
    for (const type of ['verdict', 'step', 'miss'])
      document.addEventListener(type, (event) => void told.push([type, JSON.stringify((event as CustomEvent).detail)]));
  });
  return { said, told: () => page.evaluate(() => (globalThis as unknown as { told: [string, string][] }).told) };
}

for (const where of ['strict', 'meta'] as const)
  test(`diagnoses on another origin, with a policy that allows two things and enforces Trusted Types (${where})`, async ({
    page,
    context,
  }) => {
    const reports = await watchReports(context);
    const { said, told } = await listen(page);
    await page.goto(`${host.origin}/${where}`);
    const wizard = first(page);
    await expect(wizard.getByText('Our own words')).toBeVisible();
    await press(page);
    await diagnose(wizard);
    await expect(wizard.getByText('Your program asked the Azure CLI for a token')).toBeVisible();

    const copy = wizard.getByRole('button', { name: 'Copy for a ticket' });
    expect(await copy.evaluate((one) => getComputedStyle(one).borderRadius)).not.toBe('0px');
    expect(await wizard.evaluate((one) => getComputedStyle(one).getPropertyValue('--accent'))).not.toBe('');

    expect(page.workers()).toHaveLength(0);
    expect(reports).toEqual([]);
    expect(said).toEqual([]);
    const events = await told();
    expect(events.map(([type]) => type)).toContain('verdict');
    expect(JSON.stringify(events)).not.toContain(CANARY);
    expect(await page.evaluate(() => [location.hash, localStorage.length, sessionStorage.length, document.cookie])).toEqual(['', 0, 0, '']);
  });

test('works in a worker from a blob where the page has no policy', async ({ page }) => {
  await page.goto(`${host.origin}/open`);
  await diagnose(first(page));
  await expect.poll(() => page.workers().map((one) => new URL(one.url()).protocol)).toEqual(['blob:']);
});

test('works in a worker of its own where the page is of its origin', async ({ page, context }) => {
  const reports = await watchReports(context);
  await page.goto(`${owner.origin}/`);
  await diagnose(first(page));
  await expect.poll(() => page.workers().map((one) => one.url())).toEqual([`${owner.origin}/fixpath/fixpath-interface.js`]);
  expect(reports).toEqual([]);
});

test('reads a pack that is a module, where nothing may be fetched', async ({ page, context }) => {
  const reports = await watchReports(context);
  await page.goto(`${host.origin}/module`);
  await press(page);
  await diagnose(first(page));
  await expect(first(page).getByText('Your program asked the Azure CLI for a token')).toBeVisible();
  expect(reports).toEqual([]);
});

test('leaves the page its own words when it is refused', async ({ page }) => {
  const { said } = await listen(page);
  await page.goto(`${host.origin}/blocked`);
  await expect(page.getByText('Our own words')).toBeVisible();
  await expect(page.getByRole('link', { name: 'a link' })).toBeVisible();
  expect(said).toEqual([]);

  for (const [where, times] of [
    ['half', 1],
    ['lost', 2],
  ] as const) {
    await page.goto(`${host.origin}/${where}`);
    await expect.poll(() => said.length).toBe(times);
    await expect(page.getByText('Our own words')).toBeVisible();
    await expect(first(page).getByRole('button')).toHaveCount(0);
  }
  expect(said.join('\n')).toContain("the page's own content stays");
  await page.waitForLoadState('networkidle');
  expect(said).toHaveLength(2);
});

test('ends its worker and its listeners when it is removed, and opens again', async ({ page }) => {
  // Svelte listens at the document; Playwright, at the window.
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = (type: string, ...rest: [EventListener]) => {
      heard.push(type);
      addEventListener.call(document, type, ...rest);
    };
    document.removeEventListener = (type: string, ...rest: [EventListener]) => {
      heard.splice(heard.indexOf(type), 1);
      removeEventListener.call(document, type, ...rest);
    };
  });
  const listeners = (): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  const remove = (): Promise<void> => page.evaluate(() => document.querySelector('fixpath-wizard')?.remove());
  const none = (): Promise<void> => expect.poll(() => page.workers().length).toBe(0);

  await page.goto(`${host.origin}/open`);
  await diagnose(first(page));
  await expect.poll(() => page.workers().length).toBe(1);
  expect(await listeners()).toContain('click');
  await page.evaluate(() => Object.assign(globalThis, { wizard: document.querySelector('fixpath-wizard') }));
  await remove();
  await none();
  // Svelte's one, for all forms of a page and all time.
  expect((await listeners()).filter((type) => type !== 'reset' && !type.startsWith('__playwright'))).toEqual([]);

  // The same element once more, twice in one turn, and gone again before it has opened.
  await page.evaluate(() => {
    const { wizard } = globalThis as unknown as { wizard: HTMLElement };
    document.body.append(wizard);
    wizard.remove();
    document.body.append(wizard);
  });
  await diagnose(first(page));
  await remove();
  await none();
  await page.evaluate(() => {
    const { wizard } = globalThis as unknown as { wizard: HTMLElement };
    document.body.append(wizard);
    wizard.removeAttribute('open');
    wizard.remove();
    document.body.append(wizard);
  });
  await page.waitForLoadState('networkidle');
  await expect(first(page).getByRole('button')).toHaveText('Paste an error, get the fix');
  expect((await listeners()).filter((type) => type !== 'reset' && !type.startsWith('__playwright'))).toEqual([]);
});

test('takes theme, facts and the level of headings from its attributes', async ({ page }) => {
  const { told } = await listen(page);
  await page.goto(`${host.origin}/dressed`);
  const wizard = first(page);
  await expect(wizard.getByRole('heading', { level: 3, name: 'Paste the error. Get the fix.' })).toBeVisible();
  await expect(wizard.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(wizard.getByRole('heading', { level: 2 })).toHaveCount(0);
  const colour = (): Promise<string> => wizard.evaluate((one) => getComputedStyle(one.shadowRoot?.querySelector('textarea') ?? one).color);
  const dark = await colour();
  await wizard.evaluate((one) => one.setAttribute('theme', 'light'));
  expect(await colour()).not.toBe(dark);

  await diagnose(wizard);
  const chip = (fact: string): Locator => wizard.getByRole('button', { name: `Remove ${fact}` });
  await expect(chip('Language: Java')).toBeVisible();
  await expect(chip('Runs on: Kubernetes (AKS)')).toBeVisible();
  const facts = JSON.parse((await told()).find(([type]) => type === 'verdict')?.[1] ?? '{}') as { facts: Record<string, string> };
  expect(facts.facts).toMatchObject({ language: 'java', host: 'aks' });
  expect(Object.keys(facts.facts)).not.toContain('mood');
  expect(facts.facts['shell']).not.toBe('fish');

  await wizard.evaluate((one) => one.setAttribute('facts', 'language=go'));
  await expect(chip('Language: Go')).toBeVisible();
  await expect(wizard.getByRole('button', { name: /^Remove / })).toHaveText(['×']);
  await wizard.getByRole('button', { name: 'Clear everything' }).click();
  await diagnose(wizard);
  await expect(chip('Language: Go')).toBeVisible();
});

test('knows one topic where it is told to, and tells of what it does not know', async ({ page }) => {
  const { told } = await listen(page);
  await page.goto(`${host.origin}/topic`);
  await diagnose(first(page));
  const other = page.locator('fixpath-wizard').nth(1);
  await pasteInto(other.getByRole('textbox', { name: 'Paste or drop an error' }), ERROR);
  await expect(other.getByRole('heading', { name: 'No guide here tells of this error' })).toBeVisible();
  // Two on a page: neither knows of the other's paste.
  await expect(first(page).getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
  const events = await told();
  expect(events.map(([type]) => type)).toContain('miss');
  expect(JSON.stringify(events)).not.toContain(CANARY);
});

test('lets no style in or out', async ({ page }) => {
  await page.goto(`${host.origin}/styled`);
  const theirs = page.locator('#theirs');
  const look = (one: Locator): Promise<readonly string[]> =>
    one.evaluate((node) => {
      const { backgroundColor, padding, fontSize, borderRadius } = getComputedStyle(node);
      return [backgroundColor, padding, fontSize, borderRadius];
    });
  const before = await look(theirs);
  expect(before.slice(0, 2)).toEqual(['rgb(255, 0, 0)', '1px']);
  await diagnose(first(page));
  expect(await look(theirs)).toEqual(before);
  expect((await look(page.locator('#lead')))[2]).toBe('9px');
  const ours = await look(first(page).getByRole('button', { name: 'Copy for a ticket' }));
  expect(ours[0]).not.toBe('rgb(255, 0, 0)');
  expect(ours[3]).not.toBe('0px');
});
