#!/usr/bin/env node
/** The command line: reads the arguments, runs one command, and ends with its code. */
import { readFileSync } from 'node:fs';
import { cac } from 'cac';
import type { Options } from './options.ts';
import { readOptions } from './options.ts';
import { EXIT } from './outcome.ts';
import { inPackage } from './packageRoot.ts';
import type { Terminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

type Run = (argument: string | undefined, options: Options, terminal: Terminal) => Promise<number>;

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), openTerminal());

/** Runs a command line without the program's name; resolves to the exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const dashes = words.indexOf('--');
  const mine = dashes === -1 ? words : words.slice(0, dashes);
  const cli = describeCommands();
  let running: Promise<number> = Promise.resolve(EXIT.ok);
  const start = (name: string, run: () => Promise<Run>): void => {
    const command = cli.commands.find((one) => one.name === name);
    command?.action((...values: readonly unknown[]) => {
      const argument = values.length > 1 ? values[0] : undefined;
      const options = readOptions(values.at(-1) as Readonly<Record<string, unknown>>);
      running = run().then((ready) => ready(argument === undefined ? undefined : String(argument), options, terminal));
    });
  };
  // Loaded when asked for: `match` must not wait for what only `build` needs.
  start('match', async () => (await import('./match.ts')).runMatch);
  start('check', async () => (await import('./check.ts')).runCheck);
  start('graph', async () => (await import('./graph.ts')).runGraph);
  start('build', async () => (await import('./build.ts')).runBuild);
  start('preview', async () => (await import('./preview.ts')).runPreview);
  start('dev', async () => (await import('./dev.ts')).runDev);
  start('eval', async () => (await import('./evalCases.ts')).runEval);
  start('init', async () => (await import('./init.ts')).runInit);
  start('new', async () => (await import('./newGuide.ts')).runNew);
  start('wizard', async () => (await import('./wizard.ts')).runWizard);

  try {
    cli.parse(['node', 'fixpath', ...mine], { run: false });
    if (dashes !== -1)
      return await (await import('./wrapCommand.ts')).wrapCommand(words.slice(dashes + 1), readOptions(cli.options), terminal);
    if (cli.matchedCommand === undefined) return explain(cli, terminal);
    cli.runMatchedCommand();
    return await running;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CACError') throw error;
    terminal.tell(`fixpath: ${error.message}. See fixpath ${cli.matchedCommandName ?? ''} --help`.replace('  ', ' '));
    return EXIT.usage;
  }
}

function describeCommands(): ReturnType<typeof cac> {
  const cli = cac('fixpath');
  cli.option('--content <dir>', 'Folder of guides (default: ./content, else what comes with fixpath)');
  cli
    .command('match [file]', 'Name what is wrong in a file or in standard input')
    .option('--json', 'Print the verdict as JSON')
    .option('--jsonl', 'Read a case a line, write a verdict a line')
    .option('--fact <facet=value>', 'What is known already; may be repeated');
  cli
    .command('wizard', 'Answer questions instead of pasting an error')
    .option('--fact <facet=value>', 'What is known already; may be repeated');
  cli
    .command('check [dir]', 'List every mistake in the guides')
    .option('--json', 'Print problems and guides as JSON')
    .option('--today <date>', 'Warn of stamps that are stale on this day: 2026-11-20');
  cli.command('graph [dir]', 'Print the knowledge graph').option('--json', 'Print it whole, as JSON');
  cli.command('eval <cases>', 'Measure the matcher on cases, a JSON object a line').option('--json', 'Print the figures as JSON');
  const build = cli.command('build [dir]', 'Build the site').option('--pack-only', 'Write the pack alone, without pages');
  const preview = cli
    .command('preview [dir]', 'Serve a built site on this machine')
    .option('--port <port>', 'Port (default: one that is free)');
  const dev = cli.command('dev [dir]', 'Serve the guides while you write them').option('--port <port>', 'Port (default: one that is free)');
  for (const command of [build, preview, dev]) command.option('--base <path>', 'Path under which the site will stand (default: /)');
  for (const command of [build, dev]) command.option('--allow-errors', 'Go on with what can be built');
  build.option('--site <url>', 'Address of the site, for its sitemap').option('--out <dir>', 'Where to write (default: dist/site)');
  cli.command('init [dir]', 'Make a folder for guides, with one to start from');
  cli.command('new <topic/guide>', 'Start a guide');
  cli.help();
  cli.version(versionOf());
  return cli;
}

function explain(cli: ReturnType<typeof cac>, terminal: Terminal): number {
  if (cli.options['help'] === true || cli.options['version'] === true) return EXIT.ok;
  const [word] = cli.args;
  if (word === undefined) cli.outputHelp();
  else terminal.tell(`fixpath: there is no command “${word}”. See fixpath --help`);
  return EXIT.usage;
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { readonly version: string };
  return version;
}
