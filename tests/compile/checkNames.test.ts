import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';

const section = (id: string, title: string, prose: string, signature: string): string =>
  `## ${title} {#${id}}\n\n${prose}\n\n\`\`\`signature\n${signature}\n\`\`\`\n\n`;

const found = (...sections: readonly string[]): readonly string[] =>
  compileGuides([{ path: 'pier/a.md', text: `# A\n\n${sections.join('')}` }])
    .problems.filter(({ code }) => code === 'other-code' || code === 'misspelt-name')
    .map(({ code, line, mend }) => `${code} ${String(line)} ${mend}`);

const PROXY = section('proxy', 'The proxy is wrong', 'HTTPS_PROXY decides.', 'proxy refused the boat');

describe('checkNames', () => {
  it('wants a code of the heading among the codes of the signatures', () => {
    expect(found(section('mast', 'The mast (PIER1041)', 'It fell.', 'PIER2205'))).toEqual([
      'other-code 3 Write PIER2205 here, or PIER1041 there',
    ]);
    expect(found(section('mast', 'The mast (PIER1041)', 'It fell.', 'PIER2205\nPIER1041'))).toEqual([]);
    expect(found(section('mast', 'The mast', 'Not PIER1041.', 'PIER2205'))).toEqual([]);
  });

  it('sees a name that is a slip away from one that the same diagnosis or others use', () => {
    expect(found(PROXY, section('rope', 'The rope', 'HTPPS_PROXY decides, HTTPS_PROXY does.', 'rope is wet'))).toEqual([
      'misspelt-name 13 Write HTTPS_PROXY, or show the other one in an example',
    ]);
    expect(found(PROXY, section('rope', 'The rope', 'Set HTTP_SPROXY.', 'HTTPS_PROXY is wet'))).toHaveLength(1);
    expect(found(PROXY, PROXY.replaceAll('proxy}', 'other}'), section('rope', 'The rope', 'Set HTTPS_PROXI.', 'rope is wet'))).toHaveLength(
      1,
    );
  });

  it('lets plurals, names used twice and names of real output be', () => {
    const uses = section('rope', 'The rope', 'HTTP_PROXY decides.', 'rope is wet');
    expect(found(PROXY, PROXY.replaceAll('proxy}', 'other}'), uses)).toEqual([]);
    expect(
      found(PROXY, PROXY.replaceAll('proxy}', 'other}'), section('rope', 'The rope', 'HTTPS_PROXI decides.', 'HTTPS_PROXI is wet')),
    ).toEqual([]);
  });

  it('compares codes within one diagnosis alone: neighbours in a family are all real', () => {
    expect(found(section('a', 'A', 'PIER1041 came.', 'PIER1041'), section('b', 'B', 'See PIER1042.', 'wet rope'))).toEqual([]);
    expect(found(section('a', 'A', 'PIER1014 came.', 'PIER1041'))).toEqual([
      'misspelt-name 5 Write PIER1041, or show the other one in an example',
    ]);
  });
});
