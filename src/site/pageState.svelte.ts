/** What the page round the interface knows: being offline, an update that waits, and one sentence to say. */
import type { OfflineState } from './offline.ts';

export class PageState {
  offline = $state<OfflineState | null>(null);
  notice = $state<string | null>(null);
  /** The program runs: before that, what needs it is not offered. */
  awake = $state(false);
  useUpdate = $state.raw<() => void>(() => undefined);
}
