/** Holds the Azure Identity content to what it must know: every concept in full, and every error row of a list beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/compile/compileFolder.ts';
import { packGraph } from '../../src/compile/pack.ts';
import { LANGUAGES } from '../../src/graph/graph.ts';
import type { Diagnosis } from '../../src/graph/graph.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import type { Doctor } from '../../src/wizard/diagnose.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Rows that people may keep beside their checkout; a fresh clone has none, and the test of rows is skipped. */
const ROWS = at('../../../shared/coverage/rows.json');
const SLOW = 60_000;
/** A chain that ends well is no concept of a verdict: it is `harmless`. */
const HARMLESS = 'benign-chain-log';

interface Row {
  readonly id: string;
  readonly language: string;
  readonly error: string;
  readonly errors?: readonly string[];
  readonly library_form?: string | readonly string[];
  readonly key: string;
  readonly also_ok: readonly string[];
  readonly literal: boolean;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const { concepts } = read<{ readonly concepts: readonly string[] }>(at('../corpus/coverage.json'));
const rows = existsSync(ROWS) ? read<readonly Row[]>(ROWS).filter(({ literal }) => literal) : [];

const byConcept = new Map<string, Diagnosis>();
let doctor: Doctor;

beforeAll(async () => {
  const { graph } = await compileFolder(at('../../content'));
  for (const diagnosis of graph.diagnoses) byConcept.set(diagnosis.concept, diagnosis);
  doctor = createDoctor(packGraph(graph).index);
}, SLOW);

describe('a concept that must be there', () => {
  it.each(concepts)('%s', (concept) => {
    const diagnosis = byConcept.get(concept);
    expect(diagnosis, 'no guide declares it').toBeDefined();
    if (diagnosis === undefined) return;
    expect(diagnosis.cause.length, 'its cause').toBeGreaterThan(0);
    expect(diagnosis.mitigation.length, 'its steps').toBeGreaterThan(0);
    expect(diagnosis.examples.filter(({ must }) => must).length, 'its examples').toBeGreaterThan(0);
    expect(diagnosis.verified.length, 'its stamp').toBeGreaterThan(0);
    if (diagnosis.status === 'wrapper' || diagnosis.status === 'succeeded') return;
    const checks = diagnosis.verification.filter(({ oracle }) => oracle.length > 0);
    const shells = new Set(checks.flatMap(({ command }) => command?.variants.map(({ shell }) => shell) ?? []));
    expect([...shells], 'shells of its checks that have an oracle').toEqual(expect.arrayContaining(['bash', 'powershell']));
  });
});

describe.skipIf(rows.length === 0)('the rows of the guides for each language', () => {
  it.each(LANGUAGES.filter((language) => rows.some((row) => row.language === language)))(
    '%s',
    (language) => {
      const missed = rows
        .filter((row) => row.language === language)
        .flatMap((row) =>
          textsOf(row)
            .filter((text) => !fits(row, text))
            .map((text) => `${row.id}: ${text}`),
        );
      expect(missed).toEqual([]);
    },
    SLOW,
  );
});

function textsOf({ error, errors, library_form: form }: Row): readonly string[] {
  return [...new Set([...(errors ?? [error]), ...(form === undefined ? [] : [form].flat())])];
}

function fits({ language, key, also_ok: others }: Row, text: string): boolean {
  const { verdict, top } = doctor.diagnose(text, { language });
  const first = verdict === 'harmless' ? HARMLESS : top;
  return first !== null && [key, ...others].includes(first);
}
