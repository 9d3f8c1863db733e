import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/match/clean.ts';
import { findRedactions, redactText } from '../../src/match/redact.ts';
import { INNOCENT, plantSecrets } from '../corpus/secrets.ts';

/** Runs of six characters of the secret that stand in the text, line ends and padding taken out. */
function leaks(secret: string, text: string): readonly string[] {
  const flat = text.replace(/\s+/g, '');
  const runs: string[] = [];
  for (let i = 0; i + 6 <= secret.length; i++) if (flat.includes(secret.slice(i, i + 6))) runs.push(secret.slice(i, i + 6));
  return runs;
}
const show = (text: string): string => redactText(text, findRedactions(text), 'show');
const publish = (text: string): string => redactText(text, findRedactions(text), 'export');

describe('secrets', () => {
  it('plants enough', () => {
    expect(plantSecrets().length).toBeGreaterThanOrEqual(150);
  });

  it.each(plantSecrets())('leave nothing behind: $name', ({ paste, secret }) => {
    expect(leaks(secret, show(paste))).toEqual([]);
    expect(leaks(secret, publish(paste))).toEqual([]);
  });

  it.each(INNOCENT)('are not found in %j', (text) => {
    expect(findRedactions(text).filter((one) => one.class === 'secret')).toEqual([]);
  });

  it('tell neither their length nor the text around them', () => {
    const [first, second] = ['a1'.repeat(10), 'b2'.repeat(20)].map((value) => show(`client_secret=${value}&scope=x`));
    expect(first).toBe('client_secret=⟨secret removed⟩&scope=x');
    expect(second).toBe(first);
  });
});

describe('identifiers', () => {
  const guid = '5f0c1a52-1b1d-4a6e-9a1b-000000000001';
  const paste = `app ${guid} of tom@contoso.com in contoso.onmicrosoft.com at kv-one.vault.azure.net, ${guid.toUpperCase()}, 10.1.2.3, C:\\Users\\tom\\run.py`;

  it('are shown to their owner', () => {
    expect(show(paste)).toBe(paste);
  });

  it('are private and custom hosts, never the hosts that everybody has', () => {
    const hosts =
      'https://login.microsoftonline.com/x https://build-7:8080/y https://portal.contoso.dev/z db.fabrikam.internal http://localhost:1';
    expect(show(hosts)).toBe(hosts);
    expect(publish(hosts)).toBe('https://login.microsoftonline.com/x https://host-1:8080/y https://host-2/z host-3 http://localhost:1');
  });

  it('have one made-up name each in anything exported', () => {
    expect(publish(paste)).toBe(
      'app guid-1 of user1@example.com in tenant-1.onmicrosoft.com at host-1.vault.azure.net, guid-1, ip-1, C:\\Users\\user-1\\run.py',
    );
  });
});

describe('redactions', () => {
  it('are the same when the cleaned text is passed on', () => {
    const paste = '> {\\"client_secret\\":\\"ab12cd34ef\\"} of tom@contoso.com';
    expect(findRedactions(paste, clean(paste))).toEqual(findRedactions(paste));
    expect(findRedactions(paste)).toHaveLength(2);
  });

  it('are ordered, apart and inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'client_secret=',
      'ab12cd34ef',
      'Bearer ',
      '%20',
      '\\n',
      '&quot;',
      '"',
      '@contoso.com',
      'https://',
      ':',
      '\u001b[31m',
      '\n',
      '> ',
      '10.0.0.1',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findRedactions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
