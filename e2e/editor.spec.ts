// From a sheet to an article: a file is opened, corrected beside its picture, and taken away as one page, as a dataset and as
// the sheet. A saved page works from a disk and in a sandboxed frame without a network, and comes back for editing.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Download, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { SITE_ROOT } from './builtFiles.ts';
import { urEditor } from '../src/i18n/ur/editor.ts';
import { ur } from '../src/i18n/ur/interface.ts';
import { longSheet } from '../src/testing/timelineSheets.ts';
import { axeViolations } from './axe.ts';
import { expect, ExplorerPage, test } from './explorer.page.ts';

const run = promisify(execFile);
const dataset = async (...args: readonly string[]): Promise<string> =>
  (await run(process.execPath, ['scripts/dataset.mjs', ...args])).stdout;

/** Fifteen events as a reporter would type them, in columns that need a word of explanation. */
const HEADER = ['When', 'What happened', 'Details', 'Notes for the desk', 'Where it says so', 'Desk'];
const row = (date: unknown, title: string, desk = 'North'): readonly unknown[] => [
  date,
  title,
  `What is known of it: ${title.toLowerCase()}.`,
  'check the name',
  'https://example.org/minutes',
  desk,
];
const ROWS = [
  row('1998', 'The sample board is founded'),
  row('March 1999', 'The board meets for the first time'),
  row('c. 2001', 'A sample report is begun', 'South'),
  row(new Date(Date.UTC(2002, 4, 17)), 'The report is published', 'South'),
  ...Array.from({ length: 10 }, (_, at) => row(String(2003 + at), `Sample meeting number ${at + 1}`)),
  row('sometime in spring', 'A meeting that nobody dated'),
];
const sheet = async (): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: [{ name: 'Events', rows: [HEADER, ...ROWS].map((one) => [...one]) as never }] }),
  );

const editorOf = (page: Page, name: string): Locator => page.getByRole('region', { name: `Editing ${name}` });
const upToDate = (editor: Locator): Promise<void> => expect(editor).toContainText('The picture shows every change.');

/** Opens a file by the entry of the masthead, for corrections. */
async function makeYourOwn(
  page: Page,
  file: { readonly name: string; readonly buffer: Buffer },
  name: string = file.name,
): Promise<Locator> {
  await page.getByRole('button', { name: 'Make your own', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog', { name: 'Make your own' }).getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles({ ...file, mimeType: '' });
  const editor = editorOf(page, name);
  await expect(editor).toBeVisible();
  return editor;
}

async function save(page: Page, button: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await button.click();
  return download;
}

/** What the console says and what is asked of a network, in this page and its frames. */
function listen(page: Page): { readonly said: string[]; readonly asked: string[] } {
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  return { said, asked };
}

const isOnScreen = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight && bottom > 0;
  });

test('a reporter takes fifteen rows of a workbook to an embed in an article, with the mouse alone', async ({
  explorer,
  page,
  browser,
}, testInfo) => {
  const outputPath = (name: string): string => testInfo.outputPath(name);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      (window as { copied?: string }).copied = text;
    };
  });
  await explorer.open();
  const editor = await makeYourOwn(page, { name: 'my-story.xlsx', buffer: await sheet() });
  await explorer.settled();
  // What was read is on the screen, with the focus, and so is its picture.
  await expect(editor).toBeFocused();
  await expect(editor).toContainText('14 events · 1 row to correct');
  expect(await isOnScreen(explorer.items.first())).toBe(true);
  await expect(editor.getByRole('row', { name: /March 1999/ })).toContainText('March 1999');
  await expect(editor.getByRole('row').filter({ hasText: 'Not read' })).toContainText(
    '“sometime in spring” is not a date that can be read. Write it as 2006, 2006-05 or 2006-05-17.',
  );

  // A column means something else than it was taken for, and one choice says so.
  await editor.getByRole('combobox', { name: 'What “Desk” is' }).selectOption('Tags');
  await upToDate(editor);
  await editor.getByRole('button', { name: 'Remove this row: 16' }).click();
  await upToDate(editor);
  await expect(editor).toContainText('14 events · Every row was read.');
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const saved = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
  expect(saved.suggestedFilename()).toBe('my-story.html');
  await editor.getByRole('button', { name: 'Copy the code' }).click();
  const code = await page.evaluate(() => (window as { copied?: string }).copied ?? '');
  expect(code).toContain('<iframe src="my-story.html"');

  // The article, beside the page, on a computer without a network.
  const file = outputPath('my-story.html');
  await saved.saveAs(file);
  expect((await readFile(file)).length).toBeLessThanOrEqual(900_000);
  await writeFile(outputPath('article.html'), `<!doctype html><meta charset="utf-8"><title>An article</title>${code}`);
  const context = await browser.newContext({ offline: true, locale: 'en-GB', viewport: { width: 1200, height: 900 } });
  const article = await context.newPage();
  const heard = listen(article);
  await article.goto(pathToFileURL(outputPath('article.html')).href);
  const embed = article.frameLocator('iframe');
  await expect(embed.getByRole('heading', { name: 'My story' })).toBeVisible();
  await expect(embed.getByText('14 of 14 events')).toBeVisible();
  await embed.locator('[data-event]').first().click();
  await expect(embed.getByRole('complementary', { name: 'Event details' })).toContainText(
    'The sample board is founded',
  );

  // The page by itself.
  await article.goto(pathToFileURL(file).href);
  const alone = new ExplorerPage(article);
  await alone.settled();
  expect(await alone.counted()).toEqual({ matching: 14, all: 14 });
  await alone.openEntry('The report is published');
  expect(new URL(article.url()).search).toContain('event=the-report-is-published');
  await article.reload();
  await alone.settled();
  await expect(alone.details.getByRole('heading', { level: 2 })).toHaveText('The report is published');
  expect(heard).toEqual({ said: [], asked: [] });
  await context.close();
});

const SOURCE =
  'Minutes of the sample board.\n\nThe board agreed that the report should be published in full, without delay. It adjourned at noon.';

test('an author corrects rows, quotes a source, undoes, and nothing is lost on the way out and back', async ({
  explorer,
  page,
}, testInfo) => {
  const outputPath = (name: string): string => testInfo.outputPath(name);
  test.slow();
  await explorer.open();
  const buffer = await sheet();
  let editor = await makeYourOwn(page, { name: 'my-story.xlsx', buffer });
  // A refused row shows its reason; its cells are corrected in place, and the picture follows.
  await editor.getByRole('textbox', { name: 'When, row 16' }).fill('2013-04');
  await upToDate(editor);
  await expect(editor).toContainText('15 events · Every row was read.');
  await expect(explorer.count).toContainText('15 of 15 events');
  await page.keyboard.press('Control+z');
  await expect(editor).toContainText('14 events · 1 row to correct');
  await editor.getByRole('button', { name: 'Redo' }).click();
  await expect(editor).toContainText('15 events');

  // What the timeline is called.
  await editor.getByRole('tab', { name: 'About it' }).click();
  await editor.getByRole('textbox', { name: 'Title' }).fill('The sample board, in full');
  await editor.getByRole('textbox', { name: 'A note before the content' }).fill('Minutes of meetings.');
  const help = editor.getByRole('group', { name: 'Organisation that helps readers, 1' });
  await help.getByRole('textbox', { name: 'Name' }).fill('Sample helpline');
  await help.getByRole('textbox', { name: 'Web address' }).fill('https://example.org/help');
  const cover = editor.getByRole('group', { name: 'Cover' });
  await cover.getByRole('textbox', { name: /^Picture/ }).fill('https://example.org/cover.jpg');
  await cover.getByRole('textbox', { name: 'What it shows, in words' }).fill('A red board.');
  await cover.getByRole('textbox', { name: 'Credit of the cover' }).fill('A. Sample');
  await upToDate(editor);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The sample board, in full');

  expect(await axeViolations(page)).toEqual([]);

  // One event, with words of its source.
  await editor.getByRole('tab', { name: 'Rows' }).click();
  await editor.getByRole('button', { name: 'Edit the event in row 5' }).click();
  await editor.getByRole('textbox', { name: 'Picture caption' }).fill('The cover of the report');
  await editor.getByRole('button', { name: 'Add a quotation with its source' }).click();
  // The picture stays on the screen while its author is typing, with the keyboard too.
  await expect(editor.getByRole('textbox', { name: 'Title of the source' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await isOnScreen(explorer.items.first())).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  await editor.getByRole('button', { name: 'Quote the marked words' }).click();
  await expect(editor.getByRole('alert').filter({ hasText: 'Give the source a title' })).toBeVisible();
  await editor.getByRole('textbox', { name: 'Title of the source' }).fill('Minutes of 17 May 2002');
  const text = editor.getByRole('textbox', { name: 'The source’s whole text' });
  await text.fill(SOURCE);
  await text.evaluate((area: HTMLTextAreaElement) => {
    const words = 'the report should be published in full';
    area.setSelectionRange(area.value.indexOf(words), area.value.indexOf(words) + words.length);
  });
  await editor.getByRole('button', { name: 'Quote the marked words' }).click();
  await upToDate(editor);
  await expect(editor.getByText('checked, word for word')).toBeVisible();
  await expect(editor.locator('blockquote')).toHaveText(
    'board. The board agreed that the report should be published in full, without delay. It adjourned',
  );
  await editor.getByRole('button', { name: 'Back to the rows' }).click();
  await expect(editor.getByRole('button', { name: 'Edit the event in row 5' })).toBeFocused();

  // Kept on the device, when its author agrees: a closed tab loses nothing.
  await editor.getByRole('checkbox', { name: 'Keep this draft on this device' }).check();
  await expect(editor).toContainText('Kept on this device.');
  await page.goto('about:blank');
  await explorer.open();
  await page.getByRole('button', { name: 'Make your own', exact: true }).click();
  await page.getByRole('button', { name: 'Continue with my-story.xlsx' }).click();
  editor = editorOf(page, 'my-story.xlsx');
  await expect(editor).toContainText('15 events · Every row was read.');

  // The page, the folder and the command's page of it.
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const saved = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
  await saved.saveAs(outputPath('my-story.html'));
  const zip = await save(page, editor.getByRole('button', { name: 'Save the dataset' }));
  const entries = Object.entries(unzipSync(new Uint8Array(await readFile(await zip.path()))));
  expect(entries.map(([path]) => path)).toEqual([
    'my-story/dataset.json',
    'my-story/draft.json',
    'my-story/fingerprints/minutes-of-17-may-2002.json',
  ]);
  const folder = outputPath('my-story');
  await mkdir(join(folder, 'fingerprints'), { recursive: true });
  for (const [path, bytes] of entries) await writeFile(outputPath(path), bytes);
  expect(await dataset('check', folder)).toContain(' 0 errors');
  expect(JSON.parse(await readFile(join(folder, 'dataset.json'), 'utf8')).media).toEqual([
    { type: 'image', src: 'https://example.org/cover.jpg', alt: 'A red board.', credit: 'A. Sample' },
  ]);
  await dataset('page', '--site', SITE_ROOT, folder, outputPath('again.html'));
  const html = await readFile(outputPath('my-story.html'), 'utf8');
  expect((await readFile(outputPath('again.html'), 'utf8')) === html).toBe(true);

  // The page comes back as it was.
  await editor.getByRole('button', { name: 'Leave the editor' }).click();
  const returned = { name: 'downloaded (1).html', buffer: Buffer.from(html) };
  editor = await makeYourOwn(page, returned, 'my-story.xlsx');
  await expect(editor).toContainText('15 events · Every row was read.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The sample board, in full');
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const again = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
  expect((await readFile(await again.path(), 'utf8')) === html).toBe(true);
});

/** A table as a spreadsheet of another country saves it: semicolons, its own line ends, a column that is not understood. */
const GERMAN_TABLE = [
  'Datum;Titel;Notiz;Betrag',
  '1998;"Gründung; mit Anstrich";" bleibt, wie es ist ";1,50',
  'irgendwann;Ohne Datum;"zwei',
  'Zeilen";',
  '17.05.2001;Schluss;;"2,00"',
  '',
].join('\r\n');

test('the sheet comes back as it came, with the corrections alone', async ({ explorer, page }) => {
  await explorer.open();
  let editor = await makeYourOwn(page, { name: 'tabelle.csv', buffer: Buffer.from(GERMAN_TABLE) });
  await expect(editor).toContainText('2 events · 1 row to correct');
  await editor.getByRole('textbox', { name: 'Datum, row 3' }).fill('1999');
  await upToDate(editor);
  await expect(editor).toContainText('3 events · Every row was read.');
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const table = await save(page, editor.getByRole('button', { name: 'Save the sheet' }));
  expect(table.suggestedFilename()).toBe('tabelle.csv');
  const text = await readFile(await table.path(), 'utf8');
  // Only the row that was corrected is written anew.
  expect(text.replace(/^\uFEFF/, '').split('1999;')[0]).toBe(GERMAN_TABLE.split('irgendwann;')[0]);
  expect(text.split('17.05.2001;')[1]).toBe(GERMAN_TABLE.split('17.05.2001;')[1]);
  expect(text).toContain('1999;Ohne Datum;"zwei\r\nZeilen";');
  await editor.getByRole('button', { name: 'Leave the editor' }).click();

  // A workbook keeps its dates as dates; a row that was removed leaves the others in their places.
  editor = await makeYourOwn(page, { name: 'my-story.xlsx', buffer: await sheet() });
  await editor.getByRole('textbox', { name: 'What happened, row 3' }).fill('The board meets');
  await editor.getByRole('textbox', { name: 'When, row 16' }).fill('2013-04');
  await upToDate(editor);
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const workbook = await save(page, editor.getByRole('button', { name: 'Save the sheet' }));
  expect(workbook.suggestedFilename()).toBe('my-story.xlsx');
  const { sheets } = await openXlsx(new Uint8Array(await readFile(await workbook.path())));
  const expected = [HEADER, ...ROWS].map((one) => [...one]);
  expected[2]?.splice(1, 1, 'The board meets');
  expected[15]?.splice(0, 1, '2013-04');
  expect(sheets.map(({ name }) => name)).toEqual(['Events']);
  expect(sheets[0]?.rows).toEqual(expected);
});

test.describe('in Urdu, in dark, on a phone', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  test('the reasons are in that language, axe finds nothing, and Tab goes through the editor in its order', async ({
    explorer,
    page,
  }) => {
    await explorer.open('?lang=ur');
    const table = 'When,What\n1998,A beginning\nsometime in spring,No date\n2014-02-31,No such day\n2001,\n';
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: ur.menu }).click();
    await page.getByRole('button', { name: ur.localFile.make, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: ur.localFile.make });
    await dialog.getByRole('button', { name: urEditor.start.choose }).click();
    await (await chooser).setFiles({ name: 'story.csv', mimeType: '', buffer: Buffer.from(table) });
    const editor = page.getByRole('region', { name: urEditor.title('story.csv') });
    await expect(editor).toContainText(urEditor.refused(3));
    const { dateUnread, notInCalendar, noTitle } = urEditor.refusals;
    for (const reason of [dateUnread('sometime in spring'), notInCalendar('2014-02-31'), noTitle()])
      await expect(editor.getByText(reason)).toHaveCount(1);
    expect(await axeViolations(page)).toEqual([]);

    // No column is the date's any more: the author is told which one to say.
    await editor.getByRole('combobox', { name: urEditor.columnIs('When') }).selectOption('');
    await expect(editor.getByRole('alert')).toHaveText(urEditor.noColumn(urEditor.meanings.date));
    await editor.getByRole('combobox', { name: urEditor.columnIs('When') }).selectOption('date');
    await expect(editor.getByRole('alert')).toHaveCount(0);
    await expect(editor).toContainText(urEditor.refused(3));

    await editor.focus();
    const names: (string | null)[] = [];
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const one = document.activeElement as HTMLInputElement;
          return one.ariaLabel ?? one.labels?.[0]?.textContent?.trim().split('  ')[0] ?? one.textContent;
        }),
      );
    }
    const { undo, report, keep, fold, close, tabs, dates, addRow, columnIs, openRow, cell } = urEditor;
    expect(names.map((name) => name?.replace(/^(.*?) ?(?:جیسے کالم.*)$/, '$1'))).toEqual([
      ...[undo, report, keep, fold, close, tabs.rows, urEditor.all, dates, addRow],
      // The table scrolls.
      expect.stringContaining(urEditor.readAs),
      ...[columnIs('When'), columnIs('What'), openRow(2), cell('When', 2), cell('What', 2)],
    ]);
    for (const name of [tabs.about, tabs.save]) {
      await editor.getByRole('tab', { name }).click();
      expect(await axeViolations(page)).toEqual([]);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('a saved page hands a copy of itself to the site that made it, when the reader accepts it there', async ({
  explorer,
  page,
  context,
}, testInfo) => {
  await explorer.open();
  const editor = await makeYourOwn(page, { name: 'my-story.xlsx', buffer: await sheet() });
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const saved = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
  const file = testInfo.outputPath('renamed by its reader.html');
  await saved.saveAs(file);

  const copy = await context.newPage();
  await copy.goto(pathToFileURL(file).href);
  await copy.getByRole('button', { name: 'Edit a copy', exact: true }).click();
  const opening = copy.waitForEvent('popup');
  await copy.getByRole('dialog', { name: 'Edit a copy' }).getByRole('button', { name: 'Edit a copy' }).click();
  const site = await opening;
  const asking = site.getByRole('dialog', { name: 'Edit a copy' });
  await expect(asking).toContainText('“My story”. It did not come from this site.');
  await asking.getByRole('button', { name: 'Open it', exact: true }).click();
  const there = editorOf(site, 'my-story.xlsx');
  await expect(there).toContainText('14 events · 1 row to correct');
  await expect(there.getByRole('textbox', { name: 'When, row 16' })).toHaveValue('sometime in spring');
});

/** What a cell can hold that is not meant well. */
const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '</script><script>window.ran=1</script>',
  '<!--<script>',
  'javascript:window.ran=1',
  '=HYPERLINK("https://example.org/x","y")',
  '__proto__',
  // Of any length: so long a word is laid out for seconds.
  'x'.repeat(process.env.DEEP ? 1_000_000 : 100_000),
];

test('hostile cells run nothing, in the editor or in the saved page', async ({ explorer, page, context }, testInfo) => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = HOSTILE.map((text, at) => [String(2001 + at), text, text, text, text].map(cell).join(','));
  await explorer.open();
  const heard = listen(page);
  const editor = await makeYourOwn(page, {
    name: '<b>bold.csv',
    buffer: Buffer.from(['Date,Title,Text,Source,Link', ...rows, `never,${cell(HOSTILE[1] ?? '')},,,`].join('\n')),
  });
  await expect(editor).toContainText(`${HOSTILE.length} events · 1 row to correct`);
  await editor.getByRole('button', { name: 'Edit the event in row 3' }).click();
  await expect(editor.getByRole('textbox', { name: 'Title' })).toHaveValue(HOSTILE[1] ?? '');
  await editor.getByRole('button', { name: 'Back to the rows' }).click();
  await editor.getByRole('tab', { name: 'Save and embed' }).click();
  const saved = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
  const file = testInfo.outputPath('hostile.html');
  await saved.saveAs(file);
  expect(heard.said).toEqual([]);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);

  const alone = await context.newPage();
  const heardThere = listen(alone);
  await alone.goto(pathToFileURL(file).href);
  const story = new ExplorerPage(alone);
  await story.settled();
  expect(await story.counted()).toEqual({ matching: HOSTILE.length, all: HOSTILE.length });
  await story.view('List').check();
  await story.settled();
  await expect(story.entry(HOSTILE[0] ?? '')).toBeVisible();
  expect(await alone.evaluate(() => 'ran' in window)).toBe(false);
  expect(heardThere).toEqual({ said: [], asked: [] });
});

test(
  '20,000 rows are corrected and saved as one page',
  { tag: '@deep' },
  async ({ explorer, page, context }, testInfo) => {
    test.slow();
    await explorer.open();
    const editor = await makeYourOwn(page, { name: 'long.csv', buffer: Buffer.from(longSheet(20_000)) });
    await expect(editor).toContainText('20,000 events · Every row was read.');
    await editor.getByRole('button', { name: 'Last page' }).first().click();
    await editor.getByRole('textbox', { name: 'Headline, row 20001' }).fill('The last of them');
    await upToDate(editor);
    await expect(editor.getByRole('textbox', { name: 'Headline, row 20001' })).toHaveValue('The last of them');
    await editor.getByRole('tab', { name: 'Save and embed' }).click();
    const saved = await save(page, editor.getByRole('button', { name: 'Save as one page' }));
    const file = testInfo.outputPath('long.html');
    await saved.saveAs(file);
    const alone = await context.newPage();
    const heard = listen(alone);
    await alone.goto(pathToFileURL(file).href);
    const story = new ExplorerPage(alone);
    await story.settled();
    expect(await story.counted()).toEqual({ matching: 20_000, all: 20_000 });
    await story.search.fill('"the last of them"');
    await story.settled();
    expect((await story.counted()).matching).toBe(1);
    expect(heard).toEqual({ said: [], asked: [] });
  },
);

test('the template opens without a row to correct', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Make your own', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Make your own' });
  for (const [button, name] of [
    ['Template for Excel (.xlsx)', 'timeline-template.xlsx'],
    ['Template (.csv)', 'timeline-template.csv'],
  ] as const) {
    const template = await save(page, dialog.getByRole('button', { name: button }));
    expect(template.suggestedFilename()).toBe(name);
    const buffer = await readFile(await template.path());
    await dialog.getByRole('button', { name: 'Close' }).click();
    const editor = await makeYourOwn(page, { name, buffer });
    await expect(editor).toContainText('3 events · Every row was read.');
    await editor.getByRole('button', { name: 'Leave the editor' }).click();
    await explorer.settled();
    await page.getByRole('button', { name: 'Make your own', exact: true }).click();
  }
});
