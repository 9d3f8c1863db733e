/** Where the program begins: finds the pack, and starts the page with it. */
import { livePack } from './livePack.ts';
import { startPage } from './start.ts';
import { fetchPack, usePack } from './loadPack.ts';

const link = document.querySelector<HTMLLinkElement>('link[data-fixpath="index"]');
const target = document.querySelector<HTMLElement>('#app');

async function begin(app: HTMLElement): Promise<void> {
  if (link !== null) {
    await startPage(app, await fetchPack(link.href));
    return;
  }
  let stop: (() => string) | null = null;
  const pack = livePack((newer) => {
    const pasted = stop?.() ?? '';
    void startPage(app, usePack(newer, import.meta.env.BASE_URL), pasted).then((next) => (stop = next));
  });
  if (pack !== null) stop = await startPage(app, usePack(pack, import.meta.env.BASE_URL));
}

if (target !== null)
  begin(target).catch((reason: unknown) => {
    // By its full name: calls of `console` are left out of what is built, with those of Svelte.
    globalThis.console.warn('Fixpath could not start.', reason);
    // Pages that were drawn ahead of time stay readable; an empty one must say something.
    if (target.firstChild === null) target.textContent = 'Fixpath could not start. Reload the page to try again.';
  });
