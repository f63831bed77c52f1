// Files that people publish, reduced and reworded, each with the value that is right for its kind.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testMessages } from '../../testing/exportMessages.ts';
import { built, OPTIONS } from '../../testing/importing.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { en } from '../../i18n/en/interface.ts';
import { wholeOf } from '../../state/selectors.ts';
import { exportTimelineJson } from './exportSheet.ts';
import { type ImportFileOptions, importFile } from './importFile.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`../../testing/cases/${name}`, import.meta.url)));
const read = (name: string, options: Partial<ImportFileOptions> = {}) =>
  importFile(bytesOf(name), { ...OPTIONS, ...options });

async function imported(name: string, options?: Partial<ImportFileOptions>) {
  const answer = await read(name, options);
  if (!answer.ok) throw new Error(answer.error);
  const events = Array.isArray(answer.value.raw.events) ? answer.value.raw.events : [];
  return { ...answer.value, events, messages: answer.value.issues.map(({ message }) => message) };
}

const datesOf = async (name: string, options?: Partial<ImportFileOptions>) =>
  (await imported(name, options)).events.map(({ title, date }) => `${title}: ${date}`);

describe('another version of a known format', () => {
  test('TimelineJS 2 is read, and exported as version 3', async () => {
    const { raw, format, events } = await imported('01-timelinejs-v2.json');
    expect(format).toBe('timelinejs-v2');
    expect(raw).toMatchObject({
      title: 'A sample story',
      description: 'Words',
      profile: 'plain',
      categories: [{ id: 'group', label: 'Group', values: [{ id: 'office', label: 'Office' }] }],
      eras: [{ date: '1998/2000', label: 'An era' }],
    });
    expect(events).toMatchObject([
      {
        title: 'An office opens',
        date: '1999-05-03/1999-05-04',
        summary: 'It opens.',
        categories: { group: ['office'] },
      },
    ]);
    expect(raw.sources).toMatchObject([
      { title: 'A door', publisher: 'Sample Press', url: 'https://example.org/a.jpg' },
    ]);
    expect(exportTimelineJson({ raw, dataset: built(raw) }, testMessages)).toMatchObject({
      title: { text: { headline: 'A sample story', text: 'Words' } },
      eras: [{ start_date: { year: '1998' }, end_date: { year: '2000' }, text: { headline: 'An era' } }],
      events: [
        {
          start_date: { year: '1999', month: '5', day: '3' },
          text: { headline: 'An office opens', text: '<p>It opens.</p>' },
          media: { url: 'https://example.org/a.jpg', credit: 'Sample Press', caption: 'A door' },
          group: 'Office',
        },
      ],
    });
  });
});

describe('nothing reports success for nothing', () => {
  test('any object is refused: what it is not, and what is read', async () => {
    expect(await read('02-any-object.json')).toMatchObject({
      ok: false,
      error: expect.stringMatching(
        /JSON, but an object with “foo”, and no list of events; what is read: .*TimelineJS.*SIMILE/,
      ),
    });
  });

  test('SIMILE JSON is read', async () => {
    const { format, raw, events } = await imported('03-simile.json');
    expect(format).toBe('simile');
    expect(events).toMatchObject([
      { id: 'an-office-opens-1999-05-03', title: 'An office opens', date: '1999-05-03/1999-06-01', summary: 'Words' },
    ]);
    expect(raw.sources).toMatchObject([{ url: 'https://example.org/a' }]);
  });
});

test('an array of flat objects is a table', async () => {
  const { format, raw, events } = await imported('04-array.json');
  expect(format).toBe('json-records');
  expect(events).toMatchObject([{ title: 'An office opens', date: '1999-05-03', summary: 'Words' }]);
  expect(raw.sources).toMatchObject([{ title: 'Sample Press' }]);
});

describe('every table is read as TimelineJS sheets are', () => {
  test('HTML becomes text with its paragraphs, in titles too, and links are cited', async () => {
    const { raw, events } = await imported('05-html-in-table.csv');
    expect(events).toMatchObject([{ title: 'An office & its door', summary: 'First.\n\nSecond, with a link.' }]);
    expect(raw.sources).toMatchObject([{ title: 'a link', url: 'https://example.org/a' }, { title: 'S' }]);
  });

  test('a blockquote as media is a quotation, with its cite as the source', async () => {
    const { raw, events, messages } = await imported('06-blockquote-media.csv');
    expect(events).toMatchObject([{ date: '1948-03-14', citations: [{ source: 'a-witness', quote: 'We saw it.' }] }]);
    expect(raw.sources).toMatchObject([{ id: 'a-witness', title: 'A witness' }]);
    expect(messages.join()).not.toMatch(/no media/);
  });

  test('a row without a title has the first words of its text', async () => {
    expect((await imported('15-no-title-but-text.csv')).events).toMatchObject([
      { date: '1980', title: 'The board has money troubles.' },
    ]);
  });
});

describe('columns are recognised by their values', () => {
  test('the label beside a URI is the title, addresses are links, and T00:00:00Z is a day', async () => {
    const { raw, events, messages } = await imported('07-wikidata.csv');
    expect(events).toMatchObject([
      { title: 'Battle of A', date: '1807-06-22' },
      { title: 'Battle of B', date: '1944-10-21' },
    ]);
    expect(raw.sources).toMatchObject([
      { url: 'https://example.org/a' },
      { url: 'http://www.wikidata.org/entity/Q1' },
      { url: 'https://example.org/b' },
      { url: 'http://www.wikidata.org/entity/Q2' },
    ]);
    expect(messages).toContainEqual(expect.stringMatching(/column “event” holds web addresses/));
    expect(messages).toContainEqual(expect.stringMatching(/^every time is 00:00, so that none is meant: 2 dates/));
  });

  test('near names are recognised', async () => {
    expect((await imported('17-near-names.csv')).events).toMatchObject([
      { title: 'A convention', date: '1848-07-19', summary: 'Words' },
    ]);
  });
});

describe('dates', () => {
  test('a time is kept and shown in its own zone', async () => {
    const { raw } = await imported('08-zone.csv');
    const [event] = built(raw).events;
    expect(event?.date.edtf).toBe('2001-12-31T23:30:00-05:00');
    expect(event && dateInWords(event.date, en)).toBe('31 December 2001 at 23:30 (UTC−05:00)');
    expect(event?.date.span.start).toBe(Date.UTC(2002, 0, 1, 4, 30));
  });

  test('open ends in words', async () => {
    expect(await datesOf('12-end-present.csv')).toEqual(['A league: 1915/..', 'Another league: 1916/..']);
  });

  test('the whole column, ends included, gives the order of day and month, which is reported', async () => {
    expect(await datesOf('13-us-and-excel-dates.csv')).toEqual([
      'A charter: 1946-03-01/1946-03-31',
      'A feast: 1950-12-25',
      'A meeting: 1951-04-05',
      'A choice: 2016-11-10',
      'A storm: 2015-03-11',
    ]);
    const { messages } = await imported('13-us-and-excel-dates.csv');
    expect(messages).toContainEqual(expect.stringMatching(/read month first, as “03\/31\/1946” shows/));
    expect(messages).toContainEqual(
      expect.stringMatching(/“11-Mar-15” have a year of two digits, read as 1930 to 2029/),
    );
  });

  test('negative years and BC are one reading on all paths', async () => {
    expect(await datesOf('19-year-column-bc.csv')).toEqual(['First walls: -3999', 'A temple: -0299']);
    expect(await datesOf('09-axis-6000-years.csv')).toEqual(['First walls: -3999', 'Last walls: 2001']);
    expect(await datesOf('10-bc-axis.csv')).toEqual(['Before: -0002', 'After: 0003']);
    expect(await datesOf('09b-axis-2000-years-on-a-phone.csv')).toEqual(['First walls: 0001', 'Last walls: 2001']);
  });

  test('events of one night keep their times, and open on that night', async () => {
    const { start, end } = wholeOf(built((await imported('16-one-night.csv')).raw), 'said');
    expect(start).toBeGreaterThan(Date.UTC(2024, 2, 25, 12));
    expect(end).toBeLessThan(Date.UTC(2024, 2, 26, 12));
    expect(await datesOf('16-one-night.csv')).toEqual([
      'Ship leaves: 2024-03-26T00:45:00',
      'Ship at full speed: 2024-03-26T01:25:00',
    ]);
  });
});
