// The timeline's cost against the number of events, ours and raw vis-timeline's, in one run; writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { test } from '../explorer.ts';
import { brief, median, quantile, table, writeSection } from './report.ts';

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
const SEARCHES = ['amber lantern', 'copper bridge', 'quiet garden', 'winter ferry', 'slate compass'];

const folderOf = (size: number): string => `dist/data/bench-${size}`;
/** Made beside the built site, which is thrown away with the next build. */
const makeSample = (size: number): void => {
  const packed = isPacked(size) ? ['--packed'] : [];
  const args = ['sample', '--events', String(size), '--seed', '1', ...packed, folderOf(size)];
  execFileSync(process.execPath, ['scripts/dataset.mjs', ...args], { stdio: 'pipe' });
};

interface Ours {
  /** From navigation to the first picture. */
  readonly opened: number;
  /** From the data in memory to the first picture, the arrival of the timeline's code included. */
  readonly first: number;
  /** The same where the code is in memory too, as it is for raw vis-timeline. */
  readonly picture: number;
  /** Of that, from the events' scene to the first drawing: what raw vis-timeline is timed for. */
  readonly drawing: number;
  readonly pan: readonly [number, number];
  readonly zoom: readonly [number, number];
  readonly filter: number;
  readonly listed: number;
  readonly search: number;
  readonly heap: number;
  readonly drawn: number;
}

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
const switches: { readonly heap: number; readonly nodes: number; readonly workers: number }[] = [];

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
    const filters: number[] = [];
    const lists: number[] = [];
    for (const name of STANDINGS) {
      await explorer.group('Standing').getByRole('checkbox', { name }).click({ noWaitAfter: true });
      await page.waitForFunction((wanted) => location.search.includes(wanted), name.toLowerCase());
      await settled();
      filters.push(await lastMeasure(page, 'otr:filter'));
      lists.push(await lastMeasure(page, 'otr:listed'));
      await page.getByRole('button', { name: 'Clear all filters' }).first().click();
      await settled();
    }
    const [filter, listed] = [median(filters), median(lists)];
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
    ours[size] = { opened, first, picture, drawing, pan, zoom, filter, listed, search, heap, drawn };
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
  const took = (value: number | null | undefined): string =>
    value === null || value === undefined ? `> ${RAW_LIMIT / 1000} s` : `${brief(value)} ms`;
  const ratio = (value: number | null | undefined, mine: number): string =>
    value === null || value === undefined ? `> ${Math.floor(RAW_LIMIT / mine)}×` : `${brief(value / mine)}×`;
  const count = (size: number): string => size.toLocaleString('en-GB');
  const mine = SIZES.flatMap((size) => {
    const one = ours[size];
    if (!one) return [];
    const { opened, first, picture, pan, zoom, filter, listed, search, heap, drawn } = one;
    const name = count(size) + (isPacked(size) ? ' (packed)' : '');
    const [panned, zoomed] = [pan, zoom].map((pair) => pair.map(brief).join(' / '));
    const times = [opened, first, picture].map((value) => `${brief(value)} ms`);
    return [
      [
        name,
        ...times,
        panned ?? '',
        zoomed ?? '',
        `${brief(filter)} ms`,
        `${brief(listed)} ms`,
        `${brief(search)} ms`,
        `${brief(heap)} MB`,
        `${drawn}`,
      ],
    ];
  });
  const beside = RAW_SIZES.flatMap((size) => {
    const one = ours[size];
    if (!one) return [];
    const [plain, clustered] = [raw[size], raw[`${size} clustered`]];
    return [
      [
        count(size),
        `${brief(one.drawing)} ms`,
        took(plain),
        ratio(plain, one.drawing),
        took(clustered),
        ratio(clustered, one.drawing),
      ],
    ];
  });
  const frameRatio = (): string => {
    const [large, small] = [ours[1_000_000], ours[1_000]];
    return ((large?.zoom[1] ?? Number.NaN) / (small?.zoom[1] ?? Number.NaN)).toFixed(1);
  };
  writeSection(
    'scale',
    `## The number of events

${table(['events', 'opened', 'first picture', 'picture', 'pan p50 / p95 (ms)', 'zoom p50 / p95 (ms)', 'filter', 'list', 'search', 'heap', 'drawn'], mine)}

**Opened**: from navigation to the first picture of the timeline, from a server on the same machine. **First picture**: from the data in memory (\`otr:data\`) to the first drawing (\`otr:timeline\`),
the arrival of the timeline's code included. **Picture**: the same with that code in memory. **Pan, zoom**: the length of the frames drawn meanwhile; at 60 frames a second a frame is 16.7 ms; one of a million events costs ${frameRatio()} times one of a thousand.
**Filter, search**: from the reader's act to the painted frame that shows it in the timeline and in the count (\`otr:filter\`, \`otr:search\`); **list**: until the list and the numbers beside each choice, which follow in
slices, show it too (\`otr:listed\`); medians of five. **Heap**: the page's, after a collection, with the words to search. **Drawn**: items in the timeline.
Up to 100,000 events are inline JSON, the million is Parquet, of which the page reads an index and then what it shows.

### Beside raw vis-timeline

${table(['events', 'our drawing', 'vis-timeline', 'ratio', 'vis-timeline, clustered', 'ratio'], beside)}

The same events given to the library at once, from its construction to its first drawing; ours from the making of the scene, through the library's construction, to its first drawing (\`otr:picture\`; the page that is
drawn round it is in the table above). The code of both in memory, medians of up to ${RUNS} drawings; stopped after ${RAW_LIMIT / 1000} s.

### Memory after switching datasets

${table(
  ['switch', 'heap', 'DOM nodes', 'workers'],
  switches.map(({ heap, nodes, workers }, turn) => [`${turn}`, `${brief(heap)} MB`, `${nodes}`, `${workers}`]),
)}

Even rows show 10,000 events inline, odd rows a million packed.

### What comes after one browser

A page that opens the million above has fetched its index (about 9 bytes an event) and a few pages of words; ten million would be some 90 MB of index, which is where one file and one browser end. The next step needs no
other software on the page: Parquet partitioned by year (\`events/year=2014/*.parquet\`, sorted by earliest date, row groups of 20,000, Snappy), on object storage behind a CDN, written by the engine that the
newsroom already has: DuckDB's \`COPY … TO … (FORMAT parquet, PARTITION_BY (year), ROW_GROUP_SIZE 20000)\` or Spark's \`write.partitionBy("year")\`; and beside it one small density file (a count per month, lane and standing).

The arithmetic of bytes per view, for 10⁸ events over 22 years (4.5 million a year, about 60 bytes an event packed, 6 GB in all): the whole span is drawn from the density file, 22 × 12 × 7 counts of 4 bytes, under 8 kB;
a window of a year reads the footers of one partition (225 row groups, some 250 kB) and the index columns of what it shows, 9 bytes × 4.5 million = 40 MB if it shows all of it as events, which it never does: below
300 events in the window the row groups' statistics narrow it to one or two groups, 2 × 20,000 × 9 bytes = 360 kB, and their titles to a few pages of 10 kB. A CDN charges by the byte and answers ranges from its edge;
no server of ours runs. Filters over all of it are the engine's job, ahead of time: one packed dataset an actor or a theme, each of which a browser can hold.
`,
  );
});
