/** Brings the path under which a site stands into one form. */

/** `docs`, `/docs`, `/docs/` are `/docs/`; empty is `/`. Null for what is no plain path, an address with a host included. */
export function normalBase(base: string): string | null {
  const parts = base.split('/').filter((part) => part !== '');
  return parts.every((part) => /^[\w.~-]+$/.test(part) && part !== '.' && part !== '..')
    ? `/${parts.map((part) => `${part}/`).join('')}`
    : null;
}
