/** Writes the small files that hosts, crawlers and installers look for beside the pages. */
import type { Graph } from '../graph/graph.ts';
import type { Page } from './listAddresses.ts';
import { plain } from './terminal.ts';

export interface SiteAddress {
  readonly base: string;
  /** Origin, for files that need whole addresses; null where it is not known. */
  readonly site: string | null;
}

/** robots.txt: everything is welcome, and the map is named where there is one. */
export function writeRobots({ base, site }: SiteAddress): string {
  return `User-agent: *\nAllow: /\n${site === null ? '' : `Sitemap: ${site}${base}sitemap.xml\n`}`;
}

/** sitemap.xml of the listed pages; without dates, which would change from build to build. */
export function writeSitemap(pages: readonly Page[], base: string, site: string): string {
  const urls = pages
    .filter(({ listed }) => listed)
    .map(({ address }) => `  <url><loc>${escapeXml(encodeURI(site + base.slice(0, -1) + address))}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** llms.txt: what the site is and where each problem is told, for readers that are programs. */
export function writeLlms({ topics }: Pick<Graph, 'topics'>, pages: readonly Page[], { base, site }: SiteAddress): string {
  const link = ({ title, address }: Page): string =>
    `- [${plain(title).replace(/[[\]]/g, '')}](${encodeURI((site ?? '') + base.slice(0, -1) + address)})`;
  const parts = topics.map(({ id, title }) => {
    const mine = pages.filter(({ address, listed }) => listed && address.startsWith(`/${id}/`));
    return [`## ${plain(title)}`, '', ...mine.map(link), ''].join('\n');
  });
  return [
    '# Fixpath',
    '',
    '> Known errors, each with its cause, the steps that mend it, and a command that shows whether it is mended.',
    '> A pasted error is diagnosed in the browser; nothing is sent anywhere.',
    '',
    ...parts,
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}
