/** Writes a whole site: the prebuilt program, the pack, a page for every address, and what hosts look for. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packGraph } from '../compile/pack.ts';
import type { Graph } from '../graph/graph.ts';
import { finishPage } from './finishPage.ts';
import { listAddresses } from './listAddresses.ts';
import { loadRenderer } from './loadRenderer.ts';
import type { Result } from './outcome.ts';
import { ok } from './outcome.ts';
import { inPackage } from './packageRoot.ts';
import { writeHeadersFile, writeNginxSnippet } from './siteHeaders.ts';
import type { Written } from './writePack.ts';
import { writePack } from './writePack.ts';
import type { SiteAddress } from './writeSupport.ts';
import { writeLlms, writeRobots, writeSitemap } from './writeSupport.ts';

/** Files of the shell that are not copied as they are. */
const TAKEN_APART = ['shell.json', 'index.html'];
/** What the program needs without a network; pages are drawn from the pack. */
const OFFLINE = /^(?:index\.html|manifest\.webmanifest|assets\/.+|icons?[/-].+|.+\.svg|pack\/(?!index\.json|pack\.js).+)$/;
/** Names that hold a hash of their content. */
const HASHED = /^(?:assets|pack)\//;

/** Fills `folder`; the same graph and address give the same bytes. */
export async function writeSite(graph: Graph, folder: string, address: SiteAddress): Promise<Result<Written>> {
  const renderer = await loadRenderer();
  if (renderer.kind === 'refused') return renderer;
  await cp(inPackage('dist/shell'), folder, {
    recursive: true,
    filter: (from) => !TAKEN_APART.some((name) => from === inPackage(join('dist/shell', name))),
  });
  const embed = inPackage('dist/embed');
  if (existsSync(embed)) await cp(embed, folder, { recursive: true });
  await writePack(graph, join(folder, 'pack'));

  const pack = packGraph(graph);
  const pages = listAddresses(graph);
  const place = { base: address.base, tags: renderer.value.tags, indexName: pack.indexName };
  for (const page of pages) {
    const file = join(folder, page.address.endsWith('/') ? `${page.address}index.html` : page.address);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, finishPage(renderer.value.renderPage(pack, page.address), place));
  }
  const support: Readonly<Record<string, string>> = {
    'robots.txt': writeRobots(address),
    'llms.txt': writeLlms(graph, pages, address),
    _headers: writeHeadersFile(address.base),
    'fixpath.nginx.conf': writeNginxSnippet(address.base),
    ...(address.site === null ? {} : { 'sitemap.xml': writeSitemap(pages, address.base, address.site) }),
  };
  for (const [name, text] of Object.entries(support)) await writeFile(join(folder, name), text);
  await writeWorker(folder);
  return ok({ pages: pages.length, files: (await listFiles(folder)).length });
}

/** The service worker, told on its first line what to keep. */
async function writeWorker(folder: string): Promise<void> {
  const worker = inPackage('dist/worker/sw.js');
  if (!existsSync(worker)) return;
  const kept = (await listFiles(folder)).filter((name) => OFFLINE.test(name));
  const files = await Promise.all(
    kept.map(async (url) => ({ url, revision: HASHED.test(url) ? null : hashOf(await readFile(join(folder, url))) })),
  );
  await writeFile(join(folder, 'sw.js'), `self.FIXPATH_FILES = ${JSON.stringify(files)};\n${await readFile(worker, 'utf8')}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

/** Paths below the folder with `/`, sorted. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
