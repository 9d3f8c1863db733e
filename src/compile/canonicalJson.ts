/** Writes a value as JSON in one way only, whatever the order in which its keys were set. */

/** JSON with the keys of every object sorted by UTF-16 units; `undefined` entries are left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
