/** Makes foreign.jsonl again: runs each line of commands.txt where its tool is installed and keeps what it printed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
/** Long enough for a compiler, short enough for a command that waits for a network that is not there. */
const TIME_OUT = 40_000;
/** A paste is rarely longer, and the corpus stays readable. */
const LONGEST = 6000;

// HOME is emptied for every command, and rustup would then find no toolchain.
const RUSTUP_HOME = process.env['RUSTUP_HOME'] ?? join(homedir(), '.rustup');
const CARGO_HOME = process.env['CARGO_HOME'] ?? join(homedir(), '.cargo');

const target = join(here, 'foreign.jsonl');
const known = new Map(
  existsSync(target)
    ? readFileSync(target, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map((entry) => [entry.command, entry])
    : [],
);

const kept = [];
for (const line of readFileSync(join(here, 'commands.txt'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const at = line.indexOf(' | ');
  const tool = line.slice(0, at);
  const command = line.slice(at + 3);
  const text = run(command);
  const entry = text === '' ? known.get(command) : { tool, command, text };
  if (entry) kept.push({ ...entry, id: '' });
}
const lines = kept.map(({ tool, command, text }, i) => JSON.stringify({ id: `f${String(i + 1).padStart(3, '0')}`, tool, command, text }));
writeFileSync(target, lines.join('\n') + '\n');
process.stdout.write(`${lines.length} outputs of ${new Set(kept.map(({ tool }) => tool)).size} tools\n`);

/** What the command printed, with paths of this machine taken out; empty where the tool is not installed or it said nothing. */
function run(command) {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  try {
    cpSync(join(here, 'files'), folder, { recursive: true });
    const env = { ...process.env, PATH: `${process.env['PATH']}:${join(root, 'node_modules/.bin')}`, LC_ALL: 'C.UTF-8', NO_COLOR: '1', HOME: folder, RUSTUP_HOME, CARGO_HOME };
    const first = command.replace(/^(\w+=\S+ )+/, '').match(/^(?:echo .* \| )?(\S+)/)?.[1] ?? '';
    if (!installed(first, env)) return '';
    const { stdout, stderr } = spawnSync('bash', ['-c', `${command} 2>&1`], { cwd: folder, env, timeout: TIME_OUT, encoding: 'utf8', input: '' });
    return `${stdout}${stderr}`.replaceAll(root, '/repo').replaceAll(folder, '/home/dev/project').replace(/\/root\b/g, '/home/dev').replace(/registry\.npmjs\.org|repo\.maven\.apache\.org/g, 'registry.example').replace(/crates\.io index/g, 'local index').slice(0, LONGEST).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installed(program, env) {
  try {
    execFileSync('bash', ['-c', `command -v -- ${JSON.stringify(program)}`], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
