/** Hands the engine from the worker's file to the page that imports it: Vite keeps no exports of such a file, so it goes by a symbol. */
import type { Engine } from './engine.ts';

const KEY = Symbol.for('fixpath.engine');

export type CreateEngine = (indexText: string) => Engine;

/** What the worker's file says when a page runs it. */
export function offerEngine(create: CreateEngine): void {
  Reflect.set(globalThis, KEY, create);
}

/** Runs the worker's file on the page, where a worker is refused: the engine is shipped once. Rejects where it cannot be had. */
export async function importEngine(file: string): Promise<CreateEngine> {
  await import(/* @vite-ignore */ file);
  const create: unknown = Reflect.get(globalThis, KEY);
  if (typeof create !== 'function') throw new Error(`${file} holds no engine`);
  return create as CreateEngine;
}
