// Page object of the explorer: with the other page objects, the only file with selectors. Waits for roles and aria-busy.

import {
  type ConsoleMessage,
  type Download,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test';
import { OpenPage } from './openPage.ts';

export type FacetName = 'Actors' | 'Sector' | 'Sample topic' | 'Kind' | 'Standing' | 'Source';

/** What has the focus, and whether something else lies over it. */
export interface Focused {
  readonly tag: string;
  readonly name: string;
  readonly event: string | null;
  readonly item: string | null;
  /** The accessible description. */
  readonly description: string;
  readonly covered: boolean;
}

/** Clicks what is in or below the list once the rows above have their final heights, a few frames later. */
export async function pressStill(link: Locator): Promise<void> {
  await link.evaluate(async (element) => {
    let last = Number.NaN;
    for (let still = 0; still < 4; still += 1) {
      const { top, bottom } = element.getBoundingClientRect();
      const isSeen = top >= 0 && bottom <= window.innerHeight;
      if (!isSeen) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (!isSeen || top !== last) still = 0;
      last = top;
      await new Promise(requestAnimationFrame);
    }
  });
  await link.click();
}

/** Waits until a page or a frame has drawn what was asked of it. An expectation would poll at intervals of up to a second. */
export async function settled(page: Page | FrameLocator): Promise<void> {
  await page.getByRole('main').and(page.locator('[aria-busy="false"]')).waitFor();
}

export class ExplorerPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions and refused requests, as they happened. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', this.#onConsole);
    page.on('pageerror', this.#onError);
  }
  readonly #onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') this.faults.push(message.text());
  };
  readonly #onError = (error: Error): void => {
    this.faults.push(error.message);
  };
  /** Stops listening to the page, which others go on to use. */
  leave(): void {
    this.page.off('console', this.#onConsole);
    this.page.off('pageerror', this.#onError);
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`./${search}`);
    await this.settled();
  }
  async settled(): Promise<void> {
    await settled(this.page);
  }

  /**
   * Shows another view of the open page, as Back does: a tenth of the work of opening one. For what is true of a view
   * however one comes to it; what a page does while it opens needs `open`.
   */
  async show(search = ''): Promise<void> {
    await this.page.evaluate(async (search) => {
      history.pushState(null, '', search || location.pathname);
      window.dispatchEvent(new PopStateEvent('popstate'));
      await new Promise(requestAnimationFrame);
    }, search);
    await this.settled();
  }
  /** Resizes the page and waits until it has drawn itself anew, which takes a few frames. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    });
    await this.settled();
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Events', exact: true });
  }
  get entries(): Locator {
    return this.list.getByRole('article');
  }
  entry(title: string | RegExp): Locator {
    return this.entries.filter({ has: this.page.getByRole('heading', { name: title }) });
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: 'Events' });
  }
  get timeline(): Locator {
    return this.page.getByRole('region', { name: 'Timeline' });
  }
  get items(): Locator {
    return this.timeline.locator('[data-item]');
  }
  /** The timeline's drawn item of an event. */
  item(event: string): Locator {
    return this.timeline.locator(`[data-event="${event}"]`);
  }
  /** The window looked at, as the address has it once it has moved: days since 1970. */
  window(): { readonly start: number; readonly end: number } {
    const [start = Number.NaN, end = Number.NaN] = ['from', 'to'].map(
      (name) => Date.parse(this.param(name) ?? '') / 86_400_000,
    );
    return { start, end };
  }
  /** The contrast of the focus outline with its surroundings; with the element itself where the outline is inside it. */
  async focusContrast(): Promise<number> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      const rings = [
        focused,
        focused?.closest('label'),
        focused?.querySelector('.status-mark'),
        focused?.closest('li'),
      ];
      const ring = rings.find(
        (one) => one && getComputedStyle(one).outlineStyle === 'solid' && getComputedStyle(one).opacity !== '0',
      );
      if (!ring) return 0;
      const { outlineColor, outlineOffset, outlineWidth } = getComputedStyle(ring);
      const isInside = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) / 2 <= 1;
      let behind: Element | null = isInside ? ring : ring.parentElement;
      while (behind && /, 0\)|transparent/.test(getComputedStyle(behind).backgroundColor))
        behind = behind.parentElement;
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      const light = (color: string): number => {
        if (!canvas) return Number.NaN;
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [dark = 0, bright = 0] = [outlineColor, getComputedStyle(behind ?? ring).backgroundColor]
        .map(light)
        .sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    });
  }
  /** The day on which the window begins, in words. */
  get windowStart(): Promise<string | null> {
    return this.page.getByRole('slider', { name: 'Window starts' }).getAttribute('aria-valuetext');
  }
  get tour(): Locator {
    return this.page.getByRole('region', { name: 'Guided tour' });
  }
  /** The handle of the open event's sheet, on a narrow screen. */
  get handle(): Locator {
    return this.details.getByRole('button', { name: 'Full height' });
  }
  /** Fingers on the screen, one path each, a point every sixtieth of a second; lifted at the end. */
  async touch(...paths: readonly (readonly (readonly [number, number])[])[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const moves = Math.max(...paths.map((path) => path.length));
    // With current timestamps, because the speed of a finger decides where a sheet snaps.
    const start = Date.now() / 1000 - moves / 60;
    for (let move = 0; move < moves; move += 1) {
      const touchPoints = paths.map((path, id) => {
        const [x = 0, y = 0] = path[Math.min(move, path.length - 1)] ?? [];
        return { x, y, id };
      });
      const type = move === 0 ? 'touchStart' : 'touchMove';
      await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: start + move / 60 });
    }
    const timestamp = start + moves / 60;
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp });
    await session.detach();
  }
  get printView(): Locator {
    return this.page.locator('.print');
  }
  /** The live region for screen readers. */
  get announcer(): Locator {
    return this.page.locator('[aria-live="polite"]:not(.count > *)');
  }
  /** The names beside the picture's rows, with their counts and controls. */
  get rowNames(): Locator {
    return this.timeline.locator('.row-name');
  }
  /** The names of the picture's rows, from the top. */
  async rows(): Promise<readonly string[]> {
    return this.rowNames.locator('.row-name-words, .menu-button').allTextContents();
  }
  /** The picture without the row names, the overview and the legend. */
  get pictureBox(): Locator {
    return this.timeline.locator('.timeline-box');
  }
  get legend(): Locator {
    return this.timeline.getByRole('group', { name: 'Standing', exact: true });
  }
  /** The card beside a mark that has the pointer or the focus. It repeats an accessible name, so it has no role. */
  get hoverCard(): Locator {
    return this.page.locator('.hover-card');
  }
  /** The list of the events of a pill, or of the marks under one tap. */
  get chooser(): Locator {
    return this.page.getByRole('dialog', { name: /events? at this point$/ });
  }
  /** The removable chips of the active filters. */
  get chips(): Locator {
    return this.page.getByRole('button', { name: /^Remove filter: / });
  }
  /** The title's own link in the list or the table. */
  entryOf(event: string): Locator {
    return this.page.locator(`[data-entry][data-event-link="${event}"]`);
  }
  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Zoom and move' });
  }
  get details(): Locator {
    return this.page.getByRole('complementary', { name: 'Event details' });
  }
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /[\d,]+ of [\d,]+ events?/ });
  }
  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search events' });
  }
  group(name: FacetName): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }
  /** A facet's checkboxes: in the legend, else in a menu of the control bar or in the drawer, which this opens. */
  async facet(name: FacetName): Promise<Locator> {
    if (name === 'Standing' && (await this.legend.isVisible())) return this.legend;
    const bar = this.page.locator('.control-bar');
    const group = bar.getByRole('group', { name, exact: true });
    if (!(await group.isVisible())) await this.facetButton(name).click();
    return group;
  }
  /** What opens a facet: its menu, or the button of all filters where the screen is narrow. */
  facetButton(name: FacetName): Locator {
    const bar = this.page.locator('.control-bar');
    const menu = bar.getByRole('button', { name, exact: true });
    return menu.or(bar.getByRole('button', { name: 'Filters', exact: true })).filter({ visible: true });
  }
  /** Closes the menu that `facet` has opened, so that it lies over nothing. */
  async closeMenu(): Promise<void> {
    const open = this.page.locator('.control-bar .menu-button[aria-expanded=true]');
    if (await open.isVisible()) await open.click();
  }
  view(name: 'Timeline' | 'List' | 'Table'): Locator {
    return this.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name });
  }

  /** The share dialog, however it was opened. */
  get sharing(): Locator {
    return this.page.getByRole('dialog', { name: /^Share/ });
  }
  async openSharing(
    tab: 'Link' | 'Embed' | 'Cite' | 'Download' | 'Image',
    of: 'page' | 'event' = 'page',
  ): Promise<void> {
    const button = { name: of === 'event' ? 'Share this event' : 'Share', exact: true };
    await this.page.getByRole('button', button).click();
    await this.sharing.getByRole('tab', { name: tab }).click();
  }
  /** A text to take away, in the share dialog. */
  toCopy(label: 'Address' | 'Code to paste' | 'Citation'): Locator {
    return this.sharing.getByRole('textbox', { name: label });
  }
  async download(name: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.sharing.getByRole('button', { name }).click();
    return download;
  }

  // In any language: what has no name to ask for that would be the same in all.
  get wordmark(): Locator {
    return this.page.locator('.wordmark');
  }
  /** The buttons of the page's head: the tour's invitation, and those of the masthead. */
  head(panel: 'tour' | 'share' | 'about' | 'support'): Locator {
    if (panel === 'tour') return this.page.locator('.tour-invitation');
    // A record may name no support organisation.
    const quiet = this.page.locator('.masthead-nav > button[data-quiet]');
    if (panel === 'share') return this.page.locator('.masthead-nav > button[data-main]');
    return panel === 'about' ? quiet.first() : quiet.nth(1);
  }
  /** The choosers of language and theme, which this opens. */
  async display(): Promise<Locator> {
    const menu = this.page.locator('[data-menu=display]');
    const button = menu.getByRole('button').first();
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    return menu;
  }
  /** The timeline's one tab stop. */
  get tabStop(): Locator {
    return this.page.locator('.timeline [data-item][tabindex="0"]');
  }
  /** The pills, each a count of events. */
  get pills(): Locator {
    return this.page.locator('.timeline .otr-pill');
  }
  /** The links of the list's titles. */
  get titles(): Locator {
    return this.page.locator('.row h4 [data-event-link]');
  }

  /** "12 of 74 events" as numbers. */
  async counted(): Promise<{ matching: number; all: number }> {
    const numbers = ((await this.count.textContent()) ?? '').match(/[\d,]+/g) ?? [];
    const [matching = Number.NaN, all = Number.NaN] = numbers.map((text) => Number(text.replaceAll(',', '')));
    return { matching, all };
  }
  async choose(group: FacetName, label: string): Promise<void> {
    const facet = await this.facet(group);
    await facet.getByRole('checkbox', { name: label, exact: true }).check();
    await this.closeMenu();
    await this.settled();
  }
  /** The number that a facet shows beside a label. */
  async facetCount(group: FacetName, label: string): Promise<number> {
    const facet = await this.facet(group);
    const item = facet
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('checkbox', { name: label, exact: true }) });
    const count = Number(((await item.textContent()) ?? '').match(/([\d,]+)\s*$/)?.[1]?.replaceAll(',', ''));
    await this.closeMenu();
    return count;
  }
  /** Presses what is in or below the list: see pressStill. */
  async press(link: Locator): Promise<void> {
    await pressStill(link);
  }
  async openEntry(title: string | RegExp): Promise<void> {
    await this.press(this.entry(title).getByRole('heading').getByRole('link'));
    await expect(this.details).toBeVisible();
    await this.settled();
  }
  /** The ids of the entries, in the order of the list. */
  async idsInList(): Promise<readonly string[]> {
    return this.list
      .locator('[data-entry]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.eventLink ?? ''));
  }
  /** The ids of the events drawn singly, in the order of the page. */
  async idsInTimeline(): Promise<readonly string[]> {
    return this.items.evaluateAll((items) =>
      items.flatMap((item) => ((item as HTMLElement).dataset.event ? [(item as HTMLElement).dataset.event ?? ''] : [])),
    );
  }
  async focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const box = [...element.getClientRects()].toSorted((a, b) => b.width - a.width)[0];
      // What is cut by the edge of the timeline is still seen by what is left of it.
      const pane = element.closest('.timeline-box')?.getBoundingClientRect();
      const left = Math.max(box?.left ?? 0, pane?.left ?? 0);
      const right = Math.min(box?.right ?? 0, pane?.right ?? Number.POSITIVE_INFINITY);
      const hit = document.elementFromPoint((left + right) / 2, ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2);
      const shown = hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label') !== null);
      return {
        tag: element.tagName,
        name: (element.ariaLabel ?? label ?? element.textContent ?? '').trim().replace(/\s+/g, ' '),
        event: element.dataset.event ?? element.dataset.eventLink ?? null,
        item: element.dataset.item ?? null,
        description: element.ariaDescription ?? '',
        // A range is drawn by its thumb alone.
        covered: !shown && element.getAttribute('type') !== 'range',
      };
    });
  }
  /** The same once what has the focus is in sight; the page has a few frames for it, as rows that are scrolled past grow. */
  async focusedInSight(): Promise<Focused> {
    let focused = await this.focused();
    for (let frame = 0; focused.covered && frame < 12; frame += 1) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      focused = await this.focused();
    }
    return focused;
  }
  /** Presses Tab until what has the focus is called so. */
  async tabTo(name: string | RegExp, most = 250): Promise<void> {
    for (let press = 0; press < most; press += 1) {
      await this.page.keyboard.press('Tab');
      const { name: found } = await this.focused();
      if (typeof name === 'string' ? found === name : name.test(found)) return;
    }
    throw new Error(`${most} presses of Tab do not come to ${name}`);
  }
  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
  async marks(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      performance
        .getEntries()
        .map((entry) => entry.name)
        .filter((name) => name.startsWith('otr:')),
    );
  }
}

/** A test with a page that must end without a console error, an exception or a refused request. */
export const test = base.extend<{ explorer: ExplorerPage }, { openPage: OpenPage }>({
  openPage: [
    async ({ browser }, use) => {
      const openPage = new OpenPage(browser);
      await use(openPage);
      await openPage.close();
    },
    { scope: 'worker' },
  ],
  explorer: async ({ page }, use) => {
    const explorer = new ExplorerPage(page);
    await use(explorer);
    expect(explorer.faults).toEqual([]);
  },
});

/** Its page is open already: it goes to a view as Back does. */
class OpenExplorer extends ExplorerPage {
  override open(search = ''): Promise<void> {
    return this.show(search);
  }
}

/**
 * A test of what is true of a view however one comes to it, in a page that is open: it begins at the first view, but nothing
 * is loaded for it. Where a page has anything left of the test before, and after each failed test, another is opened
 * (openPage.ts). What a page does while it opens, history, media and time need `test`.
 */
export const viewTest = test.extend({
  page: async ({ openPage }, use) => use(await openPage.atFirstView(settled)),
  context: async ({ page }, use) => use(page.context()),
  explorer: async ({ page }, use) => {
    const explorer = new OpenExplorer(page);
    await use(explorer);
    explorer.leave();
    expect(explorer.faults).toEqual([]);
  },
});
export { expect };
