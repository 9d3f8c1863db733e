/** Runs the command line as people run it in a checkout, for the tests of its contract. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const LAUNCHER = fileURLToPath(new URL('../../src/cli/launch.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `fixpath …args` in `cwd` with `input` on stdin; the environment has no colours to ask for. */
export function runProgram(
  args: readonly string[],
  { cwd, input = '', program = LAUNCHER }: { readonly cwd: string; readonly input?: string | Uint8Array; readonly program?: string },
): Promise<Ran> {
  return new Promise((done, fail) => {
    const { FORCE_COLOR: _colour, NO_COLOR: _none, INIT_CWD: _cwd, ...env } = process.env;
    const child = spawn(process.execPath, [program, ...args], { cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', fail);
    // A refusal may close its input before all of it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => {
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}
