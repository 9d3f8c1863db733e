/** The plugin in a real Vite server and a real Vite build, with guides that change while somebody looks. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HotPayload, ViteDevServer } from 'vite';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixpath } from '../../src/compile/vitePlugin.ts';

const guide = (title: string): string =>
  `# Harbour\n\n## ${title} {#tide-out}\n\nWait.\n\n\`\`\`error\nHB77: the tide is out\n\`\`\`\n\n### Fix\n\n1. Wait.\n`;
const PAGE = `import pack from 'virtual:fixpath';\nexport const page = pack;\nimport.meta.hot?.accept('virtual:fixpath', () => undefined);\n`;

let root: string;
let server: ViteDevServer | undefined;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'fixpath-vite-')));
  await mkdir(join(root, 'content', 'harbour'), { recursive: true });
  await writeFile(join(root, 'content', 'harbour', 'tide.md'), guide('The tide is out'));
  await writeFile(join(root, 'page.js'), PAGE);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(root, { recursive: true });
});

/** A server on the folder, the page loaded once, and what it is told from then on. */
async function serve(): Promise<{ readonly vite: ViteDevServer; readonly told: HotPayload[] }> {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    // Told by hand below: how fast a system reports changes is not what is tested.
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [fixpath({ content: join(root, 'content') })],
  });
  server = vite;
  const told: HotPayload[] = [];
  const { client } = vite.environments;
  client.hot.send = ((payload: HotPayload) => told.push(payload)) as typeof client.hot.send;
  await client.transformRequest('/page.js');
  await client.transformRequest('virtual:fixpath');
  return { vite, told };
}

async function packText(vite: ViteDevServer): Promise<string> {
  return (await vite.environments.client.transformRequest('virtual:fixpath'))?.code ?? '';
}

describe('fixpath()', () => {
  it.each([
    ['an edited', 'change', 'tide.md'],
    ['an added', 'add', 'ropes.md'],
    ['a deleted', 'unlink', 'tide.md'],
  ] as const)('gives an open page the new pack for %s guide, without a reload', async (_what, event, name) => {
    const { vite, told } = await serve();
    expect(await packText(vite)).toContain('The tide is out');
    const file = join(root, 'content', 'harbour', name);
    if (event === 'unlink') await rm(file);
    else await writeFile(file, event === 'add' ? guide('A rope is loose').replace('tide-out', 'rope') : guide('No water'));
    vite.watcher.emit(event, file);
    await expect.poll(() => told.map(({ type }) => type), { timeout: 10_000 }).toContain('update');
    expect(told.map(({ type }) => type)).not.toContain('full-reload');
    const text = await packText(vite);
    expect([text.includes('The tide is out'), text.includes('No water'), text.includes('A rope is loose')]).toEqual([
      event === 'add',
      event === 'change',
      event === 'add',
    ]);
  });

  it('goes on serving when a guide is wrong, and refuses to build it', async () => {
    await writeFile(join(root, 'content', 'harbour', 'tide.md'), `${guide('The tide is out')}\nSee [nothing](#nowhere-at-all).\n`);
    const { vite } = await serve();
    expect(await packText(vite)).toContain('The tide is out');
    await expect(
      build({
        root,
        configFile: false,
        logLevel: 'silent',
        plugins: [fixpath({ content: join(root, 'content') })],
        build: { write: false, rolldownOptions: { input: join(root, 'page.js') } },
      }),
    ).rejects.toThrow(/1 mistake in the guides/);
  });

  it('is null for a page that finds its pack by itself', async () => {
    const built = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [fixpath({ content: null })],
      build: { write: false, minify: false, lib: { entry: join(root, 'page.js'), formats: ['es'] } },
    });
    const [output] = Array.isArray(built) ? built : [built];
    expect(output !== undefined && 'output' in output ? output.output[0].code : '').toMatch(/= null/);
  });
});
