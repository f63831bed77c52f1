import { describe, expect, test, vi } from 'vitest';
import { NO_FILES } from '../../../src/model/media.ts';
import { smallDataset } from '../../../src/testing/smallDataset.ts';
import { renderPages } from './render.tsx';

vi.mock('./socialImage.ts', () => ({ openPainter: async () => () => null }));

const site = { address: 'https://news.example/record/', publisher: null, provider: null, accent: null, logo: null };
const own = { slug: 'small', path: '' };
const render = (raw: unknown, record = own) =>
  renderPages(new TextEncoder().encode(JSON.stringify(raw)), record, site, NO_FILES, async () => null);

describe('the pages of a dataset', () => {
  test('are the three, and one for each event', async () => {
    const { pages, warning } = await render(smallDataset());
    expect(pages).toHaveLength(3 + 5);
    expect(pages.every(({ content }) => content.prerendered)).toBe(true);
    expect(warning).toBeNull();
  });

  test.each([
    ['its own words', { description: 'What it is about.' }, 'What it is about.'],
    ['its title, number of events and years where it has none', {}, 'A small record: 5 events, 1997 to 2018.'],
  ])('describe the record by %s', async (_, more, description) => {
    const { pages } = await render({ ...smallDataset(), ...more });
    const [page] = pages;
    expect(page?.path).toBe('');
    expect(page?.content.description).toBe(description);
    expect(page?.content.head).toContain(`<meta property="og:description" content="${description}">`);
    expect(page?.content.tail).toContain(`"description":"${description}"`);
  });

  test('[R4] [R8] say of an allegation who answered and what came of it', async () => {
    const { pages } = await render(smallDataset());
    const page = pages.find(({ path }) => path === 'event/allegation/');
    expect(page?.content.description).toMatch(
      /^Alleged\. .*Answered by: \[Stated\] “The answer”\..*Later outcome: It ended\./,
    );
  });

  test('of a record beside the site’s own are under its folder, and so is all that they name', async () => {
    const { pages, files } = await render(smallDataset(), { slug: 'small', path: 'r/small/' });
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['r/small/', 'r/small/embed/', 'r/small/kiosk/', 'r/small/event/allegation/']),
    );
    expect(pages.every(({ path }) => path.startsWith('r/small/'))).toBe(true);
    const names = files.map(({ fileName }) => fileName);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['r/small/sitemap.xml', 'r/small/oembed.json', 'r/small/event/allegation/oembed.json'],
        'data/small/preview.json',
      ]),
    );
    const page = pages.find(({ path }) => path === 'r/small/event/allegation/');
    const home = 'https://news.example/record/r/small/';
    expect(page?.content.head).toContain(`<link rel="canonical" href="${home}event/allegation/">`);
    expect(page?.content.notice).toContain('href="../../"');
    expect(page?.content.notice).toContain('href="../../../../data/small/dataset.json"');
    const answer = JSON.parse(String(files.find(({ fileName }) => fileName === 'r/small/oembed.json')?.source));
    expect(answer.html).toContain(`src="${home}embed/"`);
    // Nothing in a page leads to the record at the root.
    const links = pages.flatMap(({ content }) => [...`${content.head}${content.tail}`.matchAll(/https:[^"\s]+/g)]);
    const away = links.map(([address]) => address).filter((address) => address.startsWith('https://news.example'));
    expect(away.length).toBeGreaterThan(10);
    expect(away.filter((address) => !address.startsWith(home) && !address.includes('/data/small/'))).toEqual([]);
  });

  const [event = {}] = smallDataset().events as readonly object[];
  test.each([
    ['too many', Array.from({ length: 2001 }, (_, index) => ({ ...event, id: `event-${index}` }))],
    ['packed', { href: 'events.parquet', count: 5 }],
  ])('are the three if its events are %s: nothing links to a missing page, and the build warns', async (_, events) => {
    const { pages, files, warning } = await render({ ...smallDataset(), events });
    expect(pages.map(({ path }) => path)).toEqual(['', 'embed/', 'kiosk/']);
    const [root] = pages;
    expect(root?.content).toMatchObject({ prerendered: false, body: '', title: 'A small record · On the Record' });
    expect(root?.content.head).toContain('<link rel="canonical" href="https://news.example/record/">');
    expect(root?.content.foot).toContain('A helpline');
    expect(root?.content.tail).not.toContain('ItemList');
    expect(String(files.find(({ fileName }) => fileName === 'sitemap.xml')?.source).match(/<loc>/g)).toHaveLength(1);
    expect(files.some(({ fileName }) => fileName.startsWith('event/'))).toBe(false);
    expect(warning).toMatch(/its events have no pages/);
  });
});
