/** Draws any page ahead of time, as a whole document; what builds adds the policy and the program's own tags. */
import { render } from 'svelte/server';
import { textOf } from '../graph/mapLinks.ts';
import type { Block } from '../graph/node.ts';
import type { BodyChunk, PackIndex } from '../graph/pack.ts';
import { Bodies } from '../ui/bodies.svelte.ts';
import { KEEP_NOTHING } from '../ui/keep.ts';
import { variantsOf } from '../ui/pickDiagnosis.ts';
import { Preferences } from '../ui/preferences.svelte.ts';
import { Session } from '../ui/session.svelte.ts';
import App from './App.svelte';
import { chunksOf } from './chunksOf.ts';
import { describeRoute } from './describeRoute.ts';
import { PageState } from './pageState.svelte.ts';
import type { Route } from './route.ts';
import { readRoute } from './route.ts';

export interface PackParts {
  readonly index: PackIndex;
  readonly chunks: readonly { readonly name: string; readonly chunk: BodyChunk }[];
}

/** What every address of our own begins with; what builds puts the site's base in its place. */
const BASE = './';

/**
 * The document for an address below the base (`/`, `/topic/concept/`, `/topic/a/slug/`, `/topic/`); any other is the page for what
 * is not there. Readable without a program; the same pack gives the same bytes.
 */
export function renderPage({ index, chunks }: PackParts, address: string): string {
  const route = readRoute(index, address);
  const bodies = new Bodies(index, () => Promise.reject(new Error('chunks are given')));
  for (const position of chunksOf(index, route)) {
    const part = chunks.find(({ name }) => name === index.chunks[position]);
    if (part !== undefined) bodies.add(part.chunk);
  }
  const session = new Session({ index, client: null, keeper: KEEP_NOTHING });
  const preferences = new Preferences(KEEP_NOTHING);
  const { body } = render(App, { props: { route, base: BASE, session, bodies, preferences, state: new PageState() } });
  const { title, description } = describeRoute(index, route, proseOf(index, route, bodies));
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<meta name="description" content="${escapeText(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#fcfbf9" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#101315" media="(prefers-color-scheme: dark)">',
    `<link rel="icon" href="${BASE}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${BASE}icons/icon-192.png">`,
    `<link rel="manifest" href="${BASE}manifest.webmanifest">`,
  ];
  const drawn = route.kind === 'missing' ? '' : escapeText(address);
  return `<!doctype html><html lang="en"><head>${head.join('')}</head><body><div id="app" data-address="${drawn}">${body}</div></body></html>\n`;
}

function proseOf(index: PackIndex, route: Route, bodies: Bodies): string {
  const blocks: readonly Block[] =
    route.kind === 'concept'
      ? variantsOf(index, route.concept).flatMap(({ id }) => bodies.body(id)?.cause ?? [])
      : route.kind === 'article'
        ? (bodies.article(route.article) ?? [])
        : [];
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  return first?.kind === 'paragraph' ? textOf(first.children) : '';
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
