import type { CDPSession, Locator } from '@playwright/test';
import { EVENT_COUNT, TOUR_STEPS } from './builtFiles.ts';
import { expect, type Focused, test, viewTest } from './explorer.page.ts';
import { sampleData, spreadOut } from './sampleData.ts';
import { deepIf } from './deep.ts';

const SOME = '?lane=none&clock=about&status=stated,announced,denied';
for (const search of ['', SOME, '?lane=none', '?lane=none&clock=about', '?lane=status', '?from=2014&to=2015']) {
  viewTest(
    `arrow keys visit every event in time order, each seen and named, in the page’s own order (${search || 'all'})`,
    deepIf(search !== '' && search !== SOME),
    async ({ explorer, page }) => {
      await explorer.open(search);
      const ids = await explorer.idsInList();
      expect(ids.length).toBeGreaterThanOrEqual(search === SOME ? 20 : 60);
      await expect(explorer.tabStop).toHaveCount(1);
      await explorer.tabStop.focus();
      await page.keyboard.press('Home');
      for (const [index, id] of ids.entries()) {
        // It has the focus at once, and is in sight with the next frame: the window follows it.
        let focused: Focused | null = null;
        const look = async () => (focused = await explorer.focusedInSight());
        await expect.poll(look, id).toMatchObject({ event: id, covered: false });
        expect((focused as Focused | null)?.name).toMatch(
          /, .+, (On record|Found|Stated|Announced|Claimed|Denied|Alleged)$/,
        );
        if (index % 8 === 0 && search.includes('lane=none')) {
          await expect(async () => {
            const drawn = await explorer.idsInTimeline();
            expect(drawn).toEqual(ids.filter((one) => drawn.includes(one)));
          }).toPass();
        }
        await page.keyboard.press('ArrowRight');
      }
      // At the end it stays; and back again, twice.
      expect((await explorer.focused()).event).toBe(ids.at(-1));
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(async () => (await explorer.focused()).event).toBe(ids.at(-3));
      await page.keyboard.press('End');
      await expect.poll(async () => (await explorer.focused()).event).toBe(ids.at(-1));
      await expect(explorer.tabStop).toHaveCount(1);
    },
  );
}

viewTest(
  'one screen at a time, zooming and showing everything: the focus is always on an event that is drawn',
  async ({ explorer, page }) => {
    await explorer.open('?from=2013-02-24&to=2016-02-24');
    await explorer.tabStop.focus();
    // By its own length, to the day, where what it goes to lies well inside it.
    for (const [key, turns] of [
      ['PageUp', -1],
      ['PageDown', 1],
    ] as const) {
      const { start, end } = explorer.window();
      const by = turns * (end + 1 - start);
      await page.keyboard.press(key);
      await expect.poll(() => explorer.window(), key).toEqual({ start: start + by, end: end + by });
    }
    for (const key of ['PageDown', 'PageDown', 'PageUp', '+', '+', '-', 'PageUp', 'PageUp', '0', 'End', '+', '0']) {
      await page.keyboard.press(key);
      await explorer.settled();
      await expect.poll(() => explorer.focused(), key).toMatchObject({ item: expect.any(String), covered: false });
    }
  },
);

viewTest(
  'between rows by ↑ and ↓: each is announced, in visual order, and at either end the focus stays',
  async ({ explorer, page }) => {
    await explorer.open('?lane=status');
    const rows = await explorer.rows();
    expect(rows).toHaveLength(7);
    await explorer.tabStop.focus();
    const rowNow = async () => (await explorer.focused()).description.replace(/^.*Row: /, '');
    for (let press = 0; press < rows.length; press += 1) await page.keyboard.press('ArrowUp');
    await expect.poll(rowNow).toBe(rows[0]);
    for (const row of [...rows.slice(1), rows.at(-1)]) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => explorer.focused(), row).toMatchObject({ item: expect.any(String), covered: false });
      expect(await rowNow()).toBe(row);
    }
    await page.keyboard.press('ArrowUp');
    await expect.poll(rowNow).toBe(rows.at(-2));
    // An event is in the row of its standing, which its name ends with.
    for (const item of await explorer.items.all()) {
      const [name, description] = [await item.getAttribute('aria-label'), await item.getAttribute('aria-description')];
      const standing = /, ([^,]+)$/.exec(name ?? '')?.[1] ?? '';
      if (await item.getAttribute('data-event')) expect(description).toMatch(new RegExp(`Row: ${standing}$`));
    }
  },
);

viewTest(
  'the drawn events are the buttons of a toolbar, and the axis is hidden from screen readers',
  async ({ explorer }) => {
    await explorer.open();
    for (const search of ['', '?lane=kind']) {
      await explorer.show(search);
      await expect(explorer.timeline.getByRole('toolbar', { name: 'Timeline' }).getByRole('button')).toHaveCount(
        await explorer.items.count(),
      );
      // That they can be seen: picture.spec.ts.
      expect(await explorer.timeline.getByText(/^(19|20)\d\d$/).count()).toBeGreaterThan(5);
      expect(await explorer.pictureBox.ariaSnapshot()).not.toMatch(/text: ["\d ]+$/m);
    }
  },
);

for (const leave of ['Escape', 'Close', 'Back'] as const) {
  test(`closing an event by ${leave} returns the focus to its opener, or to its own entry`, async ({
    explorer,
    page,
  }) => {
    const event = 'iopc-2018-no-individual';
    const close = async () => {
      if (leave === 'Escape') await page.keyboard.press('Escape');
      else if (leave === 'Close') await explorer.details.getByRole('button', { name: 'Close' }).press('Enter');
      else await page.goBack();
      await expect(explorer.details).toBeHidden();
    };
    await explorer.open();
    const entry = explorer.entryOf(event);
    if (leave !== 'Back') {
      // Opened by a link: nothing had the focus.
      await explorer.open(`?event=${event}`);
      await close();
      await expect(entry).toBeFocused();
      expect((await explorer.focusedInSight()).covered).toBe(false);
    }
    await entry.focus();
    await page.keyboard.press('Enter');
    await expect(explorer.details.getByRole('heading', { level: 2 })).toBeFocused();
    await close();
    await expect(entry).toBeFocused();
    // From the timeline to the timeline, though its items were drawn anew in the meantime.
    await explorer.settled();
    await explorer.tabStop.focus();
    await page.keyboard.press('End');
    const last = (await explorer.idsInList()).at(-1) ?? '';
    await expect.poll(() => explorer.focused()).toMatchObject({ item: last });
    await page.keyboard.press('Enter');
    await expect(explorer.details.getByRole('heading', { level: 2 })).toBeFocused();
    if (leave === 'Close') {
      await explorer.view('List').check({ force: true });
      await explorer.settled();
      await explorer.view('Timeline').check({ force: true });
      await explorer.settled();
    }
    await close();
    await expect(explorer.item(last)).toBeFocused();
  });
}

viewTest(
  'pills by keys alone: reached, opened, and parted until every event is drawn by itself or its day is listed',
  async ({ explorer, page }) => {
    await explorer.open();
    await explorer.tabStop.focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await explorer.focused()).event).not.toBeNull();
    const dialog = explorer.chooser;
    for (let turn = 0; turn < 60; turn += 1) {
      const before = await explorer.focused();
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(async () => (await explorer.focused()).item).not.toBeNull();
      const { name, item } = await explorer.focused();
      if (item === before.item) break;
      if (!/^\d+ events, /.test(name)) continue;
      const from = explorer.param('from');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await dialog.isVisible()) || explorer.param('from') !== from).toBe(true);
      if (await dialog.isVisible()) {
        await expect(dialog.getByRole('listitem')).toHaveCount(Number(name.match(/^\d+/)?.[0]));
        await page.keyboard.press('Escape');
        await expect.poll(async () => (await explorer.focused()).item).toBe(item);
      } else {
        // Parted: the keyboard is on the first of its events.
        await expect.poll(async () => (await explorer.focused()).event).not.toBeNull();
      }
    }
  },
);

test('a day with three thousand events is listed in pages; closing an event opened there returns the focus', async ({
  explorer,
  page,
  context,
}) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(3000, () => '2014-08-26') }));
  await explorer.open();
  await expect(explorer.pills).toHaveCount(1);
  const drawn = (await explorer.idsInTimeline()).length;
  await explorer.tabStop.focus();
  for (let press = 0; press <= drawn && !(await explorer.focused()).name.includes(' events, '); press += 1) {
    await page.keyboard.press('Shift+ArrowRight');
  }
  const { name } = await explorer.focused();
  // [P1] Each of the day's events is drawn or counted.
  const counted = `${(3000 - drawn).toLocaleString('en')} events`;
  expect(name).toBe(`${counted}, 26 August 2014`);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `${counted} at this point` });
  await expect(dialog.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(100);
  await dialog.getByRole('list', { name: 'Events' }).getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await explorer.focused()).name).toMatch(/Event number 29\d\d$/);
  const last = /Event number \d+$/.exec((await explorer.focused()).name)?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(explorer.details.getByRole('heading', { name: last })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explorer.details).toBeHidden();
  // To the pill, or to its own mark, which the open event has.
  const either = new RegExp(`^(2,9\\d\\d events|${last}), 26 August 2014`);
  await expect.poll(async () => (await explorer.focused()).name).toMatch(either);
});

test('a reader can browse, filter, open an event, read its quotation and reply, and go back, by keyboard alone', async ({
  explorer,
  page,
}) => {
  await explorer.open('?view=list');
  await explorer.tabTo('Continue');
  await page.keyboard.press('Enter');
  await explorer.tabTo(/^Actors/);
  await page.keyboard.press('Enter');
  await explorer.tabTo('Med Hughes');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(explorer.facetButton('Actors')).toBeFocused();
  await explorer.settled();
  const { matching, all } = await explorer.counted();
  expect(matching).toBeLessThan(all);
  await explorer.tabTo(/^Former chief constable: had not seen/);
  const opener = await explorer.focused();
  await page.keyboard.press('Enter');
  const heading = explorer.details.getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await expect(heading).toHaveText(opener.name);
  await expect(explorer.details.getByText('told MPs in 2014 that he had not seen').first()).toBeVisible();
  await expect(explorer.announcer).toHaveText('9 September 2014. Denied.');
  await explorer.tabTo(/^Dr Heal: some 90 people/);
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await expect(heading).toHaveText(/^Dr Heal: some 90 people/);
  await expect(explorer.details.getByText('This event').first()).toBeVisible();
  await page.goBack();
  await expect(heading).toHaveText(opener.name);
  await page.keyboard.press('Escape');
  await expect(explorer.details).toBeHidden();
  expect(await explorer.focused()).toEqual(opener);
});

/** The page as assistive technology has it: roles, names, and an action on what has them. Nothing of the DOM. */
class Tree {
  readonly #session: CDPSession;
  constructor(session: CDPSession) {
    this.#session = session;
  }
  async find(role: string, name: string | RegExp): Promise<number> {
    for (const node of await this.all()) {
      const isNamed = typeof name === 'string' ? node.name === name : name.test(node.name);
      if (node.role === role && isNamed) return node.id;
    }
    return 0;
  }
  async all(): Promise<readonly { id: number; role: string; name: string }[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map((node) => ({
        id: node.backendDOMNodeId ?? 0,
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
      }));
  }
  /** What a screen reader's “activate” does. */
  async activate(role: string, name: string | RegExp): Promise<void> {
    await expect.poll(() => this.find(role, name), `${role} ${name}`).not.toBe(0);
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId: await this.find(role, name) });
    await this.#session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { this.click(); }',
    });
  }
  async reads(role: string, name: string | RegExp): Promise<void> {
    await expect.poll(() => this.find(role, name), `${role} ${name}`).not.toBe(0);
  }
}

test('a reader can do the same by the accessibility tree alone', async ({ explorer, page, context }) => {
  await explorer.open();
  const session = await context.newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const tree = new Tree(session);
  await tree.activate('button', 'Continue');
  await tree.activate('button', 'Actors');
  await tree.activate('checkbox', 'Med Hughes');
  await tree.activate('button', 'Actors');
  await tree.reads('StaticText', new RegExp(`^\\d+ of ${EVENT_COUNT} events$`));
  await tree.activate('link', /^Former chief constable: had not seen/);
  await tree.reads('complementary', 'Event details');
  await tree.reads('heading', /^Former chief constable: had not seen/);
  await tree.reads('StaticText', 'told MPs in 2014 that he had not seen Dr Heal’s reports');
  await tree.reads('heading', 'Accounts differ');
  await tree.activate('link', /^Dr Heal: some 90 people/);
  await tree.reads('StaticText', 'Claimed');
  await tree.activate('link', 'Previous event');
  await tree.activate('button', 'Close');
  await expect.poll(() => tree.find('complementary', 'Event details')).toBe(0);
  // Exactly one status; a button of the timeline for each thing drawn, and each with a name.
  const nodes = await tree.all();
  expect(nodes.filter(({ role }) => role === 'status').length).toBe(1);
  for (const { role, name } of nodes) {
    if (['button', 'link', 'checkbox', 'radio', 'slider', 'combobox', 'searchbox'].includes(role)) {
      expect(name, role).not.toBe('');
    }
  }
});

viewTest('Tab follows the page’s order, with one stop for each composite widget', async ({ explorer, page }) => {
  await explorer.open('?event=hughes-2014-not-seen&actor=med-hughes');
  const stops: string[] = [];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const { tag, name, covered } = await explorer.focusedInSight();
    if (tag === 'BODY') break;
    expect(covered, name).toBe(false);
    stops.push(name);
  }
  const named = (controls: Locator) =>
    controls.filter({ visible: true }).evaluateAll((all) =>
      all.map((one) => {
        const label = (one as HTMLInputElement).labels?.[0]?.textContent;
        return (one.ariaLabel ?? label ?? one.textContent ?? '').trim().replace(/\s+/g, ' ');
      }),
    );
  expect(stops).toEqual([
    'Skip to the events',
    'About this record',
    'Get help',
    'Make your own',
    'Share',
    'Display settings',
    'Keyboard shortcuts',
    expect.stringMatching(new RegExp(`^Start here: the story in ${TOUR_STEPS.length} steps`)),
    'More',
    'Get help',
    'Continue',
    'Search events',
    'Actors',
    'Sector',
    'Kind',
    'Source',
    'Timeline',
    'Remove filter: Med Hughes',
    'Clear all filters',
    expect.stringMatching(/^Rows/),
    'Date stated',
    'Earlier',
    'Any of these',
    'Med Hughes',
    expect.stringMatching(/^\d+ others$/),
    expect.stringMatching(
      /^Denied: Former chief constable: had not seen Dr Heal’s reports.*, 9 September 2014, Denied$/,
    ),
    'Window starts',
    'Window ends',
    ...(await named(explorer.legend.getByRole('checkbox'))),
    ...(await named(page.locator('#events').getByRole('link'))),
    'Previous event',
    'Next event',
    'Close',
    ...(await named(explorer.details.locator('.detail-scroll :is(a, button, summary)'))),
    'Open a file…',
    'Get help',
  ]);
  // The toolbar, the drawn events and each choice are one stop each.
  const tools = ['Earlier', 'Zoom out', 'Zoom in', 'Later', 'Show all'];
  expect(stops.filter((stop) => tools.includes(stop)).length).toBe(1);
  expect(stops.filter((stop) => / 20\d\d, (Denied|Stated|Claimed|Found)$/.test(stop)).length).toBe(1);
  expect(stops.filter((stop) => ['Timeline', 'List', 'Table'].includes(stop)).length).toBe(1);
});

for (const [search, width, height] of [
  ['?tour=who-knew&step=4', 1366, 700],
  ['?tour=who-knew&step=4', 390, 844],
  ['?event=heal-2006-report&actor=dr-angie-heal', 390, 844],
  ['?view=table&event=heal-2006-report&status=claimed,denied', 1100, 700],
] as const) {
  viewTest(
    `no focused element is covered: ${search} at ${width} px`,
    deepIf(width === 1366),
    async ({ explorer, page }) => {
      await page.setViewportSize({ width, height });
      await explorer.open(search);
      const covered: string[] = [];
      for (let press = 0; press < (process.env.DEEP ? 300 : 200); press += 1) {
        await page.keyboard.press(press < 150 ? 'Tab' : 'Shift+Tab');
        const focused = await explorer.focusedInSight();
        if (focused.covered && focused.tag !== 'BODY') covered.push(focused.name);
      }
      expect(covered).toEqual([]);
    },
  );
}

test('“?” shows the shortcuts, except while typing, returns the focus, and can be switched off permanently', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await explorer.search.focus();
  await page.keyboard.type('who?');
  await expect(explorer.search).toHaveValue('who?');
  await expect(sheet).toBeHidden();
  await explorer.search.fill('');
  await explorer.settled();
  await explorer.tabStop.focus();
  const before = await explorer.focused();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  for (const meaning of ['next event in time', 'show everything', 'last page', 'next step', 'make it larger']) {
    await expect(sheet.getByText(meaning, { exact: false }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(sheet.getByRole('checkbox', { includeHidden: true })).toHaveCount(0);
  expect(await explorer.focused()).toEqual(before);
  await page.keyboard.press('?');
  await sheet.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await page.reload();
  await explorer.settled();
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  // By button it is there all the same.
  await explorer.tabTo('Keyboard shortcuts');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
});

viewTest(
  'the toolbar is one tab stop with arrow keys within; a button at its end keeps the focus',
  async ({ explorer, page }) => {
    await explorer.open();
    await explorer.tabTo('Earlier');
    for (const name of ['Zoom out', 'Zoom in']) {
      await page.keyboard.press('ArrowRight');
      expect((await explorer.focused()).name).toBe(name);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    await page.keyboard.press('ArrowRight');
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Enter');
      await explorer.settled();
    }
    expect((await explorer.focused()).name).toBe('Later');
    await expect(explorer.toolbar.getByRole('button', { name: 'Later' })).toHaveAttribute('aria-disabled', 'true');
  },
);

test('Home and End go to the first and last page of a long list and of its table', async ({
  explorer,
  page,
  context,
}) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(5000, spreadOut) }));
  for (const view of ['list', 'table']) {
    await explorer.open(`?view=${view}`);
    await explorer.tabTo('Event number 0', 60);
    await page.keyboard.press('End');
    await expect.poll(async () => (await explorer.focused()).name).toBe('Event number 4999');
    expect((await explorer.focusedInSight()).covered).toBe(false);
    await page.keyboard.press('Home');
    await expect.poll(async () => (await explorer.focused()).name).toBe('Event number 0');
    expect((await explorer.focusedInSight()).covered).toBe(false);
  }
});

test('a reader who scrolls after the focus has moved is not scrolled back', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.openEntry('Jay report published');
  for (const focused of [explorer.titles.nth(60), explorer.details.getByRole('button', { name: 'Close' })]) {
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const { inSight, scrollTop } = await focused.evaluate(async (element: HTMLElement) => {
      const frames = async (count: number) => {
        for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
      };
      element.focus();
      await frames(3);
      const inSight = element.getBoundingClientRect().bottom <= window.innerHeight;
      window.scrollTo({ top: 0, behavior: 'instant' });
      await frames(12);
      return { inSight, scrollTop: window.scrollY };
    });
    expect(inSight).toBe(true);
    expect(scrollTop).toBe(0);
  }
});

viewTest('opening and closing an event does not move what the reader was looking at', async ({ explorer, page }) => {
  for (const [search, width] of [
    ['', 1440],
    ['?view=list', 1100],
    ['?view=table', 1440],
    ['?view=list', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open(search);
    const link = page.locator('[data-entry][data-event-link="jay-report-2014"]');
    await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await link.focus();
    // The rows that came into sight take their own heights in the frame after.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const top = async () => (await link.boundingBox())?.y ?? Number.NaN;
    const before = await top();
    await page.keyboard.press('Enter');
    await expect(explorer.details).toBeVisible();
    await explorer.settled();
    expect(Math.abs((await top()) - before), `${search} ${width}`).toBeLessThan(30);
  }
});
