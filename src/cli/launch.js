/** `npm run fixpath`: the command line in a checkout, built anew whenever its sources are newer. Says nothing on stdout. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { isCheckout, refreshTargets } from './makeTargets.js';

/** What a command needs beside the command line itself. */
const NEEDS = { build: ['shell', 'worker', 'render', 'embed', 'interface'] };

// npm runs scripts in the package's folder; file names are meant from where the person stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (npm_lifecycle_event === 'fixpath' && INIT_CWD !== undefined && existsSync(INIT_CWD)) process.chdir(INIT_CWD);

if (isCheckout()) {
  try {
    await refreshTargets(['cli', ...(NEEDS[process.argv[2]] ?? [])]);
  } catch (error) {
    process.stderr.write(`fixpath: the sources could not be built.\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
await import('../../dist/cli/fixpath.js');
