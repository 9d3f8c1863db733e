/** Finds the names of machines and sites that are somebody's own: resources of Azure, private names, and hosts of addresses. */
import type { Found } from './findSecrets.ts';

/** A resource under a domain of Azure: its own name is what stands before. */
const RESOURCE =
  /\.(?=(?:(?:vault|database|servicebus|search|redis\.cache|documents|azconfig|(?:blob|queue|table|file|dfs|web)\.core|(?:[a-z0-9-]{1,30}\.)?azmk8s|(?:scm\.)?azurewebsites|azurecr|openai|cognitiveservices|azuredatabricks|kusto|managedhsm|(?:postgres|mysql)\.database|eventgrid|azure-api|azure-devices)\.(?:azure\.(?:net|com|us|cn)|windows\.net|chinacloudapi\.cn|io|net))\b)(?<=(?<![\w.@-])([a-z0-9-]{1,63})\.)/gi;
/** A name under a domain that only its own network knows; in lower case, so that a package named `Internal` stays readable. */
const PRIVATE =
  /\.(?:internal|local|corp|lan|intranet)(?![\w-]|\.\w)(?<=(?<![\w.@-])((?:[a-z0-9-]{1,63}\.){0,4}[a-z0-9-]{1,63})\.[a-z]{3,8})/g;
const PACKAGE = /^(?:com|org|net|io|azure|java|javax)\./;
/** The host of an address, without its port. */
const ADDRESS = /:\/\/(?:[^\s/:@"'<>]{0,100}@)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8})(?![\w.-])/gi;
/** Hosts that everybody has: sites of Microsoft and of tools, registries, vocabularies, examples, this machine. */
const PUBLIC =
  /(?:^|\.)(?:microsoft(?:online(?:-p)?)?\.(?:com|us|de|cn)|microsoftonline\.us|(?:azure|windows|azureedge|azurewebsites|office|office365|live|msauth|visualstudio|sharepoint|powerbi|dynamics|onmicrosoft|b2clogin|ciamlogin|azurecr|azmk8s|chinacloudapi|partner\.onmschina|msftauth|powershellgallery|nuget|github|githubusercontent|gitlab|npmjs|pypi|pythonhosted|python|nodejs|golang|rust-lang|apache|maven|spring|w3|xmlsoap|openid|ietf|docker|kubernetes|terraform|hashicorp|google|googleapis|gstatic|stackoverflow|amazonaws|jwt|aka|example)\.(?:com|net|org|io|ms|us|cn|dev|de)|go\.dev|crates\.io|k8s\.io|localhost|(?:example|test|invalid)|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|169\.254\.169\.254|168\.63\.129\.16)$/i;
/** An IPv4 address is an identifier of its own kind; a word with no dot that is a scheme's own or a placeholder is no host. */
const NOT_A_NAME = /^(?:[\d.]+|common|organizations|consumers|host|hostname|server|tenant|your-.*)$/i;

/** Hosts of clean text, in no order. Only the own part of a public domain is a name; a private or a custom one is a name as a whole. */
export function findHosts(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(RESOURCE)) found.push({ start: match.index - (match[1]?.length ?? 0), end: match.index, kind: 'host' });
  for (const match of text.matchAll(PRIVATE)) {
    const before = match[1] ?? '';
    if (!PACKAGE.test(before)) found.push({ start: match.index - before.length, end: match.index + match[0].length, kind: 'host' });
  }
  for (const match of text.matchAll(ADDRESS)) {
    const host = match[1] ?? '';
    const end = match.index + match[0].length;
    if (!PUBLIC.test(host) && !NOT_A_NAME.test(host)) found.push({ start: end - host.length, end, kind: 'host' });
  }
  return found;
}
