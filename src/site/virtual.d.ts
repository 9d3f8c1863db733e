/** What the Vite plugin compiles guides into; null where the page finds its pack by itself. */
declare module 'virtual:fixpath' {
  import type { BodyChunk, PackIndex } from '../graph/pack.ts';

  const pack: { readonly index: PackIndex; readonly chunks: Readonly<Record<string, BodyChunk>> } | null;
  export default pack;
}
