/** `fixpath -- cmd args…`: runs a command as if it stood alone, and diagnoses its output where it fails. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createDoctor } from '../wizard/diagnose.ts';
import { decodeText } from './decode.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import type { Options } from './options.ts';
import { printVerdict } from './printVerdict.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';

/** The end of the output is what tells; a day of logs before it is not kept. */
const KEPT_BYTES = 1024 * 1024;
/** What shells answer for a command that is not there, or that a signal ended. */
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;
const SIGNALLED = 128;

/** Copies both streams untouched and exits with the command's code; the verdict goes to stderr, and only after a failure. */
export async function wrapCommand(words: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const [command, ...rest] = words;
  if (command === undefined) {
    return refuseUsage('name the command after --, like: fixpath -- npm test', terminal);
  }
  const ran = await runCopying(command, rest);
  if (ran.kind === 'missing') {
    terminal.tell(`fixpath: ${command} ${ran.code === NOT_FOUND ? 'is not a command here' : 'cannot be run'}.`);
    return ran.code;
  }
  const text = decodeText(ran.output);
  if (ran.code !== 0 && text.kind === 'ok' && text.value.trim() !== '') await diagnose(text.value, options, terminal);
  return ran.code;
}

async function diagnose(text: string, options: Options, terminal: Terminal): Promise<void> {
  const knowledge = await loadKnowledge(options.content);
  if (knowledge.kind === 'refused') {
    terminal.tell(`fixpath: ${knowledge.why}`);
    return;
  }
  const verdict = createDoctor(knowledge.value.index).diagnose(text);
  const [first] = verdict.diagnoses;
  const body = first === undefined || verdict.top === null ? null : await knowledge.value.readBody(first.id);
  printVerdict(verdict, body, knowledge.value.index, text, { ...terminal, say: terminal.tell });
}

type Ran = { readonly kind: 'ran'; readonly code: number; readonly output: Buffer } | { readonly kind: 'missing'; readonly code: number };

function runCopying(command: string, args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    let kept: Buffer[] = [];
    let size = 0;
    const keep = (part: Buffer): void => {
      kept.push(part);
      size += part.length;
      if (size > 2 * KEPT_BYTES) {
        kept = [Buffer.concat(kept).subarray(-KEPT_BYTES)];
        size = KEPT_BYTES;
      }
    };
    const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'pipe'] });
    // Ctrl+C reaches the command by itself; we stay to say what it printed.
    const ignore = (): void => undefined;
    process.on('SIGINT', ignore);
    child.stdout.on('data', keep).pipe(process.stdout, { end: false });
    child.stderr.on('data', keep).pipe(process.stderr, { end: false });
    child.on('error', (error: NodeJS.ErrnoException) => {
      done({ kind: 'missing', code: error.code === 'ENOENT' ? NOT_FOUND : NOT_RUNNABLE });
    });
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      const output = Buffer.concat(kept).subarray(-KEPT_BYTES);
      done({ kind: 'ran', code: code ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal]), output });
    });
  });
}
