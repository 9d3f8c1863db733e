/** Reads ticked steps by concept from what a store kept. */

/** The lists of steps under `done`; nothing where the store holds anything else. */
export function readDone(kept: unknown): Readonly<Record<string, readonly number[]>> {
  const { done } = (kept ?? {}) as { readonly done?: unknown };
  if (typeof done !== 'object' || done === null) return {};
  return Object.fromEntries(Object.entries(done).filter((entry): entry is [string, number[]] => Array.isArray(entry[1])));
}
