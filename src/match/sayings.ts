/** Brings together different words for one thing in how people describe an error; any product's users speak so. */
import { factorOf } from './commonWords.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** A word that says less than this is not looked for in a description. */
const SAYS_NOTHING = 0.1;

/** Each group is one meaning, known by its first word. Two words stand for a pair of neighbours. */
const GROUPS: readonly (readonly string[])[] = [
  [
    ...['signin', 'login', 'logon', 'log in', 'logs in', 'sign in', 'signs in', 'signed in', 'logged in', 'signing in', 'logging in'],
    ...['authenticate', 'authentication', 'authenticating', 'sign on'],
  ],
  [
    ...['laptop', 'locally', 'my machine', 'own machine', 'dev machine', 'local machine', 'my computer', 'my pc', 'my mac', 'workstation'],
    ...['my desk', 'local development', 'local debugging', 'debug locally', 'my ide'],
  ],
  ['deployed', 'deploying', 'deploy', 'published', 'publishing', 'production', 'prod'],
  ['cluster', 'kubernetes', 'k8s', 'pod', 'pods', 'aks'],
  ['container', 'docker', 'dockerfile', 'containers', 'image', 'compose'],
  ['mfa', 'second factor', 'multi factor', 'multifactor', 'two factor', '2fa', 'authenticator'],
  ['certificate', 'cert', 'certs', 'certificates'],
  [
    ...['403', 'forbidden', 'access denied', 'permission denied', 'denied', 'denies', 'not allowed', 'not authorized', 'not permitted'],
    ...['refuses', 'refused', 'rejects', 'rejected', 'no access', 'no permission', 'may not'],
  ],
  ['401', 'unauthorized', 'unauthorised'],
  ['permission', 'permissions', 'privilege', 'privileges', 'rights'],
  ['expired', 'expires', 'ran out', 'runs out', 'run out', 'outdated', 'end date', 'too old', 'stale'],
  ['missing', 'not set', 'unset', 'forgot', 'forgotten', 'empty'],
  ['hangs', 'freezes', 'stuck', 'never returns', 'takes forever', 'slow', 'slowly', 'takes long', 'long time', 'block forever', 'penalty'],
  ['vault', 'key vault', 'keyvault'],
  ['servicebus', 'service bus'],
  ['eventhub', 'event hub', 'event hubs', 'eventhubs'],
  ['timeout', 'times out', 'timed out', 'never answers', 'nothing answers', 'not answer', 'not reachable', 'unreachable', 'gives up'],
  ['administrator', 'admin', 'admins', 'administrators'],
  ['off', 'disabled', 'disallows', 'switched off', 'turned off', 'deactivated'],
  ['tenant', 'directory', 'organisation', 'organization'],
  ['entra', 'aad', 'azure ad', 'azuread', 'active directory'],
  ['cannot', 'cant', 'can not', 'unable', 'could not', 'couldnt'],
  ['wrong', 'incorrect', 'invalid', 'mistyped', 'typo', 'not match', 'mismatch'],
  ['several', 'multiple', 'two', 'more than'],
  ['colleague', 'coworker', 'teammate'],
  ['principal', 'spn', 'principals'],
  ['appservice', 'app service', 'web app', 'webapp', 'function app', 'azure function', 'functions'],
  ['blob', 'blobs', 'data lake', 'adls', 'datalake'],
  ['redirect', 'reply', 'callback'],
  ['url', 'uri', 'urls', 'uris'],
  ['ip', 'ips'],
  ['consent', 'consented', 'approval', 'approve'],
  ['spa', 'single page'],
  ['vscode', 'vs code'],
  ['headless', 'without gui', 'no gui', 'no display', 'no desktop', 'no screen', 'a screen', 'a gui', 'a display'],
  ['powershell', 'pwsh'],
  ['proxy', 'firewall', 'vpn'],
  ['audience', 'aud'],
  ['anew', 'again', 'recreated', 'recreating'],
  ['rotated', 'renewed', 'replaced', 'renewal', 'rotation'],
  ['msi', 'managed identity', 'managed identities'],
];

const BY_WORD = new Map<string, string>();
const BY_PAIR = new Map<string, string>();
for (const group of GROUPS) {
  const [name = ''] = group;
  for (const one of group) {
    const [first = '', second] = one.split(' ');
    if (second === undefined) BY_WORD.set(stem(first), stem(name));
    else BY_PAIR.set(`${stem(first)} ${stem(second)}`, stem(name));
  }
}

/** The stems of `words` with each saying under one name, in order; a pair of neighbours becomes one word. */
export function foldSayings(words: readonly string[]): readonly string[] {
  const folded: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one = stem(words[at] ?? '');
    const pair = at + 1 < words.length ? BY_PAIR.get(`${one} ${stem(words[at + 1] ?? '')}`) : undefined;
    folded.push(pair ?? BY_WORD.get(one) ?? one);
    if (pair !== undefined) at += 1;
  }
  return folded;
}

/** `line` as the index carries it: without the words that say nothing, save those that make a pair with a neighbour (`log in`). */
export function shortenLine(line: string): string {
  const words = line.split(' ');
  const keys = words.map((word) => tokenize(word).words.join(' '));
  const isPair = (at: number): boolean => BY_PAIR.has(`${stem(keys[at] ?? '')} ${stem(keys[at + 1] ?? '')}`);
  return words.filter((_, at) => factorOf(keys[at] ?? '') > SAYS_NOTHING || isPair(at - 1) || isPair(at)).join(' ');
}
