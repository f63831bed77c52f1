// The timeline's cost against the number of events, ours and raw vis-timeline's, in one run; writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { SITE_ROOT } from '../builtFiles.ts';
import { test } from '../explorer.page.ts';
import { median, quantile } from './report.ts';
import { type Ours, type ScaleFindings, writeScale } from './scaleReport.ts';

/** The largest is packed: no one would send a million events as JSON. */
const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
const isPacked = (size: number): boolean => size > 100_000;
const RAW_SIZES = SIZES.filter((size) => !isPacked(size));
const RAW_LIMIT = 30_000;
/** Pictures drawn of each, for a median; of raw vis-timeline as many as go into a few seconds. */
const RUNS = 5;
const SWITCHES = 10;
/** Each chosen once, each time from all events. */
const STANDINGS = ['Denied', 'Found', 'Stated', 'Alleged', 'Announced'];
const TOPICS = ['River', 'School', 'Market', 'Library', 'Theatre'];
const SEARCHES = ['amber lantern', 'copper bridge', 'quiet garden', 'winter ferry', 'slate compass'];

const folderOf = (size: number): string => `${SITE_ROOT}/data/bench-${size}`;
/** Made beside the built site, which is thrown away with the next build. */
const makeSample = (size: number): void => {
  rmSync(folderOf(size), { recursive: true, force: true });
  const packed = isPacked(size) ? ['--packed'] : [];
  const args = ['sample', '--events', String(size), '--seed', '1', ...packed, folderOf(size)];
  execFileSync(process.execPath, ['scripts/dataset.mjs', ...args], { stdio: 'pipe' });
};

/** The lengths of the frames drawn while something is done, in ms. */
async function frames(page: Page, act: () => Promise<void>): Promise<readonly [number, number]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number): void => {
      times.push(now);
      if ((window as { recording?: boolean }).recording) requestAnimationFrame(tick);
    };
    Object.assign(window, { recording: true, times });
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const state = window as unknown as { recording: boolean; times: number[] };
    state.recording = false;
    return state.times;
  });
  const lengths = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return [quantile(lengths, 0.5), quantile(lengths, 0.95)];
}

const lastMeasure = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.duration ?? Number.NaN, name);

interface SampleFile {
  readonly events: readonly { readonly id: string; readonly title: string; readonly date: string }[];
}

const ours: Record<number, Ours> = {};
const raw: Record<string, number | null> = {};
const switches: ScaleFindings['switches'][number][] = [];

/** After a collection: heap in MB and DOM nodes. One session a page: what a session has seen it keeps alive. */
async function openMemory(page: Page): Promise<() => Promise<{ readonly heap: number; readonly nodes: number }>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes') };
  };
}

test.beforeAll(() => {
  test.setTimeout(300_000);
  for (const size of SIZES) makeSample(size);
});

for (const size of SIZES) {
  test(`ours, ${size} events`, async ({ explorer, page }) => {
    await page.goto(`./?data=bench-${size}`);
    // By selector: asking by role works through the whole page, on the page's own thread, while it is being timed.
    // And not by a handle, which would keep the element alive.
    const settled = () => page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
    await settled();
    const [opened, first] = await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return [at('otr:timeline'), at('otr:timeline') - at('otr:data')] as const;
    });
    const pictures: number[] = [];
    const drawings: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await explorer.view('List').check();
      await settled();
      pictures.push(
        await page.evaluate(async () => {
          const timeline = document.querySelector<HTMLInputElement>('input[type=radio][value=timeline]');
          const drawn = new Promise<PerformanceEntry | undefined>((resolve) =>
            new PerformanceObserver((list, observer) => {
              observer.disconnect();
              resolve(list.getEntriesByName('otr:timeline').at(-1));
            }).observe({ type: 'mark' }),
          );
          const start = performance.now();
          timeline?.click();
          return ((await drawn)?.startTime ?? Number.NaN) - start;
        }),
      );
      drawings.push(await lastMeasure(page, 'otr:picture'));
      await settled();
    }
    const [picture, drawing] = [median(pictures), median(drawings)];
    const drawn = await explorer.items.count();
    const box = await explorer.timeline.locator('.otr-axis').boundingBox();
    if (!box) throw new Error('no timeline');
    // On the axis, where no mark is under the pointer.
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    const wheel = async (key: 'Control' | 'Shift', delta: number, times: number): Promise<void> => {
      await page.keyboard.down(key);
      for (let turn = 0; turn < times; turn += 1) await page.mouse.wheel(0, delta);
      await page.keyboard.up(key);
    };
    const zoom = await frames(page, async () => {
      await wheel('Control', -60, 30);
      await wheel('Control', 60, 15);
    });
    const pan = await frames(page, async () => {
      await wheel('Shift', 40, 40);
      await wheel('Shift', -40, 40);
    });
    const filters: number[] = [];
    const lists: number[] = [];
    for (const name of STANDINGS) {
      await explorer.legend.getByRole('checkbox', { name }).click({ noWaitAfter: true });
      await page.waitForFunction((wanted) => location.search.includes(wanted), name.toLowerCase());
      await settled();
      filters.push(await lastMeasure(page, 'otr:filter'));
      lists.push(await lastMeasure(page, 'otr:listed'));
      await page.getByRole('button', { name: 'Clear all filters' }).first().click();
      await settled();
    }
    const [filter, listed] = [median(filters), median(lists)];
    // An own category of the record, from its menu.
    const categories: number[] = [];
    for (const name of TOPICS) {
      const facet = await explorer.facet('Sample topic');
      await facet.getByRole('checkbox', { name: `Sample ${name}` }).click({ noWaitAfter: true });
      await page.waitForFunction((wanted) => location.search.includes(wanted), `c.topic=${name.toLowerCase()}`);
      await settled();
      categories.push(await lastMeasure(page, 'otr:filter'));
      await explorer.closeMenu();
      await page.getByRole('button', { name: 'Clear all filters' }).first().click();
      await settled();
    }
    const category = median(categories);
    await explorer.search.focus();
    await page.waitForFunction(() => !document.querySelector('.search progress'));
    const searches: number[] = [];
    for (const words of SEARCHES) {
      await explorer.search.fill(words);
      await page.waitForFunction(() => performance.getEntriesByName('otr:search').length > 0);
      await settled();
      searches.push(await lastMeasure(page, 'otr:search'));
      await explorer.search.fill('');
      await page.waitForFunction(() => !location.search.includes('q='));
      await settled();
      await page.evaluate(() => performance.clearMeasures('otr:search'));
    }
    const search = median(searches);
    const { heap } = await (await openMemory(page))();
    ours[size] = { opened, first, picture, drawing, pan, zoom, filter, category, listed, search, heap, drawn };
  });
}

const vis = createRequire(import.meta.url).resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
const visStyle = readFileSync(
  createRequire(import.meta.url).resolve('vis-timeline/styles/vis-timeline-graph2d.min.css'),
  'utf8',
);
for (const cluster of [false, true]) {
  for (const size of RAW_SIZES) {
    test(`raw vis-timeline${cluster ? ', clustered' : ''}, ${size} events`, async ({ page }) => {
      const key = `${size}${cluster ? ' clustered' : ''}`;
      raw[key] = null;
      // Where a tenth of the events took longer than the limit, ten times as many will.
      if (size > 100 && raw[`${size / 10}${cluster ? ' clustered' : ''}`] === null) return;
      await page.setContent('<div id="timeline" style="height: 430px"></div>');
      await page.addStyleTag({ content: visStyle });
      await page.addScriptTag({ path: vis });
      const { events } = JSON.parse(readFileSync(`${folderOf(size)}/dataset.json`, 'utf8')) as SampleFile;
      // The first day of each, for the library knows no EDTF.
      const items = events.map(({ id, date, title }) => ({
        id,
        content: title,
        start: date.slice(0, 10).replace(/[?~%/].*$/, ''),
      }));
      const took = page.evaluate(
        async ([items, cluster, runs]) => {
          const { vis } = window as unknown as {
            vis: {
              Timeline: new (
                ...given: unknown[]
              ) => { on: (name: string, then: () => void) => void; destroy: () => void };
            };
          };
          const times: number[] = [];
          while (times.length < runs && times.reduce((sum, one) => sum + one, 0) < 3_000) {
            const start = performance.now();
            const timeline = new vis.Timeline(document.getElementById('timeline'), items, {
              height: 430,
              ...(cluster ? { cluster: {} } : {}),
            });
            await new Promise<void>((resolve) => timeline.on('changed', resolve));
            times.push(performance.now() - start);
            timeline.destroy();
            // In a frame of its own, as a page would.
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          }
          return times;
        },
        [items, cluster, RUNS] as const,
      );
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), RAW_LIMIT);
      });
      const times = await Promise.race([took.catch(() => null), limit]);
      raw[key] = times && median(times);
      clearTimeout(timer);
    });
  }
}

test('memory after each of ten switches between a large and a packed dataset', async ({ page }) => {
  await page.goto('./?data=bench-10000');
  const memory = await openMemory(page);
  for (let turn = 0; turn < SWITCHES; turn += 1) {
    await page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
    switches.push({ ...(await memory()), workers: page.workers().length });
    // As Back does.
    await page.evaluate(
      (slug) => {
        history.pushState(null, '', `?data=${slug}`);
        window.dispatchEvent(new PopStateEvent('popstate'));
      },
      `bench-${turn % 2 === 0 ? 1_000_000 : 10_000}`,
    );
    await page.locator('main[aria-busy="true"]').waitFor({ timeout: 120_000 });
  }
});

test.afterAll(() => {
  // A part of it, asked for by name, is no table.
  if (
    Object.keys(ours).length < SIZES.length ||
    switches.length < SWITCHES ||
    Object.keys(raw).length < 2 * RAW_SIZES.length
  )
    return;
  writeScale({
    ours,
    raw,
    switches,
    sizes: SIZES,
    rawSizes: RAW_SIZES,
    isPacked,
    limit: RAW_LIMIT,
    runs: RUNS,
  });
});
