/** Plants secrets of every kind in every disguise; nothing here looks like a secret until it is run. */

/** A paste and the secret planted in it. */
export interface Plant {
  readonly name: string;
  readonly paste: string;
  readonly secret: string;
}

/** A repeatable run of characters of an alphabet (linear congruence, Numerical Recipes). */
function draw(alphabet: string, length: number, seed: number): string {
  let state = seed;
  let drawn = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    drawn += alphabet.charAt((state >>> 8) % alphabet.length);
  }
  return drawn;
}

const DIGITS = '0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERIC = UPPER + UPPER.toLowerCase() + DIGITS;
const URL_SAFE = `${ALPHANUMERIC}_-`;
const BASE64 = `${ALPHANUMERIC}+/`;
const jwt = (): string => `${'ey'}J${draw(ALPHANUMERIC, 33, 1)}.${'ey'}J${draw(URL_SAFE, 140, 2)}.${draw(URL_SAFE, 86, 3)}`;
const base64Key = (seed: number): string => `${draw(BASE64, 86, seed)}==`;
const entra = (): string => `${draw(ALPHANUMERIC, 3, 4)}8${'Q'}~${draw(`${ALPHANUMERIC}_~.-`, 31, 5)}a${draw(ALPHANUMERIC, 2, 6)}`;
const pem = (): string => draw(BASE64, 64, 7);
const pair = (seed: number): string => `${draw(ALPHANUMERIC, 9, seed)}7b${draw(ALPHANUMERIC, 9, seed + 1)}`;

/** Kind, secret, and the words in which it is met. */
const KINDS: readonly (readonly [kind: string, secret: string, say: (secret: string) => string])[] = [
  ['jwt', jwt(), (s) => `validating token ${s} failed`],
  ['bearer', jwt(), (s) => `Authorization: Bearer ${s}`],
  ['cut jwt', jwt().slice(0, 90), (s) => `got ${s}`],
  ['entra secret', entra(), (s) => `the secret ${s} was refused`],
  ['old entra secret', pair(10) + pair(12), (s) => `AZURE_CLIENT_SECRET=${s}`],
  ['client_secret in JSON', pair(14), (s) => `{"client_id":"app","client_secret":"${s}"}`],
  ['client_secret in a form', pair(16), (s) => `grant_type=client_credentials&client_secret=${s}&scope=x`],
  ['sas', draw(ALPHANUMERIC, 43, 18), (s) => `https://contoso.blob.core.windows.net/c?sv=2024-01-01&sig=${s}&se=2026-01-01`],
  ['account key', base64Key(20), (s) => `AccountName=contoso;AccountKey=${s};EndpointSuffix=core.windows.net`],
  ['storage key', base64Key(22), (s) => `the key ${s} was not accepted`],
  ['shared access key', `${draw(BASE64, 43, 24)}=`, (s) => `SharedAccessKeyName=root;SharedAccessKey=${s}`],
  ['connection password', pair(26), (s) => `Server=tcp:contoso;User Id=tom;Password=${s};Encrypt=True`],
  ['pwd', pair(28), (s) => `Driver=x;Uid=tom;Pwd=${s};`],
  ['private key', pem(), (s) => `-----BEGIN ${'PRIVATE'} KEY-----\n${s}\n-----END ${'PRIVATE'} KEY-----`],
  ['basic', base64Key(30).slice(0, 40), (s) => `Authorization: Basic ${s}`],
  ['cookie', draw(ALPHANUMERIC, 60, 32), (s) => `Cookie: session=${s}; theme=dark`],
  ['set-cookie', draw(ALPHANUMERIC, 60, 34), (s) => `Set-Cookie: auth=${s}; Path=/`],
  ['userinfo', pair(36), (s) => `fetching https://tom:${s}@git.example.com/x.git`],
  ['refresh token', `0.A${draw(URL_SAFE, 90, 38)}`, (s) => `refresh with ${s} now`],
  ['auth code', `1.A${draw(URL_SAFE, 90, 40)}`, (s) => `http://localhost:8400/?code=${s}&state=1`],
  ['github', `${'gh'}p_${draw(ALPHANUMERIC, 36, 42)}`, (s) => `remote said no to ${s}`],
  ['github fine-grained', `${'github'}_pat_${draw(ALPHANUMERIC, 60, 44)}`, (s) => `token ${s}`],
  ['request token', draw(ALPHANUMERIC, 50, 46), (s) => `ACTIONS_ID_TOKEN_REQUEST_TOKEN=${s}`],
  ['system token', draw(ALPHANUMERIC, 50, 48), (s) => `SYSTEM_ACCESSTOKEN: ${s}`],
  ['aws id', `${'AK'}IA${draw(UPPER + DIGITS, 16, 50)}`, (s) => `using ${s} in eu-west-1`],
  ['aws key', draw(ALPHANUMERIC, 40, 52), (s) => `aws_secret_access_key = ${s}`],
  ['openai', `${'s'}k-${draw(ALPHANUMERIC, 48, 54)}`, (s) => `Incorrect API key provided: ${s}.`],
  ['devops pat', draw(ALPHANUMERIC, 52, 56), (s) => `AZURE_DEVOPS_EXT_PAT=${s}`],
  ['--password', pair(58), (s) => `az login --service-principal -u app --password ${s} --tenant t`],
  ['-p', pair(60), (s) => `az login --service-principal -u app -p ${s} --tenant t`],
  ['access_token', draw(URL_SAFE, 70, 62), (s) => `{"token_type":"Bearer","access_token":"${s}"}`],
  ['password in JSON', pair(64), (s) => `{"username":"tom","password":"${s}"}`],
  ['password in XML', pair(66), (s) => `<o:Username>tom</o:Username><o:Password>${s}</o:Password>`],
];

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('+', '&#43;');
const wrapAt = (text: string, width: number): string => text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');

const DISGUISES: readonly (readonly [name: string, disguise: (text: string) => string])[] = [
  ['plain', (text) => text],
  ['in JSON', (text) => `{"msg":"${json(text)}"}`],
  ['in JSON twice', (text) => `{"m":"${json(`{"msg":"${json(text)}"}`)}"}`],
  ['percent-encoded', (text) => `https://example.com/error?message=${encodeURIComponent(text)}`],
  ['HTML-escaped', html],
  ['behind a log prefix', (text) => text.replace(/^/gm, '2026-01-01T09:14:02.1234567Z ##[error]')],
  ['wrapped at 80', (text) => wrapAt(`${'failed after 3 tries of the same call in this run, again '.repeat(1)}${text}`, 80)],
  ['wrapped behind prefixes', (text) => wrapAt(`2026-01-01T09:14:02Z failed: ${text}`, 80)],
  ['coloured', (text) => text.replace(/^/gm, '\u001b[31m').replace(/$/gm, '\u001b[0m')],
  ['quoted', (text) => text.replace(/^/gm, '> ')],
];

/** Every kind in every disguise. */
export function plantSecrets(): readonly Plant[] {
  return KINDS.flatMap(([kind, secret, say]) =>
    DISGUISES.map(([name, disguise]) => ({ name: `${kind}, ${name}`, paste: disguise(say(secret)), secret })),
  );
}

/** What looks like a secret to a hasty reader and is none. */
export const INNOCENT: readonly string[] = [
  'Ensure the secret being sent in the request is the client secret value, not the client secret ID',
  "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  'client_secret is missing',
  'client_secret: missing from the request body',
  'AADSTS7000215: Invalid client secret provided.',
  'Trace ID: 5f0c1a52-1b1d-4a6e-9a1b-000000000001 Correlation ID: 5f0c1a52-1b1d-4a6e-9a1b-000000000002',
  `commit ${'0123456789abcdef'.repeat(2)}01234567`,
  `sha256:${'0123456789abcdef'.repeat(4)}`,
  'AZURE_CLIENT_SECRET=***',
  'AZURE_CLIENT_SECRET=<your-secret>',
  'AZURE_CLIENT_SECRET=XXXXXXXXXXXXXXXX',
  '"client_secret": "********"',
  'client_secret=$AZURE_CLIENT_SECRET',
  'client_secret=${{ secrets.AZURE_CLIENT_SECRET }}',
  'password authentication failed for user "tom"',
  'Password: incorrect',
  'token: expired',
  'InvalidAuthenticationToken: The access token is invalid.',
  'Authorization: REDACTED',
  "'Authorization': '*****'",
  'WWW-Authenticate: Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  'Bearer token authentication is not permitted for non-TLS protected (non-https) URLs.',
  'credential = ClientSecretCredential(tenant_id, client_id, client_secret=os.environ["AZURE_CLIENT_SECRET"])',
  'load_pem_private_key(key_bytes, password=None)',
  'Set the environment variables AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET.',
  '    at ClientSecretCredential.getToken (/app/node_modules/@azure/identity/dist/index.js:1572:27)',
  'resource=https%3A%2F%2Fvault.azure.net&api-version=2018-02-01',
  'FROM ghcr.io/contoso/app:1.2.3',
  "key_id = 'https://contoso.vault.azure.net/keys/main'",
  'PublicKeyToken=b77a5c561934e089',
  'Could not load file or assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=92742159e12e44c8',
  'The token lifetime policy: access_token: 3600 seconds',
  'scope=api://AzureADTokenExchange/.default&grant_type=client_credentials',
  'TS003: Error, TS005: No accounts found.',
  'error_codes: [7000215], code=invalid_client',
  '"tokenType": "Bearer", "expiresOn": "2026-01-01 09:14:02.000000"',
];
