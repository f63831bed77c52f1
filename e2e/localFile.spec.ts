import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { arbitraryChange, mutate } from '../src/testing/mutations.ts';
import { quotedDataset } from '../src/testing/quotedDataset.ts';
import {
  FAR_SHEET,
  FULL_SHEET,
  GERMAN_SHEET,
  inUtf16,
  inWindows1252,
  longSheet,
  QUOTED_SHEET,
  SPARSE_SHEET,
  withWindowsLineEnds,
} from '../src/testing/timelineSheets.ts';
import { axeViolations } from './axe.ts';
import { expect, ExplorerPage, test, pressStill } from './explorer.page.ts';
import { sampleData } from './sampleData.ts';
import { deepIf } from './deep.ts';

interface Given {
  readonly name: string;
  readonly body: string | Uint8Array;
}
const bytesOf = ({ body }: Given): Buffer => Buffer.from(body);

/** Opens a file by the file chooser. */
async function choose(page: Page, given: Given, button = 'Open a file…'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await pressStill(page.getByRole('button', { name: button }).first());
  await (await chooser).setFiles({ name: given.name, mimeType: '', buffer: bytesOf(given) });
}

/** Drags files over the page and drops them; `over` runs in between. */
async function drop(page: Page, files: readonly Given[], over: () => Promise<void> = async () => {}): Promise<void> {
  const given = files.map((one) => ({ name: one.name, bytes: bytesOf(one).toString('base64') }));
  const dragged = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of all) {
      const body = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
      transfer.items.add(new File([body], name));
    }
    return transfer;
  }, given);
  await page.dispatchEvent('h1', 'dragenter', { dataTransfer: dragged });
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: dragged });
  await over();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dragged });
}

const noticeOf = (page: Page) => page.getByRole('region', { name: 'Your own file' });
const reportOf = (page: Page) => page.getByRole('dialog', { name: 'Report on this file' });

/** Waits until a file is open, drawn, and named in the banner. */
async function isOpen(page: Page, explorer: ExplorerPage, name: string): Promise<void> {
  await expect(noticeOf(page)).toContainText(`You are looking at ${name}, a file on this computer.`);
  await explorer.settled();
}

// Listens from the start, because Playwright does not wait for the browser to hear of its interest.
test.beforeEach(({ page }) => {
  page.on('filechooser', () => {});
});

const SHEETS = [
  ['full', FULL_SHEET, 'The sample board meets', 3],
  ['sparse', SPARSE_SHEET, 'A month of samples', 3],
  ['far in time', FAR_SHEET, 'A sample temple', 8],
  ['awkwardly quoted', QUOTED_SHEET, 'Samples, many of them', 3],
  ['with Windows line ends', withWindowsLineEnds(QUOTED_SHEET), 'One "quoted" word', 3],
  ['in windows-1252', inWindows1252(GERMAN_SHEET.replaceAll('„', '“')), 'Übung macht’s', 2],
  ['in UTF-16', inUtf16(GERMAN_SHEET, true, true), 'Größe und Maß – „Muster“', 2],
] as const;

for (const [index, [name, body, title, count]] of SHEETS.entries()) {
  test(
    `a TimelineJS spreadsheet, ${name}, is opened and explored, and left again`,
    // src/dataset/exchange/timelineSheet.test.ts reads the others too.
    deepIf(index > 1),
    async ({ explorer, page }) => {
      const asked: string[] = [];
      await explorer.open('?view=list');
      const { all } = await explorer.counted();
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      const given = { name: 'my-sheet.csv', body };
      await (index % 2 === 0 ? choose(page, given) : drop(page, [given]));
      await isOpen(page, explorer, 'my-sheet.csv');
      expect((await explorer.counted()).all).toBe(count);
      await expect(explorer.items.first()).toBeVisible();

      await explorer.search.fill(title.split(' ').slice(0, 2).join(' '));
      await explorer.settled();
      expect((await explorer.counted()).matching).toBeGreaterThanOrEqual(1);
      await explorer.openEntry(title);
      await expect(explorer.details.getByRole('heading', { level: 2 })).toHaveText(title);
      // [R3] Nobody judged it: it has no standing, and says none.
      await expect(explorer.details.getByText('Claimed', { exact: true })).toHaveCount(0);
      await explorer.view('List').check();
      await explorer.settled();
      await expect(explorer.entry(title)).toBeVisible();

      await page.getByRole('button', { name: 'Back to the published record' }).click();
      await explorer.settled();
      expect(await explorer.counted()).toEqual({ matching: all, all });
      await expect(noticeOf(page)).toHaveCount(0);
      // The file was not sent: everything fetched belongs to the site.
      expect(
        asked.filter((one) => !/^GET \S+\/sub\/path\/((assets|data)\/[^?]*|icon\.svg)$|^GET blob:/.test(one)),
      ).toEqual([]);
    },
  );
}

test('the report names rule, line, event and fix as the command does; it and the rejected rows can be saved', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await choose(page, {
    name: 'notes.csv',
    body: 'When,What,Where\n2001,A sample meeting,https://example.org/a\nsome day,A row without a date,https://example.org/b\n2003,A row without a source,\n'
      .replace('When', 'Date')
      .replace('What', 'Title')
      .replace('Where', 'Sources'),
  });
  await isOpen(page, explorer, 'notes.csv');
  expect((await explorer.counted()).all).toBe(2);
  await expect(noticeOf(page)).toContainText('1 row could not be read');
  await noticeOf(page).getByRole('button', { name: 'Read the report' }).click();
  const report = reportOf(page);
  await expect(report.getByRole('listitem').filter({ hasText: 'line 3' })).toContainText(/R6.*EDTF/s);
  await expect(report.getByRole('listitem').filter({ hasText: 'line 4' })).toContainText(/R1.*names no source.*Fix: /s);

  const saved = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Save the report' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('notes.report.txt');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^notes\.csv is a table, in utf-8: 2 events, 2 errors, 0 warnings\n/);
  expect(text).toMatch(/^notes\.csv:3: error R6: .* Fix: /m);
  expect(text).toMatch(/^notes\.csv:4: error R1: event "[^"]+" .* Fix: /m);

  const rows = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Save the rows' }).click();
  const rejected = await rows;
  expect(rejected.suggestedFilename()).toBe('notes.rejected.csv');
  expect(await readFile(await rejected.path(), 'utf8')).toContain('A row without a date');
});

test('a dataset in our format is reported with the lines of its errors and that its quotations were not checked', async ({
  explorer,
  page,
}) => {
  const raw = JSON.parse(await readFile('public/data/rotherham/dataset.json', 'utf8'));
  raw.events[4].citations = [];
  raw.events[5].date = 'one day';
  const body = JSON.stringify(raw, null, 2);
  await explorer.open();
  await choose(page, { name: 'draft.json', body });
  await isOpen(page, explorer, 'draft.json');
  expect((await explorer.counted()).all).toBe(raw.events.length - 1);
  await noticeOf(page).getByRole('button', { name: 'Read the report' }).click();
  const line = 1 + body.split('\n').findIndex((one) => one.includes('"date": "one day"'));
  await expect(
    reportOf(page)
      .getByRole('listitem')
      .filter({ hasText: `line ${line}` }),
  ).toContainText('R6');
  await expect(reportOf(page).getByRole('listitem').filter({ hasText: 'no citation' })).toContainText(raw.events[4].id);
  await expect(reportOf(page)).toContainText('quotations were not checked');
});

test('dragging a file shows what dropping it does; one chosen by keyboard opens and gets the focus', async ({
  explorer,
  page,
}) => {
  await explorer.open('?view=list');
  await drop(page, [{ name: 'b.csv', body: FULL_SHEET }], () =>
    expect(page.getByText('Drop the file here to open it')).toBeVisible(),
  );
  await expect(page.getByText('Drop the file here to open it')).toHaveCount(0);
  await isOpen(page, explorer, 'b.csv');
  await page.goBack();
  await explorer.settled();
  await page.getByRole('button', { name: 'Open a file…' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(SPARSE_SHEET) });
  await isOpen(page, explorer, 'a.csv');
  await expect(noticeOf(page)).toBeFocused();
});

test('the address says only that it is a file; Back and Forward go through the views', async ({ explorer, page }) => {
  await explorer.open('?view=list&status=denied');
  await choose(page, { name: 'one.csv', body: FULL_SHEET });
  await isOpen(page, explorer, 'one.csv');
  expect(new URL(page.url()).search).toBe('?data=local.1');
  await explorer.openEntry('The sample inquiry');
  await explorer.search.fill('sample');
  await explorer.settled();
  expect(new URL(page.url()).search).toBe('?data=local.1');
  await expect(explorer.details.getByText('Events in your own file have no link.')).toBeVisible();
  await choose(page, { name: 'two.csv', body: FAR_SHEET }, 'Open another file…');
  await isOpen(page, explorer, 'two.csv');

  await page.goBack();
  await isOpen(page, explorer, 'one.csv');
  await expect(explorer.details.getByRole('heading', { level: 2 })).toHaveText('The sample inquiry');
  await expect(explorer.search).toHaveValue('sample');
  await page.goBack();
  await expect(explorer.details).toHaveCount(0);
  await page.goBack();
  await explorer.settled();
  expect(new URL(page.url()).search).toBe('?view=list&status=denied');
  await expect(noticeOf(page)).toHaveCount(0);
  await page.goForward();
  await isOpen(page, explorer, 'one.csv');
});

test('a corrected file opens in the same view as before; it offers no link, only files to save', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await choose(page, { name: 'one.csv', body: FULL_SHEET });
  await isOpen(page, explorer, 'one.csv');
  await explorer.view('Table').check();
  await explorer.search.fill('inquiry');
  await explorer.settled();
  await choose(
    page,
    { name: 'one.csv', body: FULL_SHEET.replace('Two years, more', 'Three years, more') },
    'Open another file…',
  );
  await isOpen(page, explorer, 'one.csv');
  await expect(explorer.search).toHaveValue('inquiry');
  await explorer.press(explorer.table.getByRole('link', { name: 'The sample inquiry' }));
  await expect(explorer.details.getByText('Three years, more or less.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(explorer.sharing.getByText('no link to it works for anyone else')).toBeVisible();
  await expect(explorer.sharing.getByRole('tab')).toHaveText(['Download']);
  for (const name of ['Download CSV', 'Download JSON']) {
    const text = await readFile(await (await explorer.download(name)).path(), 'utf8');
    expect(text).toContain('The sample inquiry');
    expect(text).not.toContain('local.1');
    expect(text).not.toContain('localhost');
  }
});

test('after a reload the file is gone, with a message; opened again, the view is restored', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await choose(page, { name: 'one.csv', body: FULL_SHEET });
  await isOpen(page, explorer, 'one.csv');
  await explorer.openEntry('The sample inquiry');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('The file that was open here is no longer open.');
  await choose(page, { name: 'one.csv', body: FULL_SHEET });
  await isOpen(page, explorer, 'one.csv');
  await expect(explorer.details.getByRole('heading', { level: 2 })).toHaveText('The sample inquiry');
});

test('the link of a local file explains itself to others and leads to the published data', async ({
  explorer,
  page,
}) => {
  await page.goto('./?data=local.1');
  await expect(page.getByRole('alert')).toContainText('Files are never sent or stored.');
  await page.getByRole('link', { name: 'Show the default timeline' }).click();
  await explorer.settled();
  expect((await explorer.counted()).all).toBeGreaterThan(50);
});

const BAD: readonly (readonly [string, Given, RegExp])[] = [
  ['empty', { name: 'empty.csv', body: '' }, /the file is empty/],
  ['broken JSON', { name: 'broken.json', body: '{\n  "format": 1\n  "id": "x"\n}' }, /line 3: a comma is missing/],
  ['JSON of something else', { name: 'list.json', body: '[1, 2]' }, /a list, but not of records with names and values/],
  ['a table without dates', { name: 'people.csv', body: 'Name,Town\nSomebody,Somewhere\n' }, /no column for date/],
  [
    'a picture',
    { name: 'photo.csv', body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2]) },
    /the file is a picture/,
  ],
  [
    'a dataset of another format',
    { name: 'next.json', body: '{ "format": 9, "id": "x" }' },
    /next\.json:1: error format/,
  ],
];
test('files that cannot be opened are reported, and the view stays', async ({ explorer, page }) => {
  await explorer.open('?event=jay-report-2014');
  const before = page.url();
  const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
  for (const [what, given, why] of BAD) {
    await test.step(what, async () => {
      await drop(page, [given]);
      await expect(dialog.getByRole('alert')).toContainText(why);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      expect(page.url()).toBe(before);
      await expect(explorer.details).toBeVisible();
    });
  }
  await drop(page, [
    { name: 'a.csv', body: SPARSE_SHEET },
    { name: 'b.csv', body: FULL_SHEET },
  ]);
  await expect(page.getByRole('dialog')).toContainText('Open one file at a time.');
});

const BROKEN = process.env.DEEP ? 30 : 6;
test(`each of ${BROKEN} randomly broken datasets opens with all untouched events or is refused with a reason`, async ({
  explorer,
  page,
}) => {
  await explorer.open('?view=list');
  const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
  const changes = fc.array(arbitraryChange, { minLength: 1, maxLength: 4 });
  for (const [index, some] of fc.sample(changes, { numRuns: BROKEN, seed: 1 }).entries()) {
    const raw = quotedDataset();
    const untouched = mutate(raw, some);
    await drop(page, [{ name: `broken-${index}.json`, body: JSON.stringify(raw) }]);
    await expect(dialog.or(noticeOf(page).getByText(`broken-${index}.json`))).toBeVisible();
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    else {
      await explorer.settled();
      const ids = await explorer.idsInList();
      expect(ids).toEqual(expect.arrayContaining(untouched.map(({ id }) => id)));
      if (ids.length === 0) continue;
      await explorer.press(explorer.entries.first().getByRole('heading').getByRole('link'));
      await expect(explorer.details).toBeVisible();
    }
  }
});

test('following the page’s own link to the list keeps the view of the file', async ({ explorer, page }) => {
  await explorer.open();
  await choose(page, { name: 'one.csv', body: FULL_SHEET });
  await isOpen(page, explorer, 'one.csv');
  await explorer.search.fill('inquiry');
  await explorer.settled();
  await page.getByRole('link', { name: 'Skip to the events' }).press('Enter');
  await expect(explorer.search).toHaveValue('inquiry');
  await explorer.openEntry('The sample inquiry');
  await page.goBack();
  await expect(explorer.search).toHaveValue('inquiry');
  await expect(explorer.details).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(
    `axe finds no violation with a file open, its report, one that cannot be opened and one that is gone, ${scheme}`,
    deepIf(scheme === 'dark'),
    async ({ explorer, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await explorer.open();
      await choose(page, { name: 'one.csv', body: FULL_SHEET.replace('2003,', 'never,') });
      await isOpen(page, explorer, 'one.csv');
      expect(await axeViolations(page)).toEqual([]);
      await explorer.openEntry('The sample board meets');
      expect(await axeViolations(page)).toEqual([]);
      await noticeOf(page).getByRole('button', { name: 'Read the report' }).click();
      await expect(reportOf(page).getByRole('listitem').first()).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drop(page, [{ name: 'empty.csv', body: '' }]);
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.reload();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    },
  );
}

test('nothing of a local file scrolls sideways at 320 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 320, height: 700 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await page.setInputFiles('input[type=file]', {
    name: `${'a-long-name-'.repeat(8)}.csv`,
    mimeType: '',
    buffer: Buffer.from(FULL_SHEET.replace('2003,', 'never,')),
  });
  await expect(noticeOf(page)).toBeVisible();
  await explorer.settled();
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await beyond()).toBeLessThanOrEqual(0);
  await noticeOf(page).getByRole('button', { name: 'Read the report' }).click();
  await expect(reportOf(page).getByRole('listitem').first()).toBeVisible();
  expect(await reportOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

// e2e/large.spec.ts opens as many events, and src/dataset/loading/localFile.test.ts as many rows.
test('20,000 rows are opened, searched and paged', { tag: '@deep' }, async ({ explorer, page }) => {
  await explorer.open('?view=list');
  await choose(page, { name: 'long.csv', body: longSheet(20_000) });
  await isOpen(page, explorer, 'long.csv');
  expect(await explorer.counted()).toEqual({ matching: 20_000, all: 20_000 });
  await explorer.search.fill('"row 12345"');
  await explorer.settled();
  await explorer.openEntry('Sample row 12345, made up');
  await expect(explorer.details.getByText('Words of row 12345.')).toBeVisible();
});

test('a huge file shows its progress and can be stopped; the page stays responsive', async ({ explorer, page }) => {
  await explorer.open();
  const { all } = await explorer.counted();
  const body = JSON.stringify(sampleData(100_000, (index) => String(1997 + (index % 22))));
  // Too large for Playwright to hand over: the page creates the file and drops it on itself.
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'huge.json'));
    document
      .querySelector('h1')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, body);
  await expect(page.getByText('Opening huge.json…')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Opening huge.json…' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop loading' }).click();
  await expect(page.getByText('Opening huge.json…')).toHaveCount(0);
  expect((await explorer.counted()).all).toBe(all);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
