/** Fetches a pack from where the element was told, as JSON or, where the host lets nothing be fetched, as a module. */
import type { BodyChunk, PackIndex } from '../graph/pack.ts';
import { loadChunk, loadIndex } from '../graph/load.ts';

export interface LoadedPack {
  readonly index: PackIndex;
  readonly loadBody: (chunk: string) => Promise<BodyChunk>;
}

/** What `pack/pack.js` exports as its default. */
interface PackModule {
  readonly default: { readonly index: unknown; readonly chunks: Readonly<Record<string, unknown>> };
}

/** Rejects with a sentence where the address gives no pack that this program can read. Chunks stand beside the index. */
export async function loadPack(src: string): Promise<LoadedPack> {
  if (new URL(src).pathname.endsWith('.js')) {
    const { index, chunks } = ((await import(/* @vite-ignore */ src)) as PackModule).default;
    return { index: checked(loadIndex(index)), loadBody: (name) => Promise.resolve(checked(loadChunk(chunks[name]))) };
  }
  return {
    index: checked(loadIndex(await fetchJson(src))),
    loadBody: async (name) => checked(loadChunk(await fetchJson(new URL(name, src).href))),
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  return response.json();
}

function checked<T>(loaded: { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused'; readonly why: string }): T {
  if (loaded.kind === 'refused') throw new Error(loaded.why);
  return loaded.value;
}
