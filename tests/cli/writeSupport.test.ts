import { expect, it } from 'vitest';
import { listAddresses } from '../../src/cli/listAddresses.ts';
import { writeLlms, writeRobots, writeSitemap } from '../../src/cli/writeSupport.ts';

const graph = {
  topics: [{ id: 'pay', title: 'Payments', tryThese: [] }],
  concepts: [{ id: 'declined', topic: 'pay', title: 'The card [was] declined', component: null, variants: [], was: ['refused'] }],
  articles: [{ id: 'pay/a#logs', topic: 'pay', slug: 'logs', title: 'Logs', body: [], file: 'a.md', line: 1 }],
};
const pages = listAddresses(graph);

it('lists the start, concepts, articles, former addresses and 404', () => {
  expect(pages.map(({ address, listed }) => [address, listed])).toEqual([
    ['/', true],
    ['/pay/', true],
    ['/pay/declined/', true],
    ['/pay/a/logs/', true],
    ['/pay/refused/', false],
    ['/404.html', false],
  ]);
});

it('writes whole addresses where the site is known', () => {
  expect(writeSitemap(pages, '/docs/', 'https://e.example')).toContain('<loc>https://e.example/docs/pay/declined/</loc>');
  expect(writeSitemap(pages, '/', 'https://e.example')).not.toContain('refused');
  expect(writeRobots({ base: '/docs/', site: 'https://e.example' })).toContain('Sitemap: https://e.example/docs/sitemap.xml');
  expect(writeRobots({ base: '/', site: null })).not.toContain('Sitemap');
});

it('links every listed page for programs, without breaking its own Markdown', () => {
  expect(writeLlms(graph, pages, { base: '/docs/', site: null })).toContain('- [The card was declined](/docs/pay/declined/)');
});
