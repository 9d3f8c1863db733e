/** Starts the worker of a page that is not ours, or says by null that it is better not tried. */
import { seesPolicy } from './seesPolicy.ts';

/** What `Worker` wants under Trusted Types. */
interface TypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

let policy: ReturnType<TypesFactory['createPolicy']> | null = null;

/**
 * A module worker from `file` where the page is of its origin. A page of another origin needs a blob that imports it: tried only
 * where no policy is in force, since hosts are asked for script-src and connect-src alone, and a refused blob is a report in their log.
 * Under a policy the engine runs on the page. Throws where the host names its Trusted Types policies and `fixpath` is not among them.
 */
export function startWorker(file: string, root: ShadowRoot): Worker | null {
  const governed = seesPolicy(root);
  if (new URL(file).origin === location.origin) return new Worker(governed ? trusted(file) : file, { type: 'module' });
  if (governed) return null;
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' }));
  const worker = new Worker(blob, { type: 'module' });
  const release = (): void => URL.revokeObjectURL(blob);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}

function trusted(url: string): string {
  const types = (globalThis as { readonly trustedTypes?: TypesFactory }).trustedTypes;
  if (types === undefined) return url;
  policy ??= types.createPolicy('fixpath', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}
