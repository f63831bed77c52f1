// Page object of the kiosk. Time is the browser's fake clock, so that no test waits for an idle timeout.

import { expect, type Locator, type Page } from '@playwright/test';
import { ExplorerPage, type FacetName, test as base } from './explorer.page.ts';

export class KioskPage extends ExplorerPage {
  /** Opens the kiosk with settings in its address, and waits for what it shows first. */
  override async open(search = ''): Promise<void> {
    await this.page.goto(`./kiosk/${search}`);
    await this.settled();
  }

  get attract(): Locator {
    return this.page.getByRole('main').filter({ has: this.start });
  }
  get start(): Locator {
    return this.page.getByRole('button', { name: 'Touch to start' });
  }
  get slide(): Locator {
    return this.attract.getByRole('region');
  }
  /** The picture behind the attract loop's slide. */
  get backdrop(): Locator {
    return this.page.locator('.picture-backdrop');
  }
  /** The events lit in it, by their ids, and the cards of the slide: at one moment, because the loop goes on meanwhile. */
  async lit(): Promise<{ readonly events: readonly string[]; readonly cards: number }> {
    return this.attract.evaluate((main) => ({
      events: [...main.querySelectorAll<HTMLElement>('.picture-backdrop [data-event][data-lit]')].map(
        (mark) => mark.dataset.event ?? '',
      ),
      cards: [...main.querySelectorAll('section, [role="region"]')]
        .filter((region) => !region.closest('.picture-backdrop'))
        .reduce((sum, region) => sum + region.querySelectorAll('h2').length, 0),
    }));
  }
  /** The size of the smallest letters on the slide, in rem. */
  async smallestText(): Promise<number> {
    return this.slide.evaluate((slide) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const sizes = [...slide.querySelectorAll('*')].flatMap((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          ? Number.parseFloat(getComputedStyle(element).fontSize) / rem
          : [],
      );
      return Math.min(...sizes);
    });
  }
  /** The standings whose shapes are explained on one line below the backdrop's picture, in their order. */
  async standingsBelow(): Promise<readonly string[]> {
    return this.backdrop.evaluate((backdrop) => {
      const bottom = backdrop.querySelector('.timeline-box')?.getBoundingClientRect().bottom ?? Number.NaN;
      const labels = [...backdrop.querySelectorAll('.status-label')];
      const line = labels[0]?.getBoundingClientRect().top ?? Number.NaN;
      return labels.flatMap((label) => {
        const { top } = label.getBoundingClientRect();
        return top >= bottom && top === line ? (label.textContent ?? '') : [];
      });
    });
  }
  /** How many labels of lit marks begin within the mark's ring. */
  async ringsOnLabels(): Promise<number> {
    return this.backdrop.evaluate((picture) => {
      const labels = [...picture.querySelectorAll<HTMLElement>('[data-lit] .otr-label')];
      return labels.filter((label) => {
        const mark = label.parentElement?.querySelector('.status-mark');
        if (!mark) return true;
        const { outlineOffset, outlineWidth } = getComputedStyle(mark);
        const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
        const { paddingLeft, paddingRight } = getComputedStyle(label);
        const [text, shape] = [label.getBoundingClientRect(), mark.getBoundingClientRect()];
        const after = text.left + Number.parseFloat(paddingLeft) - (shape.right + ring);
        const before = shape.left - ring - (text.right - Number.parseFloat(paddingRight));
        return Math.max(after, before) < 1;
      }).length;
    });
  }
  get warning(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Are you still there?' });
  }
  get operator(): Locator {
    return this.page.getByRole('dialog', { name: 'For the operator' });
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  /** A facet in the dialog of filters. */
  override group(name: FacetName): Locator {
    return this.dialog('Filters').getByRole('group', { name, exact: true });
  }
  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** A press in the middle of the screen, wherever that is. */
  async touchMiddle(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    await this.page.mouse.click(width / 2, height / 2);
  }
  /** Touches the attract loop and waits for the record. */
  async begin(): Promise<void> {
    await expect(this.start).toBeVisible();
    await this.touchMiddle();
    // In whichever language it speaks.
    await expect(this.page.getByRole('contentinfo')).toBeVisible();
    await this.settled();
  }
  async pass(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000);
  }
  /** Opens an event where the screen has it: in the list, or, where the picture fills the screen, by its mark; else in the list. */
  override async openEntry(title: string | RegExp): Promise<void> {
    const entry = this.entry(title).getByRole('heading').getByRole('link');
    const start = typeof title === 'string' ? title : title.source.replace(/^\^/, '');
    // A contested event's name starts with its standing.
    const mark = this.timeline.getByRole('button', { name: new RegExp(`^(\\w+: )?${start}`) });
    if (!(await this.list.isVisible()) && (await mark.count()) === 0) {
      await this.view('List').check({ force: true });
      await this.settled();
    }
    if (await this.list.isVisible()) await this.press(entry);
    else await mark.click();
    await expect(this.details).toBeVisible();
    await this.settled();
  }
  /** Opens the filters, does something there, and shows the events. */
  async inFilters(act: () => Promise<void>): Promise<void> {
    await this.button(/^Filters/).click();
    await act();
    await this.button(/^Show [\d,]+ events?$/).click();
    await this.settled();
  }
  /** Holds the words at the end of the dock, or those of a screen without one, for as long as the operator does. */
  async holdForOperator(words: string | RegExp = /^Record as of /): Promise<void> {
    const box = await this.page.getByText(words).and(this.page.getByRole('paragraph')).boundingBox();
    if (!box) throw new Error('there is nothing to hold');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.pass(5.1);
    await this.page.mouse.up();
  }
  /** All that a visitor can see and set, in words: what two equal screens have in common. */
  async picture(): Promise<string> {
    const page = await this.page.locator('body').ariaSnapshot();
    const root = await this.page.evaluate(() => {
      const { lang, dir, style, dataset } = document.documentElement;
      const scrolled = [...document.querySelectorAll('*')].filter((one) => one.scrollTop > 0).length;
      const focused = document.activeElement?.tagName;
      const selected = String(getSelection());
      return JSON.stringify({ lang, dir, style: style.cssText, ...dataset, scrolled, focused, selected });
    });
    return `${root}\n${page}`;
  }
  /** One of a few visits, taken in turn: look, open, filter, zoom, lanes, table, larger text; then leave. */
  async visit(turn: number): Promise<void> {
    const { page } = this;
    const acts: readonly (() => Promise<unknown>)[] = [
      () => this.openEntry('Jay report published'),
      () =>
        this.inFilters(() =>
          this.group('Standing')
            .getByRole('checkbox')
            .nth(turn % 7)
            .check(),
        ),
      () => this.toolbar.getByRole('button', { name: 'Zoom in' }).click(),
      () => page.getByRole('combobox', { name: 'Rows' }).selectOption('status'),
      () => this.view('Table').check({ force: true }),
      () => this.button('Larger text').click(),
      () => this.button('About').click(),
    ];
    await this.begin();
    // Each visit does three of them, each time others; the last may leave a dialog open.
    for (const act of [acts[turn % 3], acts[3 + (turn % 2)], acts[5 + (turn % 2)]]) {
      await act?.();
      await this.settled();
    }
    await this.pass(91);
    await expect(this.warning).toBeVisible();
    await this.pass(31);
    await expect(this.start).toBeVisible();
  }
  /** What the page holds after a collection. */
  async held(): Promise<{ readonly heap: number; readonly nodes: number; readonly listeners: number }> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Performance.enable');
    // Twice: what the first frees may have held something else.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }
  /** Every address that an element of the page would lead to. */
  async leads(): Promise<readonly string[]> {
    return this.page.locator('a[href], area[href], form[action], iframe[src]').evaluateAll((elements) =>
      elements.map((element) => {
        const address = element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('src');
        return new URL(address ?? '', document.baseURI).href;
      }),
    );
  }
}

/** A kiosk with a fake clock, which must end without a console error, an exception or a refused request. */
export const test = base.extend<{ kiosk: KioskPage }>({
  kiosk: async ({ page }, use) => {
    await page.clock.install();
    // The fake clock does not know the browser's own way to give up.
    await page.addInitScript(() => {
      AbortSignal.timeout = (after) => {
        const abort = new AbortController();
        setTimeout(() => abort.abort(new DOMException('timed out', 'TimeoutError')), after);
        return abort.signal;
      };
    });
    const kiosk = new KioskPage(page);
    await use(kiosk);
    expect(kiosk.faults).toEqual([]);
  },
});
export { expect, type Page };
