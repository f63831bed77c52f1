import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireValue } from '../../model/assert.ts';
import { eventOf } from '../../testing/brokenDatasets.ts';
import { fuzzing } from '../../testing/fuzzing.ts';
import { arbitraryChange, mutate } from '../../testing/mutations.ts';
import { quotedDataset } from '../../testing/quotedDataset.ts';
import { type RawSmall, smallDataset } from '../../testing/smallDataset.ts';
import {
  FULL_SHEET,
  inWindows1252,
  longSheet,
  SPARSE_SHEET,
  withWindowsLineEnds,
} from '../../testing/timelineSheets.ts';
import { printReport } from '../exchange/locateIssues.ts';
import type { FileReport } from '../format/issue.ts';
import { readLocalFile } from './localFile.ts';
import type { Progress } from './readDataset.ts';

const read = (body: BlobPart, name = 'a-file.json', onProgress: (progress: Progress) => void = () => {}) =>
  readLocalFile({ file: new File([body], name), choices: {} }, { onProgress });

/** The dataset and report of a file that can be opened. */
async function opened(body: BlobPart, name?: string) {
  const answer = await read(body, name);
  if (!answer.ok) throw new Error(answer.error.message);
  const { dataset, report } = answer.value.built;
  return { dataset, report: requireValue(report, 'the report') };
}

const pretty = (edit?: (raw: RawSmall) => void): string => JSON.stringify(smallDataset(edit), null, 2);
const issuesOf = ({ issues }: FileReport): readonly string[] =>
  issues.map(({ rule, line, event }) => `${rule} ${line} ${event}`);

describe('a dataset in our format', () => {
  test('that is valid has an empty report', async () => {
    const { dataset, report } = await opened(pretty());
    expect(dataset.events).toHaveLength(5);
    expect(report).toEqual({ name: 'a-file.json', what: 'a dataset, in utf-8', issues: [], rejected: null });
  });

  test('reports format and rule issues with rule, line and event', async () => {
    const body = pretty((raw) => {
      Object.assign(eventOf(raw, 'finding'), { citations: [] });
      Object.assign(eventOf(raw, 'answer'), { date: 'spring' });
      raw.contentNote = '';
    });
    const lineOf = (words: string): number => 1 + body.split('\n').findIndex((line) => line.includes(words));
    const { dataset, report } = await opened(body);
    expect(dataset.events).toHaveLength(4);
    expect(issuesOf(report)).toEqual(
      expect.arrayContaining([
        `R6 ${lineOf('"date": "spring"')} answer`,
        `R1 ${lineOf('"citations": []')} finding`,
        `R10 ${lineOf('"contentNote": ""')} null`,
      ]),
    );
  });

  test('warns that its quotations were not checked', async () => {
    const { report } = await opened(
      pretty((raw) =>
        Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', quote: 'Some words of it' }] }),
      ),
    );
    expect(report.issues).toMatchObject(
      [{ rule: 'R2', severity: 'warning', line: null, message: /^1 quotations/ }].map((issue) => ({
        ...issue,
        message: expect.stringMatching(issue.message),
      })),
    );
  });

  test.each([
    ['{\n  "format": 1\n  "id": 2 }', /line 3: a comma is missing/],
    ['{ "format": 2, "id": "x" }', /a-file\.json:1: error format: format: must be 1/],
    [pretty((raw) => Object.assign(raw, { events: { href: 'events.parquet', count: 1 } })), /in a separate file/],
    ['', /the file is empty/],
    ['"words"', /no column for date and title/],
  ])('that cannot be opened fails with a message: %j', async (body, message) => {
    expect(await read(body)).toMatchObject({
      ok: false,
      error: { kind: 'format', message: expect.stringMatching(message) },
    });
  });
});

describe('a table', () => {
  test('reports each issue once, with its row', async () => {
    const { dataset, report } = await opened(
      'Date,Title,Source\n2001,One,https://example.org/\nnever,Two,https://example.org/\n2003,"Three,\nin two lines",\n2004,Four,\n',
      'a-table.csv',
    );
    expect(dataset.events.map(({ title }) => title)).toEqual(['One', 'Three, in two lines', 'Four']);
    expect(report.what).toBe('a table, in utf-8');
    expect(report.rejected?.count).toBe(1);
    const inRows = report.issues.filter(({ line }) => line !== null);
    expect(inRows.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['R6 3', 'R1 4', 'R1 6']);
  });

  test('is recognised with its encoding', async () => {
    expect((await opened(Uint8Array.from(inWindows1252(FULL_SHEET.replace('red', 'é'))), 'a.csv')).report.what).toBe(
      'a TimelineJS spreadsheet, in windows-1252',
    );
    expect((await opened(withWindowsLineEnds(SPARSE_SHEET), 'a.csv')).dataset.events).toHaveLength(3);
  });

  test('of 20,000 rows loses none and reports progress', async () => {
    const reports: Progress[] = [];
    const answer = await read(longSheet(20_000), 'long.csv', (progress) => reports.push(progress));
    expect(answer.ok && answer.value.built.dataset.events.length).toBe(20_000);
    expect(reports.filter(({ phase }) => phase === 'events').length).toBeGreaterThan(10);
  }, 60_000);
});

test('the saved report equals that of the command: file, line, rule, event, message, fix, and the skipped rows', async () => {
  const { dataset, report } = await opened('Date,Title\n2001,One\nnever,Two\n', 'a-table.csv');
  const text = [...printReport(report, dataset.events.length)].join('');
  expect(text).toMatch(/^a-table\.csv is a table, in utf-8: 1 event, \d errors?, \d warnings?\n/);
  expect(text).toContain('\nColumns: date <- Date, title <- Title\n');
  expect(text).toMatch(/^a-table\.csv:3: error R6: date: .*\. Fix: .*EDTF/m);
  expect(text).toMatch(/^a-table\.csv:2: error R1: event "one[^"]*" .*\. Fix: /m);
  expect(text).toMatch(/1 row could not be read:\n.*Date,Title\r\nnever,Two/);
});

test('aborting stops the reading', async () => {
  const stop = new AbortController();
  const reading = readLocalFile(
    { file: new File([pretty()], 'a.json'), choices: {} },
    {
      signal: stop.signal,
      onProgress: () => stop.abort(),
      pause: () => Promise.resolve(),
    },
  );
  await expect(reading).rejects.toThrow(/abort/i);
});

const { numRuns, timeout } = fuzzing('localFile');

test(
  `after ${numRuns} random changes a file opens with all unchanged events or fails with a message, and every reported line exists`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryChange, { minLength: 1, maxLength: 4 }), async (changes) => {
        const raw = quotedDataset();
        const untouched = mutate(raw, changes);
        const body = JSON.stringify(raw, null, 2);
        const lines = body.split('\n').length;
        const answer = await read(body);
        if (!answer.ok) {
          expect(answer.error.message.length).toBeGreaterThan(10);
          return;
        }
        const { dataset, report } = answer.value.built;
        const shown = new Map(dataset.events.map((event) => [String(event.id), event.title]));
        for (const { id, title } of untouched) expect(shown.get(String(id))).toBe(title);
        for (const { line } of report?.issues ?? []) {
          expect(line ?? 1).toBeGreaterThanOrEqual(1);
          expect(line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns },
    );
  },
  timeout,
);

test('readLocalFile never throws on any bytes', async () => {
  const start = new TextEncoder().encode(FULL_SHEET);
  const change = fc.record({
    at: fc.nat(start.length - 1),
    byte: fc.constantFrom(0, 10, 13, 34, 44, 59, 123, 0xff, 0xfe, 0x80),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(start.length), async (changes, end) => {
      const bytes = start.slice(0, end);
      for (const { at, byte } of changes) if (at < end) bytes[at] = byte;
      const answer = await read(bytes, 'a.csv');
      if (!answer.ok) expect(answer.error.message.length).toBeGreaterThan(10);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

describe('what a file leaves open', () => {
  const file = new File(['date,title\n03/04/2014,A\n'], 'a.csv');
  const onProgress = () => {};

  test('the order of day and month is asked for, and the answer is used', async () => {
    expect(await readLocalFile({ file, choices: {} }, { onProgress })).toMatchObject({
      ok: false,
      error: {
        kind: 'format',
        asksOrder: true,
        message: expect.stringMatching(/nothing in the column shows the order/),
      },
    });
    const answer = await readLocalFile({ file, choices: { dates: 'dmy' } }, { onProgress });
    expect(answer).toMatchObject({
      value: {
        built: { dataset: { events: [{ date: { edtf: '2014-04-03' } }] }, report: { reading: { order: 'dmy' } } },
      },
    });
  });

  test('a file without a single event is not opened', async () => {
    expect(await read('Year,End Year,Headline,Type\n1990,1999,An era,era\n', 'eras.csv')).toMatchObject({
      error: { message: expect.stringMatching(/no event of it could be read$/) },
    });
    expect(await read('{"foo":1}')).toMatchObject({ error: { message: expect.stringMatching(/no list of events/) } });
  });
});
