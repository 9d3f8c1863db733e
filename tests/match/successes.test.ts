import { expect, test } from 'vitest';
import { readEnding } from '../../src/match/successes.ts';

test.each([
  ['DefaultAzureCredential acquired a token from AzureCliCredential'],
  ['AzureCliCredential.get_token succeeded'],
  ['DefaultAzureCredential credential selected: Azure.Identity.AzureCliCredential'],
  ['AzureCliCredential.GetToken succeeded. Scopes: [ s ]'],
  ['Azure Identity => Attempted credential AzureCliCredential returns a token'],
  ['Azure Identity => getToken() result for scopes [https://s/.default]: SUCCESS'],
  ['azure:identity:info ChainedTokenCredential => getToken() => Result for AzureCliCredential: SUCCESS. Scopes: s'],
  ['DefaultAzureCredential authenticated with AzureCLICredential'],
  ['AzureCLICredential.GetToken() acquired a token for scope "s"'],
  ['DefaultAzureCredential: Successfully got token from AzureCliCredential.'],
])('%s', (line) => {
  expect(readEnding(`noise before\n${line}\n`).success).toBeGreaterThan(0);
});

test('a failure is no success', () => {
  expect(readEnding('AzureCliCredential.get_token failed: x. DefaultAzureCredential failed to retrieve a token').success).toBe(-1);
});

test.each([
  ['AzureCliCredential.get_token failed: the pipe was closed'],
  ['AzureCliCredential.GetToken was unable to retrieve an access token. Scopes: [ s ]'],
  ['Azure Identity => ERROR in getToken() call for scopes [s]: x'],
  ['azure:identity:info AzureCliCredential => getToken() => ERROR. Scopes: s. Error message: x.'],
  ['DefaultAzureCredential: failed to acquire a token.'],
  ["Identity: DefaultAzureCredential: Didn't succeed to get a token from any credential in the chain."],
])('a success before a failure is none: %s', (line) => {
  expect(readEnding(`AzureCliCredential.get_token succeeded\n${line}\n`).success).toBe(-1);
  expect(readEnding(`${line}\nAzureCliCredential.get_token succeeded\n`).success).toBeGreaterThan(0);
});

test('a sentence about being logged in is no success', () => {
  expect(readEnding('You are not Logged in to Azure.\nIs it Logged in to Azure?').success).toBe(-1);
  expect(readEnding('x\nLogged in to Azure as user@contoso.example').success).toBe(2);
});

test('what breaks after a success is told, and not what another process breaks over', () => {
  const ended = 'AzureCliCredential.get_token succeeded\n';
  const broken = 'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1\n';
  expect(readEnding(ended + broken).isBroken(0)).toBe(true);
  expect(readEnding(broken + ended).isBroken(broken.length)).toBe(false);
  expect(readEnding(ended + broken, [ended.length]).isBroken(0)).toBe(false);
});
