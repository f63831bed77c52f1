import { describe, expect, test, vi } from 'vitest';
import { NO_FILES } from '../../../src/model/media.ts';
import { smallDataset } from '../../../src/testing/smallDataset.ts';
import { PAGES } from './pages.ts';
import { renderPages } from './render.tsx';

vi.mock('./socialImage.ts', () => ({ openPainter: async () => () => null }));

const site = { address: 'https://news.example/record/', publisher: null };
const render = (raw: unknown) =>
  renderPages(new TextEncoder().encode(JSON.stringify(raw)), 'small', PAGES, site, NO_FILES);

describe('the pages of a dataset', () => {
  test('are the three, and one for each event', async () => {
    const { pages, warning } = await render(smallDataset());
    expect(pages).toHaveLength(3 + 5);
    expect(pages.every(({ content }) => content.prerendered === 'small')).toBe(true);
    expect(warning).toBeNull();
  });

  test('[R4] [R8] say of an allegation who answered and what came of it', async () => {
    const { pages } = await render(smallDataset());
    const page = pages.find(({ path }) => path === 'event/allegation/');
    expect(page?.content.description).toMatch(
      /^Alleged\. .*Answered by: \[Stated\] “The answer”\..*Later outcome: It ended\./,
    );
  });

  const [event = {}] = smallDataset().events as readonly object[];
  test.each([
    ['too many', Array.from({ length: 2001 }, (_, index) => ({ ...event, id: `event-${index}` }))],
    ['packed', { href: 'events.parquet', count: 5 }],
  ])('are the three if its events are %s: nothing links to a missing page, and the build warns', async (_, events) => {
    const { pages, files, warning } = await render({ ...smallDataset(), events });
    expect(pages.map(({ path }) => path)).toEqual(['', 'embed/', 'kiosk/']);
    const [root] = pages;
    expect(root?.content).toMatchObject({ prerendered: null, body: '', title: 'A small record · On the Record' });
    expect(root?.content.head).toContain('<link rel="canonical" href="https://news.example/record/">');
    expect(root?.content.foot).toContain('A helpline');
    expect(root?.content.tail).not.toContain('ItemList');
    expect(String(files.find(({ fileName }) => fileName === 'sitemap.xml')?.source).match(/<loc>/g)).toHaveLength(1);
    expect(files.some(({ fileName }) => fileName.startsWith('event/'))).toBe(false);
    expect(warning).toMatch(/its events have no pages/);
  });
});
