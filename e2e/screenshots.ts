// The pictures of the README and docs. Each is opened twice, so that the typeface is there as on a second visit.

import { expect, test } from './explorer.ts';

const PICTURES = [
  ['desktop', { width: 1440, height: 960 }, 'light', ''],
  ['event', { width: 1440, height: 960 }, 'light', '?event=hughes-2014-not-seen'],
  ['dark', { width: 1440, height: 960 }, 'dark', '?lane=status&from=2010'],
  ['table', { width: 1440, height: 960 }, 'light', '?view=table&status=alleged,claimed,denied'],
  ['phone', { width: 390, height: 844 }, 'light', ''],
  ['phone-event', { width: 390, height: 844 }, 'dark', '?event=iopc-2018-no-individual'],
] as const;

for (const [name, viewport, colorScheme, search] of PICTURES) {
  test(name, async ({ explorer, page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => document.fonts.load('600 1em "Source Serif 4"'));
    await explorer.open();
    await page.getByRole('button', { name: 'I have read this' }).click();
    await explorer.open(search);
    await page.evaluate(() => document.fonts.ready);
    await expect(explorer.list.or(explorer.table)).toBeVisible();
    await page.screenshot({ path: `docs/images/${name}.png` });
  });
}
