import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { built, OPTIONS } from '../../testing/importing.ts';
import { type ImportFileOptions, importFile } from './importFile.ts';

const read = (file: string | Uint8Array<ArrayBuffer>, options: Partial<ImportFileOptions> = {}) =>
  importFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, { ...OPTIONS, ...options });

async function imported(file: string | Uint8Array<ArrayBuffer>, options?: Partial<ImportFileOptions>) {
  const answer = await read(file, options);
  if (!answer.ok) throw new Error(answer.error);
  const { raw, issues } = answer.value;
  const events = Array.isArray(raw.events) ? raw.events : [];
  expect(built(raw).events).toHaveLength(events.length);
  return { ...answer.value, events, messages: issues.map(({ message }) => message) };
}

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../testing/cases/${name}`, import.meta.url)));

describe('tables', () => {
  test('Exhibitera: levels are importance, and names of pictures are kept', async () => {
    const { events } = await imported(
      'Date,Level,Title,Body text,Image\n1820,2,A,Words,a.jpg\n1837,1,B,,b.png\n1901,4,C,,\n',
    );
    expect(events).toMatchObject([
      { date: '1820', importance: 2, summary: 'Words', kept: { csv: { Image: 'a.jpg' } } },
      { importance: 3 },
      { importance: 1 },
    ]);
  });

  test.each(['xlsx', 'ods'])('a workbook (.%s): a date is as precise as its cell shows it', async (extension) => {
    const { format, events, messages } = await imported(fixture(`workbook.${extension}`));
    expect(format).toBe('xlsx');
    expect(events.slice(0, 4).map(({ title, date }) => `${title}: ${date}`)).toEqual([
      'Ein Büro öffnet: 2015-01-01',
      'Noch eines: 1999/..',
      'Früher: 1850~',
      'Mit Uhrzeit: 2015-01-01T10:30:00',
    ]);
    if (extension === 'xlsx') {
      expect(events.slice(4).map(({ date }) => date)).toEqual(['2015-03', '1914-01-01']);
    }
    expect(messages).toContain('the sheet “Ereignisse” is read, and not “Notizen”');
  });

  test('columns without telling names are recognised by their cells, and each guess is reported', async () => {
    const table =
      'Foo,Bar,Baz\n26 August 2014,A report,https://example.org/r\n5 May 2015,Another,https://example.org/q\n';
    const { events, messages } = await imported(table);
    expect(events).toMatchObject([{ date: '2014-08-26', title: 'A report', citations: [{}] }, {}]);
    expect(messages.filter((message) => message.startsWith('the column'))).toEqual([
      'the column “Foo” holds dates and is taken as “date”',
      'the column “Bar” holds short texts, each another and is taken as “title”',
      'the column “Baz” holds web addresses and is taken as “source_urls”',
    ]);
    expect((await imported(table, { columns: { title: 'Baz' } })).events).toMatchObject([
      { title: 'https://example.org/r' },
      {},
    ]);
  });

  test('names of people’s columns in other languages, with semicolons and with tabs', async () => {
    const german = 'Datum;Ende;Titel;Beschreibung;Quelle;Ort\n03.04.1946;25.12.1950;Ein Amt;Worte;Zeitung;Halle\n';
    expect((await imported(german)).events).toMatchObject([
      { date: '1946-04-03/1950-12-25', title: 'Ein Amt', summary: 'Worte', tags: ['Halle'] },
    ]);
    const people = 'Person\tDateBegin\tDateEnd\tlabel\nAda\t1815-12-10\t1852-11-27\tA life\n';
    expect((await imported(people)).events).toMatchObject([
      { date: '1815-12-10/1852-11-27', title: 'A life', actors: [{ id: 'ada' }] },
    ]);
  });

  test('semicolons separate the values of a category, and commas where the column shows it; each guess is reported', async () => {
    const read = async (cells: readonly string[], column = 'Phase') => {
      const rows = cells.map((cell, index) => `${1990 + index},Event ${index},"${cell}"`);
      const { events, raw, messages } = await imported(`Year,Title,${column}\n${rows.join('\n')}\n`);
      const [{ values = [] } = {}] = (raw.categories ?? []) as { values?: { label: string }[] }[];
      return {
        labels: values.map(({ label }) => label),
        first: events[0],
        guesses: messages.filter((message) => message.includes('comma')),
      };
    };
    const commas = await read(['Launch, Cruise', 'Launch', 'cruise', 'Launch', 'Landing', 'Cruise, Landing']);
    expect(commas).toMatchObject({
      labels: ['Launch', 'Cruise', 'Landing'],
      first: { categories: { phase: ['launch', 'cruise'] } },
    });
    expect(commas.guesses).toEqual([
      '2 cells with a comma in the column “Phase”, such as “Launch, Cruise”, taken as several values',
    ]);
    expect(await read(['Launch; Cruise', 'Launch', 'Cruise | Landing', 'Landing'])).toMatchObject({
      labels: ['Launch', 'Cruise', 'Landing'],
      guesses: [],
    });
    // A place, again and again; and where semicolons separate, a comma is part of a value.
    expect((await read(['Washington, DC', 'Houston', 'Washington, DC', 'Houston, Texas', 'Houston'])).labels).toEqual([
      'Washington, DC',
      'Houston',
      'Houston, Texas',
    ]);
    const both = ['Launch, late; Cruise', 'Launch, late', 'Launch', 'late'];
    expect((await read(both)).labels).toEqual(['Launch, late', 'Cruise', 'Launch', 'late']);

    const people = ['Ada Low, Bo Hill', 'Bo Hill', 'Ada Low'];
    expect((await read(people, 'People')).first).toMatchObject({ actors: [{ id: 'ada-low' }, { id: 'bo-hill' }] });
    const reversed = await read(['Low, Ada', 'Hill, Bo', 'Low, Cy'], 'People');
    expect(reversed.first).toMatchObject({ actors: [{ id: 'low-ada' }] });
    expect(reversed.guesses).toEqual([
      '3 cells with a comma in the column “People”, such as “Low, Ada”, taken as one name each',
    ]);
  });

  test('names of columns and files become words, people are people, and pages of one host are told apart', async () => {
    const { raw } = await imported(
      'date,title,person,link,mission_phase\n1997,A,Ada Low,https://www.example.org/a/,Launch\n1998,B,Ada Low,https://www.example.org/b?x=1,Cruise\n1999,C,,https://other.example/,Cruise\n2000,D,,,Launch\n',
      { name: 'my-mission' },
    );
    expect(raw).toMatchObject({
      title: 'My mission',
      actors: [{ id: 'ada-low', kind: 'person' }],
      categories: [{ id: 'mission-phase', label: 'Mission phase' }],
      sources: [
        { title: 'example.org/a', publisher: 'example.org' },
        { title: 'example.org/b', publisher: 'example.org' },
        { title: 'other.example', publisher: 'other.example' },
      ],
    });
  });

  test('separate columns in other languages, ages of people, and years of a beginning', async () => {
    const dates = async (table: string) => (await imported(table)).events.map(({ title, date }) => `${title}: ${date}`);
    expect(await dates('Jahr;Monat;Tag;Ereignis\n1999;Mai;3;Ein Amt\n')).toEqual(['Ein Amt: 1999-05-03']);
    expect(await dates('von,bis,was\n1915,bis heute,A\n1916,?,B\n1917,–,C\n')).toEqual([
      'A: 1915/..',
      'B: 1916/',
      'C: 1917',
    ]);
    expect(await dates('start_year,end_year,name\n-500,-400,A\n')).toEqual(['A: -0499/-0399']);
    const people = 'person,personLabel,dob\nhttp://www.wikidata.org/entity/Q1,Ada,1815-12-10T00:00:00Z\n';
    expect(await dates(people)).toEqual(['Ada: 1815-12-10']);
    const noise = 'title,created,updated_at\nA,2001-05-03,2002-05-03\n';
    expect(await dates(noise)).toEqual(['A: 2001-05-03']);
  });

  test('an order that only the periods show, an order that is given, and both orders', async () => {
    const dates = async (table: string, order?: 'dmy' | 'mdy') =>
      (await imported(table, order ? { dates: order } : {})).events.map(({ date }) => date);
    expect(await dates('start,end,title\n01/12/2014,02/01/2014,A\n05/06/2014,,B\n')).toEqual([
      '2014-01-12/2014-02-01',
      '2014-05-06',
    ]);
    expect(await dates('date,title\n03/04/2014,A\n', 'dmy')).toEqual(['2014-04-03']);
    expect(await dates('date,title\n03/04/2014,A\n', 'mdy')).toEqual(['2014-03-04']);
    const mixed = await read('date,title\n13/04/2014,A\n05/13/2014,B\n04/05/2014,C\n');
    expect(mixed).toMatchObject({ value: { raw: { events: [{ date: '2014-04-13' }, { date: '2014-05-13' }] } } });
    expect(mixed.ok && mixed.value.issues.map(({ message }) => message)).toContain(
      '“04/05/2014” may be one of two days: the column has dates in both orders',
    );
  });

  test('times in a column of their own, day numbers, parts of a second', async () => {
    const { events } = await imported('date,time,title\n2001-05-03,10:30,A\n2001-05-04,11:05 pm,B\n');
    expect(events).toMatchObject([{ date: '2001-05-03T10:30:00' }, { date: '2001-05-04T23:05:00' }]);
    const serials = await imported('date,title\n42005,A\n42006.5,B\n');
    expect(serials.events).toMatchObject([{ date: '2015-01-01' }, { date: '2015-01-02T12:00:00' }]);
    expect(serials.messages).toContainEqual(expect.stringMatching(/2 dates such as “42005” are day numbers/));
    const parts = await imported('date,title\n2001-05-03T10:30:00.250Z,A\n');
    expect(parts.events).toMatchObject([{ kept: { csv: { date: '2001-05-03T10:30:00.250Z' } } }]);
    expect(parts.messages).toContainEqual(expect.stringMatching(/parts of a second/));
  });

  test('[R6] deep time is refused with the limit and the cell as it was written', async () => {
    const answer = await read('date,title\n66 million years BC,A\n-66000000,B\n13.8 billion years ago,C\n2000,D\n');
    expect(answer.ok && answer.value.issues.filter(({ rule }) => rule === 'R6').map(({ message }) => message)).toEqual(
      ['66 million years BC', '-66000000', '13.8 billion years ago'].map(
        (cell) => `“${cell}” is further away than 250,000 years, which is as far as this calendar reaches`,
      ),
    );
  });
});

describe('[R9] ids', () => {
  const ids = async (rows: string) => (await imported(`date,title,description\n${rows}`)).events.map(({ id }) => id);

  test('are made from titles in any script', async () => {
    expect(await ids('2001,Москва,\n2001,Łódź,\n2001,Αθήνα,\n2001,北京,\n2001,東京,\n')).toEqual([
      'moskva-2001',
      'lodz-2001',
      'athina-2001',
      expect.stringMatching(/^event-[a-z0-9]{6}-2001$/),
      expect.stringMatching(/^event-[a-z0-9]{6}-2001$/),
    ]);
  });

  test('do not change when a row is inserted above, also of events with one title and date', async () => {
    const rows = '2001,北京,a\n2001,Report,b\n2001,Report,c\n2002,Report,d\n';
    const before = await ids(rows);
    expect(new Set(before).size).toBe(4);
    expect((await ids(`1999,New,x\n2001,Report,y\n${rows}`)).slice(2)).toEqual(before);
  });
});

describe('files that hold no events are refused by name', () => {
  test.each([
    ['%PDF-1.4', /a PDF/],
    ['<!doctype html><p>x', /a web page/],
    ['<rss version="2.0"></rss>', /a news feed/],
    ['<other/>', /XML, but not of SIMILE/],
    ['\xd0\xcf\x11\xe0', /Excel or Word file of 2003/],
    ['PK\x03\x04 no archive', /no workbook that can be read/],
  ])('%j', async (text, error) => {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(await read(bytes)).toMatchObject({ ok: false, error: expect.stringMatching(error) });
  });
});
