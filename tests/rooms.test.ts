/** Keeps the house: reads every import of src, types and components included, and holds it to the table below. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const UI = ['graph', 'match', 'wizard', 'svelte'];
/** room -> rooms and packages it may import; `node:` stands for all of Node. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  graph: [],
  match: ['graph', 'fuse.js/basic'],
  wizard: ['graph', 'match'],
  compile: ['graph', 'match', 'marked', 'parse5', 'yaml', 'node:'],
  ui: UI,
  site: ['ui', ...UI, 'svelte/server', 'workbox-precaching', 'workbox-routing'],
  embed: ['ui', ...UI],
  cli: ['graph', 'compile', 'match', 'wizard', 'cac', 'node:'],
};

/** Single files that need one thing more, and why. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // Types only: the plugin hands Vite an object.
  'compile/vitePlugin.ts': ['type vite'],
  // The one command that starts Vite, where it is installed; loaded only then.
  'cli/dev.ts': ['dynamic vite', 'type vite', 'dynamic @sveltejs/vite-plugin-svelte', 'type @sveltejs/vite-plugin-svelte'],
  // What is prebuilt is found on disk, never imported: the page's renderer as a bundle, the command line by its launcher.
  'cli/loadRenderer.ts': ['dynamic (computed)'],
  'cli/launch.js': ['dynamic ../../dist/cli/fixpath.js'],
  // Builds all of it, in a checkout only.
  'cli/makeTargets.js': ['dynamic vite', 'dynamic typescript'],
  // The interface is fetched from beside the element, wherever that stands; its types come from embed/interface.ts.
  'embed/element.ts': ['dynamic (computed)'],
  // A pack as a module, from wherever the host page says.
  'embed/loadPack.ts': ['dynamic (computed)'],
  // The worker's own file, on a page where a worker is refused: the bundler knows its address.
  'ui/engineHere.ts': ['dynamic (computed)'],
  // The only door by which compiled guides enter a page that Vite serves.
  'site/livePack.ts': ['virtual:fixpath', 'dynamic virtual:fixpath'],
};

/** 20 to 150 lines are a file; 200 deserve a hard look; more than this is two files. */
const LONGEST = 240;

const DOM_ROOMS = new Set(['ui', 'site', 'embed']);
const NODE_ROOMS = new Set(['compile', 'cli']);
const DOM_NAMES = new Set([
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'navigator',
  'location',
  'history',
  'customElements',
  'HTMLElement',
]);
const NODE_NAMES = new Set(['process', 'Buffer', '__dirname', '__filename', 'require']);

interface Import {
  readonly from: string;
  readonly how: 'value' | 'type' | 'dynamic';
}
interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly globals: readonly string[];
  readonly barrel: boolean;
}

const sources = listFiles(SRC)
  .filter((file) => /\.(?:ts|js|svelte)$/.test(file))
  .map(readSource);

describe('every room', () => {
  it('is found', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter(({ room }) => !Object.hasOwn(MAY, room)).map(({ path }) => path)).toEqual([]);
  });

  it('imports only what the table allows', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.filter((found) => !isAllowed(source, found)).map((found) => `${source.path} imports ${found.how} ${found.from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('writes the extension of what it imports', () => {
    const bare = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.') && !/\.(?:ts|svelte|css|json|js)(?:\?[\w&]+)?$/.test(from))
        .map(({ from }) => `${path}: ${from}`),
    );
    expect(bare).toEqual([]);
  });

  it('knows the DOM, or Node, or neither', () => {
    const wrong = sources.flatMap(({ path, room, globals }) =>
      globals
        .filter((name) => (DOM_NAMES.has(name) && !DOM_ROOMS.has(room)) || (NODE_NAMES.has(name) && !NODE_ROOMS.has(room)))
        .map((name) => `${path} names ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no barrel, no drawer and no HTML string', () => {
    expect(sources.filter(({ barrel }) => barrel).map(({ path }) => path)).toEqual([]);
    expect(
      sources.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|misc|common|shared)(?:\/|\.\w+$)/i.test(path)).map(({ path }) => path),
    ).toEqual([]);
    expect(sources.filter(({ text }) => /\{@html|\b(?:inner|outer)HTML\b|insertAdjacentHTML/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('keeps components free of style elements and attributes', () => {
    const components = sources.filter(({ path }) => path.endsWith('.svelte'));
    expect(components.filter(({ text }) => /<style\b|\sstyle[:=]/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('keeps files short enough to read at once', () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).sort((a, b) => b.lines - a.lines);
    expect(lengths.filter(({ lines }) => lines > LONGEST).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees every form', () => {
    const code = `import a from './a.ts'; import type { B } from './b.ts'; export { c } from './c.ts';
      type D = import('./d.ts').D; const e = () => import('./e.ts'); import './f.css'; import g = require('./g.ts'); export type { H } from './h.ts';
      const w = new Worker(new URL('./w.ts', import.meta.url)); import { type I } from './i.ts';`;
    expect(
      readImports(code)
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.css', './g.ts', './h.ts', './i.ts', './w.ts']);
  });

  it('sees a forbidden edge', () => {
    const source = { path: 'graph/x.ts', room: 'graph', text: '', imports: [], globals: [], barrel: false };
    expect(isAllowed(source, { from: '../match/clean.ts', how: 'type' })).toBe(false);
    expect(isAllowed(source, { from: './node.ts', how: 'value' })).toBe(true);
    expect(isAllowed({ ...source, path: 'match/x.ts', room: 'match' }, { from: 'vite', how: 'type' })).toBe(false);
  });

  it('tells a global from a property and a local of the same name', () => {
    expect(readGlobals('const a = { window: 1 }; a.document; function f(history: string) { return history; }')).toEqual([]);
    expect(readGlobals('window.x; typeof process; class A extends HTMLElement {}')).toEqual(['HTMLElement', 'process', 'window']);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function readSource(file: string): Source {
  const path = relative(SRC, file).split(sep).join('/');
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text;
  return {
    path,
    room: path.split('/')[0] ?? '',
    text,
    imports: readImports(code),
    globals: readGlobals(code),
    barrel: /^export[ \t]*\*/m.test(code),
  };
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n');
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    visit(child, see);
  });
}

function readImports(code: string): Import[] {
  const found: Import[] = [];
  visit(parse(code), (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typed = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      found.push({ from: node.moduleSpecifier.text, how: typed ? 'type' : 'value' });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ from: node.argument.literal.text, how: 'type' });
    } else if (ts.isExternalModuleReference(node) && ts.isStringLiteral(node.expression)) {
      found.push({ from: node.expression.text, how: 'value' });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ from: argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : '(computed)', how: 'dynamic' });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url') {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument) && argument.text.endsWith('.ts'))
        found.push({ from: argument.text, how: 'value' });
    }
  });
  return found;
}

/** Names of the DOM or of Node that the code reads without having declared them. */
function readGlobals(code: string): string[] {
  const declared = new Set<string>();
  const read = new Set<string>();
  visit(parse(code), (node) => {
    if (!ts.isIdentifier(node) || !(DOM_NAMES.has(node.text) || NODE_NAMES.has(node.text))) return;
    const { parent } = node;
    const named =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
    if (named || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isJsxAttribute(parent)) return;
    if (
      (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) &&
      parent.name === node
    ) {
      declared.add(node.text);
    } else {
      read.add(node.text);
    }
  });
  return [...read].filter((name) => !declared.has(name)).sort();
}

function isAllowed({ path, room }: Source, { from, how }: Import): boolean {
  const extra = ALSO[path] ?? [];
  if (extra.includes(from) || extra.includes(`${how} ${from}`)) return true;
  const may = MAY[room] ?? [];
  if (from.startsWith('.')) {
    const target = relative(SRC, resolve(dirname(join(SRC, path)), from))
      .split(sep)
      .join('/');
    const other = target.split('/')[0] ?? '';
    return other === room || may.includes(other);
  }
  return may.some((allowed) =>
    allowed === 'node:' ? from.startsWith('node:') : from === allowed || (allowed === 'svelte' && isClientSvelte(from)),
  );
}

/** Svelte's own modules, save the one that renders to a string. */
function isClientSvelte(from: string): boolean {
  return from.startsWith('svelte/') && from !== 'svelte/server';
}
