/** Turns the bytes of a log into text, whatever the shell that wrote it took for an encoding. */
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';

/** How far to look for the zero bytes that tell UTF-16 without a mark from UTF-8. */
const SAMPLE = 4096;
/** Share of zero bytes on one side from which a sample is UTF-16: ASCII gives all of them, other scripts fewer. */
const UTF16_SHARE = 0.4;
/** More control characters than this share, and nobody wrote it to be read. Colours and tabs stay far below. */
const BINARY_SHARE = 0.1;

/**
 * Text of UTF-8 or UTF-16 bytes, with or without a byte order mark, which is left out. Empty bytes are empty text.
 * Bytes that are no text at all are refused; a few that are broken become U+FFFD, as terminals show them.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return isBinary(text) ? refuse('it is not text (UTF-8 or UTF-16)') : ok(text);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) even += 1;
    if (bytes[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > pairs * UTF16_SHARE && even === 0) return 'utf-16le';
  if (even > pairs * UTF16_SHARE && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(/[\0-\x06\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return sample.includes('\0') ? strange > 2 : strange > sample.length * BINARY_SHARE;
}
