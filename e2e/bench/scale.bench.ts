// The timeline's cost against the number of events, ours and raw vis-timeline's, in one run; writes docs/PERFORMANCE.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { test } from '../explorer.ts';
import { sampleDataset } from './sampleEvents.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const RAW_LIMIT = 30_000;

interface Ours {
  readonly first: number;
  readonly pan: readonly [number, number];
  readonly zoom: readonly [number, number];
  readonly filter: number;
  readonly search: number;
  readonly heap: number;
  readonly drawn: number;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;

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

const ours: Record<number, Ours> = {};
const raw: Record<string, number | null> = {};

for (const size of SIZES) {
  test(`ours, ${size} events`, async ({ explorer, page, context }) => {
    const body = JSON.stringify(sampleDataset(size));
    await context.route('**/dataset.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await page.goto('./');
    // By selector: asking by role works through the whole page, on the page's own thread, while it is being timed.
    const settled = () => page.waitForSelector('main[aria-busy="false"]', { timeout: 120_000 });
    await settled();
    const first = await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at('otr:timeline') - at('otr:data');
    });
    const drawn = await explorer.items.count();
    const box = await explorer.timeline.locator('.vis-center').boundingBox();
    if (!box) throw new Error('no timeline');
    const [x, y] = [box.x + box.width / 2, box.y + 12];
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
    await explorer.group('Standing').getByRole('checkbox', { name: 'Denied' }).click({ noWaitAfter: true });
    await page.waitForFunction(() => location.search.includes('denied'));
    await settled();
    const filter = await lastMeasure(page, 'otr:filter');
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await settled();
    await explorer.search.fill('inquiry review');
    await page.waitForFunction(() => performance.getEntriesByName('otr:search').length > 0);
    const search = await lastMeasure(page, 'otr:search');
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'));
    const heap = (metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
    ours[size] = { first, pan, zoom, filter, search, heap, drawn };
  });
}

const vis = createRequire(import.meta.url).resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
const visStyle = readFileSync(
  createRequire(import.meta.url).resolve('vis-timeline/styles/vis-timeline-graph2d.min.css'),
  'utf8',
);
for (const cluster of [false, true]) {
  for (const size of SIZES) {
    test(`raw vis-timeline${cluster ? ', clustered' : ''}, ${size} events`, async ({ page }) => {
      const key = `${size}${cluster ? ' clustered' : ''}`;
      raw[key] = null;
      // Where a tenth of the events took longer than the limit, ten times as many will.
      if (size > 100 && raw[`${size / 10}${cluster ? ' clustered' : ''}`] === null) return;
      await page.setContent('<div id="timeline" style="height: 430px"></div>');
      await page.addStyleTag({ content: visStyle });
      await page.addScriptTag({ path: vis });
      const items = sampleDataset(size).events.map(({ id, date, title }) => ({ id, content: title, start: date }));
      const took = page.evaluate(
        async ([items, cluster]) => {
          const { vis } = window as unknown as {
            vis: { Timeline: new (...given: unknown[]) => { on: (name: string, then: () => void) => void } };
          };
          const start = performance.now();
          const timeline = new vis.Timeline(document.getElementById('timeline'), items, {
            height: 430,
            ...(cluster ? { cluster: {} } : {}),
          });
          await new Promise<void>((resolve) => timeline.on('changed', resolve));
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return performance.now() - start;
        },
        [items, cluster] as const,
      );
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), RAW_LIMIT);
      });
      raw[key] = await Promise.race([took.catch(() => null), limit]);
      clearTimeout(timer);
    });
  }
}

test.afterAll(() => {
  if (Object.keys(ours).length < SIZES.length) return;
  const number = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
  const seconds = (value: number | null | undefined): string =>
    value === null || value === undefined ? `> ${RAW_LIMIT / 1000} s` : `${number(value)} ms`;
  const ratio = (value: number | null | undefined, mine: number): string =>
    value === null || value === undefined ? `> ${Math.floor(RAW_LIMIT / mine)}×` : `${number(value / mine)}×`;
  const rows = SIZES.map((size) => {
    const mine = ours[size];
    if (!mine) return '';
    const plain = raw[size];
    const clustered = raw[`${size} clustered`];
    return `| ${size.toLocaleString('en-GB')} | ${number(mine.first)} ms | ${mine.pan.map(number).join(' / ')} | ${mine.zoom.map(number).join(' / ')} | ${number(mine.filter)} ms | ${number(mine.search)} ms | ${number(mine.heap)} MB | ${mine.drawn} | ${seconds(plain)} (${ratio(plain, mine.first)}) | ${seconds(clustered)} (${ratio(clustered, mine.first)}) |`;
  });
  const text = `# Performance

Measured by \`npm run bench\` on the built site, in one run on one machine; the ratios travel, the milliseconds do not. Written ${new Date().toISOString().slice(0, 10)}.

| events | first picture | pan p50 / p95 (ms) | zoom p50 / p95 (ms) | filter to settled | search to settled | heap | drawn | raw vis-timeline, first picture | raw, clustered |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

How to read it. **First picture**: from the data in memory (\`otr:data\`) to the first drawing of the timeline (\`otr:timeline\`), the arrival of its code included. **Pan, zoom**: the length of
the frames drawn meanwhile; at 60 frames a second a frame is 16.7 ms. **Filter, search to settled**: from the reader's act to two frames after list, counts and timeline show it
(\`otr:filter\`, \`otr:search\`), so about 33 ms of it is waiting for those frames. **Heap**: after a collection, with the whole dataset inline. **Raw vis-timeline**: the same events given to the library at once, from its construction to its first drawing; stopped after ${RAW_LIMIT / 1000} s.
`;
  writeFileSync('docs/PERFORMANCE.md', text);
  process.stdout.write(`\n${text}\n`);
});
