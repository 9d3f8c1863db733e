/** Fetches the pack that the document names, and checks it before anybody reads it. */
import { loadChunk, loadIndexSteps } from '../graph/load.ts';
import { inTurns } from '../graph/steps.ts';
import type { BodyChunk, PackIndex } from '../graph/pack.ts';
import type { LivePack } from './livePack.ts';

export interface LoadedPack {
  readonly index: PackIndex;
  /** As text, for the worker. */
  readonly text: string;
  readonly loadChunk: (name: string) => Promise<BodyChunk>;
  /** Path of the site, with slashes at both ends. */
  readonly base: string;
}

/** The pack beside the document; rejects where it cannot be had or read. */
export async function fetchPack(address: string): Promise<LoadedPack> {
  const url = new URL(address);
  const text = await fetchText(url);
  return {
    index: await indexOf(text),
    text,
    base: new URL('../', url).pathname,
    loadChunk: async (name) => {
      const loaded = loadChunk(JSON.parse(await fetchText(new URL(name, url))));
      if (loaded.kind === 'refused') throw new Error(loaded.why);
      return loaded.value;
    },
  };
}

/** The same for a pack that is already part of the program. */
export function usePack({ index, chunks }: LivePack, base: string): LoadedPack {
  return {
    index,
    text: JSON.stringify(index),
    base,
    loadChunk: (name) => {
      const chunk = chunks[name];
      return chunk === undefined ? Promise.reject(new Error(name)) : Promise.resolve(chunk);
    },
  };
}

async function indexOf(text: string): Promise<PackIndex> {
  const loaded = await inTurns(loadIndexSteps(JSON.parse(text)));
  if (loaded.kind === 'refused') throw new Error(loaded.why);
  return loaded.value;
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url.pathname}: ${String(response.status)}`);
  return response.text();
}
