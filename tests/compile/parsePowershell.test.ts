import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPowershellMistake } from '../../src/compile/parsePowershell.ts';

describe('findPowershellMistake', () => {
  it.each([
    '',
    "if ($env:A) { 'set' } else { 'empty' }",
    'Get-ChildItem Env:AZURE_* |\n  Select-Object -ExpandProperty Name',
    '"a $(Get-Date -Format "yyyy") b"',
    '"a ""quoted"" word, a `" and a brace {"',
    "'it''s one string'",
    "$text = @'\nan open \" and { here\n'@\n$text",
    '$text = @"\n$(1 + 1) "\n"@',
    'Connect-AzAccount `\n  -Tenant t',
    'az account show; # a "comment\naz version',
    '<# { #> Get-Date',
    '@{ a = 1; b = @(1, 2) }["a"]',
    'az login && az account show || exit 1',
    '[regex]::Match("$($_.ErrorDetails.Message)", "AADSTS[0-9]+").Value',
    'az ad app list --query "[].{name:displayName}"',
    'Get-Content a#b.txt',
  ])('reads %j', (text) => {
    expect(findPowershellMistake(text)).toBeNull();
  });

  it.each([
    ["if ($env:A) { 'set'", 0, '}'],
    ['Get-Date\n(1 + 2', 1, ')'],
    ['Write-Output "open', 0, '"'],
    ["Write-Output 'open", 0, "'"],
    ["Get-Date\n$text = @'\nopen", 1, "'@"],
    ['Get-Date |', 0, '|'],
    ['Get-Date | | Out-Null', 0, '|'],
    ['| Out-Null', 0, '|'],
    ['(Get-Date |)', 0, '|'],
    ['@(1, 2}', 0, ')'],
    ['Get-Date)', 0, ')'],
    ['Connect-AzAccount ` \n  -Tenant t', 0, 'blank'],
    ['<# open', 0, '#>'],
  ])('names the mistake in %j', (text, line, mend) => {
    const found = findPowershellMistake(text);
    expect(found?.line).toBe(line);
    expect(`${found?.message ?? ''} ${found?.mend ?? ''}`).toContain(mend);
  });

  it('accepts brackets exactly when a naive counter does', () => {
    const naive = (text: string): boolean => {
      let left = text;
      for (let before = ''; before !== left;) {
        before = left;
        left = left.replace(/\(\)|\{\}|\[\]/g, '');
      }
      return left === '';
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom('(', ')', '{', '}', '[', ']'), { maxLength: 12 }), (signs) => {
        expect(findPowershellMistake(signs.join('')) === null).toBe(naive(signs.join('')));
      }),
    );
  });

  it('ends for any text, at a line that there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"\'`@$(){}[]|#<>;\n a') }), (text) => {
        const found = findPowershellMistake(text);
        expect(found === null || found.line < text.split('\n').length).toBe(true);
      }),
    );
  });
});
