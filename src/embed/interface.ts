/** The interface that the element loads when it is opened; started again as a worker, the same file is the engine. */
import { mount, unmount } from 'svelte';
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
import { EMPTY_STATE } from '../wizard/state.ts';
import type { Settings } from './element.ts';
import type { LoadedPack } from './loadPack.ts';
import { loadPack } from './loadPack.ts';
import { onlyTopic } from './onlyTopic.ts';
import { publicVerdict } from './publicVerdict.ts';
import { readFacts } from './readFacts.ts';
import { startWorker } from './startWorker.ts';

export interface Mounted {
  /** Takes changed facts; everything else is read on opening. */
  readonly update: (settings: Settings) => void;
  /** Ends the worker and every listener, and empties the root. */
  readonly destroy: () => void;
}

type Tell = (type: 'verdict' | 'step' | 'miss', detail: unknown) => void;
type Draw = (root: ShadowRoot, tell: Tell) => Mounted;

/** Headings below this level are not headings any more. */
const DEEPEST = 5;

/**
 * Loads the pack; what it gives draws the wizard, at once, so that an element which has gone meanwhile is left alone. Rejects where the
 * pack cannot be had. Nothing is kept in the host's stores, and its address is left alone.
 */
export async function prepareInterface(settings: Settings): Promise<Draw> {
  const pack = await loadPack(settings.src);
  const index = onlyTopic(pack.index, settings.topic);
  return (root, tell) => drawWizard({ ...pack, index }, settings, root, tell);
}

function drawWizard({ index, loadBody }: LoadedPack, settings: Settings, root: ShadowRoot, tell: Tell): Mounted {
  const client = createClient({
    index: JSON.stringify(index),
    startWorker: () => startWorker(import.meta.url, root),
    loadEngine: () => Promise.resolve((text) => createEngine(text)),
  });
  const preferences = new Preferences(KEEP_NOTHING);
  preferences.load(navigator.userAgent.includes('Windows') ? 'powershell' : 'bash');
  let declared = readFacts(settings.facts, index);
  const session = new Session({
    index,
    client,
    keeper: KEEP_NOTHING,
    onState: (state) => {
      // What the host says of itself is not the person's, and stays when they clear everything.
      if (state === EMPTY_STATE) session.answers = declared;
    },
    onVerdict: (verdict) => {
      const detail = publicVerdict(verdict, index);
      tell('verdict', detail);
      if (verdict.next !== null) tell('step', verdict.next);
      if (verdict.verdict === 'unknown') tell('miss', detail);
    },
  });
  session.answers = declared;

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
    update: ({ facts }) => {
      const before = declared;
      declared = readFacts(facts, index);
      for (const facet of Object.keys(before)) {
        if (declared[facet] === undefined && session.answers[facet] === before[facet]) session.drop(facet);
      }
      for (const [facet, value] of Object.entries(declared)) if (before[facet] !== value) session.answer(facet, value);
    },
    destroy: () => {
      client.stop();
      void unmount(wizard);
      root.replaceChildren();
    },
  };
}

/** The page of a concept, or of an article written `a/<slug>`, on the site that the pack came from. */
function hrefOf(index: PackIndex, concept: string, src: string): string {
  const topic =
    (index.articles.find(({ slug }) => `a/${slug}` === concept) ?? index.concepts.find(({ id }) => id === concept))?.topic ?? '';
  return new URL(`../${topic}/${concept}/`, src).href;
}

// Started as a worker: there is no document to draw into.
if (typeof document === 'undefined') serveEngine();
