/** Reads a log file as text, whatever wrote it. */

/** A longer log is cut: the matcher reads far less. */
const MOST_BYTES = 16 * 1024 * 1024;

/** UTF-8, or UTF-16 where a byte order mark says so; bytes that fit neither become U+FFFD. */
export async function readLog(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
