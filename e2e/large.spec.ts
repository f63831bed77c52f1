import { expect, test } from './explorer.page.ts';
import { readPicture } from './readPicture.ts';
import { sampleData, spreadOut, spreadOver } from './sampleData.ts';

const COUNT = 20_000;

test.beforeEach(async ({ context }) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(COUNT, spreadOut) }));
});

/** Marks and pills that a page may draw, and how many of them its picture is to have where there are so many events. */
const [MOST, LEAST] = [400, 200];

test('of twenty thousand events at most 400 items are drawn, and the list is paged and says which page it shows', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  expect(await explorer.counted()).toEqual({ matching: COUNT, all: COUNT });
  await expect(explorer.count).toHaveText('20,000 of 20,000 events');
  expect(await explorer.items.count()).toBeLessThanOrEqual(MOST);
  expect(await explorer.items.count()).toBeGreaterThanOrEqual(LEAST);
  await expect(explorer.entries).toHaveCount(100);
  await expect(page.getByText('1 to 100 of 20,000 events').first()).toBeVisible();
  await expect(explorer.list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '20000');
  await page.getByRole('button', { name: 'Last page' }).first().click();
  await expect(explorer.entry('Event number 19999')).toBeVisible();
  await expect(explorer.list.locator('> li').last()).toHaveAttribute('aria-posinset', '20000');
});

test('a column with too many values to sort by stays focusable and says why', async ({ explorer, page, context }) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(COUNT + 1, spreadOut) }));
  await explorer.open('?view=table');
  const heading = explorer.table.getByRole('columnheader', { name: 'Sources' });
  await explorer.tabTo('Sources');
  await expect(heading.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await expect(heading.getByRole('button')).toHaveAccessibleDescription(
    'Sources: Filter down to 20,000 events to sort by this',
  );
  await expect(page.getByText('Sources: Filter down to 20,000 events to sort by this')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  await explorer.choose('Standing', 'Alleged');
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
});

test('a link to an event opens its page of the list; a narrow filter leaves one page', async ({ explorer, page }) => {
  await explorer.open('?event=event-12345&view=list');
  await expect(explorer.entry('Event number 12345')).toBeVisible();
  await explorer.search.fill('"number 777"');
  await explorer.settled();
  await expect(explorer.entries).toHaveCount(11); // 777, and 7770 to 7779
  await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toHaveCount(0);
  await explorer.open('?view=table');
  await expect(explorer.table.locator('tbody tr')).toHaveCount(100);
});

test('[P1] of a hundred thousand events each is drawn or counted, in 200 to 400 items, with a label for the first of them', async ({
  explorer,
  page,
  context,
}) => {
  const all = 100_000;
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(all, spreadOver(all)) }));
  await explorer.open();
  await expect(explorer.count).toHaveText('100,000 of 100,000 events');
  const { marks, pills } = await readPicture(page);
  expect(marks.length + pills.length).toBeGreaterThanOrEqual(LEAST);
  expect(marks.length + pills.length).toBeLessThanOrEqual(MOST);
  expect(pills.reduce((sum, { count }) => sum + count, marks.length)).toBe(all);
  // Milestones come first.
  expect(marks.length).toBeGreaterThan(20);
  // A pill opens by zooming, and again all that is drawn is within the bounds.
  const [first] = pills;
  await explorer.timeline
    .getByRole('button', { name: first?.name ?? '', exact: true })
    .first()
    .click();
  await explorer.settled();
  await expect.poll(() => explorer.param('from')).not.toBeNull();
  expect(await explorer.items.count()).toBeLessThanOrEqual(MOST);
});
