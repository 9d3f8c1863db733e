/** `npm run bench [cases.jsonl]`, `npm run lighthouse`: bundles the bench as the product is bundled, so that what is timed is what is shipped. */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { refreshTargets } from '../../src/cli/makeTargets.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Two deep, as its sources lie: relative addresses hold in both places.
const OUT = join(ROOT, 'dist', 'bench');

const [first] = process.argv.slice(2);
const isLighthouse = first === '--lighthouse';

if (!isLighthouse) await refreshTargets(['shell', 'embed', 'interface']);
await build({
  configFile: false,
  root: ROOT,
  publicDir: false,
  logLevel: 'error',
  build: { ssr: join(ROOT, 'tests/bench', isLighthouse ? 'lighthouse.ts' : 'bench.ts'), outDir: OUT, emptyOutDir: true, target: 'node20' },
});
if (isLighthouse) {
  const { runLighthouse } = await import(join(OUT, 'lighthouse.js'));
  process.exitCode = await runLighthouse();
} else {
  const { runBench } = await import(join(OUT, 'bench.js'));
  process.exitCode = await runBench(first === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), first));
}
