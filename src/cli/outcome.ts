/** How a command ends: codes that scripts can rely on, and a refusal as a value. */
import type { VerdictKind } from '../match/verdict.ts';

export const EXIT = { ok: 0, errors: 1, usage: 2, narrowed: 3, unknown: 4, harmless: 5 } as const;

export const VERDICT_EXIT: Readonly<Record<VerdictKind, number>> = {
  identified: EXIT.ok,
  narrowed: EXIT.narrowed,
  unknown: EXIT.unknown,
  harmless: EXIT.harmless,
};

/** A value, or one sentence for the person who typed the command. */
export type Result<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly why: string };

export const ok = <T>(value: T): Result<T> => ({ kind: 'ok', value });
export const refuse = (why: string): { readonly kind: 'refused'; readonly why: string } => ({ kind: 'refused', why });
