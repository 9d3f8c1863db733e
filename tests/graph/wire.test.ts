/** The index that travels is the index that was packed. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { loadIndex } from '../../src/graph/load.ts';
import type { PackIndex } from '../../src/graph/pack.ts';
import type { Signature } from '../../src/graph/signature.ts';
import { finish } from '../../src/graph/steps.ts';
import { growIndex, shrinkIndex } from '../../src/graph/wire.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/compile/', import.meta.url));
const sources = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ path: `t/${file}`, text: readFileSync(FOLDER + file, 'utf8') }));
const { index } = packGraph(compileGuides(sources).graph);
const unplaced = (from: PackIndex): unknown => ({
  ...from,
  diagnoses: from.diagnoses.map((one) => ({
    ...one,
    signatures: one.signatures.map((signature) => ({ ...signature, file: '', line: 0 })),
  })),
});
const travel = (): unknown => JSON.parse(JSON.stringify(shrinkIndex(index)));

describe('the index on its way', () => {
  it('arrives as it was, save the places of signatures', () => {
    expect(index.diagnoses.length).toBeGreaterThan(40);
    expect(loadIndex(travel())).toEqual({ kind: 'ok', value: unplaced(index) });
  });

  it('is less than two thirds of the rows', () => {
    expect(JSON.stringify(shrinkIndex(index)).length).toBeLessThan(JSON.stringify(index).length * 0.67);
  });

  it('does not say again the code that an id begins with', () => {
    const [first] = index.diagnoses;
    if (first === undefined) throw new Error('the fixtures make no diagnosis');
    const code = (id: string): Signature => ({ text: id, language: null, clauses: [{ kind: 'code', code: id }], file: '', line: 0 });
    const coded = {
      ...first,
      id: 't/g#orb7001-gone',
      concept: 'orb7001-gone',
      title: 'ORB7001: it is gone',
      signatures: [code('ORB7001'), code('ORB7')],
    };
    const concepts = [
      { ...index.concepts[0], id: 'orb7001-gone', title: coded.title, component: coded.component, variants: [coded.id], was: [] },
    ] as typeof index.concepts;
    const text = JSON.stringify(shrinkIndex({ ...index, concepts, diagnoses: [coded] }));
    expect(text).not.toContain('ORB7001');
    expect(finish(growIndex(JSON.parse(text)))).toMatchObject({ concepts, diagnoses: [coded] });
  });

  it('takes no mark of a guide for one of its own', () => {
    const [first] = index.diagnoses;
    if (first === undefined) throw new Error('the fixtures make no diagnosis');
    const words = (text: string): Signature => ({ text, language: null, clauses: [{ kind: 'text', parts: [text] }], file: '', line: 0 });
    const marked = { ...first, title: '\u0081Oil', signatures: [words('\u0081wick \u007fis\u0080 wet\nand\u0082 cold')] };
    const grown = loadIndex(JSON.parse(JSON.stringify(shrinkIndex({ ...index, diagnoses: [marked] }))));
    expect(grown).toMatchObject({ value: { diagnoses: [{ title: ' Oil', signatures: [words(' wick  is  wet and  cold')] }] } });
  });

  it('leaves rows alone', () => {
    expect(finish(growIndex(index))).toBe(index);
    expect(finish(growIndex(null))).toBe(null);
  });

  it('survives an index without diagnoses', () => {
    const { index: empty } = packGraph(compileGuides([]).graph);
    expect(loadIndex(JSON.parse(JSON.stringify(shrinkIndex(empty))))).toEqual({ kind: 'ok', value: empty });
  });

  it('refuses, and never throws, whatever was done to a column', () => {
    const columns = Object.keys((travel() as { readonly diagnoses: Readonly<Record<string, unknown>> }).diagnoses);
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.jsonValue(), (column, value) => {
        const json = travel() as { readonly diagnoses: Record<string, unknown> };
        json.diagnoses[column] = value;
        expect(loadIndex(json).kind).toBe('refused');
      }),
    );
  });
});
