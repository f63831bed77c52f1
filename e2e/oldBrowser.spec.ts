// A browser older than docs/BROWSERS.md names: features are deleted before the page runs. Every page can be read, with its
// picture and links, and says why it does no more.

import { expect, type Page, test } from '@playwright/test';
import { EVENT_COUNT } from './builtFiles.ts';
import { pressStill, settled } from './explorer.page.ts';

/** One browser for each feature that the page asks for, and one that has none of them. */
const OLD: Readonly<Record<string, () => void>> = {
  'without URL.canParse': () => Reflect.deleteProperty(URL, 'canParse'),
  'without Array.prototype.toSorted': () => Reflect.deleteProperty(Array.prototype, 'toSorted'),
  'without AbortSignal.timeout': () => Reflect.deleteProperty(AbortSignal, 'timeout'),
  'without :has()': () => {
    const { supports } = CSS;
    CSS.supports = (...asked: [string, string?]) =>
      !asked[0].includes(':has') && (supports as (...all: unknown[]) => boolean).apply(CSS, asked);
  },
  'without any of them, or what came before': () => {
    for (const name of ['toSorted', 'toReversed', 'with', 'toSpliced', 'findLast', 'at', 'flatMap'])
      Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['replaceAll', 'at', 'isWellFormed']) Reflect.deleteProperty(String.prototype, name);
    for (const name of ['hasOwn', 'groupBy', 'fromEntries']) Reflect.deleteProperty(Object, name);
    for (const name of ['structuredClone', 'ResizeObserver', 'IntersectionObserver', 'requestIdleCallback'])
      Reflect.deleteProperty(window, name);
    Reflect.deleteProperty(URL, 'canParse');
    Reflect.deleteProperty(AbortSignal, 'timeout');
    Reflect.deleteProperty(CSS, 'supports');
  },
};

async function isReadable(page: Page, path: string): Promise<void> {
  await page.goto(`./${path}`);
  const said = page.locator('#startup-status');
  await expect(said).toContainText('need a newer browser: Chrome or Edge 120, Firefox 121, Safari 17.2, or later');
  await expect(said).toContainText('You can read every event below without them.');
  await settled(page);
  // Nothing is left that does nothing.
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
}

test('an old browser gets the list, the picture and their links, and says what needs a newer one', async ({ page }) => {
  for (const [name, remove] of Object.entries(OLD))
    await test.step(name, async () => {
      const old = await page.context().newPage();
      await old.addInitScript(remove);
      for (const path of ['', 'embed/']) {
        await isReadable(old, path);
        await expect(old.locator('#events article')).toHaveCount(EVENT_COUNT);
      }
      await old.close();
    });
  await page.addInitScript(OLD['without URL.canParse'] ?? (() => {}));
  await isReadable(page, '');
  await pressStill(page.locator('#events [data-entry]').filter({ hasText: 'Jay report published' }));
  await expect(page.getByRole('heading', { name: 'Jay report published', level: 2 })).toBeVisible();
  await expect(page.locator('#startup-status')).toContainText('newer browser');
  await expect(page.locator('blockquote').first()).toBeVisible();
  await isReadable(page, 'kiosk/');
});
