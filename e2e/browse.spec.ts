import { expect, test } from './explorer.page.ts';

test('the page loads with every event in the list, its performance marks set and no console error', async ({
  explorer,
}) => {
  await explorer.open();
  const { matching, all } = await explorer.counted();
  expect(matching).toBe(all);
  expect(all).toBeGreaterThanOrEqual(60);
  await expect(explorer.entries).toHaveCount(all);
  expect(await explorer.marks()).toEqual(
    expect.arrayContaining(['otr:data', 'otr:list', 'otr:timeline', 'otr:scene', 'otr:filter']),
  );
});

test('each entry has its title, its date, its standing in words and its link', async ({ explorer }) => {
  await explorer.open('?view=list');
  const standings = /On record|Found|Stated|Announced|Claimed|Denied|Alleged/;
  for (const entry of await explorer.entries.all()) {
    await expect(entry.getByRole('heading')).not.toBeEmpty();
    await expect(entry.locator('time').first()).toHaveAttribute('datetime', /.+/);
    await expect(entry).toContainText(standings);
    await expect(entry.getByRole('heading').getByRole('link')).toHaveAttribute('href', /^\?.*event=[a-z0-9-]+/);
  }
});

test('the list is in time order by either clock', async ({ explorer }) => {
  await explorer.open('?view=list&clock=said');
  const dates = await explorer.entries.locator('.row-meta time').evaluateAll((times) =>
    times.map((time) =>
      time
        .getAttribute('datetime')
        ?.replace(/^\[\.\.|^\[/, '')
        .slice(0, 4),
    ),
  );
  expect([...dates].sort()).toEqual(dates);
});

test('filters by actor: any, all, counts as if the facet were open, in the address, undone by Back', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const { all } = await explorer.counted();
  const police = await explorer.facetCount('Actors', 'South Yorkshire Police');
  expect(police).toBeGreaterThan(3);
  await explorer.choose('Actors', 'South Yorkshire Police');
  expect((await explorer.counted()).matching).toBe(police);
  await expect(explorer.entries).toHaveCount(police);
  expect(explorer.param('actor')).toMatch(/^[a-z0-9-]+$/);

  const other = await explorer.group('Actors').getByRole('checkbox').first().getAttribute('id');
  expect(other).toBeNull(); // named by label, not by id
  await explorer.choose('Actors', 'Med Hughes');
  const any = (await explorer.counted()).matching;
  expect(any).toBeGreaterThanOrEqual(police);
  const facet = await explorer.facet('Actors');
  await facet.getByRole('radio', { name: 'All of these' }).check();
  await explorer.closeMenu();
  await explorer.settled();
  expect((await explorer.counted()).matching).toBeLessThanOrEqual(police);
  expect(explorer.param('match')).toBe('all');

  await page.goBack();
  await explorer.settled();
  expect((await explorer.counted()).matching).toBe(any);
  await page.goBack();
  await page.goBack();
  await explorer.settled();
  expect((await explorer.counted()).matching).toBe(all);
});

test('each facet’s count is the number of events that choosing it shows', async ({ explorer }) => {
  await explorer.open('?view=list');
  for (const [group, label] of [
    ['Standing', 'Alleged'],
    ['Kind', 'Investigation'],
  ] as const) {
    const expected = await explorer.facetCount(group, label);
    await explorer.choose(group, label);
    expect((await explorer.counted()).matching).toBe(expected);
    await explorer.page.getByRole('button', { name: 'Clear all filters' }).click();
    await explorer.settled();
  }
});

test('search finds all words and quoted phrases, highlights them, replaces the address, and says when nothing matches', async ({
  explorer,
  page,
}) => {
  await explorer.open('?view=list');
  await explorer.search.fill('"no individual officer"');
  await explorer.settled();
  const { matching, all } = await explorer.counted();
  expect(matching).toBeGreaterThan(0);
  expect(matching).toBeLessThan(all);
  await expect.poll(() => explorer.param('q')).toBe('"no individual officer"');
  await explorer.search.fill('zzzz');
  await explorer.settled();
  await expect(page.getByText('No event matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).last().click();
  await explorer.settled();
  expect((await explorer.counted()).matching).toBe(all);
  expect(await explorer.marks()).toContain('otr:search');
});

test('an empty result is explained above the empty timeline, with a way back', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.search.fill('zzzz');
  await explorer.settled();
  await expect(page.getByText('No event matches these filters.')).toBeInViewport();
  await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
  await explorer.settled();
  await expect(page.locator('.empty')).toHaveCount(0);
  const { matching, all } = await explorer.counted();
  expect(matching).toBe(all);
  expect(await explorer.items.count()).toBeGreaterThan(0);
});

test('timeline, list and table show the same matches; the table sorts', async ({ explorer, page }) => {
  await explorer.open('?status=alleged,claimed,denied');
  const { matching } = await explorer.counted();
  await expect(explorer.entries).toHaveCount(matching);
  await explorer.view('Table').check({ force: true });
  await explorer.settled();
  expect(explorer.param('view')).toBe('table');
  await expect(explorer.table.locator('tbody tr')).toHaveCount(matching);
  const heading = page.getByRole('columnheader', { name: 'Event' });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const titles = await explorer.table.locator('tbody th a').allTextContents();
  expect([...titles].sort(new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare)).toEqual(titles);
});

test('a link restores every choice', async ({ explorer, page }) => {
  await explorer.open('?status=announced&clock=about&lane=kind&view=timeline&from=2012&to=2016');
  await expect(page.getByRole('radio', { name: 'Period covered' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Rows' })).toHaveValue('kind');
  await expect(page.getByRole('slider', { name: 'Window starts' })).toHaveAttribute('aria-valuetext', '1 January 2012');
  await expect(page.getByRole('slider', { name: 'Window ends' })).toHaveAttribute('aria-valuetext', '31 December 2016');
  await expect(explorer.group('Standing').getByRole('checkbox', { name: 'Announced' })).toBeChecked();
});

test('an invalid value in a link is reported and ignored; the rest of the link works', async ({ explorer, page }) => {
  await explorer.open('?clock=noon&actor=nobody-here&status=alleged');
  await expect(page.getByText('Part of this link didn’t work')).toBeVisible();
  await expect(page.getByText('there is no “nobody-here” in this timeline')).toBeVisible();
  await expect(explorer.group('Standing').getByRole('checkbox', { name: 'Alleged' })).toBeChecked();
  // Nobody is not chosen: what the link's other values leave is shown.
  const alleged = await explorer.facetCount('Standing', 'Alleged');
  expect(alleged).toBeGreaterThan(0);
  expect((await explorer.counted()).matching).toBe(alleged);
});

test('a missing dataset and a failing network are reported with a way to continue', async ({ page, context }) => {
  await page.goto('./?data=nothing-here');
  await expect(page.getByRole('alert')).toContainText('This site has no timeline called “nothing-here”.');
  await context.route('**/dataset.json', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('Some of the events’ text could not be loaded.');
  await context.unroute('**/dataset.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a dataset with one invalid event opens with the others and one note', async ({ page, context }) => {
  await context.route('**/dataset.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    data.events[0].status = 'rumoured';
    await route.fulfill({ response: answer, json: data });
  });
  await page.goto('./');
  await expect(page.getByText('1 note about this data')).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('the content note comes before the content and stays dismissed once read', async ({ explorer, page }) => {
  await explorer.open();
  const note = page.getByRole('region', { name: 'Before you read' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Continue' }).click();
  await expect(note).toBeHidden();
  await page.reload();
  await explorer.settled();
  await expect(note).toBeHidden();
});

test('support and the method are one step away', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('navigation').getByRole('button', { name: 'Get help' }).click();
  await expect(page.getByRole('dialog', { name: 'Get help' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About this record' }).click();
  const about = page.getByRole('dialog', { name: 'About this record' });
  for (const section of ['Method', 'The seven standings', 'Corrections', 'Sources', 'Licence']) {
    await expect(about.getByRole('heading', { name: section, exact: true })).toBeVisible();
  }
});

test('the guided tour walks through views of the dataset', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: /^Start here: the story in \d+ steps/ }).click();
  const tour = page.getByRole('region', { name: 'Guided tour' });
  await expect(tour).toContainText('Step 1 of');
  await expect(explorer.details).toBeVisible();
  const first = page.url();
  await tour.getByRole('link', { name: 'Next step' }).click();
  await expect(tour).toContainText('Step 2 of');
  expect(page.url()).not.toBe(first);
});
