// The picture in the page's HTML: what it does without scripts and in print, and how the drawn picture takes its place.

import type { Page } from '@playwright/test';
import { deepIf } from './deep.ts';
import { expect, test } from './explorer.page.ts';

const EVENT = 'event/hughes-2014-not-seen/';

/** Holds the code that draws back until it is called. */
async function holdDrawing(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/drawing-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Where each event's mark stands, in px, of those that are shown. */
const placesOf = (page: Page): Promise<Readonly<Record<string, readonly [number, number]>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.timeline [data-event]')].flatMap((mark) => {
        const { left, top, width } = mark.getBoundingClientRect();
        return width > 0 ? [[mark.dataset.event ?? '', [left, top]]] : [];
      }),
    ),
  );

const hydrated = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => performance.getEntriesByName('otr:list').length > 0 && document.querySelector('.static-picture'),
  );

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['', 'embed/', 'kiosk/', EVENT]) {
    test(`/${path} shows its events as links that name title, date and standing`, async ({ page }) => {
      await page.goto(`./${path}`);
      const marks = page.locator('.timeline a[data-event]:visible');
      expect(await marks.count()).toBeGreaterThan(45);
      const first = page.locator('.timeline a[data-event="jay-report-2014"]');
      await expect(first).toHaveAccessibleName(/.+, 26 August 2014, Found/);
      await expect(first).toHaveAttribute(
        'href',
        path === 'kiosk/' ? '?event=jay-report-2014' : /(\.\/|\.\.\/)+event\/jay-report-2014\/$/,
      );
      await expect(page.locator('.timeline [data-lit]')).toHaveCount(path === EVENT || path === 'embed/' ? 1 : 0);
    });
  }

  test('[P1] the label of an open event hides no mark on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`./${EVENT}`);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.timeline a[data-event]')].flatMap((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        // The event itself lies over a part of the picture.
        const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
        const first = stack.find((element) => element.closest('.timeline'));
        return width === 0 || first?.closest('a') === mark ? [] : [mark.dataset.event];
      }),
    );
    expect(hidden).toEqual([]);
  });

  test('a mark leads to its event’s page', async ({ page }) => {
    await page.goto('./');
    await page.locator('.timeline a[data-event="jay-report-2014"]').click();
    await expect(page).toHaveURL(/\/event\/jay-report-2014\/$/);
    await expect(page.locator('.timeline [data-lit]')).toHaveAttribute('data-event', 'jay-report-2014');
  });

  test('a page of which half has come shows its words, and the picture once all of it is there', async ({ page }) => {
    await page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const [before = ''] = (await response.text()).split('data-event="jay-report-2014"');
      await route.fulfill({ response, body: before });
    });
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.timeline')).toBeHidden();
    await page.unroute(/\/$/);
    await page.goto('./');
    await expect(page.locator('.timeline a[data-event="jay-report-2014"]')).toBeVisible();
  });

  test('the picture is printed, with its marks inside the page', async ({ page }) => {
    await page.goto('./');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    const marks = page.locator('.timeline a[data-event]:visible');
    expect(await marks.count()).toBeGreaterThan(45);
    const places = Object.values(await placesOf(page));
    expect(places.filter(([left]) => left < 0 || left > 700)).toEqual([]);
  });
});

for (const { path, width, height, isDeep = false } of [
  { path: '', width: 390, height: 844 },
  // Small phones: the legend takes three lines, and the picture keeps its height.
  { path: '', width: 375, height: 553 },
  // The narrowest page that WCAG 1.4.10 asks for.
  { path: '', width: 320, height: 568 },
  { path: '', width: 768, height: 1024, isDeep: true },
  { path: '', width: 1280, height: 900 },
  { path: '', width: 1920, height: 1080 },
  { path: EVENT, width: 1366, height: 900 },
  { path: EVENT, width: 1024, height: 768 },
  { path: EVENT, width: 390, height: 844, isDeep: true },
  { path: 'embed/', width: 380, height: 620 },
  { path: 'embed/', width: 720, height: 600, isDeep: true },
]) {
  test.describe(() => {
    // Fingers need more room below the picture.
    if (width < 500) test.use({ isMobile: true, hasTouch: true });
    const title = `on ${width} × ${height} no mark of /${path} moves when the drawn picture takes over`;
    test(title, deepIf(isDeep), async ({ explorer, page }) => {
      await page.setViewportSize({ width, height });
      const release = await holdDrawing(page);
      await page.goto(`./${path}`);
      // The typeface, which comes in this moment or not at all, decides on the lines above the picture.
      await page.evaluate(() => document.fonts.ready);
      const written = await placesOf(page);
      expect(Object.keys(written).length).toBeGreaterThan(30);
      await hydrated(page);
      expect(await placesOf(page)).toEqual(written);
      release();
      await explorer.settled();
      await expect(page.locator('.static-picture')).toHaveCount(0);
      const drawn = await placesOf(page);
      expect(Object.keys(drawn).sort()).toEqual(Object.keys(written).sort());
      const moved = Object.entries(drawn).filter(([event, [left, top]]) => {
        const [x = 0, y = 0] = written[event] ?? [];
        return Math.round(Math.abs(left - x)) > 0 || Math.round(Math.abs(top - y)) > 0;
      });
      expect(moved).toEqual([]);
    });
  });
}

test('a press on a mark opens its event before the drawing code has come', async ({ explorer, page }) => {
  const release = await holdDrawing(page);
  await page.goto('./');
  await hydrated(page);
  await page.locator('.timeline a[data-event="jay-report-2014"]').click();
  await expect(explorer.details).toBeVisible();
  await expect(page).toHaveURL(/\?event=jay-report-2014$/);
  release();
  await explorer.settled();
  await expect(explorer.item('jay-report-2014')).toHaveAttribute('aria-current', 'true');
});

test('keys that were pressed before the drawing code came are answered, and the focus stays on the event', async ({
  explorer,
  page,
}) => {
  const release = await holdDrawing(page);
  await page.goto('./');
  await hydrated(page);
  await page.locator('.timeline a[data-event="jay-report-2014"]').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect(explorer.param('from')).toBeNull();
  release();
  await explorer.settled();
  // The address follows each of the two.
  const width = (): number => explorer.window().end - explorer.window().start;
  await expect.poll(width).toBeLessThan(0.3 * 22 * 365);
  expect(await explorer.focused()).toMatchObject({ event: 'jay-report-2014' });
});

test('a key that was pressed in the moment of hydration is answered', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      const isFirst = name === 'otr:list' && performance.getEntriesByName(name).length === 0;
      const link = document.querySelector<HTMLElement>('.static-picture a[data-event="jay-report-2014"]');
      if (isFirst && link) {
        link.focus();
        link.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
      }
      return mark(name, options);
    };
  });
  await page.goto('./');
  await expect.poll(() => explorer.param('from')).not.toBeNull();
  expect(explorer.window().end - explorer.window().start).toBeLessThan(0.6 * 22 * 365);
});

test('a drag and a wheel that came before the drawing code move the window once it is here', async ({
  explorer,
  page,
}) => {
  const release = await holdDrawing(page);
  await page.goto('./');
  await hydrated(page);
  const box = await page.locator('.static-picture').boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 150, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(explorer.details).toHaveCount(0);
  expect(explorer.param('from')).toBeNull();
  release();
  await explorer.settled();
  await expect.poll(() => explorer.param('from')).not.toBeNull();
});

test('the zoom buttons work at once, and the picture follows', async ({ explorer, page }) => {
  const release = await holdDrawing(page);
  await page.goto('./');
  await hydrated(page);
  await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => explorer.param('from')).not.toBeNull();
  release();
  await explorer.settled();
  await expect(explorer.items.first()).toBeVisible();
  await expect(explorer.toolbar.getByRole('button', { name: 'Zoom in' })).toBeFocused();
});

test('a picture that was changed and shows all again is laid out for its own size', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await explorer.open();
  const kept = await explorer.items.count();
  await explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => explorer.param('from')).not.toBeNull();
  await explorer.toolbar.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => explorer.param('from')).toBeNull();
  await explorer.settled();
  expect(await explorer.items.count()).toBeGreaterThan(kept);
});
