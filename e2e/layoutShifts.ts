// What moves by itself on a page: https://web.dev/articles/cls

import type { Page } from '@playwright/test';

/** In shares of the viewport, as the Layout Instability API has it. */
export interface LayoutShifts {
  /** While the browser read the HTML: a slow one may paint half of a line, and move it when the rest comes. */
  readonly reading: number;
  /** What has moved since. */
  readonly moved: readonly unknown[];
}

/** What https://web.dev/articles/cls calls good. */
export const GOOD_SHIFT = 0.1;

/** Keeps the code from each page until its whole HTML is painted. Returns how to ask what has moved on the page. */
export async function watchShifts(page: Page): Promise<() => Promise<LayoutShifts>> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const shifts = { reading: 0, moved: [] as unknown[] };
    let isPainted = false;
    const note = (entries: PerformanceEntryList): void => {
      for (const { value, hadRecentInput, sources } of entries as Shift[]) {
        if (hadRecentInput) continue;
        if (!isPainted) shifts.reading += value;
        else
          shifts.moved.push({
            value,
            sources: sources.map(({ node, previousRect, currentRect }) => ({
              node: (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 200),
              from: previousRect.toJSON(),
              to: currentRect.toJSON(),
            })),
          });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const htmlPainted = new Promise<void>((done) => {
      document.addEventListener('DOMContentLoaded', async () => {
        await frame();
        await frame();
        note(observer.takeRecords());
        isPainted = true;
        done();
      });
    });
    const read = (): LayoutShifts => {
      note(observer.takeRecords());
      return shifts;
    };
    Object.assign(window, { htmlPainted, readShifts: read });
  });
  await page.route('**/assets/*.js', async (route) => {
    await page.evaluate(() => Reflect.get(window, 'htmlPainted'));
    await route.continue();
  });
  return () => page.evaluate(() => Reflect.get(window, 'readShifts')());
}
