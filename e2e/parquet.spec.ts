import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Route } from '@playwright/test';
import { EVENT_COUNT } from './builtFiles.ts';
import { deepIf } from './deep.ts';
import { expect, test } from './explorer.page.ts';
import { readPicture } from './readPicture.ts';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const dataset = (...args: readonly string[]): unknown =>
  execFileSync(process.execPath, ['scripts/dataset.mjs', ...args], { stdio: 'pipe' });
test.beforeAll(() => {
  dataset('pack', 'public/data/rotherham', folder);
});
test.describe.configure({ mode: 'serial' });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (): Buffer => readFileSync(join(folder, 'events.parquet'));

/** Answers a range as RFC 9110 says; a tail is everything after its start. */
async function byRange(route: Route, most = Infinity): Promise<void> {
  const bytes = file();
  const [, first = '', last = ''] = /bytes=(\d*)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
  const start = first === '' ? Math.max(0, bytes.length - Math.min(most, Number(last))) : Number(first);
  const end = first === '' || last === '' ? bytes.length - 1 : Number(last);
  await route.fulfill({
    status: 206,
    headers: { 'Content-Range': `bytes ${start}-${end}/${bytes.length}`, ETag: '"one"' },
    body: bytes.subarray(start, end + 1),
  });
}

async function serve(context: BrowserContext, answer: (route: Route) => Promise<void>): Promise<void> {
  await context.route('**/data/packed/dataset.json', (route) => route.fulfill({ path: join(folder, 'dataset.json') }));
  await context.route('**/data/packed/events.parquet', answer);
}

test('a packed dataset can be filtered, searched and opened like any other, and its pairs stay together', async ({
  context,
  explorer,
  page,
}) => {
  await serve(context, byRange);
  await explorer.open('?data=packed&view=list');
  expect(await explorer.counted()).toEqual({ matching: EVENT_COUNT, all: EVENT_COUNT });
  await expect(explorer.entries).toHaveCount(50);
  await expect(page.getByText(`1 to 50 of ${EVENT_COUNT} events`).first()).toBeVisible();
  await explorer.choose('Standing', 'Denied');
  await expect(explorer.entries.first().getByText('Denied').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).first().click();
  await explorer.search.fill('hughes');
  await explorer.settled();
  await expect(explorer.count).toHaveText(new RegExp(`^[1-9] of ${EVENT_COUNT} events$`));

  await explorer.open('?data=packed&event=hughes-2014-not-seen');
  await expect(explorer.details.getByRole('blockquote').first()).toBeVisible();
  await expect(explorer.details.getByRole('heading', { name: 'Accounts differ' })).toBeVisible();
  await expect(explorer.items.first()).toBeVisible();
  expect(explorer.faults).toEqual([]);
});

test('the exported files of a packed dataset equal those of any other; its events are fetched first', async ({
  context,
  explorer,
}) => {
  await serve(context, byRange);
  const files: string[][] = [];
  for (const search of ['?view=list', '?view=list&data=packed']) {
    await explorer.open(search);
    await explorer.openSharing('Download');
    const texts: string[] = [];
    for (const name of ['Download CSV', 'Download JSON']) {
      texts.push(readFileSync(await (await explorer.download(name)).path(), 'utf8'));
    }
    files.push(texts.map((text) => text.replaceAll(/http:\/\/localhost[^"\s]*/g, '')));
  }
  expect(files[1]).toEqual(files[0]);
});

test('a host without ranges sends the whole file, once', async ({ context, explorer }) => {
  let asked = 0;
  await serve(context, async (route) => {
    asked += 1;
    await route.fulfill({ body: file() });
  });
  await explorer.open('?data=packed&event=jay-report-2014');
  await expect(explorer.details.getByRole('blockquote').first()).toBeVisible();
  expect(asked).toBe(1);
});

test('a missing or broken events file is reported and can be retried', async ({ context, explorer, page }) => {
  let answers: ((route: Route) => Promise<void>)[] = [];
  await serve(context, (route) => (answers.shift() ?? byRange)(route));
  answers = [(route) => route.fulfill({ status: 404 })];
  await page.goto('./?data=packed');
  await expect(page.getByRole('main')).toContainText('packed');
  answers = [(route) => route.fulfill({ body: 'PAR1 and then nothing' })];
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toContainText('events.parquet');
  await page.getByRole('button', { name: 'Try again' }).click();
  await explorer.settled();
  expect(await explorer.counted()).toEqual({ matching: EVENT_COUNT, all: EVENT_COUNT });
});

test('text that fails to load is reported; dates and standings stay; a retry loads it', async ({
  context,
  explorer,
  page,
}) => {
  rmSync(folder, { recursive: true });
  dataset('sample', '--events', '600', '--seed', '1', '--packed', folder);
  let broken = false;
  await serve(context, async (route) => {
    // So small a file comes whole with its tail: here it comes with less than was asked for, as a host may send.
    const tail = route.request().headers().range?.startsWith('bytes=-') ?? false;
    if (broken) await route.abort();
    else await byRange(route, tail ? 8192 : undefined);
  });
  await explorer.open('?data=packed&view=list');
  broken = true;
  await page.getByRole('button', { name: 'Last page' }).first().click();
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(explorer.entries.first().getByRole('time').first()).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await explorer.settled();
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
});

// large.spec.ts draws a hundred thousand events each time.
for (const size of [2_000, 100_000, 1_000_000]) {
  test(
    `[P1] of ${size} packed events each is drawn or counted, in 200 to 400 items; an own category filters and forms rows`,
    deepIf(size > 2_000),
    async ({ context, explorer, page }) => {
      test.slow();
      rmSync(folder, { recursive: true, force: true });
      dataset('sample', '--events', String(size), '--seed', '1', '--packed', folder);
      await serve(context, byRange);
      await explorer.open('?data=packed&lane=none');
      expect(await explorer.counted()).toEqual({ matching: size, all: size });
      const { marks, pills } = await readPicture(page);
      expect(marks.length + pills.length).toBeGreaterThanOrEqual(200);
      expect(marks.length + pills.length).toBeLessThanOrEqual(400);
      expect(pills.reduce((sum, { count }) => sum + count, marks.length)).toBe(size);

      // A facet counts what choosing it shows, and the other values keep their counts.
      const [river, school] = [
        await explorer.facetCount('Sample topic', 'Sample River'),
        await explorer.facetCount('Sample topic', 'Sample School'),
      ];
      expect(Math.min(river, school)).toBeGreaterThan(size / 100);
      await explorer.choose('Sample topic', 'Sample River');
      expect(explorer.param('c.topic')).toBe('river');
      expect(await explorer.counted()).toEqual({ matching: river, all: size });
      expect(await explorer.facetCount('Sample topic', 'Sample School')).toBe(school);

      // Rows: an event is in the row of its first value, and all are in some row.
      await explorer.open('?data=packed&lane=c.topic&c.topic=river,school');
      const { matching } = await explorer.counted();
      expect(matching).toBeGreaterThan(Math.max(river, school));
      expect(matching).toBeLessThanOrEqual(river + school);
      expect(await explorer.rows()).toEqual(expect.arrayContaining(['Sample River', 'Sample School']));
      const rows = await readPicture(page);
      expect(rows.pills.reduce((sum, { count }) => sum + count, rows.marks.length)).toBe(matching);
    },
  );
}
