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
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (container === null || !workerUrl.protocol.startsWith('http')) {
    onState('absent');
    return { useUpdate: () => undefined };
  }
  onState(container.controller === null ? 'preparing' : 'ready');

  const follow = (registration: ServiceWorkerRegistration): void => {
    const settle = (): void => {
      waiting = registration.waiting;
      if (waiting !== null && container.controller !== null) onState('update');
      else if (registration.active !== null) onState('ready');
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', settle));
    registration.installing?.addEventListener('statechange', settle);
    settle();
  };
  // Only an accepted update reloads; a first worker that takes control must not.
  container.addEventListener('controllerchange', () => {
    if (accepted) location.reload();
  });
  container.register(toScriptUrl(workerUrl.href), { updateViaCache: 'none' }).then(follow, () => onState('absent'));

  return {
    useUpdate: () => {
      if (waiting === null) return;
      accepted = true;
      waiting.postMessage({ kind: 'use-update' });
    },
  };
}
