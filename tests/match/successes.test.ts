import { expect, test } from 'vitest';
import { lastSuccess } from '../../src/match/successes.ts';

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
  expect(lastSuccess(`noise before\n${line}\n`)).toBeGreaterThan(0);
});

test('a failure is no success', () => {
  expect(lastSuccess('AzureCliCredential.get_token failed: x. DefaultAzureCredential failed to retrieve a token')).toBe(-1);
});

test.each([
  ['AzureCliCredential.get_token failed: the pipe was closed'],
  ['AzureCliCredential.GetToken was unable to retrieve an access token. Scopes: [ s ]'],
  ['Azure Identity => ERROR in getToken() call for scopes [s]: x'],
  ['azure:identity:info AzureCliCredential => getToken() => ERROR. Scopes: s. Error message: x.'],
  ['DefaultAzureCredential: failed to acquire a token.'],
  ["Identity: DefaultAzureCredential: Didn't succeed to get a token from any credential in the chain."],
])('a success before a failure is none: %s', (line) => {
  expect(lastSuccess(`AzureCliCredential.get_token succeeded\n${line}\n`)).toBe(-1);
  expect(lastSuccess(`${line}\nAzureCliCredential.get_token succeeded\n`)).toBeGreaterThan(0);
});

test('a sentence about being logged in is no success', () => {
  expect(lastSuccess('You are not Logged in to Azure.\nIs it Logged in to Azure?')).toBe(-1);
  expect(lastSuccess('x\nLogged in to Azure as user@contoso.example')).toBe(2);
});
