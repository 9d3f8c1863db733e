/** One configuration for the page, what is prebuilt of it, and the tests: `vite`, `vite build --mode <target>`, `vitest`. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { UserConfig } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { fixpath } from './src/compile/vitePlugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Keeps `light-dark()` as it is written: lowering it would need a class on every themed element. */
const CSS_TARGET = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];
const NODE_TARGET = 'node20';
/** Without what Svelte would tell its developers on the console: nobody who reads a page needs it. */
const MINIFY = { compress: { dropConsole: true }, mangle: true, codegen: true };

type Target = 'shell' | 'render' | 'embed' | 'interface' | 'worker' | 'cli' | 'library';

/** A module with nothing beside it, under the name that others know it by. `lib` mode would leave its whitespace. */
const oneFile = (name: string, entry: string, minify: boolean | typeof MINIFY = true): UserConfig['build'] => ({
  rolldownOptions: {
    input: { [name]: at(entry) },
    preserveEntrySignatures: 'exports-only',
    output: { entryFileNames: '[name].js', codeSplitting: false, minify },
  },
});

/** Every target has a folder of its own; the two of the embed share one, and neither empties it. */
const TARGETS: Readonly<Record<Target, UserConfig>> = {
  // The page: hashed files, addressed relatively so that one shell serves any base.
  shell: {
    base: './',
    plugins: [fixpath({ content: null })],
    build: {
      outDir: at('dist/shell'),
      manifest: 'shell.json',
      cssTarget: CSS_TARGET,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { minify: MINIFY } },
    },
  },
  // renderPage with Svelte's server inside: prerendering needs nothing installed.
  render: {
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: at('src/site/renderPage.ts'), outDir: at('dist/render'), target: NODE_TARGET },
  },
  // The element, and the interface that it fetches from beside itself: two files, each whole.
  embed: {
    publicDir: false,
    build: { outDir: at('dist/embed'), emptyOutDir: false, modulePreload: false, ...oneFile('fixpath-wizard', 'src/embed/element.ts') },
  },
  interface: {
    publicDir: false,
    build: {
      outDir: at('dist/embed'),
      emptyOutDir: false,
      modulePreload: false,
      cssTarget: CSS_TARGET,
      ...oneFile('fixpath-interface', 'src/embed/interface.ts', MINIFY),
    },
  },
  worker: { publicDir: false, build: { outDir: at('dist/worker'), ...oneFile('sw', 'src/site/sw.ts') } },
  cli: {
    publicDir: false,
    build: {
      ssr: true,
      outDir: at('dist/cli'),
      target: NODE_TARGET,
      // All in one folder: packageRoot.ts counts on lying two deep.
      rolldownOptions: {
        input: { fixpath: at('src/cli/main.ts'), vite: at('src/compile/vitePlugin.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].[hash].js' },
      },
    },
  },
  library: {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: at('dist/library'),
      target: 'es2023',
      rolldownOptions: { input: { fixpath: at('src/wizard/library.ts') } },
    },
  },
};

const isTarget = (mode: string): mode is Target => Object.hasOwn(TARGETS, mode);

export default defineConfig(({ command, mode }) => {
  const target = command === 'build' && isTarget(mode) ? TARGETS[mode] : { plugins: [fixpath({ content: at('content') })] };
  return {
    root: at('src'),
    publicDir: at('public'),
    // A module, as the page may import it as well.
    worker: { format: 'es' },
    ...target,
    // Elements are made one by one: templates as HTML would need a Trusted Types policy that lets everything pass.
    plugins: [svelte({ configFile: false, compilerOptions: { fragments: 'tree' } }), ...(target.plugins ?? [])],
    build: { emptyOutDir: true, reportCompressedSize: false, ...target.build },
    // Svelte's components run in Node under vitest only when they are told that they are in a browser.
    ...(process.env['VITEST'] === undefined ? {} : { resolve: { conditions: ['browser'] } }),
    test: {
      root: at('.'),
      include: ['tests/**/*.test.ts'],
      exclude: [...configDefaults.exclude, 'tests/e2e/**'],
      testTimeout: 30_000,
      // Nothing else runs beside the tests: by itself vitest would leave one processor of two idle.
      maxWorkers: '100%',
    },
  };
});
