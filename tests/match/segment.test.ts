import { expect, test } from 'vitest';
import { segment } from '../../src/match/segment.ts';

const rowsOf = (text: string): readonly string[] => segment(text).map(({ component, status }) => `${component ?? '-'} ${status ?? '-'}`);

test('Python: a list under a headline', () => {
  const text =
    'ChainError: none of them worked.\nAttempted credentials:\n\tEnvironmentCredential: EnvironmentCredential authentication unavailable. Nothing set.\n' +
    '\tManagedIdentityCredential: no managed identity endpoint found.\n\tAzureCliCredential: Azure CLI not found on path';
  expect(rowsOf(text)).toEqual([
    'EnvironmentCredential unavailable',
    'ManagedIdentityCredential unavailable',
    'AzureCliCredential unavailable',
  ]);
});

test('Python: a log of calls', () => {
  const text = 'EnvironmentCredential.get_token failed: nothing configured here\nAzureCliCredential.get_token succeeded';
  expect(rowsOf(text)).toEqual(['EnvironmentCredential failed', 'AzureCliCredential succeeded']);
});

test('.NET: bullets, some without a name, and a nested cause', () => {
  const text =
    'Outer: all failed.\n- EnvironmentCredential authentication unavailable. Not set.\n- Process "x.exe" has failed.\n ---> Inner.Exception: ManagedIdentityCredential authentication failed: 400\n';
  const rows = segment(text);
  expect(rows.map(({ component }) => component)).toEqual(['EnvironmentCredential', null, 'ManagedIdentityCredential']);
  expect(rows[2]?.parent).toBe(1);
});

test('Java: causes, and sentences glued together', () => {
  const text =
    'java.lang.RuntimeException: x\nCaused by: a.B: EnvironmentCredential authentication unavailable. Not set.To mitigate this, read on.ManagedIdentityCredential authentication unavailable. Silence.';
  expect(rowsOf(text)).toEqual(['EnvironmentCredential unavailable', 'ManagedIdentityCredential unavailable']);
});

test('JavaScript: traces with arrows', () => {
  const text =
    'azure:identity:info EnvironmentCredential => getToken() => ERROR. Message: missing\nazure:identity:info AzureCliCredential => getToken() => SUCCESS. Scopes: s';
  expect(rowsOf(text)).toEqual(['EnvironmentCredential failed', 'AzureCliCredential succeeded']);
});

test('Go: a list, and its own spelling', () => {
  const text =
    'Chain: failed to acquire a token.\nAttempted credentials:\n\tEnvironmentCredential: missing environment variable AZURE_TENANT_ID\n\tAzureCLICredential: signal: killed';
  expect(rowsOf(text)).toEqual(['EnvironmentCredential unavailable', 'AzureCLICredential failed']);
});

test('Rust: names under a headline', () => {
  const text =
    'Multiple errors were encountered while attempting to authenticate:\nAzureCliCredential: Azure CLI not found\nAzureDeveloperCliCredential: azd not installed';
  expect(rowsOf(text)).toEqual(['AzureCliCredential unavailable', 'AzureDeveloperCliCredential unavailable']);
});

test('text without a chain has no rows, and offsets stay inside', () => {
  expect(segment('Segmentation fault (core dumped)')).toEqual([]);
  const text = 'x\nEnvironmentCredential: y';
  expect(segment(text)[0]).toMatchObject({ start: 2, end: text.length });
});

test('a long line of one sign is read in passing', () => {
  expect(segment(`${' '.repeat(200_000)}- ${'-'.repeat(200_000)}`)).toEqual([]);
});
