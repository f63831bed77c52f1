// What moves by itself on a page: https://web.dev/articles/cls

import { expect, type Page } from '@playwright/test';

/** In shares of the viewport, as the Layout Instability API has it. */
interface LayoutShifts {
  /** While the browser read the HTML: a slow one may paint half of a line, and move it when the rest comes. */
  readonly reading: number;
  /** What has moved since. */
  readonly moved: readonly unknown[];
}

/** A tenth of what https://web.dev/articles/cls calls good; 0.0065 is the most seen, with the processor slowed six times. */
const MOST_WHILE_READING = 0.01;

/**
 * Keeps the code from each page until its whole HTML is painted. Returns how to check that nothing has moved on the page
 * since, and before that next to nothing; `message` says in a failure where.
 */
export async function watchShifts(page: Page): Promise<(message?: string) => Promise<void>> {
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
  return async (message) => {
    const shifts: LayoutShifts = await page.evaluate(() => Reflect.get(window, 'readShifts')());
    expect(shifts.moved, message).toEqual([]);
    expect(shifts.reading, message).toBeLessThan(MOST_WHILE_READING);
  };
}
