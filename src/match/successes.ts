/** Finds how a log ends: with a token, with a call that failed, or with a crash over something else. */

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
  // Not `azd auth status`: who was signed in all along has mended nothing
  /(?<!\bstatus\s{0,4})^Logged in to Azure(?: as [^\s]{1,120}|\.|$)/gm,
];

/** What they write when one call failed; it comes to the same whether the chain goes on. */
const FAILURE: readonly RegExp[] = [
  /Credential\.(?:get_token(?:_info)? failed|GetToken was unable to retrieve an access token)\b/g,
  /ERROR in getToken\(\) call for scopes\b/g,
  /Credential => getToken\(\) => ERROR\b/g,
  /Credential:? failed to (?:acquire|retrieve) a token\b/g,
  /(?:Failed to get|Didn't succeed to get a) token from (?:\w{1,40}Credential|any credential)\b/g,
];

/** How a program says that it broke, whatever broke it: at the beginning of a line, as the last word on a run. */
const CRASH: readonly RegExp[] = [
  /^[ \t]{0,8}Traceback \(most recent call last\):/gm,
  /^[ \t]{0,8}(?:Unhandled [Ee]xception|Uncaught |Exception in thread |thread '[^'\n]{1,80}' (?:\(\d{1,12}\) )?panicked|fatal: |npm ERR! |ERROR: |Error: |error: )/gm,
  // In lower case: a line that may have been taken for the rest of the one before
  /\bpanic: /g,
  /^[ \t]{0,8}(?:[\w$]{1,60}\.){0,8}[A-Z][\w$]{0,80}(?:Error|Exception)(?::|[ \t]\(|[ \t]{0,4}$)/gm,
];

/** How a text ends. Offsets; with several processes, each by itself. */
export interface Ending {
  /** Where the last success begins that no failed call follows; -1 without one. */
  readonly success: number;
  /** True for what a call that failed follows. */
  readonly isUndone: (offset: number) => boolean;
  /** True for what a crash follows, whatever broke. */
  readonly isBroken: (offset: number) => boolean;
}

/** Reads the ending of `text`; `breaks` part the texts of several processes: none of them fails for another. Linear. */
export function readEnding(text: string, breaks: readonly number[] = []): Ending {
  const ends = [...breaks, text.length];
  const last = (patterns: readonly RegExp[]): readonly number[] =>
    ends.map((end, i) => {
      const from = ends[i - 1] ?? 0;
      const found = lastOf(patterns, text.slice(from, end));
      return found < 0 ? -1 : from + found;
    });
  const [successes, failures, crashes] = [last(SUCCESS), last(FAILURE), last(CRASH)];
  const partOf = (offset: number): number =>
    Math.max(
      0,
      ends.findIndex((end) => offset < end),
    );
  const isUndone = (offset: number): boolean => (failures[partOf(offset)] ?? -1) > offset;
  const isBroken = (offset: number): boolean => (crashes[partOf(offset)] ?? -1) > offset;
  return { success: Math.max(-1, ...successes.filter((at) => !isUndone(at))), isUndone, isBroken };
}

function lastOf(patterns: readonly RegExp[], text: string): number {
  let last = -1;
  for (const pattern of patterns) for (const found of text.matchAll(pattern)) last = Math.max(last, found.index);
  return last;
}
