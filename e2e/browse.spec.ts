import { expect, test, settled, viewTest } from './explorer.page.ts';

test('the page loads with every event in the list, its performance marks set, no console error and no request elsewhere', async ({
  explorer,
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(baseURL ?? '').origin) && !request.url().startsWith('data:'))
      elsewhere.push(request.url());
  });
  await explorer.open();
  const { matching, all } = await explorer.counted();
  expect(matching).toBe(all);
  expect(all).toBeGreaterThanOrEqual(60);
  await expect(explorer.entries).toHaveCount(all);
  expect(await explorer.marks()).toEqual(
    expect.arrayContaining(['otr:data', 'otr:list', 'otr:timeline', 'otr:scene', 'otr:filter']),
  );
  await explorer.openEntry('Jay report published');
  expect(elsewhere).toEqual([]);
});

viewTest(
  'each entry has its title, its date, its standing in words and its link; all are in time order',
  async ({ explorer }) => {
    await explorer.open('?view=list&clock=said');
    const faulty = await explorer.entries.evaluateAll((entries) =>
      entries
        .filter((entry) => {
          const link = entry.querySelector('h4 a');
          return !(
            link?.textContent?.trim() &&
            /^\?.*event=[a-z0-9-]+/.test(link.getAttribute('href') ?? '') &&
            entry.querySelector('time')?.getAttribute('datetime') &&
            /On record|Found|Stated|Announced|Claimed|Denied|Alleged/.test(entry.textContent ?? '')
          );
        })
        .map((entry) => entry.textContent),
    );
    expect(faulty).toEqual([]);
    const dates = await explorer.entries.locator('.row-meta time').evaluateAll((times) =>
      times.map((time) =>
        time
          .getAttribute('datetime')
          ?.replace(/^\[\.\.|^\[/, '')
          .slice(0, 4),
      ),
    );
    expect(dates.length).toBeGreaterThanOrEqual(60);
    expect([...dates].sort()).toEqual(dates);
  },
);

viewTest(
  'filters by actor: any, all, counts as if the facet were open, in the address, undone by Back',
  async ({ explorer, page }) => {
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
  },
);

viewTest(
  'whether any or all actors must take part is one line beside the axis, in every language',
  async ({ explorer, page }) => {
    await explorer.open();
    for (const lang of ['en', 'fr', 'pl', 'ur']) {
      await explorer.show(`?actor=ofsted&lang=${lang}`);
      const axis = await page.locator('.otr-axis').boundingBox();
      const labels = page.locator('.row-names [role="radiogroup"] label');
      await expect(labels, lang).toHaveCount(2);
      for (const label of await labels.all()) {
        expect(await label.boundingBox(), lang).toMatchObject({ y: axis?.y, height: axis?.height });
        expect(await label.evaluate((one) => one.scrollWidth - one.clientWidth), lang).toBe(0);
      }
    }
  },
);

viewTest('each facet’s count is the number of events that choosing it shows', async ({ explorer }) => {
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

viewTest(
  'search finds all words and quoted phrases, highlights them, replaces the address, and says when nothing matches',
  async ({ explorer, page }) => {
    await explorer.open();
    await explorer.search.fill('"no individual officer"');
    await explorer.settled();
    const { matching, all } = await explorer.counted();
    expect(matching).toBeGreaterThan(0);
    expect(matching).toBeLessThan(all);
    await expect.poll(() => explorer.param('q')).toBe('"no individual officer"');
    const picture = page.locator('.picture');
    const before = await picture.boundingBox();
    await explorer.search.fill('zzzz');
    await explorer.settled();
    expect(await explorer.marks()).toContain('otr:search');
    // In the picture, which keeps its place, with a way back.
    await expect(picture.getByText('No event matches these filters.')).toBeInViewport();
    expect(await picture.boundingBox()).toEqual(before);
    await expect(page.locator('.otr-grid').first()).toBeHidden();
    await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
    await explorer.settled();
    await expect(page.locator('.empty')).toHaveCount(0);
    expect((await explorer.counted()).matching).toBe(all);
    expect(await explorer.items.count()).toBeGreaterThan(0);
  },
);

viewTest('timeline, list and table show the same matches; the table sorts', async ({ explorer, page }) => {
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

test('a dataset that the site does not have is reported', async ({ page }) => {
  await page.goto('./?data=nothing-here');
  await expect(page.getByRole('alert')).toContainText('This site has no timeline called “nothing-here”.');
  // Another try finds no more than the first.
  await expect(page.locator('.failure-actions > *')).toHaveText(['Show the default timeline', 'Try again']);
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
  await settled(page);
});

test('a wide page has the whole description in two lines, and the note’s reassurance without a press', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await explorer.open();
  const description = page.getByText('Who said what about the response');
  const cut = await description.evaluate((text) => text.scrollHeight - text.clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
  const note = page.getByRole('region', { name: 'Before you read' });
  const reassurance = note.getByText('It describes no abuse and names no victim');
  await expect(reassurance).toBeVisible();
  expect((await note.boundingBox())?.height).toBeLessThan(45);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(reassurance).toBeHidden();
  await note.getByRole('button', { name: 'More' }).click();
  await expect(reassurance).toBeVisible();
  await expect(note.getByText('Reading it may still be painful')).toBeVisible();
  // A note of two sentences has no more to show on a wide page.
  await explorer.open('?data=web-standards');
  await expect(note.getByRole('button', { name: 'More' })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(note.getByText('Nothing in it describes violence')).toBeVisible();
  await expect(note.getByRole('button', { name: 'More' })).toBeHidden();
});

test('the content note stays dismissed once read; support and the method are one step away', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const note = page.getByRole('region', { name: 'Before you read' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Continue' }).click();
  await expect(note).toBeHidden();
  await page.reload();
  await explorer.settled();
  await expect(note).toBeHidden();
  await page.getByRole('navigation').getByRole('button', { name: 'Get help' }).click();
  await expect(page.getByRole('dialog', { name: 'Get help' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About this record' }).click();
  const about = page.getByRole('dialog', { name: 'About this record' });
  for (const section of ['Method', 'The seven standings', 'Corrections', 'Sources', 'Licence']) {
    await expect(about.getByRole('heading', { name: section, exact: true })).toBeVisible();
  }
});
