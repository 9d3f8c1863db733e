import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText, fillHoles, isSafe, wordFor } from '../../src/ui/fillHoles.ts';

const TENANT = { kind: 'hole', type: 'guid', role: 'tenant' } as const;

describe('fillHoles', () => {
  it('fills a hole from the paste', () => {
    expect(copyText(fillHoles(['az login --tenant ', TENANT], { tenant: '3f9c' }), {})).toBe('az login --tenant 3f9c');
  });

  it('lets the person overrule the paste, and copies a word where nobody knows', () => {
    const pieces = fillHoles(['az login --tenant ', TENANT], { tenant: '3f9c' });
    expect(copyText(pieces, { tenant: 'contoso.com' })).toBe('az login --tenant contoso.com');
    expect(copyText(fillHoles([TENANT], {}), {})).toBe('TENANT_ID');
  });

  it('writes nothing into a command that a shell would read as more', () => {
    const unsafe = fc.string({ minLength: 1 }).filter((text) => /[^A-Za-z0-9._:/@-]/.test(text) || text.startsWith('-'));
    fc.assert(
      fc.property(unsafe, (text) => {
        expect(isSafe(text)).toBe(false);
        expect(copyText(fillHoles(['x ', TENANT], { tenant: text }), { tenant: text })).toBe('x TENANT_ID');
      }),
    );
  });

  it('leaves prompts behind', () => {
    expect(copyText(fillHoles(['$ az login\n$ az account show'], {}), {})).toBe('az login\naz account show');
  });

  it('does not take what every object has for a capture', () => {
    const hole = { kind: 'hole', type: 'name', role: 'constructor' } as const;
    expect(copyText(fillHoles([hole], {}), {})).toBe('CONSTRUCTOR');
  });

  it('says whose value is wanted', () => {
    expect(wordFor({ kind: 'hole', type: 'name', role: 'resource-group' })).toBe('RESOURCE_GROUP');
  });
});
