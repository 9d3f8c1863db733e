import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../src/match/createMatcher.ts';
import type { DiagnosisFound } from '../../src/match/verdict.ts';
import { makeIndex } from './makeIndex.ts';

/** `Trace ID` and `orbit client` stand in many signatures or programs; codes and whole messages in one. */
const filler = Array.from({ length: 30 }, (_, at) => ({
  concept: `other-${String(at)}`,
  signatures: [`orbit client gizmo${String(at)} stalled at the quay … Trace ID`],
}));
const matcher = createMatcher(
  makeIndex([
    { concept: 'secret-expired', signatures: ['ORB7001 … Trace ID', 'orbit secret keys have expired', 'orbit client'] },
    { concept: 'secret-invalid', signatures: ['orbit secret keys are invalid'] },
    { concept: 'hatch-stuck', signatures: ['LanderException … hatch mechanism jammed'] },
    { concept: 'ladder', signatures: ['orbit ladder could not unfold'] },
    { concept: 'lander-ladder', signatures: ['orbit lander ladder could not unfold'] },
    ...filler,
  ]),
);
const found = (text: string, concept: string): DiagnosisFound | undefined =>
  matcher.match(text).diagnoses.find((one) => one.concept === concept);
const quotes = (text: string, concept: string): readonly string[] => found(text, concept)?.evidence.map(({ text: quote }) => quote) ?? [];

describe('evidence', () => {
  test('generic clauses are no reason beside telling ones', () => {
    const text = 'orbit client: ORB7001: orbit secret keys have expired. Trace ID: 12';
    expect(quotes(text, 'secret-expired')).toEqual(['ORB7001', 'orbit secret keys have expired']);
  });

  test('repeats in the same words are said once, and in other words again', () => {
    const text = 'ORB7001: orbit secret keys have expired\nORB7001: Orbit secret keys have expired\norbit secret keys have now expired';
    expect(quotes(text, 'secret-expired')).toEqual(['ORB7001', 'orbit secret keys have expired', 'orbit secret keys have now expired']);
  });

  test('what is claimed has a reason', () => {
    for (const { concept, evidence, certainty } of matcher.match('orbit secret keys are invalid').diagnoses)
      if (certainty !== 'possible') expect([concept, evidence.length > 0]).toEqual([concept, true]);
  });

  test('a near miss of which only a type’s name is there has none', () => {
    expect(quotes('LanderException: orbit secret keys have expired', 'hatch-stuck')).toEqual([]);
  });

  test('each reason is a span of the paste', () => {
    const text = 'x: \u001B[31mORB7001\u001B[0m: orbit sec\nret keys have expired';
    for (const { start, end, text: quote } of found(text, 'secret-expired')?.evidence ?? []) expect(text.slice(start, end)).toBe(quote);
    expect(quotes(text, 'secret-expired')).toEqual(['ORB7001', 'orbit sec\nret keys have expired']);
  });
});

describe('why a runner-up lost', () => {
  test('names the word that would have been needed, and what stands there instead', () => {
    expect(found('orbit secret keys are invalid', 'secret-expired')?.lost).toMatch(/would need “expired”; your text says “invalid”/);
  });
  test('names the words that are missing where nothing stands instead', () => {
    expect(found('orbit ladder could not unfold', 'lander-ladder')?.lost).toBe('would need “lander”; your text does not say it');
  });
  test('the first has no such sentence', () => {
    expect(matcher.match('orbit secret keys are invalid').diagnoses[0]).not.toHaveProperty('lost');
  });
});
