/** What a sitting is given: the knowledge, the engine, a place to keep things, and who wants to hear. */
import type { PackIndex } from '../graph/pack.ts';
import type { Verdict } from '../match/verdict.ts';
import type { State } from '../wizard/state.ts';
import type { Keeper } from './keep.ts';
import type { Client } from './matchClient.ts';

export interface SessionOptions {
  readonly index: PackIndex;
  readonly client: Client | null;
  readonly keeper: Keeper;
  /** The state that an address may hold has changed; `step` when going back should return to what was before. */
  readonly onState?: (state: State, step: boolean) => void;
  readonly onVerdict?: (verdict: Verdict) => void;
}
