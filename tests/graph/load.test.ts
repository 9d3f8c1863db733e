/** A pack from elsewhere is read only where every part of it has its shape. */
import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { loadChunk, loadIndex } from '../../src/graph/load.ts';

const GUIDE = `## Nobody lit the lamp {#lamp}

\`\`\`signature
lamp <name:room> is dark
\`\`\`

See [there](https://example.com/there) and \`lamp\`.

### Fix

1. Light it.

### Verify

\`\`\`bash
lamp status
\`\`\`
`;
const { index, chunks } = packGraph(compileGuides([{ path: 't/g.md', text: GUIDE }]).graph);
const [first] = chunks;
const copy = (): Record<string, unknown> => JSON.parse(JSON.stringify(index)) as Record<string, unknown>;
/** The chunk with one piece of its text replaced. */
const chunkWith = (from: string, to: string): unknown => {
  const text = JSON.stringify(first?.chunk);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
};

describe('loadIndex', () => {
  it('takes what compile packs', () => {
    expect(loadIndex(copy())).toEqual({ kind: 'ok', value: index });
  });

  it.each([null, [], 'pack', 7, {}, { format: '1' }])('refuses %j', (json) => {
    expect(loadIndex(json).kind).toBe('refused');
  });

  it('says which format it reads', () => {
    expect(loadIndex({ ...copy(), format: 99 })).toEqual({ kind: 'refused', why: 'it has format 99, and this page reads 1' });
  });

  it.each([
    ['hash', 'x'],
    ['date', 5],
    ['topics', [{}]],
    ['facets', [{ id: 'a' }]],
    ['components', 'a'],
    ['families', [{ id: 'A', title: 'A', prefix: 'A', lookup: 'javascript:alert(1)' }]],
    ['concepts', null],
    ['diagnoses', [{ id: 'a' }]],
    ['chunks', ['../other.json']],
    ['chunks', ['https://example.com/x.json']],
    ['chunks', []],
    ['edges', [{}]],
  ])('refuses %s of another shape: %j', (key, value) => {
    expect(loadIndex({ ...copy(), [key]: value }).kind).toBe('refused');
  });

  it('refuses a clause of an unknown kind', () => {
    expect(loadIndex(JSON.parse(JSON.stringify(index).replace('"kind":"hole"', '"kind":"regex"'))).kind).toBe('refused');
  });
});

describe('loadChunk', () => {
  it('takes what compile packs', () => {
    expect(loadChunk(JSON.parse(JSON.stringify(first?.chunk)))).toEqual({ kind: 'ok', value: first?.chunk });
  });

  it.each([
    ['https://example.com/there', 'javascript:alert(1)'],
    ['https://example.com/there', 'data:text/html,x'],
    ['https://example.com/there', '//example.com'],
    ['https://example.com/there', 'JAVASCRIPT:alert(1)'],
    ['"kind":"paragraph"', '"kind":"html"'],
    ['"kind":"code"', '"kind":"script"'],
    ['"shell":"bash"', '"shell":"perl"'],
    ['"read-only"', '"harmless"'],
    ['"kind":"step"', '"kind":"leap"'],
    ['"languages":[]', '"languages":[1]'],
  ])('refuses %s made %s', (from, to) => {
    expect(loadChunk(chunkWith(from, to)).kind).toBe('refused');
  });

  it('refuses a tree that is deeper than anything draws', () => {
    let node: unknown = { kind: 'text', text: 'a' };
    for (let depth = 0; depth < 5000; depth += 1) node = { kind: 'strong', children: [node] };
    expect(loadChunk({ format: 1, bodies: {}, articles: { a: [{ kind: 'paragraph', children: [node] }] } }).kind).toBe('refused');
  });
});
