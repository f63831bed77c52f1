// The picture of the timeline: how much of a record the first screen shows, and the rules P1 to P9 as they can be seen.
// For any input the rules are properties of the layout: src/engine/layout/*.test.ts. Embeds: embedPicture.spec.ts; the kiosk: kiosk.spec.ts.

import type { Page } from '@playwright/test';
import { EVENT_COUNT } from './builtFiles.ts';
import { type ExplorerPage, expect, test, viewTest } from './explorer.page.ts';
import { type Box, countOnScreen, type DrawnMark, isWithin, overlaps, readPicture } from './readPicture.ts';
import { sampleData, spreadOut } from './sampleData.ts';
import { deepIf } from './deep.ts';

const SCREENS = [
  { name: 'desktop', width: 1280, height: 900, search: '', all: EVENT_COUNT, drawn: 60, labelled: 25 },
  { name: 'wide desktop', width: 1920, height: 1080, search: '', all: EVENT_COUNT, drawn: 70, labelled: 30 },
  { name: 'phone', width: 390, height: 844, search: '', all: EVENT_COUNT, drawn: 50, labelled: 6 },
  { name: 'another record', width: 1280, height: 900, search: '?data=web-standards', all: 55, drawn: 52, labelled: 20 },
] as const;

test('[P1] the first screen draws and labels as many events as its size allows, on a desktop, a phone, and of another record', async ({
  explorer,
  page,
}) => {
  for (const { name, width, height, search, all, drawn, labelled } of SCREENS) {
    await page.setViewportSize({ width, height });
    await explorer.open(search);
    const picture = await readPicture(page);
    const counted = countOnScreen(picture);
    test.info().annotations.push({ type: `drawn, ${name}`, description: JSON.stringify(counted) });
    expect(counted.drawn, name).toBeGreaterThanOrEqual(drawn);
    expect(counted.labelled, name).toBeGreaterThanOrEqual(labelled);
    // Every match is drawn once or counted once.
    expect(new Set(picture.marks.map(({ event }) => event)).size, name).toBe(picture.marks.length);
    expect(picture.marks.length + picture.pills.reduce((sum, { count }) => sum + count, 0), name).toBe(all);
    // The picture and its axis are on the screen as a whole.
    expect(picture.axis.length, name).toBeGreaterThan(2);
    for (const part of [picture.box, ...picture.axis])
      expect(isWithin(part, { left: 0, top: 0, right: width, bottom: height }), name).toBe(true);
    expect(picture.timeline.top, name).toBeLessThan(width < 600 ? 320 : 300);
    // Without its key a picture of shapes says nothing: every standing is inside the frame.
    const keys = explorer.legend.getByRole('listitem');
    expect(await keys.count(), name).toBeGreaterThan(0);
    for (const key of await keys.evaluateAll((all) => all.map((one) => one.getBoundingClientRect())))
      expect(isWithin(key, picture.timeline), name).toBe(true);
  }
  // A phone's open event is a sheet over the lower half: what is not needed beside it leaves its room to the picture.
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('?event=iopc-2018-no-individual');
  const beside = await readPicture(page);
  expect(countOnScreen(beside).drawn).toBeGreaterThanOrEqual(43);
  const sheet = await explorer.details.boundingBox();
  expect(Math.max(...beside.axis.map(({ bottom }) => bottom))).toBeLessThanOrEqual(sheet?.y ?? 0);
});

test('[P1] of 1,000 events the first screen draws at least 250 and labels 10', async ({ explorer, page, context }) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(1000, spreadOut) }));
  await page.setViewportSize({ width: 1280, height: 900 });
  await explorer.open();
  const picture = await readPicture(page);
  const counted = countOnScreen(picture);
  test.info().annotations.push({ type: 'drawn', description: JSON.stringify(counted) });
  expect(counted.drawn).toBeGreaterThanOrEqual(250);
  expect(counted.labelled).toBeGreaterThanOrEqual(10);
  expect(picture.marks.length + picture.pills.length).toBeLessThanOrEqual(400);
  expect(picture.marks.length + picture.pills.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
});

/** As a reader's own style would: the page's policy refuses a written one. */
const setTextSize = (page: Page, percent: number): Promise<void> =>
  page.evaluate((percent) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${percent}% !important }`);
    document.adoptedStyleSheets.push(sheet);
  }, percent);

for (const { lang, percent, widths, isDeep = false } of [
  { lang: 'en', percent: 100, widths: [320, 1280] },
  { lang: 'en', percent: 200, widths: [390, 1280] },
  { lang: 'ur', percent: 100, widths: [390] },
  { lang: 'en', percent: 100, widths: [390, 768, 1920], isDeep: true },
  { lang: 'ur', percent: 100, widths: [320, 768, 1280, 1920], isDeep: true },
  { lang: 'ur', percent: 200, widths: [390, 1280], isDeep: true },
]) {
  test(
    `[P2] [P3] no mark, pill or label covers another at ${widths.join(', ')} px, text of ${percent} %, ${lang}`,
    deepIf(isDeep),
    async ({ explorer, page }) => {
      await explorer.open(`?lang=${lang}`);
      await setTextSize(page, percent);
      for (const width of widths) {
        await explorer.resize(width, 900);
        for (const search of ['', '&lane=none', '&lane=kind', '&from=2014&to=2015']) {
          await explorer.show(`?lang=${lang}${search}`);
          await expect(async () => {
            await explorer.settled();
            const { marks, pills, box } = await readPicture(page);
            const shapes = [
              ...marks.map((mark) => ({ ...mark, what: mark.event })),
              ...pills.map((pill) => ({ ...pill, what: pill.name })),
            ];
            const labels = marks.flatMap(({ label, event }) =>
              label && !label.covers ? [{ ...label, what: `label of ${event}` }] : [],
            );
            const all = [...shapes, ...labels];
            expect(shapes.length, search).toBeGreaterThan(5);
            const found = all.flatMap((one, at) =>
              all.slice(at + 1).flatMap((other) => (overlaps(one, other) ? [`${one.what} and ${other.what}`] : [])),
            );
            expect(found, search).toEqual([]);
            expect(all.filter((one) => !isWithin(one, { ...box, left: -1e6, right: 1e6 }))).toEqual([]);
            // Room for 16 average characters of the reader's font, which the test's is wider than.
            const short = labels.filter(({ text, readable }) => readable < Math.min(text.length, 12));
            expect(short.map(({ text, readable }) => `${readable} of ${text}`)).toEqual([]);
          }).toPass({ timeout: 15_000 });
        }
      }
    },
  );
}

/** The text of an event's label, and whether it can be seen. */
const labelOf = (explorer: ExplorerPage, event: string) => explorer.item(event).locator('.otr-label');

viewTest(
  '[P4] the open event is drawn with its label, and stays so under the keyboard; milestones have theirs',
  async ({ explorer, page }) => {
    await explorer.open();
    const drawn = await explorer.idsInTimeline();
    const counted = (await explorer.idsInList()).filter((id) => !drawn.includes(id));
    expect(counted.length).toBeGreaterThan(3);
    for (const event of [...counted.slice(0, 3), 'hughes-2014-not-seen', 'risky-business-1997']) {
      await explorer.show(`?event=${event}`);
      await expect(explorer.item(event)).toHaveAttribute('aria-current', 'true');
      await expect(labelOf(explorer, event)).toBeVisible();
      const { marks, pills } = await readPicture(page);
      expect(marks.length + pills.reduce((sum, { count }) => sum + count, 0)).toBe(EVENT_COUNT);
    }
    await explorer.show();
    await explorer.tabStop.focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await explorer.focused()).event).not.toBeNull();
      const { event } = await explorer.focused();
      await expect(labelOf(explorer, event ?? '')).toBeVisible();
    }
    // Milestones are never counted, and have a label wherever the line beside them has room for one.
    await explorer.show();
    const { marks, pills, box } = await readPicture(page);
    const milestones = await milestonesOf(page);
    expect(milestones.length).toBeGreaterThan(5);
    for (const milestone of milestones) {
      const mark = marks.find(({ event }) => event === milestone);
      expect(mark, milestone).toBeDefined();
      if (!mark || mark.label) continue;
      const taken = [...marks, ...pills, ...marks.flatMap(({ label }) => label ?? [])].filter(
        (one) => one !== mark && Math.abs(one.top + one.bottom - mark.top - mark.bottom) < 6,
      );
      const right = Math.min(box.right, ...taken.filter(({ left }) => left >= mark.right - 1).map(({ left }) => left));
      const left = Math.max(box.left, ...taken.filter(({ right }) => right <= mark.left + 1).map(({ right }) => right));
      expect(Math.max(right - mark.right, mark.left - left), milestone).toBeLessThan(16 * 9);
    }
  },
);

const milestonesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { events } = await (await fetch('./data/rotherham/dataset.json')).json();
    return events.flatMap(({ id, importance }: { id: string; importance: number }) => (importance === 3 ? [id] : []));
  });

/** The date of each event, as the dataset has it. */
const datesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const { events } = await (await fetch('./data/rotherham/dataset.json')).json();
    return Object.fromEntries(events.map(({ id, date }: { id: string; date: string }) => [id, date]));
  });

viewTest(
  '[P5] a pan changes no line, and zooming in counts nothing that was drawn individually',
  async ({ explorer, page }) => {
    await explorer.open();
    const dates = await datesOf(page);
    for (const lane of ['actor', 'none'] as const) {
      await explorer.show(`?lane=${lane}&from=2013&to=2015`);
      const before = await readPicture(page);
      const again = new Map(before.marks.map(({ event, y }) => [event, y]));
      const from = explorer.param('from');
      await explorer.toolbar.getByRole('button', { name: 'Later' }).click();
      await expect.poll(() => explorer.param('from')).not.toBe(from);
      await explorer.settled();
      const after = await readPicture(page);
      const both = after.marks.filter(({ event }) => again.has(event));
      expect(both.length).toBeGreaterThan(5);
      expect(both.filter(({ event, y }) => again.get(event) !== y)).toEqual([]);

      let drawn: readonly string[] = [];
      for (const [start, end] of [
        ['2000-01-01', '2018-06-30'],
        ['2010-01-01', '2017-12-31'],
        ['2013-01-01', '2016-12-31'],
        ['2014-06-01', '2015-05-31'],
        ['2014-08-01', '2014-10-31'],
      ] as const) {
        await explorer.show(`?lane=${lane}&from=${start}&to=${end}`);
        const due = drawn.filter((event) => (dates[event] ?? '') >= start && (dates[event] ?? '') <= end);
        const shown = (await readPicture(page)).marks.map(({ event }) => event);
        expect(due.filter((event) => !shown.includes(event))).toEqual([]);
        drawn = shown;
      }
      expect(drawn.length).toBeGreaterThan(5);
    }
  },
);

/** Where the edges of a picture are among the marks of another one of the same width, by two marks of both. */
function edgesOf(
  drawn: readonly DrawnMark[],
  now: readonly DrawnMark[],
  box: { readonly left: number; readonly right: number },
): readonly number[] {
  const both = now.flatMap((mark) => {
    const was = drawn.find(({ event }) => event === mark.event);
    return was ? [{ from: mark.left, to: was.left }] : [];
  });
  const [first, last] = [both.toSorted((a, b) => a.from - b.from)[0], both.toSorted((a, b) => b.from - a.from)[0]];
  if (!first || !last || first.from === last.from) throw new Error('no two marks are in both pictures');
  const scale = (last.to - first.to) / (last.from - first.from);
  return [box.left, box.right].map((edge) => first.to + (edge - first.from) * scale);
}

viewTest(
  '[P6] rows share the height of the picture; without rows it is filled from the axis up',
  async ({ explorer, page }) => {
    await explorer.open();
    const heights = await explorer.rowNames.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()));
    const withRows = await readPicture(page);
    expect(Math.max(...heights.map(({ bottom }) => bottom))).toBeCloseTo(withRows.box.bottom, -1);
    for (const [at, { top }] of heights.slice(1).entries()) expect(top).toBeCloseTo(heights[at]?.bottom ?? 0, 0);
    await explorer.show('?lane=none');
    const { marks, pills, axis } = await readPicture(page);
    const lowest = Math.max(...marks.map(({ bottom }) => bottom));
    const ticks = Math.min(...axis.map(({ top }) => top));
    expect(lowest).toBeLessThanOrEqual(ticks);
    expect(ticks - lowest).toBeLessThan(30);
    expect(Math.min(...[...marks, ...pills].map(({ top }) => top)) - withRows.box.top).toBeLessThan(60);
  },
);

viewTest(
  '[P7] [P8] each mark stands on its date and line, to the pixel: nothing is stacked or measured',
  async ({ explorer, page }) => {
    await explorer.open('?lane=none&from=2010-01-01&to=2017-12-31');
    const { marks, box } = await readPicture(page);
    const [from, to] = [Date.UTC(2010, 0, 1), Date.UTC(2018, 0, 1)];
    const dates = await datesOf(page);
    const days = marks.filter(({ event }) => /^\d{4}-\d\d-\d\d$/.test(dates[event] ?? ''));
    expect(days.length).toBeGreaterThan(30);
    for (const { event, left, right, top, bottom, y } of days) {
      const share = (Date.parse(dates[event] ?? '') - from) / (to - from);
      expect(Math.abs((left + right) / 2 - box.left - share * (box.right - box.left)), event).toBeLessThan(1);
      expect(Math.abs((top + bottom) / 2 - box.top - y), event).toBeLessThan(1);
    }
    // vis-timeline gives them no line: without ours all are at the top.
    const tops = await explorer.timeline.locator('.vis-item').evaluateAll((items) =>
      items.map((item) => {
        (item as HTMLElement).style.translate = 'none';
        return item.getBoundingClientRect().top;
      }),
    );
    expect(tops.length).toBeGreaterThan(30);
    expect(new Set(tops.map(Math.round)).size).toBe(1);
  },
);

interface Partner {
  readonly title: string;
  readonly status: string;
}

/** For each event, those that it must be read together with, and its own status. */
const readTogether = (
  page: Page,
): Promise<Record<string, { status: string; with: readonly (Partner & { id: string })[] }>> =>
  page.evaluate(async () => {
    interface Raw {
      readonly id: string;
      readonly title: string;
      readonly status: string;
      readonly relations?: readonly { readonly type: string; readonly event: string }[];
    }
    const { events }: { events: readonly Raw[] } = await (await fetch('./data/rotherham/dataset.json')).json();
    const pairs = events.flatMap(({ id, relations = [] }) =>
      relations.flatMap(({ type, event }) =>
        type === 'qualifies' ? [[id, event] as const, [event, id] as const] : [],
      ),
    );
    return Object.fromEntries(
      events.map(({ id, status }) => [
        id,
        {
          status,
          with: pairs.flatMap(([one, other]) => (one === id ? events.filter((event) => event.id === other) : [])),
        },
      ]),
    );
  });

test('[P1] the label of an open event that finds no room hides no mark, on a phone and a tablet', async ({
  explorer,
  page,
}) => {
  let covering = 0;
  for (const [width, height] of [
    [390, 844],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const event of ['hughes-2014-not-seen', 'heal-2006-report', 'jay-report-2014']) {
      await explorer.open(`?event=${event}`);
      const { marks } = await readPicture(page);
      covering += marks.filter(({ label }) => label?.covers).length;
      expect(
        marks.filter(({ isReachable }) => !isReachable).map((mark) => mark.event),
        `${event} at ${width} px`,
      ).toEqual([]);
    }
  }
  expect(covering).toBeGreaterThan(0);
});

viewTest(
  '[P9] [R3] a contested label starts with its standing, and no label is without what must be read with it',
  async ({ explorer, page }) => {
    let pairs = 0;
    await explorer.open();
    for (const [width, search] of [
      [1280, ''],
      [1280, '?lane=none'],
      [1920, ''],
      [390, ''],
      [1280, '?event=hughes-2014-not-seen'],
      [1280, '?event=duty-allegation-2018'],
      [390, '?event=hughes-2014-not-seen'],
      [1280, '?from=2014-08&to=2014-12'],
      [1280, '?from=2018-06&to=2018-08'],
    ] as const) {
      await explorer.resize(width, 900);
      await explorer.show(search);
      const events = await readTogether(page);
      const { marks } = await readPicture(page);
      const labelled = new Set(marks.flatMap(({ event, label }) => (label ? [event] : [])));
      for (const { event, label } of marks) {
        if (!label) continue;
        const { status = '', with: partners = [] } = events[event] ?? {};
        const where = `${event} at ${width} px ${search}`;
        if (/claimed|denied|alleged/.test(status))
          expect(label.text.toLowerCase(), where).toMatch(new RegExp(`^${status}:`));
        const missing = partners.filter(({ id }) => !labelled.has(id));
        if (missing.length === 0) continue;
        pairs += 1;
        for (const { title, status: standing } of missing) {
          expect(label.text, where).toContain(title);
          if (/claimed|denied|alleged/.test(standing))
            expect(label.text.toLowerCase(), where).toContain(`${standing}: `);
        }
        // Both can be read, not only the first of them.
        const least = label.covers ? 6 : 10;
        expect(label.readable, where).toBeGreaterThanOrEqual(least);
        expect(label.readWith, where).toBeGreaterThanOrEqual(least);
      }
    }
    expect(pairs).toBeGreaterThan(4);
  },
);

viewTest(
  '[P9] a card beside the mark says title, date and standing; it can be reached, stays, and Escape closes it',
  async ({ explorer, page }) => {
    await explorer.open();
    const mark = explorer.items.and(page.locator('[data-event]:not(:has(.otr-label))')).first();
    const [title = '', date = '', standing = ''] = ((await mark.getAttribute('aria-label')) ?? '').split(
      /, (?=\d|[A-Z])/,
    );
    await mark.hover();
    const card = explorer.hoverCard;
    for (const words of [title, date, standing]) await expect(card).toContainText(words);
    // The pointer may go to it, and it stays for as long as it is there (WCAG 1.4.13).
    await card.hover();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
    });
    await expect(card).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card).toBeHidden();
    await mark.hover();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(mark).toBeVisible();
    // It covers nothing of the mark itself.
    await page.mouse.move(5, 5);
    await mark.hover();
    const [a, b] = [await mark.locator('svg').boundingBox(), await card.boundingBox()];
    if (!a || !b) throw new Error('no card');
    expect(b.y >= a.y + a.height - 1 || b.y + b.height <= a.y + 1).toBe(true);
    // The keyboard has it too; Escape closes the card first, and nothing else is lost.
    await page.mouse.move(5, 5);
    await explorer.tabStop.focus();
    await page.keyboard.press('End');
    const { event } = await explorer.focused();
    await expect(card).toBeVisible();
    // It follows its mark, which it would cover where the page scrolls (WCAG 2.4.11).
    for (const by of [40, 20, -60]) {
      await page.evaluate((px) => scrollBy(0, px), by);
      await expect.poll(() => explorer.focused()).toMatchObject({ event, covered: false });
    }
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    expect((await explorer.focused()).event).toBe(event);
    // [P9] It names what must be read with the event.
    await explorer.show('?from=2005&to=2016');
    for (const name of ['hughes-2014-not-seen', 'heal-2006-report']) {
      await explorer.item(name).hover();
      await expect(card).toContainText(
        /Read together with: IOPC: at this stage no individual under investigation \(Stated\)/,
      );
    }
  },
);

viewTest('the card of an open event closes by Escape before the event does', async ({ explorer, page }) => {
  await explorer.open('?event=jay-report-2014');
  await explorer.item('jay-report-2014').hover();
  await expect(explorer.hoverCard).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.hoverCard).toBeHidden();
  await expect(explorer.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.details).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('[P9] a tap that covers several marks opens a list of them, from which one is opened', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    const { marks } = await readPicture(page);
    const distance = (a: DrawnMark, b: DrawnMark) =>
      Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2);
    const target = marks.find(({ event }) => event === 'hughes-2014-not-seen');
    if (!target) throw new Error('the event is not drawn individually');
    // The finger comes down on a whole pixel.
    const within = (px: number): number => marks.filter((mark) => distance(mark, target) <= px).length;
    expect(within(21)).toBeGreaterThan(1);
    await explorer.item(target.event).tap();
    await expect(explorer.chooser).toBeVisible();
    const listed = await explorer.chooser.getByRole('listitem').count();
    expect(listed).toBeGreaterThanOrEqual(within(21));
    expect(listed).toBeLessThanOrEqual(within(23));
    await expect(explorer.hoverCard).toHaveCount(0);
    const hughes = explorer.chooser.getByRole('listitem').filter({ hasText: 'Former chief constable: had not seen' });
    await expect(hughes).toContainText('9 September 2014');
    await expect(hughes).toContainText('Denied');
    await expect(hughes).toContainText(
      'Read together with: IOPC: at this stage no individual under investigation (Stated)',
    );
    await hughes.getByRole('button').tap();
    await expect(explorer.chooser).toBeHidden();
    await expect(explorer.details.getByRole('heading', { level: 2 })).toHaveText(
      /^Former chief constable: had not seen/,
    );
  });
});

viewTest(
  'a row’s checkbox filters by its actor, its name shows only that actor, its count is what the filter shows',
  async ({ explorer, page }) => {
    await explorer.open();
    const rows = explorer.timeline.getByRole('group', { name: 'Actors', exact: true });
    const row = (name: string) => explorer.rowNames.filter({ has: page.getByRole('checkbox', { name, exact: true }) });
    const names = await rows.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(names).toEqual(expect.arrayContaining(['South Yorkshire Police', 'Ofsted']));
    for (const name of names.slice(0, 4)) {
      const count = Number(/(\d+)$/.exec((await row(name).textContent()) ?? '')?.[1]);
      await rows.getByRole('checkbox', { name, exact: true }).check();
      await explorer.settled();
      expect((await explorer.counted()).matching).toBe(count);
      await expect(explorer.chips).toHaveCount(1);
      await explorer.chips.click();
      await explorer.settled();
      expect(explorer.param('actor')).toBeNull();
    }
    await rows.getByRole('checkbox', { name: 'Ofsted' }).check();
    await explorer.settled();
    await page.goBack();
    await explorer.settled();
    await explorer.timeline.getByRole('button', { name: 'Show only SYP' }).click();
    await explorer.settled();
    expect(explorer.param('actor')).toBe('syp');
    await expect(rows.getByRole('checkbox', { name: 'South Yorkshire Police' })).toBeChecked();
    // Actors without a row are in the menu of the last one.
    await rows.getByRole('button', { name: /^\d+ others$/ }).click();
    const other = page.locator('[data-menu=others]').getByRole('checkbox', { name: 'Med Hughes' });
    await other.check();
    await explorer.settled();
    expect(explorer.param('actor')).toBe('syp,med-hughes');
    // It has a row now, and the keyboard is where it was.
    await expect(rows.getByRole('button', { name: 'Show only Med Hughes' })).toBeVisible();
    await expect(other).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rows.getByRole('button', { name: /^\d+ others$/ })).toHaveAttribute('aria-expanded', 'false');
  },
);

viewTest('the row of all others counts what is in it', async ({ explorer, page }) => {
  await explorer.open();
  const row = explorer.rowNames.last();
  const { y = Number.NaN, height = Number.NaN } = (await row.boundingBox()) ?? {};
  const { marks, pills } = await readPicture(page);
  const isIn = ({ top, bottom }: Box): boolean => top >= y && bottom <= y + height;
  const counted = pills.filter(isIn).reduce((sum, { count }) => sum + count, 0);
  await expect(row.locator('.row-count')).toHaveText(String(marks.filter(isIn).length + counted));
  // With one actor shown the row has no event, and no count; others can still be chosen from it.
  await explorer.timeline.getByRole('button', { name: 'Show only Rotherham Council' }).click();
  await explorer.settled();
  await expect(row.getByRole('button', { name: /^\d+ others$/ })).toBeVisible();
  await expect(row.locator('.row-count')).toHaveCount(0);
});

viewTest(
  'an event stands once, in the row of its first actor; its other rows have a dot, which opens it',
  async ({ explorer, page }) => {
    await explorer.open();
    const { marks, dots } = await readPicture(page);
    expect(dots.length).toBeGreaterThan(20);
    const drawn = new Set(marks.map(({ event }) => event));
    const dot = dots.find(({ event }) => drawn.has(event));
    if (!dot) throw new Error('no drawn event has a dot');
    expect(
      await explorer.timeline
        .locator('[data-dot]')
        .evaluateAll((all) => all.some((one) => one.matches(':focus, [tabindex]'))),
    ).toBe(false);
    await page.mouse.click((dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2);
    await expect(explorer.details).toBeVisible();
    expect(dots.map(({ event }) => event)).toContain(explorer.param('event'));
  },
);

viewTest(
  'the legend filters by standing, the facet menus by the rest, and each filter is a chip that lifts it',
  async ({ explorer, page }) => {
    await explorer.open('?event=jay-report-2014');
    const { all } = await explorer.counted();
    const claimed = await explorer.facetCount('Standing', 'Claimed');
    await explorer.legend.getByRole('checkbox', { name: 'Claimed' }).check();
    await explorer.settled();
    expect((await explorer.counted()).matching).toBe(claimed);
    expect(explorer.param('status')).toBe('claimed');
    for (const [facet, label] of [
      ['Kind', 'Testimony'],
      ['Actors', 'Dr Angie Heal'],
    ] as const) {
      const group = await explorer.facet(facet);
      await expect(explorer.facetButton(facet)).toHaveAttribute('aria-expanded', 'true');
      await group.getByRole('checkbox', { name: label }).check();
      // Escape closes the menu and nothing else, and the button has the focus.
      await page.keyboard.press('Escape');
      await expect(group).toBeHidden();
      await expect(explorer.facetButton(facet)).toBeFocused();
      await expect(explorer.details).toBeVisible();
    }
    await expect(explorer.chips).toHaveCount(3);
    for (const name of ['Claimed', 'Testimony', 'Dr Angie Heal']) {
      await page.getByRole('button', { name: `Remove filter: ${name}` }).click();
      await explorer.settled();
    }
    expect(await explorer.counted()).toEqual({ matching: all, all });
  },
);

test('beside the legend stands what else is drawn, each sign whole or not at all, and About explains it', async ({
  explorer,
  page,
}) => {
  const key = explorer.timeline.locator('.picture-key');
  const shown = (): Promise<readonly string[]> =>
    key.evaluate((line) => {
      const box = line.getBoundingClientRect();
      return [...line.querySelectorAll('.sign-label')].flatMap((sign) => {
        const { left, right, top, bottom } = sign.getBoundingClientRect();
        if (top >= box.bottom - 1) return [];
        const isWhole = left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1;
        return [`${isWhole ? '' : 'cut: '}${sign.lastChild?.textContent}`];
      });
    });
  const [bar, dot, milestone, pill] = ['Period or inexact date', 'In another row', 'Milestone', '9 events'];
  // How many fit depends on the device's typeface: at least so many.
  for (const [width, search, least, signs] of [
    [1920, '', 4, [bar, dot, milestone, pill]],
    [1280, '', 2, [bar, dot, milestone, pill]],
    [1280, '?lane=none', 2, [bar, milestone, pill]],
    // An event has one kind only.
    [1280, '?lane=kind', 2, [bar, milestone, pill]],
    [390, '', 0, [bar, milestone, pill]],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open(search);
    const found = await shown();
    expect(found, `${width} px ${search}`).toEqual(signs.slice(0, found.length));
    expect(found.length, `${width} px ${search}`).toBeGreaterThanOrEqual(least);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await explorer.open();
  await page.getByRole('button', { name: 'About this record' }).click();
  const about = page.getByRole('dialog', { name: 'About this record' });
  await expect(about.locator('dt .sign-label')).toContainText([bar, dot, milestone, pill]);
});

viewTest(
  'lines lead from the open event to each that answers it, differs from it or is read with it',
  async ({ explorer, page }) => {
    await explorer.open();
    await expect(explorer.timeline.locator('.otr-link')).toHaveCount(0);
    await explorer.show('?event=hughes-2014-not-seen&lane=none&from=2005&to=2019');
    const { marks } = await readPicture(page);
    const centre = (event: string) => {
      const mark = marks.find((one) => one.event === event);
      return mark ? { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 } : null;
    };
    const lines = await explorer.timeline.locator('.otr-link').evaluateAll((paths) =>
      paths.map((path) => {
        const line = path as SVGPathElement;
        const matrix = line.getScreenCTM();
        return [0, line.getTotalLength()].map((at) => {
          const { x, y } = line.getPointAtLength(at).matrixTransform(matrix ?? undefined);
          return { x, y };
        });
      }),
    );
    const open = centre('hughes-2014-not-seen');
    const ends = lines.map(([from, to]) => {
      expect(Math.hypot((from?.x ?? 0) - (open?.x ?? 0), (from?.y ?? 0) - (open?.y ?? 0))).toBeLessThan(2);
      return to ?? { x: 0, y: 0 };
    });
    for (const event of ['heal-2006-report', 'heal-2015-statement', 'iopc-2018-no-individual']) {
      const at = centre(event);
      if (!at) continue;
      expect(
        ends.filter(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 2),
        event,
      ).toHaveLength(1);
    }
    expect(ends.length).toBeGreaterThanOrEqual(3);
  },
);

viewTest(
  'one axis: at first view the overview has the picture’s range, and its brush is exact after a zoom',
  async ({ explorer, page }) => {
    for (const search of ['', '?lane=none', '?clock=about']) {
      await explorer.open(search);
      const read = async () => {
        const strip = await explorer.timeline.locator('.overview-strip').boundingBox();
        const brush = await explorer.timeline.locator('.overview-window').boundingBox();
        if (!strip || !brush) throw new Error('no overview');
        return { strip, brush };
      };
      const first = await readPicture(page);
      const { strip, brush } = await read();
      expect(strip.x).toBeCloseTo(first.box.left, 0);
      expect(strip.x + strip.width).toBeCloseTo(first.box.right, 0);
      expect(brush.x).toBeCloseTo(strip.x, 0);
      expect(brush.width).toBeCloseTo(strip.width, 0);
      // A year that the edge would cut is left out; its tick stays.
      const cut = explorer.timeline.locator('.otr-axis [data-cut]').first();
      await expect(cut).toBeHidden();
      expect(await cut.evaluate((tick) => getComputedStyle(tick, '::before').visibility)).toBe('visible');
      await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(() => explorer.param('from')).not.toBeNull();
      await explorer.settled();
      const zoomed = await readPicture(page);
      const [left = 0, right = 0] = edgesOf(first.marks, zoomed.marks, zoomed.box);
      const after = await read();
      // Where the window's edges were among the marks at first view, the brush's are now.
      expect(Math.abs(after.brush.x - left)).toBeLessThan(4);
      expect(Math.abs(after.brush.x + after.brush.width - right)).toBeLessThan(4);
    }
  },
);

/** `npm run test:deep` tries every view at every width; each time it is every second, the others at the next width. */
const AXIS_WIDTHS = [300, 390, 480, 620, 760, 920, 1100, 1366, 1600, 2000];
const AXIS_VIEWS = ['', '&from=2014&to=2015', '&from=2014-08-20&to=2014-09-20', '&lane=none'];
for (const [lang, widths] of [
  ['en', AXIS_WIDTHS],
  // The words are longer, and the rules the same.
  ['ur', process.env.DEEP ? AXIS_WIDTHS : [300, 620, 1366]],
] as const) {
  viewTest(`the words of the axis never overlap from 300 to 2,000 px, ${lang}`, async ({ explorer, page }) => {
    await explorer.open(`?lang=${lang}`);
    for (const [turn, width] of widths.entries()) {
      await explorer.resize(width, 900);
      for (const search of AXIS_VIEWS.filter((_, view) => process.env.DEEP || (view + turn) % 2 === 0)) {
        await explorer.show(`?lang=${lang}${search}`);
        await expect(async () => {
          await explorer.settled();
          const { axis, box } = await readPicture(page);
          expect(axis.length, `${width} ${search}`).toBeGreaterThan(width < 480 ? 0 : 1);
          const close = axis.flatMap(({ left, text }, at) => {
            const before = axis[at - 1];
            return before && left < before.right + 2 ? [`${before.text} and ${text}`] : [];
          });
          expect(close, `${width} ${search}`).toEqual([]);
          expect(axis.filter((word) => word.left < box.left - 1 || word.right > box.right + 1)).toEqual([]);
        }).toPass({ timeout: 15_000 });
      }
    }
  });
}

test('the first window fits the events: six of one night open on that night', async ({ explorer, page }) => {
  const times = ['00:45', '01:24', '01:26', '01:27', '01:28', '01:29'];
  const body = `date,title,source\n${times.map((time, at) => `2024-03-26 ${time},Event ${at + 1} of the night,S`).join('\n')}\n`;
  await explorer.open();
  await page.setInputFiles('input[type=file]', { name: 'night.csv', mimeType: 'text/csv', buffer: Buffer.from(body) });
  await expect(page.getByRole('region', { name: 'Your own file' })).toBeVisible();
  await explorer.settled();
  await expect.poll(async () => (await explorer.counted()).all).toBe(6);
  const { marks, pills, axis } = await readPicture(page);
  expect(marks.length + pills.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  expect(await explorer.windowStart).toMatch(/^2[56] March 2024/);
  const end = await page.getByRole('slider', { name: 'Window ends' }).getAttribute('aria-valuetext');
  expect(end).toMatch(/^2[67] March 2024/);
  // The axis is of hours, not of years.
  expect(axis.some(({ text }) => /\d\d:\d\d/.test(text))).toBe(true);
});

test('marks that stay glide to their next place; with reduced motion they are there at once', async ({
  explorer,
  page,
}) => {
  for (const [reducedMotion, least] of [
    ['reduce', 0],
    ['no-preference', 1],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await explorer.open('?lane=none');
    await page.evaluate(() => {
      const running: string[] = [];
      Object.assign(window, { running });
      document.addEventListener('transitionrun', ({ target }) => running.push((target as Element).className));
    });
    await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => explorer.param('from')).not.toBeNull();
    await explorer.settled();
    const running = await page.evaluate(() => (window as unknown as { running: string[] }).running);
    const moving = running.filter((name) => /otr-/.test(name));
    if (least === 0) expect(moving).toEqual([]);
    else expect(moving.length).toBeGreaterThanOrEqual(least);
  }
});
