/** Weighs what a page would have to load: bundled for a browser, minified, gzipped. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = 'virtual:weighed';

/** Bytes of a module and all that it imports; what it does not use is shaken off. */
export async function weighModule(source: string): Promise<number> {
  const entry = {
    name: 'weighed',
    resolveId: (id: string) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id: string) => (id === `\0${ENTRY}` ? source : null),
  };
  const made = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'silent',
    plugins: [entry],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'exports-only', output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
  const code = outputs.flatMap(({ output }) => output.map((file) => (file.type === 'chunk' ? file.code : '')));
  return gzipped(code.join('\n'));
}

/** Bytes of a text after gzip, as servers do it by default. */
export function gzipped(text: string | Uint8Array): number {
  return gzipSync(text).length;
}
