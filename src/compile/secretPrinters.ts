/** Knows the commands of the tools in our guides that print a secret, and how to ask them for something else. */
import type { Shell } from '../graph/node.ts';

export interface Printer {
  readonly words: string;
  readonly mend: string;
}

const NAME_OF_SECRET = /(?:secret|password|passwd|pwd|_key|apikey|token|connection_?string)s?$/i;
const EXPIRY = 'Ask for the expiry date alone: --query expiresOn --output tsv';
const LABEL = 'write prints-secret behind the name of the shell';
const NOT_VALUE = `Ask for something else with --query, or ${LABEL}`;

/** Commands of `az`, by the words before its options; `hides`: what a --query asks for that is no secret is up to the query. */
const AZ: readonly { readonly path: RegExp; readonly mend: string }[] = [
  { path: /^az account get-access-token$/, mend: EXPIRY },
  { path: /^az ad sp create-for-rbac$/, mend: `Add --create-cert, or ${LABEL}` },
  { path: /^az ad (?:app|sp) credential reset$/, mend: NOT_VALUE },
  { path: /^az keyvault secret show$/, mend: 'Ask for its dates alone: --query attributes.expires --output tsv' },
  { path: /^az .*\b(?:keys? list|list-keys|show-connection-string|credential show|generate-sas)$/, mend: NOT_VALUE },
  { path: /^az .*\blist-publishing-(?:credentials|profiles)$/, mend: NOT_VALUE },
  { path: /^az (?:webapp|functionapp) config appsettings list$/, mend: 'Ask for the names alone: --query "[].name" --output tsv' },
];
/** A query, or the dates of a token. */
const ASKS_FOR_SECRET = /access_?token|^token$|password|secret|\bvalue|\bkeys?\b|connectionstring|\*|^['"]?(?:@|\[\]|\.)?['"]?$/i;

/** The secret that one stage of a pipeline prints, as words and advice; null where it prints none. */
export function findPrinter(stage: string, shell: Shell): Printer | null {
  // What stands in parentheses is handed on, not printed, unless it is echoed.
  const inner = /^\(/.test(stage) ? stage.slice(1) : stage;
  const outer = /^(?:echo|printf|Write-(?:Output|Host))\b/i.test(inner) ? inner : inner.replace(/\$\(.*$/s, '');
  // `(…).expiresOn` is a part of the answer.
  const part = (stage.startsWith('(') ? /\)\.(\w+)/ : /\)\.(\w+)\s*$/).exec(inner)?.[1];
  if (part !== undefined && !ASKS_FOR_SECRET.test(part)) return null;
  return (
    azPrinter(outer) ??
    tokenPrinter(outer) ??
    (shell === 'powershell' ? powershellPrinter(outer) : bashPrinter(outer)) ??
    filePrinter(outer)
  );
}

function azPrinter(stage: string): Printer | null {
  const words = stage.split(/\s+/);
  const end = words.findIndex((word) => word.startsWith('-'));
  const path = (end < 0 ? words : words.slice(0, end)).join(' ');
  const found = AZ.find((one) => one.path.test(path));
  if (found === undefined || /--(?:create-)?cert\b/.test(stage)) return null;
  const query = words.indexOf('--query');
  if (query >= 0 && !ASKS_FOR_SECRET.test(words[query + 1] ?? '')) return null;
  return { words: path, mend: found.mend };
}

function tokenPrinter(stage: string): Printer | null {
  if (/^Get-AzAccessToken\b/i.test(stage)) return { words: 'Get-AzAccessToken', mend: 'Write (Get-AzAccessToken).ExpiresOn' };
  if (/^azd auth token\b/.test(stage)) return { words: 'azd auth token', mend: 'Pipe it into something that shows expiresOn alone' };
  if (/^kubectl create token\b/.test(stage))
    return { words: 'kubectl create token', mend: `Pipe it into a decoder of its claims, or ${LABEL}` };
  if (/^kubectl get secrets?\b/.test(stage) && /\s(?:-o|--output)[ =]?(?:yaml|json)/.test(stage))
    return { words: 'kubectl get secret', mend: 'Leave -o away: without it names are shown, and no values' };
  if (
    /^(?:curl|wget|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b/i.test(stage) &&
    /\/oauth2\/(?:v2\.0\/)?token|IDENTITY_ENDPOINT|MSI_ENDPOINT/.test(stage)
  )
    return { words: stage.split(/\s/, 1).join(''), mend: 'Show the status alone: -o /dev/null -w "%{http_code}"' };
  return null;
}

function bashPrinter(stage: string): Printer | null {
  const [command = '', ...rest] = stage.split(/\s+/);
  if (command === 'printenv') {
    const name = rest.find((word) => !word.startsWith('-'));
    if (name === undefined || NAME_OF_SECRET.test(name)) return { words: stage, mend: 'Print its length: echo ${#NAME}' };
  }
  if ((command === 'env' || command === 'set' || command === 'export -p') && rest.length === 0)
    return { words: command, mend: 'Show the names alone: | cut -d= -f1' };
  if (command === 'echo' || command === 'printf')
    for (const [whole, plain, braced] of stage.matchAll(/\$(?:(\w+)|\{(\w+)\})/g)) {
      const name = plain ?? braced ?? '';
      if (NAME_OF_SECRET.test(name)) return { words: `${command} ${whole}`, mend: `Print its length: \${#${name}}` };
    }
  return null;
}

function powershellPrinter(stage: string): Printer | null {
  if (/^(?:Get-ChildItem|gci|dir|ls)\s+(?:-Path\s+)?env:/i.test(stage))
    return { words: 'Get-ChildItem Env:', mend: 'Show the names alone: | Select-Object -ExpandProperty Name' };
  const shown = /^(?:(?:Write-Output|Write-Host|echo)\s+)?["']?\$(?:env:)?(\w+)["']?$/i.exec(stage)?.[1];
  if (shown !== undefined && NAME_OF_SECRET.test(shown)) return { words: stage, mend: `Print its length: $env:${shown}.Length` };
  if (/^Get-AzKeyVaultSecret\b/i.test(stage) && /-AsPlainText\b/i.test(stage))
    return { words: 'Get-AzKeyVaultSecret -AsPlainText', mend: 'Leave -AsPlainText away' };
  return null;
}

function filePrinter(stage: string): Printer | null {
  const bare = stage.replace(/^kubectl exec\b.* -- /, '');
  const [command = '', ...rest] = bare.split(/\s+/);
  if (!/^(?:cat|type|Get-Content|gc|head|tail|less|more)$/i.test(command)) return null;
  const file = rest.find((word) =>
    /\.(?:pem|pfx|p12|key|env)["']?$|(?:^|[/_-])(?:token|azure-identity-token)["']?$|TOKEN_FILE\}?["']?$/i.test(word),
  );
  return file === undefined ? null : { words: `${command} ${file}`, mend: 'Show that it is there, and its size: ls -l' };
}
