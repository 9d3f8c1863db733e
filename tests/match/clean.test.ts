import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/match/clean.ts';

const MESSAGE = [
  "AADSTS700016: Application with identifier 'app one' was not found in the directory 'Contoso'.",
  'EnvironmentCredential authentication unavailable. Environment variables are not fully configured.',
  'AzureCliCredential: Please run "az login" to set up an account, then try what you tried before.',
].join('\n');
const words = (text: string): readonly string[] => clean(text).text.match(/[\w'".,:]+/g) ?? [];
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
const eachLine =
  (prefix: string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => prefix + line)
      .join('\n');
const wrap =
  (width: number) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '')
      .join('\n\n');
const twice =
  (disguise: (text: string) => string) =>
  (text: string): string =>
    disguise(disguise(text));

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  JSON: json,
  'JSON twice': twice(json),
  'JSON three times': (text) => json(twice(json)(text)),
  HTML: html,
  'HTML twice': twice(html),
  'HTML three times': (text) => html(twice(html)(text)),
  percent: encodeURIComponent,
  'percent twice': twice(encodeURIComponent),
  form: (text) => new URLSearchParams({ m: text }).toString().slice(2),
  'JSON in HTML': (text) => html(json(text)),
  colours: (text) => text.replace(/\w+/g, '\u001b[31;1m$&\u001b[0m'),
  'colours without escapes': (text) => text.replace(/^/gm, '[31m').replace(/$/gm, '[0m'),
  'colours in JSON': (text) => json(text.replace(/^/gm, '\u001b[31m')),
  bold: (text) => `**${text}**`,
  code: (text) => `\`${text}\``,
  'wrapped at 80': wrap(80),
  'a panel': eachLine('│ '),
  'smart quotes': (text) => text.replaceAll("'", '’').replaceAll('"', '”').replace(/ /g, '\u00a0'),
  'code page': (text) => text.replaceAll("'", 'â€™'),
  'zero width': (text) => text.replace(/S/g, 'S\u200b'),
};
const PREFIXES = [
  '> ',
  '> > ',
  '2026-01-01T09:14:02.1234567Z ',
  '[2026-01-01T09:14:02.123] ',
  '2026-01-01 09:14:02,123 - worker - ERROR - ',
  'E1121 09:14:02.123456       1 token.go:12] ',
  '##[error]',
  '2026-01-01T09:14:02.1234567Z ##[error]',
  'web-1  | ',
  'Jan  1 09:14:02 node7 kubelet[812]: ',
  '2026-01-01T09:14:02.123456789Z stderr F ',
  '[09:14:02 ERR] ',
  '09:14:02.123 [main] ERROR com.contoso.App - ',
  '[vitest] ',
  '[pod/api-7d9f/api] ',
  '2026-01-01 09:14:02.123 ERROR 1 --- [main] c.contoso.App : ',
  '2026-01-01 09:14:02.123 [error] ',
  'api-7d9f8b6c5d-x2x4z api 2026-01-01T09:14:02.123456789Z ',
];

describe('clean', () => {
  it.each(Object.entries(DISGUISES))('reads the same words through %s', (_name, disguise) => {
    expect(words(disguise(MESSAGE))).toEqual(words(MESSAGE));
  });

  it.each(PREFIXES)('reads the same words behind %j', (prefix) => {
    expect(words(eachLine(prefix)(MESSAGE))).toEqual(words(MESSAGE));
  });

  it.each([
    ['AADSTS700[21](https://example.com/21)1: No match', 'AADSTS700211: No match'],
    [String.raw`C:\\Users\\tom\\new\\run.ts:3:1\nTrace`, 'C:\\Users\\tom\\new\\run.ts:3:1\nTrace'],
    [String.raw`C:\new\table\run.py`, String.raw`C:\new\table\run.py`],
    ['100% of %PATH% at %2d', '100% of %PATH% at %2d'],
    ['AADSTS700016%3a+Application+with', 'AADSTS700016: Application with'],
    ['tenant ***** and XXXX', 'tenant ***** and XXXX'],
    [String.raw`\\\\u0027issuer\\\\u0027`, "'issuer'"],
    ['rate(x[5m])', 'rate(x[5m])'],
    ['inactivity.\u00e1The token', 'inactivity. The token'],
  ])('cleans %j', (paste, text) => {
    expect(clean(paste).text).toBe(text);
  });

  it('keeps rows of a chain apart', () => {
    const rows = ['EnvironmentCredential: '.padEnd(80, 'x'), 'AzureCliCredential: '.padEnd(80, 'y')];
    expect(clean(rows.join('\n')).text).toBe(rows.join('\n'));
  });

  const pieces = [
    '\\',
    '\\n',
    '\\u005c',
    '%25',
    '%2',
    '0',
    '&amp;',
    '&#',
    ';',
    '\u001b[',
    '[31m',
    '](https://',
    '[',
    '**',
    '`',
    '\r',
    '\n',
    '> ',
    '│',
    'C:\\',
    'â€™',
    '+',
    ' ',
  ];
  const soup = fc
    .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...pieces)), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('maps every character into the paste, in order', () => {
    fc.assert(
      fc.property(soup, (paste) => {
        const { text, start, end } = clean(paste);
        expect([start.length, end.length]).toEqual([text.length, text.length]);
        for (let i = 0; i < text.length; i++) {
          expect(start[i]).toBeLessThan(end[i] ?? 0);
          expect(end[i]).toBeLessThanOrEqual(paste.length);
          if (i > 0) expect(start[i]).toBeGreaterThanOrEqual(start[i - 1] ?? 0);
        }
      }),
    );
  });

  it('changes nothing the second time, and grows no more than compatibility forms do', () => {
    fc.assert(
      fc.property(soup, (paste) => {
        const { text } = clean(paste);
        expect(text.length).toBeLessThanOrEqual(18 * paste.length);
        expect(clean(text).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('records of a log', () => {
  it.each([
    ['one long line', `DEBUG pool https://login.example:443 "POST /common/oauth2/v2.0/token HTTP/1.1" 200 1734 0`, 'get token: refused'],
    ['a program that names itself', 'could not read the certificate file that the variable names, wherever', 'ssh: connection refused'],
  ])('are not joined to %s', (_, first, second) => {
    expect(clean(`${first}\n${second}`).text).toContain(`\n${second}`);
  });
  it('are not taken for a wrapped line, though they begin in small letters', () => {
    const long = 'took the order of the customer and asked the warehouse for its parts';
    const log = [`INFO ${long}`, 'ERROR dial tcp: no such host'].map((line) => `2026-01-04 10:00:00 ${line}`).join('\n');
    expect(clean(log).text).toBe(`${long}\n\ndial tcp: no such host`);
    expect(clean(clean(log).text).text).toBe(clean(log).text);
  });
});

describe('prefixes of structured loggers', () => {
  it.each([
    ['time="2026-01-01T00:00:00Z" level=error msg="first line\\n\\tattempted \\"az\\""', 'first line\n\tattempted "az""'],
    ['<34>1 2026-01-01T09:14:02.003Z host app 1234 ID47 [a@1 b="3"] first line', 'first line'],
    ['<34>1 2026-01-01T09:14:02.003Z host app - - - first line', 'first line'],
    ['<34>Jan  1 09:14:02 host app[12]: first line', 'first line'],
  ])('go: %s', (line, message) => {
    expect(clean(line).text).toBe(message);
  });

  it('leave every state of a progress line', () => {
    expect(clean('10%\r20%\rdone').text).toBe('10%\n20%\ndone');
  });
});
