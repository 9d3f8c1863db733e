/** Serves the compiled pack as `virtual:fixpath`, and hands an open page the new one whenever a guide changes. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { EnvironmentModuleNode, Plugin } from 'vite';
import type { Compiled } from '../graph/graph.ts';
import { compileFolder } from './compileFolder.ts';
import type { ParseCache } from './compileGuides.ts';
import type { Pack } from './pack.ts';
import { packGraph } from './pack.ts';

export interface FixpathOptions {
  /** Folder of topics, or of plain guides; `null`: the page finds its pack by itself, and the module's default export is null. */
  readonly content?: string | null;
}

const NAME = 'virtual:fixpath';
const RESOLVED = `\0${NAME}`;

/**
 * The plugin: `import pack from 'virtual:fixpath'` is `{ index, chunks }`, chunks by name, or null where `content` is null.
 * Content mistakes are logged and never stop the server; a build fails on them.
 */
export function fixpath({ content = 'content' }: FixpathOptions = {}): Plugin {
  let folder = content === null ? null : resolve(content);
  // One edit parses one guide.
  const cache: ParseCache = new Map();
  let said: ReadonlySet<string> = new Set();
  let serving = false;
  let log: (text: string) => void = () => undefined;
  return {
    name: 'fixpath',
    configResolved(config) {
      if (content !== null) folder = resolve(content);
      serving = config.command === 'serve';
      log = (text) => {
        config.logger.warn(text, { timestamp: true });
      };
    },
    resolveId: { filter: { id: /^virtual:fixpath$/ }, handler: () => RESOLVED },
    load: {
      // The id that Vite gives a module of a plugin begins with a zero byte.
      filter: { id: /virtual:fixpath$/ },
      async handler() {
        if (folder === null) return { code: 'export default null;', moduleType: 'js' };
        const compiled = await compileFolder(folder, { cache });
        for (const { file } of compiled.graph.guides) this.addWatchFile(fileOf(folder, file));
        const lines = describeProblems(compiled);
        // A person who edits hears of what is new, not of everything again.
        for (const line of lines) if (!said.has(line)) log(line);
        said = new Set(lines);
        const errors = compiled.problems.filter(({ severity }) => severity === 'error').length;
        if (errors > 0 && !serving)
          throw new Error(`fixpath: ${errors} ${errors === 1 ? 'mistake' : 'mistakes'} in the guides, listed above`);
        return { code: writeModule(packGraph(compiled.graph)), moduleType: 'js' };
      },
    },
    configureServer(server) {
      // Guides stand outside Vite's root, so their folder is watched by name: a new file belongs to no module yet.
      if (folder !== null) server.watcher.add(folder);
    },
    hotUpdate({ file, modules }) {
      if (folder === null || !isGuide(file, folder)) return undefined;
      const pack = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (pack === undefined) return undefined;
      this.environment.moduleGraph.invalidateModule(pack);
      // Watching a guide made it a module that nobody can accept; one that is imported as itself stays in the list.
      return [...modules.filter((module: EnvironmentModuleNode) => module !== pack && module.type !== 'asset'), pack];
    },
  };
}

/** A folder that is itself the topic lends its name to its guides. */
function fileOf(folder: string, guide: string): string {
  const below = resolve(folder, guide);
  return existsSync(below) ? below : resolve(folder, '..', guide);
}

function isGuide(file: string, folder: string): boolean {
  return file.endsWith('.md') && resolve(file).startsWith(folder + sep);
}

function writeModule({ index, chunks }: Pack): string {
  const pack = { index, chunks: Object.fromEntries(chunks.map(({ name, chunk }) => [name, chunk])) };
  // One string through JSON.parse loads faster than the same thing as an object literal.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
}

function describeProblems({ problems }: Compiled): readonly string[] {
  return problems.map(({ severity, file, line, column, message, mend }) => `${severity}: ${file}:${line}:${column}  ${message} — ${mend}`);
}
