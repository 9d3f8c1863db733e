/** The page's one Trusted Types policy: only programs of our own origin, by address, are trusted. */

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

const rules = {
  createScriptURL: (url: string): string => {
    const { origin, protocol } = new URL(url, location.href);
    if (origin !== location.origin && protocol !== 'blob:') throw new TypeError(`not a program of this site: ${origin}`);
    return url;
  },
};
// The library of types does not know it everywhere, and neither do all browsers.
const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory === undefined ? rules : factory.createPolicy('fixpath', rules);

/** The address as the sinks for programs want it; throws for an address of another origin. */
export function toScriptUrl(url: string): string {
  return policy.createScriptURL(url);
}
