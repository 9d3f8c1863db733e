/** Carries a paste over the reload that an update needs: without its secrets, in this tab's own store, deleted when it is read. */
import type { Keeper } from '../ui/keep.ts';
import type { Session } from '../ui/session.svelte.ts';

const KEY = 'fixpath.paste';

/** Keeps what the page shows of the paste when it next goes away, and only then; a text too long to be edited is not kept. */
export function carryPaste(keeper: Keeper, session: Session): void {
  addEventListener('pagehide', () => keeper.write(KEY, session.text === '' ? null : (session.outcome?.editable ?? null)), { once: true });
}

/** The paste from before an update, '' without one; it is kept no longer, whatever page asks. */
export function takePaste(keeper: Keeper): string {
  const kept = keeper.read(KEY);
  keeper.forget(KEY);
  return typeof kept === 'string' ? kept : '';
}
