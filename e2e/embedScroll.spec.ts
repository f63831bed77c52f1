// Scrolling: the article scrolls until the reader activates the embed; the timeline moves with Ctrl, two fingers or a drag.

import { deepIf } from './deep.ts';
import { ExplorerPage } from './explorer.page.ts';
import { line } from './gestures.ts';
import { expect, type Host, test } from './hostPages/host.page.ts';

/** Scrolls the embed to the middle of the window and returns the middle of its timeline. */
async function middle(host: Host): Promise<{ x: number; y: number }> {
  await host.iframe.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await host.timeline.locator('.vis-center').boundingBox();
  if (!box) throw new Error('the timeline has no box');
  const frame = await host.iframe.boundingBox();
  const bottom = Math.min(box.y + box.height, (frame?.y ?? 0) + (frame?.height ?? 0) - 40);
  return { x: box.x + box.width / 2, y: (box.y + bottom) / 2 };
}
test('a wheel over the embed scrolls the host and shows once how to zoom; with Ctrl it zooms', async ({
  host,
  page,
}) => {
  await host.open('plain');
  const { x, y } = await middle(host);
  const before = await host.scrolled();
  const start = await host.window;
  await page.mouse.move(x, y);
  const hint = host.embed.getByText('Hold Ctrl and scroll, or use two fingers, to zoom the timeline');
  // It is there for two seconds: whoever looks for it afterwards may be too late.
  const shown = hint.waitFor();
  await page.mouse.wheel(0, 40);
  await expect.poll(() => host.scrolled()).toBeGreaterThan(before);
  await shown;
  expect(await host.window).toBe(start);
  await expect(hint).toBeHidden();
  await page.mouse.wheel(0, -40);
  await expect.poll(() => host.scrolled()).toBe(before);
  await expect(hint).toBeHidden();

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => host.window).not.toBe(start);
  expect(await host.scrolled()).toBe(before);
});

test('a wheel over the list scrolls the host until the reader activates the embed, and again after leaving', async ({
  host,
  page,
}) => {
  await host.open('plain', '?view=list');
  await host.iframe.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const frame = await host.iframe.boundingBox();
  const inside = { x: (frame?.x ?? 0) + 200, y: (frame?.y ?? 0) + 300 };
  const listTop = () => host.embed.locator('.embed-body').evaluate((body) => body.scrollTop);
  const before = await host.scrolled();
  await page.mouse.move(inside.x, inside.y);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => host.scrolled()).toBe(before + 60);
  expect(await listTop()).toBe(0);

  await host.button('Read the list').click();
  await page.mouse.move(inside.x, inside.y - 60);
  await page.mouse.wheel(0, 120);
  await expect.poll(listTop).toBeGreaterThan(0);
  expect(await host.scrolled()).toBe(before + 60);

  await page.locator('#comment').evaluate((field) => field.focus({ preventScroll: true }));
  const read = await listTop();
  await page.mouse.wheel(0, 50);
  await expect.poll(() => host.scrolled()).toBe(before + 110);
  expect(await listTop()).toBe(read);
});

/** Elements of the embed that scroll, and the button that activates them; null for a press on the element. */
const HIGH = [
  {
    name: 'an open event',
    search: '?event=duty-allegation-2018',
    scroller: '.detail-scroll',
    into: 'Read about this event',
  },
  { name: 'the picture', search: '?lane=actor&view=timeline', scroller: '.embed-body', into: 'Read the list' },
  { name: 'the note', search: '', scroller: '.embed-before', into: null },
] as const;

/** Opens one of them; the note, so narrow that it is long, in a frame that is lower than it. */
async function openHigh(host: Host, { search, into }: (typeof HIGH)[number], click: 'click' | 'tap'): Promise<void> {
  if (into === null) await host.page.setViewportSize({ width: 300, height: 800 });
  await host.open('plain', search);
  await host.button(into === null ? 'More' : 'Continue')[click]();
  if (into === null) await host.iframe.evaluate((frame) => frame.setAttribute('height', '250'));
}

/** The middle of a scrollable element of the embed. */
async function middleOf(host: Host, scroller: string): Promise<{ x: number; y: number }> {
  await host.iframe.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const element = host.embed.locator(scroller);
  await expect.poll(() => element.evaluate((one) => one.scrollHeight - one.clientHeight), scroller).toBeGreaterThan(20);
  const box = await element.boundingBox();
  const frame = await host.iframe.boundingBox();
  if (!box || !frame) throw new Error(`${scroller} has no box`);
  return { x: box.x + box.width / 2, y: (box.y + Math.min(box.y + box.height, frame.y + frame.height)) / 2 };
}

for (const high of HIGH) {
  const { name, scroller, into } = high;
  test(`a wheel over ${name} scrolls the host until the reader activates the embed`, async ({ host, page }) => {
    await openHigh(host, high, 'click');
    await page.locator('#comment').evaluate((field) => field.focus({ preventScroll: true }));
    const { x, y } = await middleOf(host, scroller);
    const top = () => host.embed.locator(scroller).evaluate((element) => element.scrollTop);
    const before = await host.scrolled();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => host.scrolled()).toBe(before + 60);
    expect(await top()).toBe(0);

    if (into === null) await page.mouse.click(x, y - 60);
    else await host.button(into).click();
    await page.mouse.move(x, y - 60);
    await page.mouse.wheel(0, 15);
    await expect.poll(top).toBeGreaterThan(0);
    expect(await host.scrolled()).toBe(before + 60);
  });
}

for (const kind of ['stripped', 'wordpress'] as const) {
  test(`a wheel over an embed of automatic height scrolls a host of the kind “${kind}”, which does not resize it`, async ({
    host,
    page,
  }) => {
    await host.open(kind);
    await expect(host.button('Read the list')).toBeVisible();
    const height = await host.frameHeight();
    expect(height).toBe(kind === 'stripped' ? 500 : 1000);
    expect(await host.contentHeight()).toBe(height);
    await host.iframe.evaluate((frame) => frame.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const frame = await host.iframe.boundingBox();
    const before = await host.scrolled();
    await page.mouse.move((frame?.x ?? 0) + 200, (frame?.y ?? 0) + 400);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => host.scrolled()).toBe(before + 60);
    // Once it has the height that it asked for, it is as tall as its content again.
    if (kind === 'stripped') await host.iframe.evaluate((one) => one.setAttribute('height', '4000'));
    if (kind === 'stripped') await expect(host.button('Read the list')).toBeHidden();
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('one finger scrolls the host up and down and the timeline sideways; two fingers zoom', async ({
    host,
    page,
  }) => {
    const explorer = new ExplorerPage(page);
    await host.open('plain');
    await host.button('Continue').tap();
    await host.button('Zoom in').tap();
    await host.settled();
    await page.locator('h1').first().tap();
    let { x, y } = await middle(host);
    const before = await host.scrolled();
    const start = await host.window;
    const shown = host.embed.getByText('or use two fingers, to zoom the timeline').waitFor();
    await explorer.touch(line([x, y + 40], [x + 4, y - 120], 12, 20));
    await expect.poll(() => host.scrolled()).toBeGreaterThan(before + 50);
    await shown;
    expect(await host.window).toBe(start);

    ({ x, y } = await middle(host));
    await explorer.touch(line([x + 80, y], [x - 80, y + 3]));
    await expect.poll(() => host.window).not.toBe(start);
    const panned = await host.window;
    await host.settled();
    const still = await host.scrolled();
    await explorer.touch(line([x - 20, y], [x - 90, y]), line([x + 20, y], [x + 90, y]));
    await expect.poll(() => host.window).not.toBe(panned);
    expect(await host.scrolled()).toBe(still);
  });

  for (const high of HIGH) {
    const { name, scroller, into } = high;
    const title = `a finger over ${name} scrolls the host until the reader activates the embed`;
    test(title, deepIf(name !== 'an open event'), async ({ host, page }) => {
      const explorer = new ExplorerPage(page);
      await openHigh(host, high, 'tap');
      await page.locator('h1').first().tap();
      const top = () => host.embed.locator(scroller).evaluate((element) => element.scrollTop);
      let { x, y } = await middleOf(host, scroller);
      const before = await host.scrolled();
      // The button that opens the note may have come into sight.
      const first = await top();
      await explorer.touch(line([x, y + 30], [x + 2, y - 100], 12, 20));
      await expect.poll(() => host.scrolled()).toBeGreaterThan(before + 50);
      expect(await top()).toBe(first);

      ({ x, y } = await middleOf(host, scroller));
      if (into === null) await page.touchscreen.tap(x, y);
      // So narrow a frame has the event below the picture instead of the button.
      else if (scroller === '.embed-body') await host.strip.getByRole('button', { name: 'Later' }).tap();
      else await host.button(into).tap();
      await explorer.touch(line([x, y + 10], [x + 2, y - 30], 12, 20));
      await expect.poll(top).toBeGreaterThan(first);
    });
  }
});
