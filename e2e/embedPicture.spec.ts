// The first screen of an embed: the picture with its events, and below it one event that leads through the record.

import type { Page } from '@playwright/test';
import { EVENT_COUNT } from './builtFiles.ts';
import { deepIf } from './deep.ts';
import { expect, type Host, test } from './hostPages/host.page.ts';
import { countOnScreen, isWithin, readPicture } from './readPicture.ts';
import { settled } from './explorer.page.ts';

/** Frames as articles have them; how many events they show individually, and with a label, before anything is touched. */
const FRAMES = [
  { width: 720, height: 600, marks: 60, labels: 10, noteLines: 2 },
  { width: 380, height: 620, marks: 45, labels: 4, noteLines: 3 },
] as const;

/** Opens the embed as a page of the frame's size, which is all that it knows of a frame. */
async function openFrame(page: Page, host: Host, size: { width: number; height: number }, search = ''): Promise<void> {
  await page.setViewportSize({ width: size.width, height: size.height });
  await page.goto(`${host.site}embed/${search}`);
  await settled(page);
}
const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const stripOf = (page: Page) => page.getByRole('region', { name: 'One event' });
const litIn = (page: Page) =>
  timelineOf(page)
    .locator('[data-event][data-lit]')
    .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset.event));

/** What the frame shows of the picture, and what of that the frame or the picture's own edge cuts. */
async function drawn(page: Page) {
  const picture = await readPicture(page);
  const { marks, pills, axis, box, screen } = picture;
  const labels = marks.flatMap(({ label }) => label ?? []);
  const view = { ...box, right: Math.min(screen.width, box.right), bottom: Math.min(screen.height, box.bottom) };
  const { drawn: shown, labelled } = countOnScreen(picture);
  return {
    marks: shown,
    labels: labelled,
    ticks: axis.length,
    counted: pills.reduce((sum, { count }) => sum + count, marks.length),
    cut: [...marks, ...pills, ...labels, ...axis].filter((one) => !isWithin(one, view)),
  };
}

/** The controls are on one line. */
async function checkControls(page: Page): Promise<void> {
  const timeline = timelineOf(page);
  const controls = [
    timeline.locator('.count'),
    timeline.getByRole('button', { name: 'Filters' }),
    timeline.getByRole('radiogroup', { name: 'View' }),
    timeline.getByRole('button', { name: 'Zoom in' }),
    timeline.getByRole('button', { name: 'Zoom out' }),
  ];
  const boxes = await Promise.all(controls.map((control) => control.boundingBox()));
  const [tops, bottoms] = [
    boxes.map((box) => box?.y ?? Number.NaN),
    boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)),
  ];
  expect(Math.max(...tops)).toBeLessThan(Math.min(...bottoms));
  for (const control of controls) await expect(control).toBeInViewport({ ratio: 1 });
}

/** And so many lines has the first sentence of the content note. */
async function checkLines(page: Page, noteLines: number): Promise<void> {
  await checkControls(page);
  const note = page.getByRole('region', { name: 'Before you read' });
  // Its text runs on into its buttons.
  const lines = await note.evaluate((region) => {
    const texts = [...region.querySelectorAll('p')].map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    });
    const [top, bottom] = [Math.min(...texts.map((box) => box.top)), Math.max(...texts.map((box) => box.bottom))];
    return (bottom - top) / Number.parseFloat(getComputedStyle(region).lineHeight);
  });
  await expect(note).toContainText(/This record is about [^.]+\./);
  expect(lines).toBeLessThan(noteLines + 0.5);
  await expect(note.getByRole('button', { name: 'Get help' })).toBeInViewport({ ratio: 1 });
}

for (const size of FRAMES) {
  const name = `${size.width} × ${size.height}`;

  test(`at ${name} the first screen shows the picture with its events, the axis and one event, controls on one line`, async ({
    host,
    page,
  }) => {
    await openFrame(page, host, size);
    const { marks, labels, ticks, counted, cut } = await drawn(page);
    expect(marks).toBeGreaterThanOrEqual(size.marks);
    expect(labels).toBeGreaterThanOrEqual(size.labels);
    expect(ticks).toBeGreaterThan(2);
    expect(cut).toEqual([]);
    // [P1] Every match is drawn or counted.
    expect(counted).toBe(EVENT_COUNT);
    const strip = stripOf(page);
    for (const part of [
      strip.getByRole('heading'),
      strip.getByRole('time'),
      strip.getByText('Found', { exact: true }),
      strip.getByRole('button', { name: 'Earlier' }),
      strip.getByRole('button', { name: 'Later' }),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await checkLines(page, size.noteLines);
    // In the middle of the frame, and every standing's key inside it.
    const { left, right } = (await readPicture(page)).timeline;
    expect(Math.abs(left - (size.width - right))).toBeLessThan(1);
    const keys = timelineOf(page).getByRole('group', { name: 'Standing', exact: true }).getByRole('listitem');
    expect(await keys.count()).toBeGreaterThan(5);
    for (const key of await keys.all()) await expect(key).toBeInViewport({ ratio: 1 });
  });

  test(
    `at ${name} Earlier and Later lead through every match without opening one, and the lit mark follows`,
    deepIf(size.width === 720),
    async ({ host, page }) => {
      // Each step is the same: of all events `npm run test:deep` takes it.
      await openFrame(page, host, size, process.env.DEEP ? '' : '?status=found');
      const order = await page
        .locator('#events [data-entry]')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.eventLink ?? ''));
      if (process.env.DEEP) expect(order).toHaveLength(EVENT_COUNT);
      expect(order.length).toBeGreaterThan(8);
      const strip = stripOf(page);
      const [address, entries] = [page.url(), await page.evaluate(() => history.length)];
      const shown = () => strip.getByRole('heading').getByRole('link').getAttribute('data-event-link');
      const first = order.indexOf((await shown()) ?? '');
      expect(first).toBeGreaterThan(0);
      const [earlier, later] = [
        strip.getByRole('button', { name: 'Earlier' }),
        strip.getByRole('button', { name: 'Later' }),
      ];
      const reaches = async (at: number): Promise<void> => {
        await expect(strip.getByText(`${at + 1} of ${order.length}`)).toBeVisible();
        expect(await shown()).toBe(order[at]);
        await expect.poll(() => litIn(page)).toEqual([order[at]]);
      };
      await reaches(first);
      for (let at = first - 1; at >= 0; at -= 1) {
        await earlier.click();
        await reaches(at);
      }
      await expect(earlier).toHaveAttribute('aria-disabled', 'true');
      for (let at = 1; at < order.length; at += 1) {
        await later.click();
        await reaches(at);
      }
      await expect(later).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByRole('complementary')).toHaveCount(0);
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => history.length)).toBe(entries);
      // Filters lead to fewer events, which it goes through in turn.
      await openFrame(page, host, size, '?status=denied,alleged');
      await expect(strip.getByText(/^\d of 3$/)).toBeVisible();
    },
  );

  test(`[R3] [P9] at ${name} the event below the picture has its standing, and what must be read with it`, async ({
    host,
    page,
  }) => {
    await openFrame(page, host, size, '?status=alleged');
    const strip = stripOf(page);
    await expect(strip.getByText('Alleged', { exact: true }).first()).toBeInViewport({ ratio: 1 });
    await expect(strip.getByText(/^Read together with/)).toBeVisible();
  });

  test(`controls=none in a frame of ${size.width} × 420 shows a picture of which nothing is cut off`, async ({
    host,
    page,
  }) => {
    await openFrame(page, host, { width: size.width, height: 420 }, '?controls=none');
    const { marks, ticks, counted, cut } = await drawn(page);
    expect(marks).toBeGreaterThan(30);
    expect(ticks).toBeGreaterThan(2);
    expect(counted).toBe(EVENT_COUNT);
    expect(cut).toEqual([]);
    await expect(page.getByRole('toolbar', { name: 'Zoom and move' })).toHaveCount(0);
    await expect(timelineOf(page).locator('.count')).toBeInViewport({ ratio: 1 });
    await expect(timelineOf(page).locator('.timeline-box')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('a press on the event below the picture opens it at once, though the frame had no focus before', async ({
  host,
}) => {
  await host.open('plain');
  await host.iframe.evaluate((frame) => frame.setAttribute('height', '620'));
  await host.show();
  const link = host.strip.getByRole('link');
  const before = await link.boundingBox();
  await link.click();
  await expect(host.details.getByRole('heading', { level: 2 })).toHaveText('Jay report published');
  await host.details.getByRole('button', { name: 'Close' }).click();
  await expect(link).toBeVisible();
  // What the focus changes in the frame moves nothing in it.
  expect(await link.boundingBox()).toEqual(before);
});

test('in a sandbox no bare address stands above the content', async ({ host }) => {
  await host.open('sandboxed');
  const above = await host.embed.locator('body').evaluate((body) => {
    const picture = body.querySelector('.timeline')?.getBoundingClientRect().top ?? 0;
    return [...body.querySelectorAll('*')]
      .filter((one) => one.children.length === 0 && one.checkVisibility() && /https?:\/\//.test(one.textContent ?? ''))
      .filter((one) => one.getBoundingClientRect().top < picture + 10)
      .map((one) => one.outerHTML);
  });
  expect(above).toEqual([]);
  await expect(host.embed.getByText(host.site, { exact: true })).toHaveCount(1);
});

test('[P4] rows by actor stay when an event is opened beside them in a wide frame', async ({ host, page }) => {
  await openFrame(page, host, { width: 1100, height: 620 });
  await expect(timelineOf(page).getByRole('group', { name: 'Actors' })).toBeVisible();
  await stripOf(page).getByRole('link').click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(timelineOf(page).getByRole('group', { name: 'Actors' })).toBeVisible();
  await expect(stripOf(page)).toBeHidden();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a low frame keeps its picture, with one line of controls above it', async ({ page, host }) => {
    await openFrame(page, host, { width: 600, height: 500 });
    await checkControls(page);
    expect((await timelineOf(page).locator('.picture').boundingBox())?.height).toBeGreaterThan(150);
    const { marks, cut } = await drawn(page);
    expect(marks).toBeGreaterThan(35);
    expect(cut).toEqual([]);
    await timelineOf(page).getByRole('button', { name: 'Filters' }).tap();
    await expect(page.getByRole('group', { name: 'Standing' })).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'Arrange by' })).toBeVisible();
  });
});
