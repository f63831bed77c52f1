// The prerendered HTML before any script has run, and its hydration without a change.

import type { Page } from '@playwright/test';
import { expect, test } from './explorer.page.ts';
import { KioskPage } from './kiosk.page.ts';
import { watchShifts } from './layoutShifts.ts';

const EVENT = 'event/hughes-2014-not-seen/';
const PAGES = ['', 'embed/', 'kiosk/', EVENT];

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGES) {
    test(`/${path} without scripts has every event as text and no control that would not work`, async ({
      page,
      request,
    }) => {
      const { events } = await (await request.get('./data/rotherham/dataset.json')).json();
      await page.goto(`./${path}`);
      const entries = page.getByRole('list', { name: 'Events', exact: true }).getByRole('article');
      await expect(entries).toHaveCount(events.length);
      const words = await entries.allTextContents();
      const standing = /On record|Found|Stated|Announced|Claimed|Alleged|Denied/;
      expect(words.filter((text) => !standing.test(text))).toEqual([]);
      await expect(page.locator('#root :is(button, input, select):visible')).toHaveCount(0);
      // Playwright's own selectors skip the content of <noscript>.
      await expect(page.locator('p.without-script')).toContainText('which is not running here');
      await expect(page.locator('section.without-script')).toBeVisible();
      // There is no About that has the rest of it.
      for (const description of await page.locator('.intro p').all()) {
        await expect(description).toBeVisible();
        expect(await description.evaluate((text) => text.scrollHeight - text.clientHeight)).toBeLessThanOrEqual(0);
      }
      // Sideways nothing is hidden either.
      await page.setViewportSize({ width: 320, height: 600 });
      const { width, clientWidth } = await page
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => ({ width: scrollWidth, clientWidth }));
      expect(width).toBeLessThanOrEqual(clientWidth);
    });
  }

  test('an event’s page without scripts has its text, its standing and its reply', async ({ page }) => {
    await page.goto(`./${EVENT}`);
    const details = page.getByRole('complementary', { name: 'Event details' });
    await expect(details.getByRole('heading').first()).not.toBeEmpty();
    await expect(details).toContainText('Denied');
    await expect(details.locator('blockquote').first()).toBeVisible();
    await expect(details).toContainText('Accounts differ');
    await expect(page).toHaveTitle(/\(Denied\)/);
  });
});

/** In the page: marks which elements stood there before any script. */
async function markWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      for (const element of document.querySelectorAll('#root *')) Object.assign(element, { written: true });
    });
  });
}

for (const { name, viewport } of [
  { name: 'a phone', viewport: { width: 390, height: 844 } },
  { name: 'a desktop', viewport: { width: 1366, height: 900 } },
]) {
  for (const path of ['', 'embed/', EVENT]) {
    test(`hydrating /${path} on ${name} moves nothing and redraws nothing`, async ({ explorer, page }) => {
      await page.setViewportSize(viewport);
      await markWritten(page);
      const expectStill = await watchShifts(page);
      await explorer.open(path);
      await expect(explorer.items.first()).toBeVisible();
      await expectStill();
      const remaining = await page
        .locator('main, #events article')
        .evaluateAll((elements) => elements.filter((element) => !('written' in element)).length);
      expect(remaining).toBe(0);
      expect(explorer.faults).toEqual([]);
    });
  }
}

test('the kiosk’s page, which differs from its prerendered HTML, shifts nothing that it draws', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & {
        sources: readonly { node: Node | null }[];
      })[])
        for (const { node } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element?.closest('.kiosk')) moved.push(element.className);
        }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const kiosk = new KioskPage(page);
  await kiosk.open();
  await expect(kiosk.start).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
  expect(kiosk.faults).toEqual([]);
});

test('no font blocks the text, and a phone fetches none', async ({ explorer, page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  expect(fonts).toEqual([]);
  await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(0);
  const displays = await page.evaluate(() =>
    // A face that is the device's own comes at once.
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('src').includes('url('))
      .map(({ style }: CSSRule & { readonly style?: CSSStyleDeclaration }) =>
        /naskh/i.test(style?.getPropertyValue('font-family') ?? '')
          ? `Arabic ${style?.getPropertyValue('font-display')}`
          : style?.getPropertyValue('font-display'),
      ),
  );
  // Without its typeface, Urdu may be boxes on a device: there the letters are exchanged when it comes.
  expect([...new Set(displays)].sort()).toEqual(['Arabic swap', 'optional']);
});

test('the timeline’s files are requested after the text, each once', async ({ explorer, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
  await explorer.open();
  expect(asked.filter((name, index) => name !== '' && asked.indexOf(name) !== index)).toEqual([]);
  const { came, starts } = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource');
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      came: navigation?.responseEnd ?? Number.NaN,
      starts: ['shell-', 'timeline-', 'dataset.worker-'].map(
        (name) => files.find((file) => file.name.includes(`/assets/${name}`))?.startTime ?? Number.NaN,
      ),
    };
  });
  for (const start of starts) expect(start).toBeGreaterThan(came - 20);
});
