// What an article does with its embed: paragraphs that show views as the reader scrolls, the article's colours, and the
// scripts of other systems that hide or resize the frame.

import type { Page } from '@playwright/test';
import { line } from './gestures.ts';
import { ExplorerPage, settled } from './explorer.page.ts';
import { expect, type Host, test } from './hostPages/host.page.ts';
import { STORY } from './hostPages/pages.ts';

/** Paragraphs that are read by keys and by touch, after all were read by wheel. */
const SOME = process.env.DEEP ? STORY : STORY.slice(0, 3);

const activeSteps = (page: Page) =>
  page.locator('[data-otr-active]').evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.otrShow));

/** The open event in the story's first embed, which it names in its own address. */
async function shown(page: Page): Promise<string | null> {
  const frame = page.frames().find((one) => one.parentFrame() !== null && !one.url().includes('view=list'));
  return frame ? frame.evaluate(() => new URLSearchParams(location.search).get('event')) : null;
}

/** Where the article is once it has not moved for ten frames: a key's scroll glides. */
const restingScroll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let still = 0, at = window.scrollY; still < 10; still = window.scrollY === at ? still + 1 : 0) {
      at = window.scrollY;
      await new Promise(requestAnimationFrame);
    }
    return window.scrollY;
  });

/** Scrolls with `step` until the paragraph is active, and checks that the embed shows its event. */
async function readStory(page: Page, step: () => Promise<void>, paragraphs: readonly string[] = STORY): Promise<void> {
  const focused = await page.evaluate(() => document.activeElement?.localName);
  for (const id of paragraphs) {
    await expect(async () => {
      if (!(await activeSteps(page)).includes(`?event=${id}`)) await step();
      expect(await activeSteps(page)).toContain(`?event=${id}`);
    }).toPass({ intervals: [20] });
    const at = await restingScroll(page);
    await expect.poll(() => shown(page)).toBe(id);
    // The embed takes neither the scroll nor the focus.
    expect(await page.evaluate(() => window.scrollY)).toBe(at);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe(focused);
  }
}

async function openStory(host: Host, page: Page): Promise<void> {
  await page.goto(`${host.origin}/story`);
  const frame = page.locator('#frame');
  await frame.scrollIntoViewIfNeeded();
  await settled(frame.contentFrame());
}

test('an article of eight paragraphs drives its embed by wheel and keyboard, before it has loaded too, and not the other embed', async ({
  host,
  page,
}) => {
  // Without the script the paragraphs are text.
  await page.route('**/embed.js', (route) => route.abort());
  await page.goto(`${host.origin}/story`);
  await page.locator('p', { hasText: 'Paragraph 8.' }).scrollIntoViewIfNeeded();
  await settled(page.locator('#frame').contentFrame());
  expect(await activeSteps(page)).toEqual([]);
  host.faults.length = 0; // The script that was not loaded.
  await page.unroute('**/embed.js');

  await openStory(host, page);
  const first = page.locator('#frame').contentFrame();
  await page.mouse.move(1000, 400);
  await readStory(page, () => page.mouse.wheel(0, 120));
  await expect(
    first.getByRole('complementary', { name: 'Event details' }).getByRole('heading', { level: 2 }),
  ).toBeVisible();
  // What the article shows is not announced over it.
  for (const region of await first.locator('[aria-live="polite"]').all()) await expect(region).toHaveText('');
  await expect(first.locator('.event-strip-words')).toHaveAttribute('aria-live', 'off');
  expect(await activeSteps(page)).toEqual([`?event=${STORY.at(-1)}`]);

  const second = page.locator('#second iframe').contentFrame();
  await page.locator('#second').scrollIntoViewIfNeeded();
  await page
    .locator('p', { hasText: 'Only what is alleged.' })
    .evaluate((step) => step.scrollIntoView({ block: 'start' }));
  await expect(second.getByRole('list', { name: 'Events', exact: true }).getByRole('article')).toHaveCount(2);
  expect(await shown(page)).toBe(STORY.at(-1));

  // Above its first paragraph the embed shows what its address says.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(() => activeSteps(page)).toEqual([]);
  await expect.poll(() => shown(page)).toBe(null);

  await page.locator('h1').click();
  await readStory(page, () => page.keyboard.press('ArrowDown'), SOME);

  // A paragraph that is read before the frame has loaded is shown once it has.
  await page.goto(`${host.origin}/story`);
  await page.locator('p', { hasText: 'Paragraph 5.' }).evaluate((step) => step.scrollIntoView({ block: 'start' }));
  await expect.poll(() => shown(page)).toBe(STORY[4]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('an article drives its embed by a finger, also one that is over the embed', async ({ host, page }) => {
    const explorer = new ExplorerPage(page);
    await openStory(host, page);
    await readStory(page, () => explorer.touch(line([200, 700], [202, 560], 10, 16)), SOME);
  });
});

test('a frame starts and has its height where iframe-resizer 5 gives it none, and where WordPress hides it until it speaks', async ({
  host,
  page,
}) => {
  await host.open('resizer');
  await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);
  const short = await host.frameHeight();
  expect(short).toBeGreaterThan(700);
  await page.setViewportSize({ width: 380, height: 800 });
  await host.show();
  await expect.poll(() => host.frameHeight()).not.toBe(short);
  await expect.poll(async () => (await host.frameHeight()) - (await host.contentHeight())).toBe(0);

  await page.goto(`${host.origin}/wordpressHidden`);
  // By a script: the quotation may be hidden already, and Playwright would wait until it is not.
  await page.locator('#quotation').evaluate((quotation) => quotation.scrollIntoView());
  await expect(page.locator('#quotation')).toBeHidden();
  await host.show();
  await host.settled();
  expect(await host.frameHeight()).toBe(620);
  await expect(host.entry('Jay report published')).toBeAttached();
  await host.strip.getByRole('button', { name: 'Later' }).click();
});

test('theme=host takes the colours of a dark article on a light device, and follows its switch', async ({
  host,
  page,
}) => {
  await host.open('dark');
  const colours = () =>
    host.embed.locator('html').evaluate((root) => ({
      scheme: getComputedStyle(root).colorScheme,
      paper: getComputedStyle(root).backgroundColor,
      embed: getComputedStyle(root.querySelector('.embed') ?? root).backgroundColor,
    }));
  const clear = 'rgba(0, 0, 0, 0)';
  await expect.poll(colours).toEqual({ scheme: 'dark', paper: clear, embed: clear });
  // A frame whose scheme differs from its page's would have an opaque ground.
  expect(await host.iframe.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark');
  await page.locator('#light').click();
  await expect.poll(colours).toEqual({ scheme: 'light', paper: clear, embed: clear });
  await page.evaluate(() => document.documentElement.setAttribute('style', 'background: #777'));
  // Grey leaves too little contrast: the embed has its own background.
  await page.evaluate(() => (document.documentElement.className = ''));
  await expect.poll(async () => (await colours()).embed).not.toBe(clear);
});
