// Every story of the component gallery (src/gallery): no error, nothing wider than a phone, nothing that axe finds.
// Structure only, because pixels differ between fonts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { axeViolations } from './axe.ts';
import { SITE_ROOT } from './builtFiles.ts';
import { type ServedSite, serveSite } from './serveSite.ts';

// One worker, which builds the gallery once.
test.describe.configure({ mode: 'default' });

const GALLERY = '.reports/gallery';
let site: ServedSite;

test.beforeAll(async () => {
  await build({ mode: 'gallery', logLevel: 'error' });
  site = await serveSite(GALLERY, {});
});
test.afterAll(() => site.close());

const galleryAt = (search: string): string => `${site.address}src/gallery/gallery.html?${search}`;

/** Shows a story without loading the page again, and waits until it is drawn. */
async function showStory(page: Page, story: string): Promise<void> {
  await page.evaluate(async (story) => {
    const url = new URL(window.location.href);
    url.searchParams.set('story', story);
    window.history.pushState(null, '', url);
    window.dispatchEvent(new PopStateEvent('popstate'));
    const isDrawn = (): boolean => {
      const root = document.querySelector(`[data-story="${story}"]`);
      return root !== null && [...root.querySelectorAll('.timeline-box')].every((box) => box.childElementCount > 0);
    };
    do await new Promise(requestAnimationFrame);
    while (!isDrawn());
    await new Promise(requestAnimationFrame);
  }, story);
}

/** The ids of all stories, from the gallery's menu. */
async function storyIds(page: Page): Promise<readonly string[]> {
  await page.goto(galleryAt(''));
  const links = page.getByRole('navigation', { name: 'Stories' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('story') ?? ''),
  );
}

/** px by which the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const { name, search, colorScheme } of [
  { name: 'in light', search: 'bare=on', colorScheme: 'light' },
  { name: 'in dark, in Urdu from right to left', search: 'bare=on&lang=ur', colorScheme: 'dark' },
] as const) {
  test(`every story has no error, fits 320 px and is clean for axe, ${name}`, async ({ page }) => {
    const stories = await storyIds(page);
    expect(stories.length).toBeGreaterThan(70);
    expect(new Set(stories).size).toBe(stories.length);
    let errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(galleryAt(search));
    const faults: Record<string, unknown> = {};
    for (const story of stories) {
      errors = [];
      await showStory(page, story);
      const wide = await overflow(page);
      const found = [...errors, ...(wide > 0 ? [`${wide} px too wide`] : []), ...(await axeViolations(page))];
      if (found.length > 0) faults[story] = found;
    }
    expect(faults).toEqual({});
  });
}

test('the built site has nothing of the gallery', () => {
  const files = readdirSync(SITE_ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.filter(
      (file) => /gallery/.test(file) || readFileSync(join(SITE_ROOT, file), 'utf8').includes('gallery-story'),
    ),
  ).toEqual([]);
});
