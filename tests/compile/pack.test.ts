/** Packs: small chunks, stable names, nothing shipped that must not be. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/compile/canonicalJson.ts';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';

const diagnosis = (id: number, words: string): string =>
  `## Lamp ${id} {#lamp-${id}}\n\n\`\`\`facts\nverified: lamp 1.${id}, 2026-01-${String((id % 28) + 1).padStart(2, '0')}\n\`\`\`\n\n\`\`\`signature\nlamp ${id} is dark\n\`\`\`\n\n\`\`\`error python\nSECRET-EXAMPLE ${id}\n\`\`\`\n\n${words}\n\n### Fix\n\n1. Fill it.\n\n### Verify\n\n\`\`\`bash\nlamp status\n\`\`\`\n\n\`\`\`bash needs-admin\nlamp key\n\`\`\`\n`;
// Words that hardly compress, made without chance so that every run is the same.
const noise = (seed: number): string =>
  Array.from({ length: 400 }, (_, index) => (((seed * 7919 + index) * 2654435761) % 4294967296).toString(36)).join(' ');
const compile = (count: number): ReturnType<typeof packGraph> =>
  packGraph(compileGuides([{ path: 't/g.md', text: Array.from({ length: count }, (_, id) => diagnosis(id, noise(id))).join('\n') }]).graph);

describe('packGraph', () => {
  const pack = compile(120);

  it('keeps every chunk below 30 KB gzip, and every body in exactly one', () => {
    expect(pack.chunks.length).toBeGreaterThan(1);
    for (const { chunk } of pack.chunks) expect(gzipSync(JSON.stringify(chunk)).length).toBeLessThanOrEqual(30_000);
    for (const { id, chunk } of pack.index.diagnoses) expect(Object.keys(pack.chunks[chunk]?.chunk.bodies ?? {})).toContain(id);
    expect(pack.chunks.flatMap(({ chunk }) => Object.keys(chunk.bodies))).toHaveLength(120);
    expect(pack.index.chunks).toEqual(pack.chunks.map(({ name }) => name));
  });

  it('is the same for the same guides and another for others', () => {
    expect(canonicalJson(compile(120))).toBe(canonicalJson(pack));
    expect(compile(119).index.hash).not.toBe(pack.index.hash);
    expect(pack.indexName).toBe(`index.${pack.index.hash.slice(0, 8)}.json`);
  });

  it('ships no example, and dates the knowledge by its newest stamp', () => {
    expect(JSON.stringify(pack)).not.toContain('SECRET-EXAMPLE');
    expect(pack.index.date).toBe('2026-01-28');
  });

  it('counts as checks only what reads', () => {
    expect(pack.index.diagnoses[0]?.checks).toBe(1);
  });

  it('packs an empty graph', () => {
    expect(packGraph(compileGuides([]).graph)).toMatchObject({ chunks: [], index: { date: null, diagnoses: [], chunks: [] } });
  });
});
