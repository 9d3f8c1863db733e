/** `fixpath build`: compiles guides, draws every page, and puts the prebuilt program beside them. */
import { normalBase } from './normalBase.ts';
import { printProblem } from './check.ts';
import { count } from './count.ts';
import { compileContent } from './loadKnowledge.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { refuseUsage } from './refuseUsage.ts';
import { replaceFolder } from './replaceFolder.ts';
import type { Terminal } from './terminal.ts';
import { writePack } from './writePack.ts';
import { writeSite } from './writeSite.ts';

/** Exits with 1, and writes nothing, where the guides have errors and `--allow-errors` does not say to go on. */
export async function runBuild(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const content = folder ?? options.content;
  const base = normalBase(options.base);
  if (base === null) return refuseUsage(`--base ${options.base}: write a path, like /docs/errors/.`, terminal);
  const site = options.site === undefined ? null : addressOf(options.site);
  if (site === undefined)
    return refuseUsage(`--site ${String(options.site)}: write the address of the site, like https://docs.example.org.`, terminal);
  const compiled = await compileContent(content);
  if (compiled.kind === 'refused') return refuseUsage(compiled.why, terminal);

  const { graph, problems } = compiled.value;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) printProblem(problem, content ?? 'content', { ...terminal, say: terminal.tell });
  if (errors.length > 0 && !options.allowErrors) {
    terminal.tell(`fixpath: ${count(errors.length, 'error')} in the guides; mend them, or build what can be built with --allow-errors.`);
    return EXIT.errors;
  }
  const written = await replaceFolder(options.out, (target) =>
    options.packOnly ? writePack(graph, target) : writeSite(graph, target, { base, site }),
  );
  if (written.kind === 'refused') return refuseUsage(written.why, terminal);
  const { pages, files } = written.value;
  terminal.say(
    `${options.out}: ${pages > 0 ? `${count(pages, 'page')}, ` : ''}${count(files, 'file')}, ${count(graph.concepts.length, 'concept')}`,
  );
  return EXIT.ok;
}

/** The site's address without a slash at its end; undefined for what is none. */
function addressOf(site: string): string | undefined {
  try {
    const { protocol, origin } = new URL(site);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}
