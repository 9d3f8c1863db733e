/** Keeps small things in the browser's stores, and lives without them. */

export interface Keeper {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
  readonly forget: (key: string) => void;
}

/** A keeper over a store that may be missing, blocked or full: then `onRefusal` is called once, and nothing else happens. */
export function createKeeper(open: () => Storage | null, onRefusal: () => void): Keeper {
  let refused = false;
  const attempt = <T>(act: (store: Storage) => T): T | null => {
    try {
      const store = open();
      return store === null ? null : act(store);
    } catch {
      if (!refused) onRefusal();
      refused = true;
      return null;
    }
  };
  return {
    read: (key) =>
      attempt((store) => {
        const text = store.getItem(key);
        if (text === null) return null;
        try {
          return JSON.parse(text) as unknown;
        } catch {
          return null;
        }
      }),
    write: (key, value) => {
      attempt((store) => store.setItem(key, JSON.stringify(value)));
    },
    forget: (key) => {
      attempt((store) => store.removeItem(key));
    },
  };
}

/** Keeps nothing: for rendering ahead of time. */
export const KEEP_NOTHING: Keeper = { read: () => null, write: () => undefined, forget: () => undefined };
