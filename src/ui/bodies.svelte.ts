/** The bodies of diagnoses and articles, loaded in chunks for what is shown. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Block } from '../graph/node.ts';
import type { Body, BodyChunk, PackIndex } from '../graph/pack.ts';

export class Bodies {
  readonly #bodies = new SvelteMap<string, Body>();
  readonly #articles = new SvelteMap<string, readonly Block[]>();
  readonly #refused = new SvelteSet<number>();
  /** A record, not a set: nothing is drawn from it. */
  readonly #asked: Record<number, boolean> = {};
  readonly #index: PackIndex;
  readonly #load: (chunk: string) => Promise<BodyChunk>;

  constructor(index: PackIndex, load: (chunk: string) => Promise<BodyChunk>) {
    this.#index = index;
    this.#load = load;
  }

  add(chunk: BodyChunk): void {
    for (const [id, body] of Object.entries(chunk.bodies)) this.#bodies.set(id, body);
    for (const [id, body] of Object.entries(chunk.articles)) this.#articles.set(id, body);
  }

  /** The body, or undefined until it is there; `want` fetches it. */
  body(id: string): Body | undefined {
    return this.#bodies.get(id);
  }

  article(id: string): readonly Block[] | undefined {
    return this.#articles.get(id);
  }

  refused(chunk: number): boolean {
    return this.#refused.has(chunk);
  }

  /** Loads a chunk once; after a refusal, again when asked again. */
  async want(chunk: number): Promise<void> {
    const name = this.#index.chunks[chunk];
    if (name === undefined || this.#asked[chunk] === true) return;
    this.#asked[chunk] = true;
    this.#refused.delete(chunk);
    try {
      this.add(await this.#load(name));
    } catch {
      this.#asked[chunk] = false;
      this.#refused.add(chunk);
    }
  }
}
