import { expect, test } from './explorer.ts';

const COUNT = 20_000;

/** Twenty thousand plain events, a few on each day of twenty-two years. */
const large = () => ({
  format: 1,
  id: 'rotherham',
  title: 'A large record',
  license: 'CC0',
  updated: '2026-11-23',
  coverage: '1997/2018',
  contentNote: 'A note.',
  support: [{ name: 'A helpline', url: 'https://example.org/' }],
  actors: [{ id: 'body', name: 'A body', kind: 'organisation' }],
  sources: [{ id: 'paper', type: 'webpage', title: 'A page', publisher: 'A paper' }],
  events: Array.from({ length: COUNT }, (_, index) => ({
    id: `event-${index}`,
    date: new Date(Date.UTC(1997, 0, 1) + Math.floor(index * 0.4) * 86_400_000).toISOString().slice(0, 10),
    title: `Event number ${index}`,
    kind: 'statement',
    status: index % 50 === 0 ? 'alleged' : 'stated',
    importance: index % 1000 === 0 ? 3 : 2,
    actors: [{ id: 'body', role: 'speaker' }],
    citations: [{ source: 'paper', locator: 'para 1' }],
  })),
});

test.beforeEach(async ({ context }) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: large() }));
});

test('twenty thousand events: at most 300 are drawn, the list comes by pages and says where it is', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  expect(await explorer.counted()).toEqual({ matching: COUNT, all: COUNT });
  await expect(explorer.count).toHaveText('20,000 of 20,000 events');
  expect(await explorer.items.count()).toBeLessThanOrEqual(300);
  await expect(explorer.entries).toHaveCount(200);
  await expect(page.getByText('1 to 200 of 20,000 events').first()).toBeVisible();
  await expect(explorer.list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '20000');
  await page.getByRole('button', { name: 'Last page' }).first().click();
  await expect(explorer.entry('Event number 19999')).toBeVisible();
  await expect(explorer.list.locator('> li').last()).toHaveAttribute('aria-posinset', '20000');
});

test('a linked event’s page comes by itself; a filter that leaves few leaves one page', async ({ explorer, page }) => {
  await explorer.open('?event=event-12345&view=list');
  await expect(explorer.entry('Event number 12345')).toBeVisible();
  await explorer.search.fill('"number 777"');
  await explorer.settled();
  await expect(explorer.entries).toHaveCount(11); // 777, and 7770 to 7779
  await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toHaveCount(0);
  await explorer.open('?view=table');
  await expect(explorer.table.locator('tbody tr')).toHaveCount(200);
});
