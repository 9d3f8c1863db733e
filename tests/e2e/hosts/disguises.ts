/** The forms in which a text may travel without looking like itself. */

/** The text raw, escaped for addresses, forms, HTML and JSON, in hexadecimal, and in base64 at each of its three alignments. */
export function disguises(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const percent = encodeURIComponent(text);
  const escaped = (each: (code: number) => string): string =>
    [...text].map((one) => (/[a-z0-9]/i.test(one) ? one : each(one.codePointAt(0) ?? 0))).join('');
  const forms = [
    text,
    percent,
    encodeURI(text),
    percent.replaceAll('%20', '+'),
    [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    escaped((code) => `&#${code};`),
    escaped((code) => `&#x${code.toString(16)};`),
    escaped((code) => `\\u${code.toString(16).padStart(4, '0')}`),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((shift) => {
      const base64 = inBase64(bytes, shift);
      return [base64, base64.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(base64)];
    }),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))];
}

/** Those characters of the base64 of a text with these bytes inside, `shift` bytes after a group's beginning, that nothing else decides. */
function inBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((whole.length * 8) / 6));
}
