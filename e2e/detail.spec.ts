import { expect, viewTest } from './explorer.page.ts';

viewTest(
  'the “no individual officer” statement shows its words, its speaker, its source and its standing',
  async ({ explorer }) => {
    await explorer.open('?event=iopc-2018-no-individual');
    await expect(explorer.details.locator('blockquote').first()).toHaveText(
      'no individual officer is under investigation at this stage',
    );
    await expect(explorer.details).toContainText('Steve Noonan');
    await expect(explorer.details).toContainText('Yorkshire Post');
    await expect(explorer.details).toContainText('Stated');
    const link = explorer.details.locator('.quote').first().getByRole('link');
    await expect(link).toHaveAttribute('href', /^https:\/\/.*#:~:text=no%20individual%20officer/);
  },
);

viewTest(
  '[R4] [R8] every event about the senior command team shows that statement and the later outcome',
  async ({ explorer, page }) => {
    await explorer.open('?view=list');
    const ids: string[] = await page.evaluate(async () => {
      const data = await (await fetch('./data/rotherham/dataset.json')).json();
      return data.events
        .filter((event: { actors: { id: string }[] }) => event.actors.some((actor) => actor.id === 'syp-command-team'))
        .map((event: { id: string }) => event.id);
    });
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      await explorer.show(`?event=${id}`);
      if (id !== 'iopc-2018-no-individual') {
        await expect(explorer.details).toContainText('no individual officer is under investigation at this stage');
      }
      await expect(explorer.details.getByRole('heading', { name: 'Later outcome' })).toBeVisible();
      // And where it is met in the list, before it is opened.
      const row = explorer.entries.filter({ has: page.locator(`h4 [data-event-link="${id}"]`) });
      await expect(row).toContainText('Later outcome');
      await expect(row).toContainText('Read together with');
    }
  },
);

viewTest(
  '[R4] Hughes and Heal are shown as equal cards under “Accounts differ”, with no word of refutation',
  async ({ explorer }) => {
    await explorer.open();
    for (const [open, met] of [
      ['hughes-2014-not-seen', ['heal-2006-report', 'heal-2015-statement']],
      ['heal-2006-report', ['hughes-2014-not-seen']],
      ['heal-2015-statement', ['hughes-2014-not-seen']],
    ] as const) {
      await explorer.show(`?event=${open}`);
      const section = explorer.details.locator('section').filter({
        has: explorer.page.getByRole('heading', { name: 'Accounts differ' }),
      });
      await expect(section).toBeVisible();
      for (const id of met) await expect(section.locator(`[data-event-link="${id}"]`)).toBeVisible();
      await expect(section.getByText('This event')).toBeVisible();
      await expect(section).not.toContainText(/refut|contradict|disprov|however|despite|\bbut\b|→|⇒/i);
      const sizes = await section
        .locator('blockquote')
        .evaluateAll((quotes) => quotes.map((quote) => getComputedStyle(quote).fontSize));
      expect(new Set(sizes).size).toBe(1);
      // The other side's words are as large as the open event's own.
      const own = await explorer.details
        .locator('.quote blockquote')
        .first()
        .evaluate((quote) => getComputedStyle(quote).fontSize);
      expect(sizes[0]).toBe(own);
    }
  },
);

viewTest(
  '[R6] both dates are shown where sources disagree; external links give no access to this page',
  async ({ explorer, page }) => {
    await explorer.open('?event=jay-report-2014');
    await expect(explorer.details).toContainText('26 August 2014');
    await expect(explorer.details.getByRole('heading', { name: 'Where sources disagree' })).toBeVisible();
    await expect(explorer.details).toContainText('This source gives the date as 2015');
    const out = await page.locator('a[target="_blank"]').all();
    expect(out.length).toBeGreaterThan(0);
    for (const link of out) {
      await expect(link).toHaveAttribute('rel', /noopener/);
      await expect(link).toHaveAttribute('href', /^https?:/);
    }
    // Only what may be linked is.
    await expect(explorer.details).toContainText('No link available');
  },
);

viewTest(
  'the detail pane steps to the previous and next event, filters by actor, copies, closes and returns the focus',
  async ({ explorer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.open('?view=list');
    await explorer.openEntry('Jay report published');
    const first = explorer.param('event');
    await expect(explorer.details.getByRole('heading', { level: 2 })).toBeFocused();
    await explorer.details.getByRole('link', { name: 'Next event' }).click();
    await expect.poll(() => explorer.param('event')).not.toBe(first);
    await explorer.details.getByRole('button', { name: 'Copy citation' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Standing:');
    expect(copied).toContain(`/sub/path/event/${explorer.param('event')}/`);
    await page.keyboard.press('Escape');
    await expect(explorer.details).toBeHidden();
    await expect(page.locator(`h4 [data-event-link="${first}"]`)).toBeFocused();
    await page.goBack();
    await expect(explorer.details).toBeVisible();

    await explorer.open('?event=hughes-2014-not-seen');
    await explorer.details.getByRole('button', { name: 'Show only events with Med Hughes' }).click();
    await explorer.settled();
    expect(explorer.param('actor')).toBe('med-hughes');
  },
);

viewTest(
  'a title at the bottom of the screen stays under the pointer while it is pressed, and opens',
  async ({ explorer, page }) => {
    await explorer.open('?view=list');
    const title = explorer.entry('Jay report published').getByRole('heading').getByRole('link');
    // Nearer to the edge than the keyboard’s focus may come. The rows that are scrolled past take their own heights then.
    const point = { x: 0, y: 0 };
    const toFoot = () =>
      title.evaluate((link) => {
        const by = link.getBoundingClientRect().bottom - (window.innerHeight - 4);
        window.scrollBy({ top: by, behavior: 'instant' });
        const { left, bottom } = link.getBoundingClientRect();
        return { x: left + 20, y: bottom - 3, by: Math.abs(Math.round(by)) };
      });
    await expect.poll(async () => Object.assign(point, await toFoot())).toMatchObject({ by: 0 });
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 12; frame += 1) await new Promise(requestAnimationFrame);
    });
    await page.mouse.up();
    await expect(explorer.details).toBeVisible();
    expect(explorer.param('event')).toBe('jay-report-2014');
  },
);
