import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText, fillHoles, isSafe, wordFor } from '../../src/wizard/fillHoles.ts';

const ID = '5c0f7a31-9d24-4e6b-8a17-3b2f60d4e9c8';
const TENANT = { kind: 'hole', type: 'guid', role: 'tenant' } as const;

describe('fillHoles', () => {
  it('fills a hole from the paste', () => {
    expect(copyText(fillHoles(['az login --tenant ', TENANT], { tenant: ID }), {})).toBe(`az login --tenant ${ID}`);
  });

  it('takes no value of another type', () => {
    expect(copyText(fillHoles(['az login --tenant ', TENANT], { tenant: 'orders' }), {})).toBe('az login --tenant TENANT_ID');
  });

  it('lets the person overrule the paste, and copies a word where nobody knows', () => {
    const pieces = fillHoles(['az login --tenant ', TENANT], { tenant: ID });
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
