/**
 * The service worker: after one visit the page, its program and the whole pack are here, and nothing is asked of the network.
 *
 * The start page is the stored one until the person takes an update. Other pages are not stored one by one: the host is asked first,
 * so that a stored page never shadows a real one, and where it does not answer the shell draws them from the pack.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

interface StoredFile {
  /** Relative to the worker. */
  readonly url: string;
  /** Hash of the content, or null where the name holds one. */
  readonly revision: string | null;
}

/** `fixpath build` puts a first line `self.FIXPATH_FILES = […]` before this program, once it knows what it wrote. */
declare const self: ServiceWorkerGlobalScope & { readonly FIXPATH_FILES?: readonly StoredFile[] };
const SHELL = 'index.html';

const stored = new PrecacheController({
  // A host may send `Vary: Origin`; a stored answer must be found again whatever the next request's headers are.
  plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(response.ok ? withoutVary(response) : null) }],
});
stored.addToCacheList((self.FIXPATH_FILES ?? []).map(({ url, revision }) => ({ url, revision })));

self.addEventListener('install', (event) => event.waitUntil(stored.install(event)));
self.addEventListener('activate', (event) => event.waitUntil(stored.activate(event).then(() => self.clients.claim())));
// An update waits until the person says yes: nothing is swapped under their hands.
self.addEventListener('message', (event) => {
  if ((event.data as { readonly kind?: string } | null)?.kind === 'use-update') void self.skipWaiting();
});

registerRoute(
  ({ request, sameOrigin, url }) => sameOrigin && request.mode === 'navigate' && url.pathname.startsWith(scopePath()),
  async ({ request, url }) => {
    if (isStart(url.pathname)) return (await shell()) ?? fetch(request);
    try {
      return await fetch(request);
    } catch {
      return (await shell()) ?? Response.error();
    }
  },
);
registerRoute(new PrecacheRoute(stored, { ignoreURLParametersMatching: [], directoryIndex: '', cleanURLs: false }));

const shell = (): Promise<Response | undefined> => stored.matchPrecache(SHELL);

function isStart(path: string): boolean {
  return path === scopePath() || path === scopePath() + SHELL;
}

function scopePath(): string {
  return new URL(self.registration.scope).pathname;
}

function withoutVary(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('vary');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
