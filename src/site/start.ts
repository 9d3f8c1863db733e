/** Puts the page together: pack, session, preferences, address; and draws it, or wakes what was drawn ahead of time. */
import { flushSync, hydrate, mount, unmount } from 'svelte';
import { Bodies } from '../ui/bodies.svelte.ts';
import { importEngine } from '../ui/engineHere.ts';
import { createKeeper } from '../ui/keep.ts';
import { createClient } from '../ui/matchClient.ts';
import { Preferences } from '../ui/preferences.svelte.ts';
import { Session } from '../ui/session.svelte.ts';
import workerUrl from '../ui/worker.ts?worker&url';
import { EMPTY_STATE, readFragment, writeFragment } from '../wizard/state.ts';
import App from './App.svelte';
import { carryPaste, takePaste } from './carryPaste.ts';
import type { LoadedPack } from './loadPack.ts';
import { watchOffline } from './offline.ts';
import { PageState } from './pageState.svelte.ts';
import { chunksOf } from './chunksOf.ts';
import { followTheme } from './followTheme.svelte.ts';
import { readRoute } from './route.ts';
import { toScriptUrl } from './trusted.ts';

const NOTHING_KEPT = 'This browser keeps nothing for this page: your choices are forgotten when you leave.';

/** Draws the page into `target`; what it returns takes the page down again and tells what had been pasted. */
export async function startPage(target: HTMLElement, pack: LoadedPack, pasted = ''): Promise<() => string> {
  const { index, base } = pack;
  const address = `/${location.pathname.slice(base.length)}`;
  const route = readRoute(index, location.pathname.startsWith(base) ? address : '/404.html');
  const page = new PageState();
  const refused = (): void => {
    page.notice = NOTHING_KEPT;
  };
  const preferences = new Preferences(createKeeper(() => localStorage, refused));
  const workerFile = new URL(workerUrl, location.href).href;
  const client = createClient({
    index: pack.text,
    startWorker: () => new Worker(toScriptUrl(workerFile), { type: 'module' }),
    loadEngine: () => importEngine(workerFile),
  });
  const keeper = createKeeper(() => sessionStorage, refused);
  const session = new Session({ index, client, keeper });
  const bodies = new Bodies(index, pack.loadChunk);
  // What was drawn ahead of time had its bodies; waking it without them would tear it down.
  await Promise.all(chunksOf(index, route).map((chunk) => bodies.want(chunk)));

  const props = { route, base, session, bodies, preferences, state: page };
  const drawn = target.dataset['address'] === address && target.firstChild !== null;
  // Whoever pastes before the page is awake has pasted all the same.
  const early = drawn ? (target.querySelector('textarea')?.value ?? '') : '';
  if (!drawn) target.replaceChildren();
  const app = drawn ? hydrate(App, { target, props }) : mount(App, { target, props });
  flushSync();

  preferences.load(/win/i.test(navigator.userAgent) ? 'powershell' : 'bash');
  const stopTheme = followTheme(preferences);
  session.resume();
  const carried = takePaste(keeper);
  const onPop = (): void => session.restore(readFragment(location.hash, index));
  if (route.kind === 'wizard') {
    const state = readFragment(location.hash, index);
    if (state !== EMPTY_STATE) session.restore(state);
    session.onState = (now, step) => {
      const fragment = writeFragment(now);
      const url = fragment === '' ? location.pathname + location.search : `#${fragment}`;
      if (step && url !== location.hash) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    };
    addEventListener('popstate', onPop);
    session.paste(pasted || early || carried);
  }
  page.awake = true;
  if (import.meta.env.PROD) {
    const offline = watchOffline(new URL(`${base}sw.js`, location.href), toScriptUrl, (state) => (page.offline = state));
    page.useUpdate = () => {
      carryPaste(keeper, session);
      offline.useUpdate();
    };
  }
  return () => {
    removeEventListener('popstate', onPop);
    stopTheme();
    client.stop();
    void unmount(app);
    return session.text;
  };
}
