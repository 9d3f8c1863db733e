import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../src/graph/graph.ts';
import type { PackDiagnosis } from '../../src/graph/pack.ts';
import { createDoctor } from '../../src/wizard/diagnose.ts';
import { makeDiagnosis, makePack } from './makePack.ts';

const pods = makeDiagnosis('pods', { host: { aks: 'always', other: 'never' } });
const login = makeDiagnosis('login', { host: { laptop: 'usually', aks: 'never' } }, { checks: 1 });
const doctor = createDoctor(makePack([pods, login, makeDiagnosis('headline', {}, { status: 'wrapper' })]));

describe('ask', () => {
  it('begins with everything but headlines and asks the best question', () => {
    const verdict = doctor.ask();
    expect(verdict.verdict).toBe('narrowed');
    expect(verdict.diagnoses.map(({ concept }) => concept).sort()).toEqual(['login', 'pods']);
    expect(verdict.next).toMatchObject({ kind: 'question', facet: 'host' });
  });

  it('leaves out what says neither where it happens nor how people describe it, unless nothing does', () => {
    const bare = makeDiagnosis('bare');
    const concepts = (all: ReturnType<typeof makeDiagnosis>[]) =>
      createDoctor(makePack(all))
        .ask()
        .diagnoses.map(({ concept }) => concept);
    expect(concepts([pods, bare])).toEqual(['pods']);
    expect(concepts([bare])).toEqual(['bare']);
  });

  it('narrows by an answer, and then proposes the check of what is left', () => {
    const verdict = doctor.ask({ host: 'laptop' });
    expect(verdict.diagnoses.map(({ concept }) => concept)).toEqual(['login']);
    expect(verdict.next).toEqual({ kind: 'check', concept: 'login', verification: 0 });
  });

  it('takes “I don’t know” as an answer, and never identifies', () => {
    const verdict = doctor.ask({ host: '?' });
    expect(verdict.verdict).toBe('narrowed');
    expect(verdict.facts).toEqual({});
    expect(verdict.next?.kind).not.toBe('question');
  });
});

describe('diagnose', () => {
  it('goes from a paste to the fix', () => {
    const verdict = doctor.diagnose('error: the login widget has jammed');
    expect(verdict).toMatchObject({ verdict: 'identified', top: 'login', next: { kind: 'fix', concept: 'login' } });
  });

  it('leaves an empty paste unknown, without a next step', () => {
    expect(doctor.diagnose('')).toMatchObject({ verdict: 'unknown', top: null, next: null });
  });
});

describe('a chain of which every row is merely absent', () => {
  const rows = ['AnvilCredential', 'BellowsCredential'];
  const absent = (concept: string, component: string, facts: Conditions): PackDiagnosis => {
    const text = `${component} is not here`;
    const signatures = [{ text, language: null, clauses: [{ kind: 'text', parts: [text] }], file: 'g.md', line: 1 } as const];
    return makeDiagnosis(concept, facts, { component, status: 'unavailable', signatures });
  };
  // The colour tells more than the host; nobody knows it.
  const pack = makePack([
    absent('anvil', 'AnvilCredential', { host: { laptop: 'usually', vm: 'rarely' }, colour: { red: 'always', blue: 'never' } }),
    absent('bellows', 'BellowsCredential', { host: { laptop: 'rarely', vm: 'usually' }, colour: { red: 'never', blue: 'always' } }),
  ]);
  const components = rows.map((id) => ({ id, title: id, aliases: [], absentOn: { host: ['aks'] } }));
  const chain = rows.map((row) => `\t${row}: ${row} is not here`).join('\n');

  it('is asked where it runs first', () => {
    const verdict = createDoctor({ ...pack, components }).diagnose(`Attempted credentials:\n${chain}`);
    expect(verdict.attempts.map(({ status }) => status)).toEqual(['unavailable', 'unavailable']);
    expect(verdict.next).toMatchObject({ kind: 'question', facet: 'host' });
    expect(createDoctor(pack).ask().next).toMatchObject({ kind: 'question', facet: 'colour' });
  });
});
