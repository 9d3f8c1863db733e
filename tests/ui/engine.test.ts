import { describe, expect, it } from 'vitest';
import { quoteEvidence } from '../../src/ui/engine.ts';
import { makeFound, makeVerdict } from './makeVerdict.ts';

describe('quoteEvidence', () => {
  it('quotes evidence without secrets, and identifiers under other names', () => {
    const text = 'noise\nHB77: key=SECRETSECRET for 3f9c2d10-77aa-4f0e-9c1e-0a52e1d4b21a\nnoise';
    const at = (part: string): { start: number; end: number } => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const verdict = makeVerdict({
      diagnoses: [makeFound(text, ['HB77: key=SECRETSECRET', '3f9c2d10-77aa-4f0e-9c1e-0a52e1d4b21a'])],
      redactions: [
        { ...at('SECRETSECRET'), kind: 'client-secret', class: 'secret' },
        { ...at('3f9c2d10-77aa-4f0e-9c1e-0a52e1d4b21a'), kind: 'guid', class: 'identifier' },
      ],
    });
    expect(quoteEvidence(text, verdict)).toBe('HB77: key=⟨secret removed⟩\nguid-1');
  });

  it('is empty without evidence', () => {
    expect(quoteEvidence('x', makeVerdict())).toBe('');
  });
});
