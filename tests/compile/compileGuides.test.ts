/** What must hold for any input: nothing throws, order does not matter, reruns are the same, packs load. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LONGEST_GUIDE, compileGuides } from '../../src/compile/compileGuides.ts';
import type { ParseCache } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { loadChunk, loadIndex } from '../../src/graph/load.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/compile/', import.meta.url));
const fixtures = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => readFileSync(FOLDER + file, 'utf8'));

/** Pieces that mean something to Markdown, HTML, YAML or the guide format. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '# ',
      '## a {#b}\n',
      '|',
      '|---|---|\n',
      '| Error | Fix |\n',
      '\n',
      '\n\n',
      '```',
      '```facts\n',
      '```error not\n',
      '```signature\n',
      '```bash x\n',
      '- ',
      '1. ',
    ],
    ...[
      '> ',
      '**Cause:** ',
      '**',
      '_',
      '`',
      '[a](#b)',
      '[a](javascript:b)',
      '![a](b)',
      '<ul><li>',
      '</ul>',
      '<p/>',
      '</p>',
      '<tenant ID>',
      '<a id="x">',
      '<!--',
      '-->',
    ],
    ...[
      '---\n',
      'a: [',
      'host: { vm: never }\n',
      '&a *a',
      '<guid:x>',
      '<nope:x>',
      '…',
      '\u0000',
      '\uFEFF',
      '\uD800',
      '\r',
      '\t',
      '    ',
      'AADSTS50076',
      'failed',
      '“',
      '&amp;',
      '&#x110000;',
    ],
  ),
  fc.string({ maxLength: 12 }),
);
const mangled = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .record({ text: fc.constantFrom(...fixtures), from: fc.nat(2000), length: fc.nat(40), put: fc.array(piece, { maxLength: 4 }) })
    .map(({ text, from, length, put }) => text.slice(0, from) + put.join('') + text.slice(from + length)),
);

describe('compileGuides', () => {
  it('takes anything, and what it makes of it passes the door of packs', () => {
    fc.assert(
      fc.property(mangled, mangled, (text, index) => {
        const { graph, problems } = compileGuides([
          { path: 't/g.md', text },
          { path: 't/index.md', text: index },
        ]);
        const { index: packed, chunks } = packGraph(graph);
        expect(loadIndex(JSON.parse(JSON.stringify(packed)))).toMatchObject({ kind: 'ok' });
        for (const { chunk } of chunks) expect(loadChunk(JSON.parse(JSON.stringify(chunk)))).toMatchObject({ kind: 'ok' });
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
        }
        expect(new Set(graph.diagnoses.map(({ id }) => id)).size).toBe(graph.diagnoses.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes whatever the order of the guides, and from a warm cache', () => {
    const sources = fixtures.map((text, index) => ({ path: `t${index % 3}/g${index}.md`, text }));
    const cache: ParseCache = new Map();
    const first = JSON.stringify(compileGuides(sources, { cache }));
    expect(JSON.stringify(compileGuides([...sources].reverse()))).toBe(first);
    expect(JSON.stringify(compileGuides(sources, { cache }))).toBe(first);
    expect(cache.size).toBe(sources.length);
  });

  it('parses only what changed', () => {
    const cache: ParseCache = new Map();
    const guide = { path: 't/a.md', text: '## The lamp failed\n\nFill it.\n' };
    compileGuides([guide, { path: 't/b.md', text: 'b' }], { cache });
    const kept = cache.get('t/b.md')?.parsed;
    compileGuides(
      [
        { ...guide, text: '## The lamp is dark, it failed\n\nFill it.\n' },
        { path: 't/b.md', text: 'b' },
      ],
      { cache },
    );
    expect(cache.get('t/b.md')?.parsed).toBe(kept);
    expect(cache.get('t/a.md')?.parsed.drafts[0]?.title).toBe('The lamp is dark, it failed');
  });

  it('joins the same concept of several guides, the one without a language first', () => {
    const lamp = (title: string, front: string): string =>
      `---\n${front}\n---\n\n## ${title} {#lamp}\n\n\`\`\`signature\nlamp is dark\n\`\`\`\n`;
    const { graph } = compileGuides([
      { path: 't/a-python.md', text: lamp('Python’s lamp', 'language: python') },
      { path: 't/b.md', text: lamp('The lamp', 'title: Lamps') },
      { path: 't/c-go.md', text: lamp('Go’s lamp', 'language: go') },
    ]);
    expect(graph.concepts).toEqual([
      { id: 'lamp', topic: 't', title: 'The lamp', component: null, variants: ['t/b#lamp', 't/a-python#lamp', 't/c-go#lamp'], was: [] },
    ]);
    expect(graph.diagnoses.map(({ languages }) => languages)).toEqual([['python'], [], ['go']]);
  });

  it('follows links from guide to guide, by anchor, by concept and by former id', () => {
    const { graph, problems } = compileGuides([
      {
        path: 't/a.md',
        text: '## One {#one}\n\n```signature\none\n```\n\n[two](b.md#two), [two](#two), [old](#old), [page](b.md), [story](./b.md#story)\n',
      },
      { path: 't/b.md', text: '# Page\n\n## Two {#two}\n\n```facts\nwas: [old]\n```\n\n```signature\ntwo\n```\n\n## Story\n\nText.\n' },
    ]);
    expect(JSON.stringify(graph.diagnoses[0]?.cause).match(/"href":"[^"]*"/g)).toEqual(
      ['#two', '#two', '#two', '#a/page', '#a/story'].map((href) => `"href":"${href}"`),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(graph.articles.map(({ slug }) => slug)).toEqual(['page', 'story']);
  });

  it('refuses a guide that is too long, and one that is no text, with one problem each', () => {
    const { graph, problems } = compileGuides([
      { path: 't/long.md', text: 'a'.repeat(LONGEST_GUIDE + 1) },
      { path: 't/picture.md', text: 'PNG\0\0\0' },
    ]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['guide-too-long t/long.md', 'binary-guide t/picture.md']);
    expect(graph.guides).toEqual([]);
  });

  it.each([
    ['marks that never close', '_a_b'.repeat(100_000)],
    ['quotes in quotes', '> '.repeat(100_000)],
    ['lists in lists', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['a hundred thousand headings', '# a\n'.repeat(100_000)],
    ['a hundred thousand rows', `|Error|Fix|\n|---|---|\n${'|a|b|\n'.repeat(100_000)}`],
    ['elements in elements', '<b>'.repeat(100_000)],
  ])('survives %s', (_, text) => {
    expect(compileGuides([{ path: 't/g.md', text }]).graph.guides).toHaveLength(1);
  });

  it('gives an empty graph for no guides', () => {
    expect(compileGuides([])).toMatchObject({ graph: { diagnoses: [], guides: [] }, problems: [] });
  });
});
