/** Ends a command that cannot be run as it was written. */
import { EXIT } from './outcome.ts';
import type { Terminal } from './terminal.ts';

/** Says why in one sentence on stderr; returns the exit code for it. */
export function refuseUsage(why: string, terminal: Pick<Terminal, 'tell'>): number {
  terminal.tell(`fixpath: ${why}`);
  return EXIT.usage;
}
