/** `fixpath dev`: serves the page with the guides compiled into it, and shows every change at once. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fixpath } from '../compile/vitePlugin.ts';
import { compileContent } from './loadKnowledge.ts';
import { normalBase } from './normalBase.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { inPackage } from './packageRoot.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './untilInterrupted.ts';

/** Runs until it is interrupted. Needs Vite and Svelte, which a plain installation does without: it says so. */
export async function runDev(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const content = folder ?? options.content ?? 'content';
  const base = normalBase(options.base);
  const found =
    base === null
      ? { kind: 'refused' as const, why: `--base ${options.base}: write a path, like /docs/errors/.` }
      : await compileContent(content);
  if (found.kind === 'refused') return refuseUsage(found.why, terminal);
  const tools = existsSync(inPackage('src/index.html')) ? await loadTools() : null;
  if (tools === null)
    return refuseUsage(
      'dev works in a checkout with Vite and Svelte installed; `fixpath build && fixpath preview` need neither.',
      terminal,
    );

  const server = await tools.vite.createServer({
    root: inPackage('src'),
    publicDir: inPackage('public'),
    configFile: false,
    base: base ?? '/',
    plugins: [tools.svelte({ configFile: false, compilerOptions: { fragments: 'tree' } }), fixpath({ content: resolve(content) })],
    server: { host: '127.0.0.1', ...(options.port === undefined ? {} : { port: Number(options.port), strictPort: true }) },
    clearScreen: false,
  });
  await server.listen();
  terminal.say(`Fixpath is at ${terminal.paint('cyan', server.resolvedUrls?.local[0] ?? '')}`);
  terminal.tell(`Changes in ${content} show at once. Press Ctrl+C to stop.`);
  await untilInterrupted();
  await server.close();
  return EXIT.ok;
}

async function loadTools(): Promise<{
  readonly vite: typeof import('vite');
  readonly svelte: typeof import('@sveltejs/vite-plugin-svelte').svelte;
} | null> {
  try {
    return { vite: await import('vite'), svelte: (await import('@sveltejs/vite-plugin-svelte')).svelte };
  } catch {
    return null;
  }
}
