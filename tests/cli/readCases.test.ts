import { expect, it } from 'vitest';
import { readCases } from '../../src/cli/readCases.ts';

it('reads cases, whatever else they hold', () => {
  const text =
    '{"id":"a","text":"x","primary":null,"url":"u"}\r\n\n{"id":"b","text":"","primary":"p","also_ok":["q"],"facts":{"host":"vm"}}\n';
  expect(readCases(text)).toMatchObject({ kind: 'ok', value: [{ id: 'a' }, { id: 'b', also_ok: ['q'] }] });
});

it.each([
  ['', /no case/],
  ['{"id":"a","text":"x","primary":null}\n{', /^Line 2 .* not JSON/],
  ['[]', /object/],
  ['{"text":"x","primary":null}', /"id"/],
  ['{"id":"a","primary":null}', /"text"/],
  ['{"id":"a","text":"x"}', /"primary"/],
  ['{"id":"a","text":"x","primary":null,"rows":"p"}', /"rows" is not a list/],
  ['{"id":"a","text":"x","primary":null,"shape":1}', /"shape" is not a string/],
  ['{"id":"a","text":"x","primary":null,"facts":{"host":1}}', /"facts"/],
])('refuses %j', (text, why) => {
  const read = readCases(text);
  expect(read.kind === 'refused' ? read.why : '').toMatch(why);
});
