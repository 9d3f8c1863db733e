/** Finds where a chain says that it got its token after all. */

/** What the libraries write in their own logs when a credential of a chain delivers; each begins with a fixed word. */
const SUCCESS: readonly RegExp[] = [
  // Python
  /\b\w{1,40}Credential acquired a token from \w{1,40}/g,
  /\b\w{1,40}Credential\.get_token(?:_info)? succeeded\b/g,
  // .NET
  /\bcredential selected: [\w.]{1,80}Credential\b/g,
  /\b\w{1,40}Credential\.GetToken succeeded\b/g,
  // Java
  /\b[Aa]ttempted credential \w{1,40}Credential returns a token\b/g,
  /\bgetToken\(\) result for scopes \[[^\]\n]{0,400}\]: SUCCESS\b/g,
  // JavaScript
  /\b\w{1,40}Credential => getToken\(\) => SUCCESS\b/g,
  /\bResult for \w{1,40}Credential: SUCCESS\b/g,
  /\b\w{1,40}Credential => SUCCESS\b/g,
  // Go
  /\b\w{1,40}Credential authenticated with \w{1,40}Credential\b/g,
  /\b\w{1,40}Credential(?:\.GetToken\(\))? acquired a token for scope\b/g,
  // Rust, C++
  /\bSuccessfully got token from \w{1,40}Credential\b/g,
  /\b[Ss]uccessfully (?:acquired|retrieved|got|obtained) (?:a |an )?(?:access )?token (?:from|using|with) \w{1,40}Credential\b/g,
  // The sign-in action of GitHub, the Azure Developer CLI
  /\bAzure CLI login succeeds by using\b/g,
  /^Logged in to Azure(?: as [^\s]{1,120}|\.|$)/gm,
];

/** What they write when one call failed; it comes to the same whether the chain goes on. */
const FAILURE: readonly RegExp[] = [
  /\b\w{1,40}Credential\.get_token(?:_info)? failed\b/g,
  /\b\w{1,40}Credential\.GetToken was unable to retrieve an access token\b/g,
  /\bERROR in getToken\(\) call for scopes\b/g,
  /\b\w{1,40}Credential => getToken\(\) => ERROR\b/g,
  /Credential:? failed to (?:acquire|retrieve) a token\b/g,
  /\b(?:Failed to get|Didn't succeed to get a) token from (?:\w{1,40}Credential|any credential)\b/g,
];

/** Offset at which the last success begins, -1 without one, or when a call fails after it: nothing ended well then. */
export function lastSuccess(text: string): number {
  const success = lastOf(SUCCESS, text);
  return success < 0 || lastOf(FAILURE, text) > success ? -1 : success;
}

function lastOf(patterns: readonly RegExp[], text: string): number {
  let last = -1;
  for (const pattern of patterns) for (const found of text.matchAll(pattern)) last = Math.max(last, found.index);
  return last;
}
