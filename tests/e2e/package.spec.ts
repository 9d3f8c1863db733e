/** The packed tarball in an empty folder, without Vite and Svelte: it builds, previews and matches. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ERROR = 'HarbourError: HB77: the tide is out at pier 4';
const GUIDE = `# Harbour

## The tide is out {#tide-out}

Boats cannot leave before the water is back.

\`\`\`signature
HB77
\`\`\`

\`\`\`error
${ERROR}
\`\`\`

### Fix

1. Wait for the tide.
`;

// Playwright asks programs for colours.
const env = { ...process.env, NO_COLOR: '1' };

let folder: string;
let preview: ChildProcess | undefined;

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const fixpath = (args: readonly string[], input = ''): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [join(folder, 'node_modules/fixpath/dist/cli/fixpath.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fixpath-package-'));
  npm(['pack', '--silent', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', `./${tarball}`, '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], folder);
});

test.afterAll(() => {
  preview?.kill();
  rmSync(folder, { recursive: true });
});

test('installs without what only the checkout needs', () => {
  const installed = readdirSync(join(folder, 'node_modules'));
  expect(installed).toContain('fixpath');
  expect(installed.filter((name) => ['vite', 'svelte', 'typescript', 'rolldown'].includes(name))).toEqual([]);
  expect(existsSync(join(folder, 'node_modules/.bin/fixpath'))).toBe(true);
});

test('matches with the guides that come with it', () => {
  const { status, stdout } = fixpath(['match', '--json'], "ERROR: Please run 'az login' to setup account.\n");
  expect([0, 3]).toContain(status);
  expect((JSON.parse(String(stdout)) as { readonly top: string }).top).toBe('cli-not-logged-in');
});

test('can be used from a program', () => {
  const pack = pathToFileURL(join(folder, 'node_modules/fixpath/dist/pack/index.json')).href;
  const program = `
    import { readFileSync } from 'node:fs';
    import { createDoctor, loadIndex } from 'fixpath';
    import { fixpath } from 'fixpath/vite';
    const { kind, value } = loadIndex(JSON.parse(readFileSync(new URL(${JSON.stringify(pack)}), 'utf8')));
    console.log(kind, fixpath().name, createDoctor(value).diagnose("Please run 'az login' to setup account").top);`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
    'ok fixpath cli-not-logged-in',
  );
});

test('builds a folder of guides under a base, and serves it', async ({ page }) => {
  mkdirSync(join(folder, 'content/harbour'), { recursive: true });
  writeFileSync(join(folder, 'content/harbour/tide.md'), GUIDE);
  const built = fixpath(['build', '--base', '/docs/', '--site', 'https://harbour.example']);
  expect(`${String(built.stderr)}${String(built.stdout)}`).toMatch(/^dist\/site: \d+ pages, \d+ files, 1 concept\n$/);

  preview = spawn(
    process.execPath,
    [join(folder, 'node_modules/fixpath/dist/cli/fixpath.js'), 'preview', '--base', '/docs/', '--port', '0'],
    { cwd: folder, env },
  );
  const address = await new Promise<string>((done) =>
    preview?.stdout?.on('data', (part: Buffer) => {
      done(/http\S+/.exec(part.toString())?.[0] ?? '');
    }),
  );
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/$/);
  await page.goto(`${address}harbour/tide-out/`);
  await expect(page.getByRole('heading', { name: 'The tide is out' }).first()).toBeVisible();
  expect((await page.request.get(`${address}sitemap.xml`)).status()).toBe(200);
});

test('builds the same bytes again', () => {
  const hash = (): string =>
    execFileSync('sh', ['-c', 'find again -type f | sort | xargs sha256sum | sha256sum'], { cwd: folder, encoding: 'utf8' });
  fixpath(['build', '--out', 'again']);
  const first = hash();
  fixpath(['build', '--out', 'again']);
  expect(hash()).toBe(first);
});
