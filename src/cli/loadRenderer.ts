/** Loads the prebuilt page: the document that Vite made of it, and the program that draws every other one. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Pack } from '../compile/pack.ts';
import type { Result } from './outcome.ts';
import { ok, refuse } from './outcome.ts';
import { inPackage } from './packageRoot.ts';

export interface Renderer {
  /** A whole document for an address below the base (`/`, `/topic/concept/`, `/404.html`), without the program's own tags. */
  readonly renderPage: (pack: Pack, address: string) => string;
  /** Tags that start the program, as the built document has them: addresses begin with `./`. */
  readonly tags: readonly string[];
}

/** Refused where the package was not built, which only a checkout can be. */
export async function loadRenderer(): Promise<Result<Renderer>> {
  const bundle = inPackage('dist/render/renderPage.js');
  const document = inPackage('dist/shell/index.html');
  if (!existsSync(bundle) || !existsSync(document)) return refuse('The prebuilt page is missing; in a checkout `npm run build` makes it.');
  const { renderPage } = (await import(pathToFileURL(bundle).href)) as Pick<Renderer, 'renderPage'>;
  return ok({ renderPage, tags: findTags(await readFile(document, 'utf8')) });
}

/** Scripts and sheets that Vite put into the head of its document: our own file, in the form that Vite writes. */
export function findTags(document: string): readonly string[] {
  const tags = document.match(/<script type="module"[^<>]*><\/script>|<link rel="(?:modulepreload|stylesheet)"[^<>]*>/g);
  return (tags ?? []).filter((tag) => tag.includes('"./'));
}
