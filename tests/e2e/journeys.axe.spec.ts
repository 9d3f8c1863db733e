/** Every state of the page, in both themes, before axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The policy lets no foreign program in: it is set aside for this one only, here only. */
test.use({ bypassCSP: true });

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => undefined,
  identified: (page) => write(page, 'AADSTS7000215: Invalid client secret provided.'),
  unknown: (page) => write(page, "make: *** No rule to make target 'all'.  Stop."),
  questions: async (page) => {
    await page.getByRole('button', { name: 'I have no error text' }).click();
    await page.locator('.choice').first().waitFor();
  },
  found: async (page) => {
    await page.getByRole('combobox').first().fill('secret');
    await page.getByRole('option').first().waitFor();
  },
  diagnosis: async (page) => {
    await page.goto('./azure-identity/cli-not-logged-in/');
  },
  missing: async (page) => {
    await page.goto('./nothing/here/');
  },
};

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste or drop an error').evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.getByText(/^(?:This is it|I don’t know this one)$/).waitFor();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, reach] of Object.entries(STATES)) {
    test(`${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto('./');
      await page.waitForLoadState('networkidle');
      await reach(page);
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(async (source) => {
        const factory = (
          globalThis as unknown as { trustedTypes?: { createPolicy: (n: string, r: object) => { createScript: (s: string) => string } } }
        ).trustedTypes;
        const policy = factory?.createPolicy('axe', { createScript: (text: string) => text });
        (0, eval)(policy?.createScript(source) ?? source);
        const { axe } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`)
              .slice(0, 3)
              .join(' | ')}`,
        );
      }, AXE);
      expect(found).toEqual([]);
    });
  }
}
