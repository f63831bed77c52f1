import { devices } from '@playwright/test';
import { type ExplorerPage, expect, test } from './explorer.page.ts';

test.use({ ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 });

/** Points from one to another, ends included; `still` more at the end, so that nothing scrolls on afterwards. */
const path = (from: readonly [number, number], to: readonly [number, number], steps = 12, still = 0) =>
  Array.from({ length: steps + 1 + still }, (_, step) => {
    const share = Math.min(1, step / steps);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
  });

const heightOf = async (explorer: ExplorerPage) => (await explorer.details.boundingBox())?.height ?? 0;

test('the sheet is dragged up, down and away; it follows the finger', async ({ explorer, page }) => {
  await explorer.open('?event=heal-2006-report');
  await expect(explorer.details).toHaveAttribute('data-size', 'half');
  const half = await heightOf(explorer);
  expect(half).toBeGreaterThan(380);
  expect(half).toBeLessThan(500);
  const bar = await explorer.handle.boundingBox();
  if (!bar) throw new Error('no handle');
  const grip = [bar.x + bar.width / 2, bar.y + bar.height / 2] as const;

  await explorer.touch(path(grip, [grip[0], 120]));
  await expect(explorer.details).toHaveAttribute('data-size', 'full');
  await expect.poll(() => heightOf(explorer)).toBeGreaterThan(800);

  const top = await explorer.handle.boundingBox();
  const high = (top?.y ?? 0) + 10;
  await explorer.touch(path([grip[0], high], [grip[0], 400], 60));
  await expect(explorer.details).toHaveAttribute('data-size', 'half');
  await expect.poll(() => heightOf(explorer)).toBeCloseTo(half, 0);

  await explorer.touch(path(grip, [grip[0], 830]));
  await expect(explorer.details).toBeHidden();
  expect(explorer.param('event')).toBeNull();
  // Closed, it is a step back from there.
  await page.goBack();
  await expect(explorer.details).toBeVisible();
});

test('the sheet’s handle works by press and by keys too; Escape, Back and a button close the sheet', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.openEntry('Jay report published');
  await expect(explorer.details.getByRole('heading', { level: 2 })).toBeFocused();
  await explorer.handle.tap();
  await expect(explorer.handle).toHaveAttribute('aria-expanded', 'true');
  await explorer.handle.tap();
  await expect(explorer.handle).toHaveAttribute('aria-expanded', 'false');
  await explorer.handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect(explorer.details).toHaveAttribute('data-size', 'full');
  await page.keyboard.press('ArrowDown');
  await expect(explorer.details).toHaveAttribute('data-size', 'half');
  await page.keyboard.press('ArrowDown');
  await expect(explorer.details).toBeHidden();

  await explorer.openEntry('Jay report published');
  await page.goBack();
  await expect(explorer.details).toBeHidden();
  await explorer.openEntry('Jay report published');
  await explorer.details.getByRole('button', { name: 'Close' }).tap();
  await expect(explorer.details).toBeHidden();
});

test('a half-height sheet leaves the page usable; moving the focus there lowers a full sheet', async ({
  explorer,
  page,
}) => {
  await explorer.open('?event=jay-report-2014&view=list');
  await explorer.handle.tap();
  await expect(explorer.details).toHaveAttribute('data-size', 'full');
  await explorer.handle.focus();
  await page.keyboard.press('Shift+Tab'); // next event
  await page.keyboard.press('Shift+Tab'); // previous event
  await page.keyboard.press('Shift+Tab'); // the last link of the list
  await expect(explorer.details).toHaveAttribute('data-size', 'half');
  await expect.poll(async () => (await explorer.focused()).covered).toBe(false);
});

test('two fingers zoom the timeline and not the page, one pans it sideways and scrolls the page up and down', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await explorer.timeline.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const box = await explorer.pictureBox.boundingBox();
  if (!box) throw new Error('the timeline has no box');
  const y = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  const scale = () => page.evaluate(() => window.visualViewport?.scale);
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  const first = await explorer.windowStart;

  await explorer.touch(path([x - 25, y], [x - 130, y]), path([x + 25, y], [x + 130, y]));
  await expect.poll(() => explorer.windowStart).not.toBe(first);
  await explorer.settled();
  expect(await scale()).toBe(1);
  expect(await scrolled()).toBe(before);
  const years = () =>
    (Date.parse(explorer.param('to') ?? '') - Date.parse(explorer.param('from') ?? '')) / 31_557_600_000;
  await expect.poll(years).toBeLessThan(10);

  const zoomed = await explorer.windowStart;
  await explorer.touch(path([x + 100, y], [x - 100, y + 4]));
  await expect.poll(() => explorer.windowStart).not.toBe(zoomed);
  expect(await scrolled()).toBe(before);

  await explorer.settled();
  const panned = await explorer.windowStart;
  await explorer.touch(path([x, y + 60], [x + 6, y - 140], 12, 20));
  await expect.poll(scrolled).toBeGreaterThan(before + 50);
  expect(await explorer.windowStart).toBe(panned);

  await explorer.timeline.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await explorer.touch(path([x - 130, y], [x - 20, y]), path([x + 130, y], [x + 20, y]));
  await expect.poll(() => explorer.windowStart).not.toBe(panned);
  expect(await scale()).toBe(1);
});

test('a tap on the timeline opens, a drag that begins on an event does not', async ({ explorer }) => {
  await explorer.open();
  await explorer.timeline.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // The first event of all: no other mark is within a finger's reach of it.
  const item = explorer.item('risky-business-1997');
  const box = await item.boundingBox();
  if (!box) throw new Error('no item');
  const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await explorer.touch(path(at, [at[0] + 60, at[1]], 12, 20));
  await explorer.settled();
  await expect(explorer.details).toBeHidden();
  await item.tap();
  await expect(explorer.details).toBeVisible();
});

test('nothing needs hovering: every tooltip’s text is in the name or on the screen', async ({ explorer }) => {
  await explorer.open('?event=hughes-2014-not-seen');
  const hidden = await explorer.page.locator('[title]:not([title=""]):visible').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const title = element.getAttribute('title') ?? '';
      const texts = [element.getAttribute('aria-label'), element.getAttribute('aria-description'), element.textContent];
      return texts.some((words) => words?.includes(title)) ? [] : [title];
    }),
  );
  expect(hidden).toEqual([]);
});
