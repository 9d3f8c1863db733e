/** The bodies of diagnoses and articles, loaded in chunks for what is shown. */
import type { Block } from '../graph/node.ts';
import type { Body, BodyChunk, PackIndex } from '../graph/pack.ts';

type By<T> = Readonly<Record<string, T>>;

export class Bodies {
  #bodies = $state.raw<By<Body>>({});
  #articles = $state.raw<By<readonly Block[]>>({});
  #refused = $state.raw<readonly number[]>([]);
  /** A record, not a set: nothing is drawn from it. */
  readonly #asked: Record<number, boolean> = {};
  readonly #index: PackIndex;
  readonly #load: (chunk: string) => Promise<BodyChunk>;

  constructor(index: PackIndex, load: (chunk: string) => Promise<BodyChunk>) {
    this.#index = index;
    this.#load = load;
  }

  add({ bodies, articles }: BodyChunk): void {
    this.#bodies = { ...this.#bodies, ...bodies };
    this.#articles = { ...this.#articles, ...articles };
  }

  /** The body, or undefined until it is there; `want` fetches it. */
  body(id: string): Body | undefined {
    return this.#bodies[id];
  }

  article(id: string): readonly Block[] | undefined {
    return this.#articles[id];
  }

  refused(chunk: number): boolean {
    return this.#refused.includes(chunk);
  }

  /** Loads a chunk once; after a refusal, again when asked again. */
  async want(chunk: number): Promise<void> {
    const name = this.#index.chunks[chunk];
    if (name === undefined || this.#asked[chunk] === true) return;
    this.#asked[chunk] = true;
    try {
      this.add(await this.#load(name));
      this.#refused = this.#refused.filter((one) => one !== chunk);
    } catch {
      this.#asked[chunk] = false;
      this.#refused = [...this.#refused, chunk];
    }
  }
}
