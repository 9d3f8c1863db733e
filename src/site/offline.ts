/** Registers the service worker and tells the page what can be said of being offline. */

/** `absent`: no worker here (no support, refused, or a page opened from a file): everything works, online. */
export type OfflineState = 'absent' | 'preparing' | 'ready' | 'update';

export interface Offline {
  /** Takes the update that waits, then reloads; does nothing where none waits. */
  readonly useUpdate: () => void;
}

/**
 * Registers `workerUrl` and reports each change of state, first `preparing` or `absent`.
 *
 * @param toScriptUrl Makes the trusted value that `register` wants under Trusted Types; the page owns the policy.
 */
export function watchOffline(workerUrl: URL, toScriptUrl: (url: string) => string, onState: (state: OfflineState) => void): Offline {
  let waiting: ServiceWorker | null = null;
  let accepted = false;
  let swapped = false;
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (container === null || !workerUrl.protocol.startsWith('http')) {
    onState('absent');
    return { useUpdate: () => undefined };
  }
  let controlled = container.controller !== null;
  onState(controlled ? 'ready' : 'preparing');

  const follow = (registration: ServiceWorkerRegistration): void => {
    const settle = (): void => {
      if (swapped) return;
      waiting = registration.waiting;
      // A first worker waits for nobody.
      if (waiting !== null && registration.active !== null) onState('update');
      else if (registration.active !== null) onState('ready');
      else if (registration.installing === null && waiting === null) onState('absent');
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', settle));
    registration.installing?.addEventListener('statechange', settle);
    settle();
    // Browsers look by themselves too, but when they please; without a network there is nothing to look for.
    if (registration.active !== null) registration.update().catch(() => undefined);
  };
  container.addEventListener('controllerchange', () => {
    if (accepted) location.reload();
    else if (controlled) {
      // Taken in another tab: this page goes on with what it has loaded, until the person says so here too.
      swapped = true;
      onState('update');
    }
    // The first worker that takes control changes nothing.
    controlled = true;
  });
  container.register(toScriptUrl(workerUrl.href), { updateViaCache: 'none' }).then(follow, () => onState('absent'));

  return {
    useUpdate: () => {
      if (swapped) location.reload();
      if (waiting === null || swapped) return;
      accepted = true;
      waiting.postMessage({ kind: 'use-update' });
    },
  };
}
