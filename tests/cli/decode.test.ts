import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode.ts';

const TEXT = 'ERROR: Please run “az login” — größer\n';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(TEXT, false, true)],
    ['UTF-16 BE with a mark', utf16(TEXT, true, true)],
    ['UTF-16 LE', utf16(TEXT, false, false)],
    ['UTF-16 BE', utf16(TEXT, true, false)],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ kind: 'ok', value: TEXT });
  });

  it('takes nothing for empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ kind: 'ok', value: '' });
  });

  it('keeps colours and one broken byte', () => {
    const bytes = Buffer.concat([Buffer.from('\u001B[31mERROR\u001B[0m caf'), Buffer.from([0xe9]), Buffer.from(' is closed')]);
    expect(decodeText(bytes)).toEqual({ kind: 'ok', value: '\u001B[31mERROR\u001B[0m caf\ufffd is closed' });
  });

  it('refuses what is no text', () => {
    const image = Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) % 256);
    expect(decodeText(image).kind).toBe('refused');
    expect(decodeText(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0')).kind).toBe('refused');
  });
});
