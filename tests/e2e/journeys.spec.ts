/** What people do on the page, in a real browser, on the built site. */
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const SECRET = 'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.';
const CHAIN = `Traceback (most recent call last):
  File "/srv/report.py", line 19, in <module>
    for blob in container.list_blobs():
  File "/srv/lib/azure/core/paging.py", line 123, in __next__
    return next(self._page_iterator)
azure.core.exceptions.ClientAuthenticationError: DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
\tEnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
\tAzureCliCredential: Please run 'az login' to set up an account
Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.canaryCANARYcanaryCANARYcanary
`;

async function paste(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('Paste or drop an error');
  await expect(page.getByText(/Offline ready|Guides|Getting ready/).first()).toBeAttached();
  await page.waitForFunction(() => document.querySelector('select.theme') !== null && document.readyState === 'complete');
  await box.focus();
  await box.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const violations: string[] = [];
test.beforeEach(async ({ page }) => {
  violations.length = 0;
  await page.exposeFunction('reportViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation(`${violatedDirective} ${sourceFile}`);
    });
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
});
test.afterEach(() => {
  expect(violations).toEqual([]);
});

test('a paste leads to the right diagnosis, with its marks, steps and check', async ({ page }) => {
  await paste(page, CHAIN);
  await expect(page.getByText('This is it', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
  await expect(page.locator('mark.match').first()).toContainText('az login');
  await expect(page.getByText(/lines of stack trace/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Azure CLI' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Check that it is fixed' })).toBeVisible();
  await expect(page).toHaveURL(/#fix=cli-not-logged-in$/);
  expect(await page.content()).not.toContain('canaryCANARY');
  await expect(page.getByText('⟨token removed⟩')).toBeVisible();
});

test('what is pasted before the page is awake is read when it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  let wake = (): void => undefined;
  const asleep = new Promise<void>((done) => (wake = done));
  await page.route('**/pack/index.*.json', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'domcontentloaded' });
  await page.getByLabel('Paste or drop an error').fill(CHAIN);
  wake();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
  await context.close();
});

test('a browser that refuses workers answers as well, from the same file', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = new Proxy(Worker, {
      construct: () => {
        throw new Error('refused');
      },
    });
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  await paste(page, CHAIN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
});

test('nothing of the paste is in an address, a request or a store', async ({ page, context }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await paste(page, CHAIN);
  await expect(page.getByText('This is it', { exact: true })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]));
  for (const text of [...asked, kept]) expect(text).not.toMatch(/canary|report\.py|azure\.core/i);
  expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
  for (const request of asked) expect(new URL(request.split(' ')[1] ?? '').search).toBe('');
});

test('an error of something else is admitted to be unknown', async ({ page }) => {
  await paste(page, "make: *** No rule to make target 'all'.  Stop.");
  await expect(page.getByText('I don’t know this one', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Get a better log' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('what broke after the token came is not called harmless', async ({ page }) => {
  await paste(page, `${CHAIN}\nDefaultAzureCredential acquired a token from AzurePowerShellCredential\nKeyError: 'march'\n`);
  await expect(page.getByText('I don’t know this one', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Signing in worked: Azure PowerShell got its token\./)).toBeVisible();
});

test('a log file is opened, or dropped', async ({ page }) => {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a log file' }).click();
  await (await chosen).setFiles({ name: 'run.log', mimeType: 'text/plain', buffer: Buffer.from(SECRET) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The client secret is wrong');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByLabel('Paste or drop an error').evaluate((element, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'run.log', { type: 'text/plain' }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, CHAIN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
});

test('a browser whose storage is full answers all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  await paste(page, CHAIN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
  await page.getByLabel('Theme').selectOption('dark');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(16, 19, 21)');
});

test('typing settles by itself, and leaves the caret where it is', async ({ page }) => {
  const box = page.getByLabel('Paste or drop an error');
  await box.pressSequentially('AADSTS7000215');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The client secret is wrong');
  await expect(box).toBeFocused();
});

test('a few typed words find a diagnosis', async ({ page }) => {
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search the guides' });
  await expect(box).toBeFocused();
  await box.pressSequentially('AADSTS7000215');
  await expect(page.getByRole('option').first()).toContainText('secret');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('secret');
});

test('the slash key can be turned off, and stays so', async ({ page }) => {
  await page.getByRole('button', { name: 'Turn off the / key' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search the guides' })).not.toBeFocused();
});

test('questions lead on without any text, and going back takes the answer back', async ({ page }) => {
  await page.getByRole('button', { name: 'I have no error text' }).click();
  const choices = page.locator('.choice');
  await expect(choices.last()).toContainText('I don’t know');
  const question = await page.getByRole('heading', { level: 1 }).textContent();
  await choices.first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question ?? '');
  await expect(page).toHaveURL(/#ask=1&is\./);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question ?? '');
});

test('keys alone go from the paste to the answer and tick a step', async ({ page }) => {
  await paste(page, SECRET);
  await expect(page.getByText('This is it', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to the answer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('The answer')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Step 1 done' })).toBeChecked();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Step 1 done' })).toBeChecked();
});

test('everything can be cleared', async ({ page }) => {
  await paste(page, CHAIN);
  await expect(page.getByText('This is it', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByLabel('Paste or drop an error')).toHaveValue('');
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a theme is chosen and kept', async ({ page }) => {
  await page.getByLabel('Theme').selectOption('dark');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(16, 19, 21)');
  await page.reload();
  await expect.poll(paper).toBe('rgb(16, 19, 21)');
});

for (const width of [320, 360]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over()).toBe(0);
    await paste(page, CHAIN);
    await expect(page.getByText('This is it', { exact: true })).toBeVisible();
    expect(await over()).toBe(0);
    await page.goto('./azure-identity/cli-not-logged-in/');
    expect(await over()).toBe(0);
  });
}

test('a long log never enters a textarea, and shows its evidence', async ({ page }) => {
  const filler = 'INFO 2026-11-20 request handled in 12 ms\n'.repeat(5000);
  await paste(page, `${filler}${SECRET}\n${filler}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The client secret is wrong');
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  expect(await page.locator('.line').count()).toBeLessThan(100);
});

test('a diagnosis has its own page, which wakes without being drawn again', async ({ page }) => {
  await page.goto('./azure-identity/cli-not-logged-in/');
  await page.locator('h1').evaluate((heading) => heading.setAttribute('data-first', ''));
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'PowerShell' }).first().click();
  await expect(page.getByRole('button', { name: 'PowerShell' }).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('h1[data-first]')).toHaveText('No one is signed in to the Azure CLI');
  await page.getByRole('textbox', { name: 'tenant' }).first().fill('contoso.com');
  await expect(page.getByRole('textbox', { name: 'tenant' }).nth(1)).toHaveValue('contoso.com');
});

test('a diagnosis can be read without a program', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}azure-identity/cli-not-logged-in/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No one is signed in to the Azure CLI');
  await expect(page.getByText('az login --tenant').first()).toBeVisible();
  await context.close();
});
