// What axe and a keyboard run cannot say of browse, dialogs and kiosk: targets, the one status, and where the focus is.

import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { type ExplorerPage, expect, test, viewTest } from './explorer.page.ts';
import { test as kioskTest } from './kiosk.page.ts';
import { sampleData } from './sampleData.ts';
import { deepIf } from './deep.ts';

const TABS = ['Link', 'Embed', 'Cite', 'Download', 'Image'] as const;

/** Thirty events of one day, which no zoom parts. */
async function openCluster(explorer: ExplorerPage): Promise<void> {
  await explorer.page
    .context()
    .route('**/dataset.json', (route) => route.fulfill({ json: sampleData(200, () => '2014-08-26') }));
  await explorer.page.goto('./');
  await explorer.settled();
  await explorer.pills.first().click();
  await expect(explorer.page.getByRole('dialog', { name: /events at this point$/ })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  viewTest(
    `axe finds no violation in the tour and in every dialog, ${colorScheme}`,
    deepIf(colorScheme === 'dark'),
    async ({ explorer, page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      const clean = async (what: string) => expect(await axeViolations(page), what).toEqual([]);
      await explorer.open('?tour=who-knew&step=4');
      await clean('tour');
      await explorer.resize(390, 844);
      await clean('tour on a phone');
      for (const search of ['?view=list', '?view=table', '?event=hughes-2014-not-seen']) {
        await explorer.show(search);
        // layout.spec.ts does the same on a desktop.
        if (process.env.DEEP) await clean(`${search} on a phone`);
      }
      await explorer.handle.press('ArrowUp');
      await expect(explorer.details).toHaveAttribute('data-size', 'full');
      await clean('event at full height on a phone');
      await explorer.resize(1366, 900);
      for (const of of ['page', 'event'] as const) {
        for (const tab of TABS) {
          // An event's tabs differ from the page's by their texts alone.
          if (of === 'event' && tab !== 'Cite' && !process.env.DEEP) continue;
          await explorer.openSharing(tab, of);
          await expect(explorer.sharing.getByRole('tabpanel')).toBeVisible();
          await clean(`share ${of}: ${tab}`);
          await page.keyboard.press('Escape');
        }
      }
      await explorer.head('about').click();
      await expect(page.getByRole('dialog').getByRole('heading').nth(1)).toBeVisible();
      await clean('about');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await clean('shortcuts');
      await openCluster(explorer);
      await clean('cluster');
    },
  );

  kioskTest(
    `axe finds no violation on any screen of the kiosk, ${colorScheme}`,
    deepIf(colorScheme === 'dark'),
    async ({ kiosk, page }) => {
      kioskTest.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const clean = async (what: string) => expect(await axeViolations(page), what).toEqual([]);
      await kiosk.open('?search=on');
      await expect(kiosk.slide).toBeVisible();
      await clean('attract');
      await kiosk.begin();
      await clean('visit');
      await kiosk.openEntry('Jay report published');
      await clean('event');
      await kiosk.details.getByRole('button', { name: 'Close' }).click();
      // layout.spec.ts has both on a page.
      for (const view of process.env.DEEP ? (['List', 'Table'] as const) : []) {
        await kiosk.view(view).check({ force: true });
        await kiosk.settled();
        await clean(view);
      }
      for (const name of [/^Filters/, 'About', 'Get help']) {
        await kiosk.button(name).first().click();
        await clean(String(name));
        await page.keyboard.press('Escape');
      }
      await kiosk.pass(91);
      await expect(kiosk.warning).toBeVisible();
      await clean('warning');
      await kiosk.button('Continue').click();
      await kiosk.holdForOperator();
      await expect(kiosk.operator).toBeVisible();
      await clean('operator');
    },
  );
}

/** What can be pressed and is smaller than so many px either way; a checkbox or radio button counts with its label. */
const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.locator('a[href], button, input, select, textarea, summary, [role="tab"]').evaluateAll((elements, least) => {
    const seen = elements.filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip'),
    );
    /** WCAG 2.5.8: a mark or a pill may be smaller, as the list has each of its events as a target of full size. */
    const isInList = (element: HTMLElement): boolean =>
      element.matches('.otr-pill')
        ? document.querySelectorAll('#events [data-event-link]').length > 0
        : document.querySelector(`#events [data-event-link="${CSS.escape(element.dataset.event ?? '')}"]`) !== null;
    // A modal dialog is all that can be pressed.
    const dialog = document.querySelector('dialog:modal');
    return seen
      .filter((element) => !dialog || dialog.contains(element))
      .filter((element) => !(element instanceof HTMLElement && element.matches('.otr-button') && isInList(element)))
      .flatMap((element) => {
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
        const width = Math.max(...boxes.map((box) => box.width));
        const height = Math.max(...boxes.map((box) => box.height));
        const small = Math.min(width, height) < least - 0.5;
        return small ? [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`] : [];
      });
  }, least);

for (const [pointer, least, options] of [
  ['a mouse', 24, {}],
  ['a finger', 44, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }],
] as const) {
  test.describe(() => {
    test.use(options);
    test(`every target for ${pointer} is at least ${least} px wide and high: links, items, fields, dialogs`, async ({
      explorer,
      page,
    }) => {
      const large = async (what: string) => expect(await smallTargets(page, least), what).toEqual([]);
      await explorer.open();
      for (const search of [
        '',
        '?view=table',
        '?tour=who-knew&step=4',
        '?actor=med-hughes&event=hughes-2014-not-seen',
      ]) {
        await explorer.show(search);
        await large(search);
      }
      await explorer.show('?actor=med-hughes');
      expect(await explorer.items.count()).toBeGreaterThan(0);
      const menu = page.getByRole('button', { name: 'Menu' });
      if (await menu.isVisible()) {
        await menu.click();
        await page.getByRole('button', { name: 'Filters', exact: true }).click();
      }
      await large('all unfolded');
      // A dialog's controls are those of the page.
      if (least === 24 && !process.env.DEEP) return;
      for (const panel of ['about', 'support'] as const) {
        await explorer.head(panel).click();
        await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
        await large(panel);
        await page.keyboard.press('Escape');
      }
      for (const tab of TABS) {
        await explorer.openSharing(tab);
        await expect(explorer.sharing.getByRole('tabpanel')).toBeVisible();
        await large(tab);
        await page.keyboard.press('Escape');
      }
      await openCluster(explorer);
      await large('cluster');
    });
  });
}

for (const width of [1366, 390]) {
  viewTest(
    `closing a dialog returns the focus to its opener, fully visible, at ${width} px`,
    deepIf(width === 390),
    async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 844 });
      await explorer.open('?event=hughes-2014-not-seen');
      const menu = page.getByRole('button', { name: 'Menu' });
      if (await menu.isVisible()) await menu.click();
      const openers = [
        explorer.head('share'),
        explorer.head('about'),
        explorer.head('support'),
        page.locator('.masthead-keys:visible'),
        page.locator('.content-note').getByRole('button', { name: 'Get help' }),
        explorer.details.getByRole('button', { name: 'Share this event' }),
        page.locator('.foot').getByRole('button', { name: 'Get help' }),
      ];
      let opened = 0;
      for (const opener of openers) {
        if ((await opener.count()) === 0) continue;
        for (const leave of ['Escape', 'Close']) {
          await opener.focus();
          // The page has scrolled to it once the rows that it passed have their own heights.
          let before = await explorer.focused();
          await expect
            .poll(async () => {
              before = await explorer.focused();
              return before.covered;
            })
            .toBe(false);
          await page.keyboard.press('Enter');
          const dialog = page.getByRole('dialog');
          await expect(dialog).toBeVisible();
          expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
          if (leave === 'Escape') await page.keyboard.press('Escape');
          else await dialog.getByRole('button', { name: 'Close' }).first().press('Enter');
          await expect(dialog).toBeHidden();
          await expect.poll(() => explorer.focused()).toEqual(before);
          opened += 1;
        }
      }
      expect(opened).toBeGreaterThanOrEqual(10);
    },
  );
}

// The close event comes in a later task, possibly after the reader’s next press.
viewTest(
  'a dialog closed by Escape or Close can be reopened at once, and so can another one',
  async ({ explorer, page }) => {
    await explorer.open();
    for (const leave of ['Escape', 'Close'] as const) {
      for (const next of ['share', 'support'] as const) {
        await explorer.head('share').click();
        await explorer.head(next).evaluate(async (opener: HTMLElement, by) => {
          const closed = new Promise((resolve) =>
            document.addEventListener('close', resolve, { capture: true, once: true }),
          );
          const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
          if (by === 'Escape') dialog?.requestClose();
          else dialog?.querySelector<HTMLElement>('.dialog-head button')?.click();
          // The dialog is closed, and its close event is still to come.
          await Promise.resolve();
          opener.focus();
          opener.click();
          await closed;
          await new Promise(requestAnimationFrame);
        }, leave);
        await expect(
          page.getByRole('dialog', { name: next === 'share' ? 'Share' : 'Get help', exact: true }),
        ).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(explorer.head(next)).toBeFocused();
      }
    }
  },
);

test('closing a cluster’s list returns the focus to the cluster', async ({ explorer, page }) => {
  await openCluster(explorer);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
  const { name, covered } = await explorer.focusedInSight();
  expect(name).toMatch(/^\d+ events, 26 August 2014$/);
  expect(covered).toBe(false);
});

/**
 * Notes in the page every text that a live region comes to say; “busy” before a count that is said while the page is rebuilt,
 * which a screen reader would drop among the news of the rows.
 */
function note(): void {
  const texts: string[] = [];
  Object.assign(window, { texts });
  const last = new Map<Element, string | null>();
  const look = (): void => {
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      const text = region.textContent;
      // What a region begins with is not announced, nor what it has while it is off.
      const isNews = last.has(region) && region.ariaLive !== 'off';
      if (last.get(region) === text) continue;
      last.set(region, text);
      if (!isNews || !text) continue;
      const busy = region.closest('.count') && document.querySelector('main')?.ariaBusy !== 'false' ? 'busy ' : '';
      texts.push(`${busy}${region.getAttribute('role') ?? 'polite'}: ${text}`);
    }
  };
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
const noted = (page: Page) => () =>
  page.evaluate(() => (window as unknown as { texts: string[] }).texts.splice(0)) as Promise<readonly string[]>;
/** All that is announced, and nothing before it. */
async function hears(announcements: () => Promise<readonly string[]>, expected: readonly string[]): Promise<void> {
  const heard: string[] = [];
  await expect
    .poll(async () => {
      heard.push(...(await announcements()));
      return heard;
    })
    .toEqual(expected);
}
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(note);
  return noted(page);
}

test('a filter is announced once, by its count, when the list is there; an opened event once, by title, date and standing', async ({
  explorer,
  page,
}) => {
  await explorer.open('?view=list');
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.locator('[aria-live]:not([aria-live="polite"], [role="status"]), [role="alert"]')).toHaveCount(0);
  const announcements = await listen(page);
  await explorer.choose('Actors', 'Med Hughes');
  const { matching, all } = await explorer.counted();
  await hears(announcements, [`polite: ${matching} of ${all} events`]);
  await explorer.press(explorer.entries.first().getByRole('heading').getByRole('link'));
  await expect(explorer.details).toBeVisible();
  await explorer.settled();
  const title = await explorer.details.getByRole('heading', { level: 2 }).textContent();
  const date = await explorer.details.locator('time').first().textContent();
  const standing = await explorer.details.locator('.status-label').first().textContent();
  // Its title is the heading, which has the focus.
  await expect(explorer.details.getByRole('heading', { level: 2 })).toBeFocused();
  expect(await announcements()).toEqual([`polite: ${date}. ${standing}.`]);
  // With it open there is one status still; copying is announced by the one announcer.
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(explorer.announcer).toHaveCount(1);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.details.getByRole('button', { name: 'Copy link' }).click();
  await hears(announcements, [`polite: ${date}. ${standing}. Copied`]);
  await page.keyboard.press('Escape');
  await expect(explorer.details).toBeHidden();
  expect((await announcements()).filter((words) => words !== 'polite: ')).toEqual([]);
  // Back does not move the focus, so that the title is announced too.
  await page.goBack();
  await hears(announcements, [`polite: ${title}. ${date}. ${standing}.`]);
});

test('a link with a filter announces the filtered count alone', async ({ explorer, page }) => {
  await page.addInitScript(note);
  await explorer.open('?actor=med-hughes');
  const { matching, all } = await explorer.counted();
  expect(matching).toBeLessThan(all);
  await hears(noted(page), [`polite: ${matching} of ${all} events`]);
});

test('a search updates at each letter and is announced once, with the final count', async ({ explorer, page }) => {
  await explorer.open('?view=list');
  const announcements = await listen(page);
  await explorer.search.focus();
  const seen = await explorer.search.evaluate(async (field: HTMLInputElement) => {
    const counts: unknown[] = [];
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (const text of ['r', 're', 'rep', 'repo', 'report', 'reports', 'reports w']) {
      write?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Drawn by the second frame at the latest.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      counts.push(document.querySelector('.count > [role=status]')?.textContent);
    }
    return counts;
  });
  expect(new Set(seen).size).toBeGreaterThan(1);
  const { matching, all } = await explorer.counted();
  await hears(announcements, [`polite: ${matching} of ${all} events`]);
});

viewTest(
  'the focus is visible on selected options and on the open event, in light and dark',
  async ({ explorer, page }) => {
    await explorer.open('?event=jay-report-2014');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Back to where Tab begins.
      await page.locator('a.skip').first().focus();
      for (const name of ['Timeline', 'Date stated', 'Earlier'] as const) {
        await explorer.tabTo(name);
        expect(await explorer.focusContrast(), name).toBeGreaterThanOrEqual(3);
      }
      await explorer.tabTo('South Yorkshire Police');
      expect(await explorer.focusContrast(), 'a row').toBeGreaterThanOrEqual(3);
      await explorer.tabTo(/^Jay report published, /);
      await expect(explorer.item('jay-report-2014')).toBeFocused();
      expect(await explorer.focusContrast(), 'the open event').toBeGreaterThanOrEqual(3);
      await page.keyboard.press('ArrowRight');
      await expect(explorer.item('jay-report-2014')).not.toBeFocused();
      expect(await explorer.focusContrast(), 'another event').toBeGreaterThanOrEqual(3);
      await explorer.tabTo('On record');
      expect(await explorer.focusContrast(), 'the legend').toBeGreaterThanOrEqual(3);
      await explorer.tabStop.press('ArrowLeft');
      // In the next frame.
      await expect(explorer.item('jay-report-2014')).toBeFocused();
    }
  },
);
