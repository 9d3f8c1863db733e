/** The interface that the element loads when it is opened; started again as a worker, the same file is the engine. */
import { mount, unmount } from 'svelte';
import type { Facts } from '../graph/graph.ts';
import type { PackIndex } from '../graph/pack.ts';
import { Bodies } from '../ui/bodies.svelte.ts';
import { createEngine } from '../ui/engine.ts';
import { KEEP_NOTHING } from '../ui/keep.ts';
import look from '../ui/look/look.css?inline';
import { createClient } from '../ui/matchClient.ts';
import { Preferences } from '../ui/preferences.svelte.ts';
import { serveEngine } from '../ui/serveEngine.ts';
import { Session } from '../ui/session.svelte.ts';
import Wizard from '../ui/Wizard.svelte';
import type { Settings } from './element.ts';
import { loadPack } from './loadPack.ts';
import { onlyTopic } from './onlyTopic.ts';
import { publicVerdict } from './publicVerdict.ts';
import { startWorker } from './startWorker.ts';

export interface Mounted {
  readonly update: (settings: Settings) => void;
  /** Ends the worker and every listener, and empties the root. */
  readonly destroy: () => void;
}

type Tell = (type: 'verdict' | 'step' | 'miss', detail: unknown) => void;

/** Headings below this level are not headings any more. */
const DEEPEST = 5;

/**
 * Loads the pack and draws the wizard into `root`; rejects where the pack cannot be had. Nothing is kept in the host's stores, and
 * its address is left alone.
 */
export async function mountInterface(root: ShadowRoot, settings: Settings, tell: Tell): Promise<Mounted> {
  const { index: whole, loadBody } = await loadPack(settings.src);
  const index = onlyTopic(whole, settings.topic);
  const text = JSON.stringify(index);
  const client = createClient({
    index: text,
    startWorker: () => startWorker(import.meta.url),
    loadEngine: () => Promise.resolve(createEngine),
  });
  const preferences = new Preferences(KEEP_NOTHING);
  preferences.load(navigator.userAgent.includes('Windows') ? 'powershell' : 'bash');
  const session = new Session({
    index,
    client,
    keeper: KEEP_NOTHING,
    onVerdict: (verdict) => {
      const detail = publicVerdict(verdict, index);
      tell('verdict', detail);
      if (verdict.next !== null) tell('step', verdict.next);
      if (verdict.verdict === 'unknown') tell('miss', detail);
    },
  });
  session.answers = readFacts(settings.facts, index);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren();
  const wizard = mount(Wizard, {
    target: root,
    props: {
      session,
      bodies: new Bodies(index, loadBody),
      preferences,
      hrefOf: (concept: string) => hrefOf(index, concept, settings.src),
      headingLevel: Math.min(Math.max(Math.trunc(settings.headingLevel) || 2, 1), DEEPEST),
    },
  });
  return {
    update: (changed) => {
      session.answers = { ...session.answers, ...readFacts(changed.facts, index) };
    },
    destroy: () => {
      client.stop();
      void unmount(wizard);
      root.replaceChildren();
    },
  };
}

/** `language=python; host=aks`, as far as the pack declares it. */
function readFacts(text: string | null, index: PackIndex): Facts {
  const facts: Record<string, string> = {};
  for (const part of (text ?? '').split(/[;,]/)) {
    const [name = '', value = ''] = part.split('=').map((word) => word.trim());
    const facet = index.facets.find(({ id }) => id === name);
    if (facet?.values.some(({ id }) => id === value)) facts[name] = value;
  }
  return facts;
}

/** A concept's own page on the site that the pack came from. */
function hrefOf(index: PackIndex, concept: string, src: string): string {
  const topic = index.concepts.find(({ id }) => id === concept)?.topic ?? '';
  return new URL(`../${topic}/${concept}/`, src).href;
}

// Started as a worker: there is no document to draw into.
if (typeof document === 'undefined') serveEngine();
