/** Finds what names a person, a tenant, an app or a machine: harmless to show to its owner, not to be published. */
import type { Found } from './findSecrets.ts';

const SHAPES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['guid', /(?<![0-9a-fA-F-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])/g],
  ['email', /(?<![\w.+-])[A-Za-z0-9_][\w.+#-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g],
  [
    'tenant',
    /(?<![\w.@-])[A-Za-z0-9-]{1,63}(?=\.(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn|b2clogin\.com|ciamlogin\.com|sharepoint\.com|crm\d{0,2}\.dynamics\.com)\b)/gi,
  ],
  [
    'host',
    /(?<![\w.@-])[A-Za-z0-9-]{1,63}(?=\.(?:(?:vault|database|servicebus|search|redis\.cache|documents|azconfig|(?:blob|queue|table|file|dfs|web)\.core|(?:[a-z0-9-]{1,30}\.)?azmk8s|azurewebsites|scm\.azurewebsites|azurecr|openai|cognitiveservices|azuredatabricks|kusto|managedhsm|postgres\.database|mysql\.database|eventgrid|azure-api|azure-devices)\.(?:azure\.net|azure\.com|windows\.net|azure\.us|azure\.cn|chinacloudapi\.cn|io|net)|(?:azurewebsites|azuredatabricks|azure-api|azure-devices)\.net|azurecr\.io)\b)/gi,
  ],
  [
    'ip',
    /(?<![\w.])(?!127\.|169\.254\.169\.254|168\.63\.129\.16|0\.0\.0\.0)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w.-]|\.\d)/g,
  ],
  [
    'user',
    /(?<=\b[A-Za-z]:[\\/]{1,8}Users[\\/]{1,8}|\/home\/|\/Users\/)(?!Public\b|Default\b|runner\b|vsts\b)[A-Za-z0-9][\w. -]{0,60}(?=[\\/])/g,
  ],
];

/** Identifiers of clean text, in no order. Addresses that every machine shares (loopback, IMDS) are none. */
export function findIdentifiers(text: string): readonly Found[] {
  return SHAPES.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, kind })),
  );
}
