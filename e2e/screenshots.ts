// The pictures of the README and docs. Each is opened twice, so that the typeface is there as on a second visit.

import { expect, test } from './explorer.page.ts';

const PICTURES = [
  ['desktop', { width: 1440, height: 960 }, 'light', ''],
  ['event', { width: 1440, height: 960 }, 'light', '?event=hughes-2014-not-seen'],
  ['dark', { width: 1440, height: 960 }, 'dark', '?lane=status&from=2010'],
  ['table', { width: 1440, height: 960 }, 'light', '?view=table&status=alleged,claimed,denied'],
  ['urdu', { width: 1440, height: 960 }, 'light', '?lang=ur'],
  ['tablet', { width: 820, height: 1180 }, 'light', ''],
  ['phone', { width: 390, height: 844 }, 'light', ''],
  ['phone-event', { width: 390, height: 844 }, 'dark', '?event=iopc-2018-no-individual'],
] as const;

/** Frames of an article. */
const EMBEDS = [
  ['embed', { width: 720, height: 600 }, ''],
  ['embed-phone', { width: 380, height: 620 }, ''],
] as const;

/** Kiosks: the attract loop and a session. */
const KIOSKS = [
  ['kiosk-portrait', { width: 1080, height: 1920 }],
  ['kiosk-landscape', { width: 1920, height: 1080 }],
  ['kiosk-4k', { width: 3840, height: 2160 }],
] as const;

for (const [name, viewport] of KIOSKS) {
  test(name, async ({ explorer, page }) => {
    await page.setViewportSize(viewport);
    await page.goto('./kiosk/?diag=43');
    await explorer.settled();
    await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible();
    await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
    await page.mouse.click(viewport.width / 2, viewport.height / 2);
    await expect(page.getByRole('button', { name: 'Start over' })).toBeVisible();
    await explorer.item('hughes-2014-not-seen').click();
    await expect(explorer.details).toBeVisible();
    await explorer.settled();
    await page.screenshot({ path: `docs/images/${name}-visit.png`, animations: 'disabled' });
  });
}

for (const [name, viewport, search] of EMBEDS) {
  test(name, async ({ explorer, page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`./embed/${search}`);
    await explorer.settled();
    await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
  });
}

for (const [name, viewport, colorScheme, search] of PICTURES) {
  test(name, async ({ explorer, page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => document.fonts.load('600 1em "Source Serif 4"'));
    await explorer.open();
    await page.getByRole('button', { name: 'Continue' }).click();
    await explorer.open(search);
    await page.evaluate(() => document.fonts.ready);
    await expect(page.locator('#events').getByRole('link').first()).toBeVisible();
    await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
  });
}
