// Latency: the time from a reader's action on a phone to the next frame. Writes docs/PERFORMANCE.md.

import { test } from '@playwright/test';
import { ExplorerPage } from '../explorer.page.ts';
import { openPhone, RUNS } from './phone.ts';
import { brief, median, table, writeSection } from './report.ts';

/** Something a reader does, as the page meets it. */
interface Act {
  readonly name: string;
  readonly act: (explorer: ExplorerPage) => Promise<void>;
  readonly back: (explorer: ExplorerPage) => Promise<void>;
}
const button = (explorer: ExplorerPage, name: string | RegExp) => explorer.page.getByRole('button', { name }).first();
const ACTS: readonly Act[] = [
  {
    name: 'filter',
    act: async (explorer) => explorer.legend.getByRole('checkbox', { name: 'Denied' }).click(),
    back: async (explorer) => button(explorer, 'Clear all filters').click(),
  },
  {
    name: 'open an event',
    act: async (explorer) => explorer.page.locator('[data-event-link="jay-report-2014"]').first().click(),
    back: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'type a letter into the search',
    act: async (explorer) => explorer.search.press('a'),
    back: async (explorer) => explorer.search.press('Backspace'),
  },
  {
    name: 'list',
    act: async (explorer) => explorer.view('List').click(),
    back: async (explorer) => explorer.view('Timeline').click(),
  },
  {
    name: 'table',
    act: async (explorer) => explorer.view('Table').click(),
    back: async (explorer) => explorer.view('Timeline').click(),
  },
  {
    name: 'zoom in',
    act: async (explorer) => explorer.toolbar.getByRole('button', { name: 'Zoom in' }).click(),
    back: async (explorer) => explorer.toolbar.getByRole('button', { name: 'Zoom out' }).click(),
  },
];

/** What an answer may take, and a task of it, in milliseconds. */
const SOON = 100;
const SHORT = 50;
const WHY_OVER =
  'Each of them makes vis-timeline draw once: for other items, for the space beside an open event, for another window. A drawing is one task, which cannot be split from outside; it lays the page out two or three times, and most of it is code.';

test('how soon the page answers on a slowed phone', async ({ browser, baseURL }) => {
  const { context, page } = await openPhone(browser);
  // https://w3c.github.io/event-timing/: from the touch or key to the next paint, of all that one interaction set off.
  await page.addInitScript(() => {
    const state = { slowest: 0, longest: 0 };
    Object.assign(window, { state });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.slowest = Math.max(state.slowest, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(baseURL ?? '');
  const explorer = new ExplorerPage(page);
  await explorer.settled();
  await button(explorer, 'Filters').click();
  const state = (): Promise<{ slowest: number; longest: number }> =>
    page.evaluate(async () => {
      // Observers are called after the frame.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const { state } = window as unknown as { state: { slowest: number; longest: number } };
      const seen = { ...state };
      Object.assign(state, { slowest: 0, longest: 0 });
      return seen;
    });
  const rows: string[][] = [];
  const over: string[] = [];
  for (const { name, act, back } of ACTS) {
    const seen: { slowest: number; longest: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await state();
      await act(explorer);
      await explorer.settled();
      seen.push(await state());
      await back(explorer);
      await explorer.settled();
    }
    const all = seen.map(({ slowest }) => slowest);
    const tasks = seen.map(({ longest }) => longest);
    const [usual, slowest, task] = [median(all), Math.max(...all), median(tasks)];
    rows.push([name, ...[usual, slowest, task].map((value) => `${brief(value)} ms`)]);
    const missed = [
      ...(usual > SOON ? [`${brief(usual)} ms`] : slowest > SOON ? [`${brief(slowest)} ms at its slowest`] : []),
      ...(task > SHORT ? [`a task of ${brief(task)} ms`] : []),
    ];
    if (missed.length > 0) over.push(`${name} (${missed.join(', ')})`);
  }
  await context.close();
  writeSection(
    'answers',
    `## Latency

${table(['', 'median', 'slowest', 'longest task, median'], rows)}

On the same slowed phone, from the touch or key to the next painted frame (Event Timing, which rounds to 8 ms), ${RUNS} times each; 0 is less than 16 ms. A long task is one of 50 ms or more.

The target is ${SOON} ms, and no task above ${SHORT} ms after the first load. ${over.length > 0 ? `Over it: ${over.join('; ')}. ${WHY_OVER}` : 'Nothing is over it.'}`,
  );
});
