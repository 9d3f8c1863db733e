/** Brings together different words for one thing in how people describe an error; any product's users speak so. */
import { stem } from './stem.ts';

/** Each group is one meaning, known by its first word. Two words stand for a pair of neighbours. */
const GROUPS: readonly (readonly string[])[] = [
  ['signin', 'login', 'logon', 'log in', 'logs in', 'sign in', 'signs in', 'signed in', 'logged in', 'signing in', 'logging in'],
  ['laptop', 'locally', 'my machine', 'own machine', 'dev machine', 'my computer', 'my pc', 'workstation'],
  ['cluster', 'kubernetes', 'k8s', 'pod', 'pods', 'deployment'],
  ['container', 'docker', 'dockerfile', 'containers', 'image'],
  ['mfa', 'second factor', 'multi factor', 'two factor', '2fa', 'authenticator'],
  ['certificate', 'cert', 'certs', 'certificates'],
  ['403', 'forbidden', 'access denied', 'permission denied', 'not allowed', 'not authorized', 'refuses', 'refused'],
  ['401', 'unauthorized', 'unauthorised'],
  ['expired', 'ran out', 'runs out', 'run out', 'out of date', 'outdated', 'end date', 'too old'],
  ['missing', 'not set', 'unset', 'forgot', 'forgotten'],
  ['hangs', 'freezes', 'stuck', 'never returns', 'takes forever', 'slow'],
  ['timeout', 'times out', 'timed out', 'never answers', 'not reachable', 'unreachable', 'gives up'],
  ['administrator', 'admin', 'admins', 'administrators'],
  ['off', 'disabled', 'switched off', 'turned off'],
  ['tenant', 'directory', 'organisation', 'organization'],
  ['cannot', 'cant', 'can not', 'unable'],
  ['powershell', 'pwsh'],
  ['proxy', 'firewall', 'vpn'],
  ['audience', 'aud'],
  ['anew', 'again', 'recreated'],
  ['rotated', 'renewed', 'replaced'],
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
