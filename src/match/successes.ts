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
];

/** Offset at which the last success begins, -1 without one. */
export function lastSuccess(text: string): number {
  let last = -1;
  for (const pattern of SUCCESS) for (const found of text.matchAll(pattern)) last = Math.max(last, found.index);
  return last;
}
