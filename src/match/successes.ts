/** Finds where a chain says that it got its token after all. */

/** What the libraries write in their own logs when a credential of a chain delivers; each begins with fixed letters, which are found fast. */
const SUCCESS: readonly RegExp[] = [
  // Python; Go; .NET, Python; Go; JavaScript
  /Credential(?: acquired a token (?:from \w|for scope\b)| authenticated with \w{1,40}Credential\b)/g,
  /Credential\.(?:get_token(?:_info)?|GetToken) succeeded\b/g,
  /Credential\.GetToken\(\) acquired a token for scope\b/g,
  /Credential => (?:getToken\(\) => )?SUCCESS\b/g,
  /Result for \w{1,40}Credential: SUCCESS\b/g,
  // .NET
  /credential selected: [\w.]{1,80}Credential\b/g,
  // Java
  /ttempted credential \w{1,40}Credential returns a token\b/g,
  /getToken\(\) result for scopes \[[^\]\n]{0,400}\]: SUCCESS\b/g,
  // Rust, C++
  /uccessfully (?:acquired|retrieved|got|obtained) (?:a |an )?(?:access )?token (?:from|using|with) \w{1,40}Credential\b/g,
  // The sign-in action of GitHub, the Azure Developer CLI
  /Azure CLI login succeeds by using\b/g,
  /^Logged in to Azure(?: as [^\s]{1,120}|\.|$)/gm,
];

/** What they write when one call failed; it comes to the same whether the chain goes on. */
const FAILURE: readonly RegExp[] = [
  /Credential\.(?:get_token(?:_info)? failed|GetToken was unable to retrieve an access token)\b/g,
  /ERROR in getToken\(\) call for scopes\b/g,
  /Credential => getToken\(\) => ERROR\b/g,
  /Credential:? failed to (?:acquire|retrieve) a token\b/g,
  /(?:Failed to get|Didn't succeed to get a) token from (?:\w{1,40}Credential|any credential)\b/g,
];

/**
 * Offset at which the last success begins, -1 without one. A success counts for nothing when a call fails after it. `breaks` part the texts of
 * several processes: none of them fails for another.
 */
export function lastSuccess(text: string, breaks: readonly number[] = []): number {
  let last = -1;
  for (let i = 0, from = 0; i <= breaks.length; i++) {
    const to = breaks[i] ?? text.length;
    const part = text.slice(from, to);
    const success = lastOf(SUCCESS, part);
    if (success >= 0 && lastOf(FAILURE, part) < success) last = from + success;
    from = to;
  }
  return last;
}

function lastOf(patterns: readonly RegExp[], text: string): number {
  let last = -1;
  for (const pattern of patterns) for (const found of text.matchAll(pattern)) last = Math.max(last, found.index);
  return last;
}
