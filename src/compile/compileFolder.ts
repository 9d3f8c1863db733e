/** Reads a folder of guides from disk and compiles it. */
import type { Dirent } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Compiled } from '../graph/graph.ts';
import type { Problem } from '../graph/problem.ts';
import { LONGEST_GUIDE, compileGuides } from './compileGuides.ts';
import type { CompileOptions } from './compileGuides.ts';
import type { GuideSource } from './parseGuide.ts';
import { compareText, sortProblems, wholeFile } from './report.ts';

/** Folders that hold no guides, wherever they stand. */
const SKIPPED = new Set(['node_modules', 'dist']);
/** Topics may group their guides in folders, to this depth. */
const DEEPEST = 4;

/**
 * Compiles `<dir>/<topic>/**.md`, or, where `dir` holds guides of its own, `dir` as one topic by its name. A README.md beside
 * topics is about the folder and no guide. A folder that is missing, empty or no folder gives one problem and an empty graph.
 */
export async function compileFolder(dir: string, options: CompileOptions = {}): Promise<Compiled> {
  const problems: Problem[] = [];
  const sources = await readSources(dir, problems);
  const compiled = compileGuides(sources, options);
  if (sources.length === 0 && problems.length === 0)
    problems.push(
      wholeFile('error', 'no-guides', dir, 'This folder holds no guide', 'Put a Markdown file into it, or into a folder in it'),
    );
  return { ...compiled, problems: sortProblems([...problems, ...compiled.problems]) };
}

async function readSources(dir: string, problems: Problem[]): Promise<readonly GuideSource[]> {
  const root = await stat(dir).catch(() => null);
  if (root === null) {
    problems.push(wholeFile('error', 'no-folder', dir, 'There is no such folder', 'Check the path'));
    return [];
  }
  if (root.isFile() && isGuide(dir))
    return readGuides([{ path: `${topicName(resolve(dir, '..'))}/${basename(dir)}`, file: dir }], problems);
  if (!root.isDirectory()) {
    problems.push(wholeFile('error', 'no-folder', dir, 'This is no folder', 'Give the folder that holds the guides'));
    return [];
  }
  const entries = await list(dir);
  const topics = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
  const own = entries.filter((entry) => entry.isFile() && isGuide(entry.name));
  const inTopics = (await Promise.all(topics.map((topic) => walk(join(dir, topic.name), topic.name, 1)))).flat();
  const guides = own.filter(({ name }) => inTopics.length === 0 || !/^readme\.md$/i.test(name));
  const flat = guides.map(({ name }) => ({ path: `${topicName(dir)}/${name}`, file: join(dir, name) }));
  return readGuides([...flat, ...inTopics], problems);
}

interface Found {
  readonly path: string;
  readonly file: string;
}

async function walk(folder: string, path: string, depth: number): Promise<readonly Found[]> {
  const entries = await list(folder);
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly Found[]> => {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return depth < DEEPEST && !isSkipped(entry.name) ? walk(file, `${path}/${entry.name}`, depth + 1) : [];
      return entry.isFile() && isGuide(entry.name) ? [{ path: `${path}/${entry.name}`, file }] : [];
    }),
  );
  return found.flat();
}

async function readGuides(found: readonly Found[], problems: Problem[]): Promise<readonly GuideSource[]> {
  const sources = await Promise.all(
    found.map(async ({ path, file }): Promise<GuideSource | null> => {
      try {
        const { size } = await stat(file);
        // UTF-8 takes at most three bytes for a UTF-16 unit; what is longer is not even read.
        if (size > LONGEST_GUIDE * 3) {
          problems.push(
            wholeFile(
              'error',
              'guide-too-long',
              path,
              `This guide has ${(size / 1_000_000).toFixed(1)} MB; ${LONGEST_GUIDE / 1_000_000} million characters are read`,
              'Split it into several guides',
            ),
          );
          return null;
        }
        return { path, text: decode(await readFile(file)) };
      } catch {
        problems.push(wholeFile('error', 'unreadable', path, 'This guide cannot be read', 'Check its permissions'));
        return null;
      }
    }),
  );
  return sources.filter((source) => source !== null).sort((a, b) => compareText(a.path, b.path));
}

/** UTF-16 is told by its byte order mark; anything else is read as UTF-8. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

async function list(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => compareText(a.name, b.name));
}

function isGuide(name: string): boolean {
  return /\.mdx?$/i.test(name);
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}

function topicName(dir: string): string {
  return basename(resolve(dir)) || 'guides';
}
