import { expect, test, viewTest } from './explorer.page.ts';

const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? '';

viewTest(
  'an item’s name is its title, its date in words and its standing; Enter opens, Escape gives focus back',
  async ({ explorer, page }) => {
    await explorer.open('?q=hughes&status=denied');
    await explorer.timeline.locator('.otr-button[tabindex="0"]').focus();
    expect(await page.evaluate(focusedName)).toMatch(/, 9 September 2014, Denied$/);
    await page.keyboard.press('Enter');
    await expect(explorer.details).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explorer.details).toBeHidden();
    await expect.poll(() => page.evaluate(focusedName)).toMatch(/, Denied$/);
  },
);

viewTest(
  'toolbar, keys, pills and the overview’s sliders zoom and move; 0 shows everything',
  async ({ explorer, page }) => {
    await explorer.open();
    await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    const from = explorer.param('from');
    await explorer.toolbar.getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => explorer.param('from')).not.toBe(from);
    await explorer.timeline.locator('.otr-button[tabindex="0"]').focus();
    await page.keyboard.press('0');
    await expect.poll(() => explorer.param('from')).toBeNull();
    await explorer.settled();
    // A pill says how many events and when, and opens by zooming in.
    const pill = explorer.timeline.getByRole('button', { name: /^\d+ events, / }).first();
    await expect(pill).toBeVisible();
    await pill.click();
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    await explorer.show();
    const start = page.getByRole('slider', { name: 'Window starts' });
    const first = (await explorer.windowStart) ?? '';
    await start.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    await expect(start).not.toHaveAttribute('aria-valuetext', first);
  },
);

viewTest(
  'a plain wheel scrolls the page; Ctrl + wheel zooms; Shift + wheel pans; a drag pans',
  async ({ explorer, page }) => {
    await explorer.open();
    const box = await explorer.pictureBox.boundingBox();
    if (!box) throw new Error('the timeline has no box');
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect(explorer.param('from')).toBeNull();

    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    const zoomed = explorer.param('from');
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Shift');
    await expect.poll(() => explorer.param('from')).not.toBe(zoomed);

    const panned = explorer.param('from');
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 200, box.y + 22, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => explorer.param('from')).not.toBe(panned);
  },
);

viewTest('rows by actor, kind and standing, and none', async ({ explorer, page }) => {
  await explorer.open();
  const rows = page.getByRole('combobox', { name: 'Rows' });
  await expect(rows).toHaveValue('actor');
  for (const [label, name] of [
    ['Kind', 'Publication'],
    ['Standing', 'Announced'],
    ['Actors', 'SYP'],
  ] as const) {
    await rows.selectOption({ label });
    await explorer.settled();
    await expect(explorer.rowNames.nth(1)).toBeVisible();
    expect(await explorer.rows()).toContain(name);
  }
  await rows.selectOption({ label: 'No rows' });
  await explorer.settled();
  await expect(explorer.rowNames).toHaveCount(0);
  expect(explorer.param('lane')).toBe('none');
});

viewTest(
  '[R5] the open event’s other period is drawn behind; a year is a year wide, never a day',
  async ({ explorer }) => {
    await explorer.open('?event=heal-2015-statement&from=2005&to=2016');
    await expect(explorer.timeline.locator('.otr-concerns')).toBeVisible();
    await explorer.show('?event=heal-2006-report&from=2005&to=2008');
    const bar = await explorer.timeline.locator('[data-bar="heal-2006-report"]').boundingBox();
    const box = await explorer.pictureBox.boundingBox();
    // Of the four years in the window, one.
    expect((bar?.width ?? 0) / (box?.width ?? 1)).toBeCloseTo(0.25, 2);
  },
);

// Of 2012 to 2016 there is more than the height holds, beside each other or above; how much is known before it is drawn.
test('nothing is drawn first and removed again for lack of space, on a desktop and a phone', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    const added = new Set<string>();
    Object.assign(window, { added });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const item of node.querySelectorAll<HTMLElement>('.otr-button')) added.add(item.dataset.item ?? '');
        }
      }
    }).observe(document, { subtree: true, childList: true });
  });
  for (const [width, search] of [
    [1366, '?from=2012-01-01&to=2016-01-01'],
    [1000, '?from=2012-01-01&to=2016-01-01'],
    [1000, ''],
    [390, ''],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open(search);
    const shown = await explorer.items.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item));
    const added = await page.evaluate(() => [...(window as unknown as { added: Set<string> }).added]);
    expect(shown.length).toBeGreaterThan(3);
    expect(added.toSorted(), `${width} px ${search}`).toEqual(shown.toSorted());
  }
});
