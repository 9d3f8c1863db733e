import { describe, expect, it } from 'vitest';
import { findSecret } from '../../src/compile/findSecret.ts';

describe('findSecret in bash', () => {
  it.each([
    'az account get-access-token',
    'az account get-access-token --query accessToken --output tsv',
    'az account get-access-token --resource https://vault.azure.net | jq .',
    'azd auth token --output json',
    'printenv AZURE_CLIENT_SECRET',
    'printenv',
    'env | grep AZURE',
    'echo $AZURE_CLIENT_SECRET',
    'printf "%s\\n" "${AZURE_PASSWORD}"',
    'if true; then echo "$SYSTEM_ACCESSTOKEN"; fi',
    'az ad sp create-for-rbac --name sample',
    'az ad app credential reset --id 1',
    'az keyvault secret show --vault-name v --name n',
    'az keyvault secret show --vault-name v --name n --query value --output tsv',
    'az storage account keys list --account-name a',
    'az functionapp config appsettings list --name a',
    'cat /etc/app/cert.pem',
    'cat "$AZURE_FEDERATED_TOKEN_FILE"',
    'kubectl exec pod -- cat /var/run/secrets/azure/tokens/azure-identity-token',
    'kubectl get secret app -o yaml',
    'curl -s -H Metadata:true "http://169.254.169.254/metadata/identity/oauth2/token?resource=r"',
    'echo fine\n# a note\naz account get-access-token',
  ])('sees what %s shows', (text) => {
    expect(findSecret(text, 'bash')).not.toBeNull();
  });

  it.each([
    'az account get-access-token --query expiresOn --output tsv',
    'az account get-access-token --output none',
    'TOKEN=$(az account get-access-token --query accessToken --output tsv)',
    'curl -H "Authorization: Bearer $(az account get-access-token --query accessToken -o tsv)" https://host.example/',
    'az account get-access-token | jq -r .expiresOn',
    'env | cut -d= -f1 | sort',
    'env | grep -c AZURE',
    'echo ${#AZURE_CLIENT_SECRET}',
    'echo "${AZURE_CLIENT_SECRET:+set}"',
    'echo "$AZURE_FEDERATED_TOKEN_FILE"',
    'printenv AZURE_TOKEN_CREDENTIALS',
    'read -rs AZURE_CLIENT_SECRET && export AZURE_CLIENT_SECRET',
    'az keyvault secret show --vault-name v --name n --query attributes.expires --output tsv',
    'az functionapp config appsettings list --name a --query "[].name" --output tsv',
    'az ad sp create-for-rbac --name sample --create-cert',
    'cut -d. -f2 "$AZURE_FEDERATED_TOKEN_FILE" | base64 -d',
    "curl -s -o /dev/null -w '%{http_code}' 'http://169.254.169.254/metadata/identity/oauth2/token?resource=r'",
    "curl -s https://login.microsoftonline.com/t/oauth2/v2.0/token | grep -oE 'AADSTS[0-9]+' | head -n 1",
    '# az account get-access-token',
    "echo 'az account get-access-token'",
    '',
  ])('lets %s pass', (text) => {
    expect(findSecret(text, 'bash')).toBeNull();
  });

  it('names the line', () => {
    expect(findSecret('az account show\naz account get-access-token', 'bash')).toMatchObject({
      line: 1,
      words: 'az account get-access-token',
    });
  });
});

describe('findSecret in PowerShell', () => {
  it.each([
    'Get-ChildItem Env:',
    'gci env: | Sort-Object Name',
    '$env:AZURE_CLIENT_SECRET',
    'Write-Output "$env:AZURE_CLIENT_SECRET"',
    'Get-AzAccessToken',
    '(Get-AzAccessToken).Token',
    'Get-AzKeyVaultSecret -VaultName v -Name n -AsPlainText',
    'if ($true) { $env:AZURE_PASSWORD }',
  ])('sees what %s shows', (text) => {
    expect(findSecret(text, 'powershell')).not.toBeNull();
  });

  it.each([
    'Get-ChildItem Env:AZURE_* | Select-Object -ExpandProperty Name',
    "(Get-ChildItem Env:).Name -match '^AZURE_'",
    "if ($env:AZURE_CLIENT_SECRET) { 'set' } else { 'empty' }",
    '$env:AZURE_CLIENT_SECRET.Length',
    '$env:AZURE_CLIENT_SECRET = Read-Host -MaskInput',
    '(Get-AzAccessToken).ExpiresOn',
    '$token = (Get-AzAccessToken).Token',
    'Get-AzAccessToken | Out-Null',
  ])('lets %s pass', (text) => {
    expect(findSecret(text, 'powershell')).toBeNull();
  });
});
