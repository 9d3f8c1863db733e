/** Builds what the package ships prebuilt, each target by its own run of Vite. Plain JavaScript: it runs before anything is built. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = join(ROOT, 'vite.config.ts');

const LOOK_AGAIN = 100;
const LONGEST_BUILD = 120_000;

/** A target, what it is made of (folders of src, files of the root), and the file that shows when it was made. */
const PROGRAM = ['graph', 'match', 'wizard'];
const TARGETS = {
  cli: { of: [...PROGRAM, 'compile', 'cli'], makes: 'dist/cli/fixpath.js' },
  shell: { of: [...PROGRAM, 'ui', 'site', 'index.html', '../public'], makes: 'dist/shell/shell.json' },
  worker: { of: ['site/sw.ts'], makes: 'dist/worker/sw.js' },
  render: { of: [...PROGRAM, 'ui', 'site'], makes: 'dist/render/renderPage.js' },
  embed: { of: [...PROGRAM, 'ui', 'embed'], makes: 'dist/embed/fixpath-wizard.js' },
  interface: { of: [...PROGRAM, 'ui', 'embed'], makes: 'dist/embed/fixpath-interface.js' },
  library: { of: PROGRAM, makes: 'dist/library/fixpath.js' },
};

/** True where this is a checkout: an installed package has no sources to be newer than what is built. */
export function isCheckout() {
  return existsSync(CONFIG) && existsSync(join(ROOT, 'src/cli/main.ts'));
}

/** Names of the targets, of those asked for, whose sources, configuration or lockfile are newer than they are. */
export function findStale(names) {
  const always = newest([CONFIG, join(ROOT, 'package-lock.json')]);
  return names.filter((name) => {
    const { of, makes } = TARGETS[name];
    const made = existsSync(join(ROOT, makes)) ? statSync(join(ROOT, makes)).mtimeMs : 0;
    return Math.max(always, newest(of.map((path) => join(ROOT, 'src', path)))) > made;
  });
}

/** Brings these targets up to date; of several processes that find them stale at once, one builds and the others wait for it. */
export async function refreshTargets(names) {
  if (findStale(names).length === 0) return;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const lock = join(ROOT, 'dist', '.making');
  while (!takeLock(lock)) await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  try {
    await makeTargets(findStale(names));
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // Its owner was killed, or has just finished.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Builds these targets in order, silently; a failure is thrown as Vite tells it. */
export async function makeTargets(names) {
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  for (const mode of names) await build({ configFile: CONFIG, mode, logLevel: 'error' });
  // Vite leaves its own behind, and `dev` in this process would then serve as if it were built.
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
}

/** Milliseconds of the youngest file among these files and folders, 0 where there is none. A folder counts too: deleting touches it. */
function newest(paths) {
  let youngest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    youngest = Math.max(youngest, stat.mtimeMs, stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0);
  }
  return youngest;
}

/** Writes the declarations of what the package exports. */
export async function makeTypes() {
  const { default: ts } = await import('typescript');
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const entries = ['src/wizard/library.ts', 'src/compile/vitePlugin.ts'].map((file) => join(ROOT, file));
  const emit = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(ROOT, 'src'),
    outDir: join(ROOT, 'dist/library/types'),
  };
  ts.createProgram(entries, { ...options, ...emit }).emit();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await makeTargets(Object.keys(TARGETS));
  await makeTypes();
}
