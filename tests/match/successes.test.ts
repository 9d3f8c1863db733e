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
