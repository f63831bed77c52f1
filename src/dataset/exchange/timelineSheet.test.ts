import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toSourceId } from '../../model/ids.ts';
import { testMessages } from '../../testing/exportMessages.ts';
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
} from '../../testing/timelineSheets.ts';
import { type Json, smallDataset } from '../../testing/smallDataset.ts';
import { buildDataset } from '../format/buildDataset.ts';
import { printIssue } from '../format/issue.ts';
import { checkRules } from '../format/eventRules.ts';
import { type ImportFileOptions, importText } from './importFile.ts';
import type { Exportable, Imported } from './types.ts';
import { parseTable } from './csvTable.ts';
import { exportTimelineJson, exportTimelineSheet } from './exportSheet.ts';

const OPTIONS = { name: 'A sample sheet', today: '2026-11-23' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function imported(file: Uint8Array | string, more: Partial<ImportFileOptions> = {}): Imported {
  const answer = importText(typeof file === 'string' ? bytesOf(file) : file, { ...OPTIONS, ...more });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

function built(raw: Imported['raw']): Exportable {
  const answer = buildDataset(raw);
  if (!answer.ok) throw new Error(answer.error.map(printIssue).join('\n'));
  expect(answer.value.issues).toEqual([]);
  return { raw, dataset: answer.value.dataset };
}

/** The cells as TimelineJS reads them, including apostrophes. */
const cellsOf = (text: string): readonly (readonly string[])[] => {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  return data.map((row) => (data[0] ?? []).map((_, at) => row[at]?.trim() ?? ''));
};

/** Header and rows, each row as long as the header. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const { header, rows } = parseTable(text);
  return [header, ...rows.map(({ cells }) => header.map((_, at) => cells[at] ?? ''))];
}

const sheetOf = (from: Exportable): string => [...exportTimelineSheet(from, testMessages)].join('');
const eventsOf = (text: string) => built(imported(text).raw).dataset.events;

describe('a sheet survives import and export', () => {
  test.each<[string, string, Uint8Array]>([
    ['full', FULL_SHEET, bytesOf(FULL_SHEET)],
    ['sparse', SPARSE_SHEET, bytesOf(SPARSE_SHEET)],
    ['before Christ and far in the future', FAR_SHEET, bytesOf(FAR_SHEET)],
    ['with commas, quotation marks and line breaks in cells', QUOTED_SHEET, bytesOf(QUOTED_SHEET)],
    ['with Windows line ends', withWindowsLineEnds(FULL_SHEET), bytesOf(withWindowsLineEnds(FULL_SHEET))],
    ['in windows-1252, with semicolons', GERMAN_SHEET, inWindows1252(GERMAN_SHEET)],
    ['in UTF-16, with a mark', GERMAN_SHEET, inUtf16(GERMAN_SHEET, true, true)],
    ['in UTF-16 the other way round', GERMAN_SHEET, inUtf16(GERMAN_SHEET, false, true)],
    ['in UTF-16 without a mark, with tabs', GERMAN_SHEET, inUtf16(GERMAN_SHEET.replaceAll(';', '\t'), true, false)],
    ['in UTF-8 with a mark', FAR_SHEET, bytesOf(`\uFEFF${FAR_SHEET}`)],
    ['with nothing but a header', 'Year,Headline\n', bytesOf('Year,Headline\n')],
  ])('%s', (_, text, file) => {
    const { raw, rejected, format } = imported(file);
    expect({ format, rejected }).toEqual({ format: 'timelinejs-csv', rejected: null });
    expect(rowsOf(sheetOf(built(raw)))).toEqual(rowsOf(text));
    expect(cellsOf(sheetOf(built(raw)))).toEqual(cellsOf(text));
  });

  test('20,000 rows', () => {
    const sheet = longSheet(20_000);
    const from = built(imported(sheet).raw);
    expect(from.dataset.events).toHaveLength(20_000);
    expect(from.dataset.sources.size).toBe(50);
    const same = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    expect(same(sheetOf(from)) === sheet).toBe(true);
    // Takes 1.3 s on an idle processor; the size is the purpose of the test.
  });

  test('also by way of TimelineJS JSON', () => {
    const json = exportTimelineJson(built(imported(FULL_SHEET).raw), testMessages);
    expect(json).toMatchObject({ title: { text: { headline: 'Sample timeline' } }, eras: [{}], events: [{}, {}, {}] });
    const back = imported(JSON.stringify(json));
    expect(back.format).toBe('timelinejs-json');
    expect(exportTimelineJson(built(back.raw), testMessages)).toEqual(json);
    // JSON does not have the sheet's unknown columns, nor the row order of title and era.
    const known = (row: readonly string[]): readonly string[] => row.slice(0, 18);
    const sorted = (text: string): readonly string[] =>
      rowsOf(text)
        .map((row) => known(row).join('|'))
        .toSorted();
    expect(sorted(sheetOf(built(back.raw)))).toEqual(sorted(FULL_SHEET));
  });
});

describe('the event of a row', () => {
  test('has dates at their own precision, with years BC converted', () => {
    expect(eventsOf(FULL_SHEET).map(({ date }) => date.edtf)).toEqual([
      '2001-03-14T10:30:00/2001-03-14T11:45:00',
      '2003/2004-02',
      '2005-12',
    ]);
    expect(eventsOf(FAR_SHEET).map(({ date }) => date.edtf)).toEqual([
      'Y-12999',
      '-0299',
      '-0099/0100',
      '-0043-03-15',
      '-0043-03-16',
      '2014',
      'Y12000',
      'Y12000-05-01/Y13000',
    ]);
  });

  test('has plain text instead of HTML; without a headline the text gives the title', () => {
    const [first, , last] = eventsOf(FULL_SHEET);
    expect(first?.summary).toBe('It met in the minutes.\n\nNobody spoke.');
    expect(last?.title).toBe('A sample report & its reply');
    expect(eventsOf(SPARSE_SHEET)[1]?.title).toBe('Only words, no headline. They go on for a while.');
  });

  test('a title of markup without words is shown as it is written, so that its row is not lost', () => {
    const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const slide = { start_date: { year: '2002' }, text: { headline: markup, text: '' } };
    const files = [`Date,Title\n2002,${markup}\n`, JSON.stringify({ events: [slide] })];
    const titles = files.map((file) => built(imported(file).raw).dataset.events.map(({ title }) => title));
    expect(titles).toEqual([[markup], [markup]]);
  });

  test('cites media, credits and links once each, as whole items', () => {
    const { dataset } = built(imported(FULL_SHEET).raw);
    expect(
      dataset.events.map(({ citations }) => citations.map(({ source, locator }) => `${source}: ${locator}`)),
    ).toEqual([
      ['a-made-up-room: A made-up room', 'the-minutes: linked in the text'],
      ['sample-films: the whole item'],
      ['sample-press: the whole item'],
    ]);
    expect(dataset.sources.get(toSourceId('sample-films'))).toMatchObject({
      type: 'motion_picture',
      publisher: 'Sample Films',
      url: 'https://www.youtube.com/watch?v=sample',
    });
  });

  test('[R6] with parts of a second keeps them, and the report says so', () => {
    const messages = (file: string) => imported(file).issues.map(({ message }) => message);
    const said = '1 event with parts of a second, which are kept but not shown';
    expect(messages('Year,Month,Day,Time,Headline\n2001,3,14,10:30:15.250,A\n')).toContain(said);
    const start_date = { year: 2001, month: 3, day: 14, hour: 10, minute: 30, second: 15, millisecond: 250 };
    expect(messages(JSON.stringify({ events: [{ start_date, text: { headline: 'A' } }] }))).toContain(said);
  });

  test('[R3] has no status in a plain record; in any other it is claimed, and one warning says so', () => {
    expect(new Set(built(imported(FULL_SHEET).raw).dataset.events.map(({ status }) => status))).toEqual(
      new Set([null]),
    );
    const { issues, raw } = imported(FULL_SHEET, { into: smallDataset() });
    expect(raw.events).toMatchObject([{}, {}, {}].map(() => ({ status: 'claimed' })));
    expect(issues.filter(({ rule }) => rule === 'R3')).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/: 3 events given/) },
    ]);
  });

  test('[R1] is kept without a source, and an error has its line and the fix', () => {
    const { issues, raw } = imported(SPARSE_SHEET);
    expect(issues.filter(({ rule }) => rule === 'R1').map(printIssue)[0]).toBe(
      'error R1: event "the-sample-office-opens-1999" (line 3, Media): the row names no source: it has no media, ' +
        'no credit and no link. Fix: cite at least one source in the event’s `citations`',
    );
    expect(built(raw).dataset.events).toHaveLength(3);
  });

  test('the dataset’s title is that of the title slide, otherwise the file’s name', () => {
    expect(imported(FULL_SHEET).raw).toMatchObject({ title: 'Sample timeline', description: 'A made-up story.' });
    expect(imported(SPARSE_SHEET).raw).toMatchObject({ title: 'A sample sheet', id: 'a-sample-sheet' });
    expect(imported(FULL_SHEET).raw.coverage).toBe('2001/2005');
  });

  test('rules ask for the text alternatives of media only, until the record is raised to accountability', () => {
    const { raw } = imported(FULL_SHEET);
    expect(new Set(checkRules(built(raw).dataset).map(({ rule }) => rule))).toEqual(new Set(['R11']));
    const { profile: _, ...raised } = raw;
    const answer = buildDataset(raised);
    expect(answer.ok && answer.value.issues.map(({ rule }) => rule)).toContain('R3');
  });
});

describe('an invalid row is rejected with its reason and affects no other row', () => {
  const BAD = `Year,Month,Day,Time,End Year,Headline,Text
2001,,,,,A good sample,
,3,,,,No year,
soon,,,,,Words for a year,
2002,13,,,,No such month,
2002,2,30,,,No such day,
2002,,3,,,A day without a month,
2002,2,3,noon,,Words for a time,
2004,,,,2003,Ends before it starts,
0,,,,,No such year,
999999,,,,,Too far away,
2005,,,,,Too many,cells,by,far
2006,,,,,Another good sample,
2007,,,,,"A quotation mark that never closes,
2008,,,,,Not swallowed by it,
`;
  const { issues, rejected, raw } = imported(BAD);
  const errors = issues.filter(({ rule, severity }) => severity === 'error' && rule !== 'R1');

  test('issues have line, message and fix', () => {
    expect(errors.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '3: there is no year',
      '4: the year “soon” is not a whole number',
      '5: “2002-13” has no month 13; months run from 01 to 12',
      '6: “2002-02-30” is not in the calendar: that month has no day 30',
      '7: there is a day but no month',
      '8: the time “noon” is not one such as 10:30',
      '9: “2004/2003” ends before it starts',
      '10: there is no year 0 between 1 BC (-1) and AD 1',
      '11: the year “999999” is further away than 250,000 years, which is as far as this calendar reaches',
      '12: the row has 9 cells and the table 7 columns',
      '14: a quotation mark is opened and never closed, or is not doubled inside a cell',
    ]);
    for (const { fix } of errors) expect(fix.length).toBeGreaterThan(10);
  });

  test('rejected rows form a sheet that can be corrected and imported', () => {
    expect(rejected).toMatchObject({ extension: 'csv', count: 11 });
    expect(rowsOf(rejected?.text ?? '')[1]).toEqual(['', '3', '', '', '', 'No year', '']);
    expect(rejected?.text).toContain('\r\n2007,,,,,"A quotation mark that never closes,\r\n');
    expect(built(raw).dataset.events.map(({ title }) => title)).toEqual([
      'A good sample',
      'Another good sample',
      'Not swallowed by it',
    ]);
  });
});

describe('only what an editor has changed is exported changed', () => {
  const edited = (change: (event: Json) => void): readonly (readonly string[])[] => {
    const raw = JSON.parse(JSON.stringify(imported(QUOTED_SHEET).raw));
    change(raw.events[0]);
    return rowsOf(sheetOf(built(raw)));
  };
  const [header, first, ...others] = rowsOf(QUOTED_SHEET);

  test('a date', () => {
    const sheet = edited((event) => Object.assign(event, { date: '2009-05-17' }));
    expect(sheet).toEqual([
      [...(header ?? []), 'Month', 'Day'],
      ['2009', ...(first ?? []).slice(1), '5', '17'],
      ...others.map((row) => [...row, '', '']),
    ]);
  });

  test('a date that TimelineJS cannot represent has a display date (R6)', () => {
    const [, row] = edited((event) => Object.assign(event, { date: '[2009-05..2010]' }));
    expect(row).toContain('«[2009-05..2010]»');
  });

  test('[R3] a status precedes the headline', () => {
    const sheet = edited((event) => Object.assign(event, { status: 'alleged' }));
    expect(sheet[1]?.[1]).toBe('ALLEGED: Samples, many of them');
    expect(sheet.slice(2)).toEqual(others);
  });

  test('[R2] a quotation is added to the text, with its source', () => {
    const quote = 'A <made-up> sample';
    const quoted = (event: Json) =>
      Object.assign(event, { citations: [{ source: 'example-org', locator: 'p 1', quote }] });
    expect(edited(quoted)[1]?.[2]).toMatch(
      /^<p>He said: .*<\/p><blockquote>A &lt;made-up&gt; sample<\/blockquote><p>Source: <a href="https:\/\/example.org\/a">example.org\/a<\/a>, example.org, p 1<\/p>$/,
    );
  });
});
