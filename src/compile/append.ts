/** Adds many entries to a list. */

/** Appends in a loop: `push(...more)` lays every entry on the call stack, which a guide of a hundred thousand rows exhausts. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
