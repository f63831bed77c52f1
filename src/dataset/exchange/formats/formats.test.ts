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
      { date: '2014-04-20T10:00:00Z', title: 'An item', categories: { group: ['a-group'] } },
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
    const feature = { type: 'Feature', properties: { date: '2001', name: 'A' }, geometry: null };
    for (const raw of [{ data: { events: [record] } }, { type: 'FeatureCollection', features: [feature] }]) {
      expect((await imported(json(raw))).events).toMatchObject([{ date: '2001', title: 'A' }]);
    }
    const v2 = { timeline: { headline: 'T', date: [{ startDate: '2001,5', headline: 'A' }] } };
    expect(await imported(`storyjs_jsonp_data = ${json(v2)}`)).toMatchObject({
      format: 'timelinejs-v2',
      events: [{ date: '2001-05' }],
    });
  });

  test.each<[string, object, (list: readonly unknown[]) => unknown]>([
    ['json-records', { when: '2001', name: 'A' }, (list) => list],
    ['vis', { start: '2001', content: 'A' }, (items) => ({ items })],
    ['simile', { start: '2001', title: 'A' }, (events) => ({ wikiURL: '', events })],
    ['sparql', { date: { value: '2001' }, name: { value: 'A' } }, (bindings) => ({ results: { bindings } })],
  ])('%s: an entry that is no record is rejected, the rest is read', async (name, record, wrap) => {
    const { format, events, rejected } = await imported(json(wrap([record, null, record, 'words', record])));
    expect(format).toBe(name);
    expect(events).toMatchObject([{ date: '2001', title: 'A' }, {}, {}]);
    expect(rejected).toMatchObject({ extension: 'json', count: 2, text: expect.stringMatching(/null,\s+"words"/) });
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

test('a value that cannot be converted to text is refused, and quoted as it is in the file', async () => {
  const date = { toString: [] };
  const entry = { text: { headline: 'A' } };
  for (const raw of [
    {
      events: [
        { ...entry, start_date: { year: date } },
        { ...entry, start_date: { year: 1998 } },
      ],
    },
    {
      timeline: {
        date: [
          { startDate: date, headline: 'A' },
          { startDate: '1998', headline: 'A' },
        ],
      },
    },
  ]) {
    const { events, rejected } = await imported(JSON.stringify(raw));
    expect(events.map((event) => event.date)).toEqual(['1998']);
    expect(rejected?.count).toBe(1);
    expect(rejected?.text).toContain('toString');
  }
});
