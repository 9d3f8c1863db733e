/** Starts the worker of a page that is not ours, or says by null that its policy does not let us. */

/** What `Worker` wants under Trusted Types; a host that names its policies and not ours refuses, by a throw. */
interface TypesFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string };
}

let policy: ReturnType<TypesFactory['createPolicy']> | null = null;

/**
 * A module worker from `file` where it is of this origin; else from a blob that imports it, which another origin's file needs.
 * Refusals that come later arrive as the worker's `error` event.
 */
export function startWorker(file: string): Worker {
  if (new URL(file).origin === location.origin) return new Worker(trusted(file), { type: 'module' });
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' }));
  return new Worker(trusted(blob), { type: 'module' });
}

function trusted(url: string): string {
  const types = (globalThis as { readonly trustedTypes?: TypesFactory }).trustedTypes;
  if (types === undefined) return url;
  policy ??= types.createPolicy('fixpath', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}
