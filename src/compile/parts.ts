/** Names the parts of a diagnosis by the words of their headings. */

export type Part = 'cause' | 'fix' | 'verify' | 'mistaken for' | 'links';

const PARTS: readonly { readonly part: Part; readonly pattern: RegExp }[] = [
  { part: 'cause', pattern: /^(?:causes?|why|meaning|what it means|background)\b/i },
  { part: 'fix', pattern: /^(?:fix(?:es)?|mitigations?|resolutions?|solutions?|workarounds?|how to fix)\b/i },
  { part: 'verify', pattern: /^(?:verify|verification|verifying|check)\b/i },
  { part: 'mistaken for', pattern: /^(?:mistaken for|not to be confused|often confused)\b/i },
  { part: 'links', pattern: /^(?:links?|see also|references?|further reading)\b/i },
];

/** The part that a heading opens; null for all other headings. */
export function partOf(words: string): Part | null {
  return PARTS.find(({ pattern }) => pattern.test(words.trim()))?.part ?? null;
}
