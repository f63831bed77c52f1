// The driver: the only file with selectors. Speaks of what a reader does and sees; waits for roles and aria-busy, never for time.

import { type Download, expect, type Locator, type Page, test as base } from '@playwright/test';

export class Explorer {
  readonly page: Page;
  /** Console errors, uncaught exceptions and refused requests, as they happened. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`./${search}`);
    await this.settled();
  }
  async settled(): Promise<void> {
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
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
  group(name: 'Actors' | 'Kind' | 'Standing' | 'Source'): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }
  view(name: 'Timeline' | 'List' | 'Table'): Locator {
    return this.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name });
  }

  /** The share dialog, however it was opened. */
  get sharing(): Locator {
    return this.page.getByRole('dialog', { name: /^Share/ });
  }
  async openSharing(
    part: 'Link' | 'Embed' | 'Cite' | 'Download' | 'Image',
    of: 'page' | 'event' = 'page',
  ): Promise<void> {
    const button = { name: of === 'event' ? 'Share this event' : 'Share', exact: true };
    await this.page.getByRole('button', button).click();
    await this.sharing.getByRole('tab', { name: part }).click();
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
  /** The head's buttons: the tour, about, support. */
  head(place: 'tour' | 'about' | 'support'): Locator {
    return this.page.locator('.masthead-nav button').nth(['tour', 'about', 'support'].indexOf(place));
  }
  /** The timeline's one tab stop. */
  get tabStop(): Locator {
    return this.page.locator('.timeline [data-item][tabindex="0"]');
  }
  get clusters(): Locator {
    return this.page.locator('.is-cluster button');
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
  async choose(group: 'Actors' | 'Kind' | 'Standing' | 'Source', label: string): Promise<void> {
    await this.group(group).getByRole('checkbox', { name: label, exact: true }).check();
    await this.settled();
  }
  /** The number that a facet shows beside a label. */
  async facetCount(group: 'Actors' | 'Kind' | 'Standing' | 'Source', label: string): Promise<number> {
    const item = this.group(group)
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('checkbox', { name: label, exact: true }) });
    return Number(((await item.textContent()) ?? '').match(/(\d+)\s*$/)?.[1]);
  }
  async openEntry(title: string | RegExp): Promise<void> {
    await this.entry(title).getByRole('heading').getByRole('link').click();
    await expect(this.details).toBeVisible();
    await this.settled();
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
export const test = base.extend<{ explorer: Explorer }>({
  explorer: async ({ page }, use) => {
    const explorer = new Explorer(page);
    await use(explorer);
    expect(explorer.faults).toEqual([]);
  },
});
export { expect };
