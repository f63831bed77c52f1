import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { built, OPTIONS } from '../../../testing/importing.ts';
import { type ImportFileOptions, importFile } from '../importFile.ts';

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

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../testing/cases/${name}`, import.meta.url)));
const json = JSON.stringify;

describe('SIMILE', () => {
  const XML = `<?xml version="1.0"?><data date-time-format="iso8601">
<event start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 09:00:00 GMT" isDuration="true" title="Writing"
  image="https://example.org/a.png">A &lt;b&gt;few&lt;/b&gt; days, &lt;a href="https://example.org/x"&gt;more&lt;/a&gt;</event>
<event start="1991" title="A year" link="https://example.org/y"/><event start="300 BC" title="Long ago"/>
<event start="soon" title="No date"/></data>`;

  test('XML is read with its HTML, its links and pictures; other attributes are kept', async () => {
    const { format, events, rejected } = await imported(XML);
    expect(format).toBe('simile');
    expect(events).toMatchObject([
      {
        date: '2006-05-28T09:00:00Z/2006-06-15T09:00:00Z',
        title: 'Writing',
        summary: 'A few days, more',
        kept: { simile: { isDuration: 'true' }, timelinejs: { media: { url: 'https://example.org/a.png' } } },
      },
      { date: '1991', title: 'A year' },
      { date: '-0299', title: 'Long ago' },
    ]);
    expect(rejected).toMatchObject({ extension: 'json', count: 1 });
    expect((await read(rejected?.text ?? '')).ok).toBe(true);
  });

  test('JSON without its header is recognised by its fields', async () => {
    const { format, events } = await imported(
      json({ events: [{ start: '1999', caption: 'A', durationEvent: false }] }),
    );
    expect({ format, events }).toMatchObject({ format: 'simile', events: [{ date: '1999', title: 'A' }] });
  });
});

describe('iCalendar', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x', 'X-WR-CALNAME:A calendar', ...lines, 'END:VCALENDAR'].join(
      '\r\n',
    );
  const ZONE = [
    ...['BEGIN:VTIMEZONE', 'TZID:Somewhere', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
    ...['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'],
  ];

  test('days, periods of days, zones and durations are read', async () => {
    const { format, raw, events } = await imported(
      calendar(
        ...ZONE,
        ...event(
          'DTSTART;VALUE=DATE:20140826',
          'DTEND;VALUE=DATE:20140827',
          'SUMMARY:One day\\, whole',
          'LOCATION:Hall',
        ),
        ...event('DTSTART;VALUE=DATE:20200501', 'DTEND;VALUE=DATE:20200504', 'SUMMARY:Three days'),
        ...event('DTSTART;TZID=America/New_York:20011231T233000', 'SUMMARY:New York'),
        ...event('DTSTART;TZID=Somewhere:20200101T100000', 'DURATION:PT1H', 'SUMMARY:Somewhere'),
        ...event(
          'DTSTART:20200101T100000Z',
          'SUMMARY:UTC',
          'DESCRIPTION:Folded\\n l',
          ' ine',
          'URL:https://example.org/a',
        ),
      ),
    );
    expect(format).toBe('ical');
    expect(raw.title).toBe('A calendar');
    expect(events).toMatchObject([
      { date: '2014-08-26', title: 'One day, whole', tags: ['Hall'] },
      { date: '2020-05-01/2020-05-03' },
      { date: '2001-12-31T23:30:00-05:00' },
      { date: '2020-01-01T10:00:00+03:00/2020-01-01T11:00:00+03:00' },
      { date: '2020-01-01T10:00:00Z', summary: 'Folded\n line', citations: [{ source: 'example-org' }] },
    ]);
  });

  test('what cannot be represented is named', async () => {
    const { messages, events } = await imported(
      calendar(
        ...event('DTSTART;VALUE=DATE:20140826', 'SUMMARY:Each year', 'RRULE:FREQ=YEARLY'),
        'BEGIN:VTODO',
        'SUMMARY:A task',
        'END:VTODO',
      ),
    );
    expect(messages).toContainEqual(expect.stringMatching(/^1 event repeated: only the first date is read/));
    expect(messages).toContainEqual(expect.stringMatching(/^1 task or other component left out/));
    expect(events).toMatchObject([{ kept: { ical: { rrule: 'FREQ=YEARLY' } } }]);
  });

  test('a damaged or empty one is refused by name', async () => {
    expect(await read(calendar())).toMatchObject({ ok: false, error: expect.stringMatching(/holds no events/) });
    expect(await read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\n')).toMatchObject({
      error: expect.stringMatching(/calendar \(iCalendar\) that cannot be read/),
    });
  });
});

describe('JSON of other programs', () => {
  test('vis-timeline items, with the names of their groups and milliseconds', async () => {
    const { format, events } = await imported(
      json({
        groups: [{ id: 1, content: 'A group' }],
        items: [
          { id: 1, content: 'An <b>item</b>', start: '2014-04-20T10:00:00.000Z', group: 1 },
          { id: 2, content: 'A range', start: '2014-04-14', end: '2014-04-16', title: 'a tooltip' },
          { id: 3, content: 'A number', start: 1395741600000 },
        ],
      }),
    );
    expect(format).toBe('vis');
    expect(events).toMatchObject([
      { date: '2014-04-20T10:00:00Z', title: 'An item', tags: ['A group'] },
      { date: '2014-04-14/2014-04-16', title: 'A range', summary: 'a tooltip' },
      { date: '2014-03-25T10:00:00Z' },
    ]);
  });

  test('results of a SPARQL query: the label is the title, and -0043 is astronomical', async () => {
    const binding = (id: string, label: string, date: string) => ({
      item: { type: 'uri', value: `http://www.wikidata.org/entity/${id}` },
      itemLabel: { type: 'literal', value: label },
      date: { type: 'literal', value: date },
    });
    const bindings = [
      binding('Q1', 'A death', '-0043-03-15T00:00:00Z'),
      binding('Q2', 'A battle', '1815-06-18T00:00:00Z'),
    ];
    const { format, events } = await imported(json({ head: { vars: [] }, results: { bindings } }));
    expect({ format, events }).toMatchObject({
      format: 'sparql',
      events: [
        { date: '-0043-03-15', title: 'A death' },
        { date: '1815-06-18', title: 'A battle' },
      ],
    });
  });

  test('a list inside an object, a record a line, and JSON as a script', async () => {
    const record = { when: '2001', name: 'A' };
    for (const text of [
      json({ title: 'T', entries: [record] }),
      `${json(record)}\n${json(record)}\n`,
      `x = [${json(record)}];`,
    ]) {
      expect((await imported(text)).events).toMatchObject(
        text.includes('\n') ? [{}, {}] : [{ date: '2001', title: 'A' }],
      );
    }
    const v2 = { timeline: { headline: 'T', date: [{ startDate: '2001,5', headline: 'A' }] } };
    expect(await imported(`storyjs_jsonp_data = ${json(v2)}`)).toMatchObject({
      format: 'timelinejs-v2',
      events: [{ date: '2001-05' }],
    });
  });

  test.each([
    ['[]', /an empty list; what is read/],
    ['[1,2]', /a list, but not of records/],
    ['{}', /but empty; what is read/],
    ['{"a":{"b":1}}', /an object with “a”, and no list of events/],
    ['[{"a":1},{"a":2}]', /no column for date and title; its columns are “a” \(1; 2\)/],
  ])('%s is refused', async (text, error) => {
    expect(await read(text)).toMatchObject({ ok: false, error: expect.stringMatching(error) });
  });
});

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
