import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { built, eventsOf, imported, OPTIONS } from '../../testing/importing.ts';
import { buildDataset } from '../format/buildDataset.ts';
import type { ColumnMap } from './csvLayout.ts';
import { importText } from './importFile.ts';

describe('a foreign table', () => {
  const TABLE = `When,What happened,Details,Link,Page,Who,Colour,Topic
26 August 2014,A sample report,It is made up.,https://example.org/report,p 4,Sample Office; Sample Board:author,red,"a, b"
c. 1850,An old sample,,,,,,
,Without a date,,,,,,
`;

  test('is imported with a column map; other columns are kept', () => {
    const { raw, issues, rejected } = imported(TABLE, { title: 'What happened' });
    const [first, second] = built(raw).events.toSorted((a, b) => b.date.span.start - a.date.span.start);
    expect(first).toMatchObject({
      title: 'A sample report',
      date: { edtf: '2014-08-26' },
      kind: null,
      status: null,
      citations: [{ source: 'example-org', locator: 'p 4' }],
      actors: [
        { id: 'sample-office', role: 'subject' },
        { id: 'sample-board', role: 'author' },
      ],
      categories: { topic: ['a-b'] },
    });
    expect(raw).toMatchObject({
      profile: 'plain',
      categories: [{ id: 'topic', label: 'Topic', values: [{ id: 'a-b', label: 'a, b' }] }],
    });
    expect(raw.events).toMatchObject([{ kept: { csv: { Colour: 'red' } } }, {}]);
    expect(second).toMatchObject({ date: { edtf: '1850~' }, citations: [] });
    expect(rejected).toMatchObject({ count: 1 });
    expect(issues.map(({ rule, line }) => [rule, line])).toEqual([
      ['R1', 3],
      ['R6', 4],
      ['format', null],
    ]);
  });

  test('a malformed row is reported with its fix', () => {
    const { issues } = imported('Date,Title\n2014,"A\n2015,B\n2016,C,D\n');
    expect(issues.filter(({ rule }) => rule === 'format')).toMatchObject([
      { line: 2, fix: expect.stringMatching(/double each mark/) },
      { line: 4, fix: expect.stringMatching(/in its column/) },
    ]);
  });

  test('the end of a period can be in another column', () => {
    const { raw } = imported('Start,End,Title\n2001,2003,A sample\n2004,,Another\n');
    expect(built(raw).events.map(({ date }) => date.edtf)).toEqual(['2001/2003', '2004']);
  });

  test('separate year, month and day columns give one date at full precision (R6)', () => {
    const { raw, issues, columns } = imported(
      'Year,Month,Day,End Year,Title\n2014,8,26,,A\n2015,March,,,B\n-44,3,15,,C\n2016,,,2018,D\nc. 1850,,,,E\n0,,,,F\n2014,13,,,G\n',
    );
    expect(
      built(raw)
        .events.map(({ title, date }) => `${title}: ${date.edtf}`)
        .toSorted(),
    ).toEqual(['A: 2014-08-26', 'B: 2015-03', 'C: -0043-03-15', 'D: 2016/2018', 'E: 1850~']);
    expect(issues.filter(({ rule }) => rule === 'R6').map(({ line }) => line)).toEqual([7, 8]);
    expect(columns).toBe('date <- Year, Month, Day, End Year, title <- Title');
    expect(raw.events).not.toContainEqual(expect.objectContaining({ kept: expect.anything() }));
  });

  test('no cell is lost: cells that an event does not fully contain are kept', () => {
    const kept = (table: string) => eventsOf(imported(table).raw).map(({ kept: { csv } = { csv: undefined } }) => csv);
    expect(kept('date,title,note,note,,\n2014,A,a,b,c,d\n')).toEqual([
      { note: 'a', 'note (column 4)': 'b', '(column 5)': 'c', '(column 6)': 'd' },
    ]);
    expect(kept('ID,date,title,source,url\nEV_001,2014,A,A paper,www.example.org/a\nev-2,2015,B,,\n')).toEqual([
      { ID: 'EV_001', url: 'www.example.org/a' },
      undefined,
    ]);
    expect(kept('date,title,Source,url\n2014,A,Guardian,https://g.org/1\n2015,B,The Times,https://g.org/1\n')).toEqual([
      undefined,
      { Source: 'The Times' },
    ]);
    expect(kept('date,until,title\n2014/2015,2016,A\n')).toEqual([{ until: '2016' }]);
    expect(
      kept(`id,date,title,status,json,reviewer\na,2014,A,stated,"{""kept"":{""csv"":{""Colour"":""red""}}}",Jo\n`),
    ).toEqual([{ Colour: 'red', reviewer: 'Jo' }]);
  });

  test('a column with one of our names but other content rejects no row', () => {
    const table =
      'Date,Title,Status,Kind,Period,Importance,Section,Who\n2014,A,draft,news,Middle Ages,high,p 1,Inquiry: final\n2015,B,Stated,,,,,\n';
    const { raw, rejected, issues } = imported(table);
    expect(rejected).toBeNull();
    expect(raw.events).toMatchObject([
      {
        actors: [{ id: 'inquiry-final', role: 'subject' }],
        kept: { csv: { Status: 'draft', Kind: 'news', Period: 'Middle Ages', Importance: 'high', Section: 'p 1' } },
      },
      { status: 'stated' },
    ]);
    const warnings = issues.filter(({ line, severity }) => line === 2 && severity === 'warning');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“Middle Ages” is not a date.*; 1 cell of “Period” kept as they are/),
      expect.stringMatching(/“news”/),
      expect.stringMatching(/no status “draft”; 1 cell of “Status”/),
      expect.stringMatching(/“high”/),
      expect.stringMatching(/1 locator, and 0 sources/),
    ]);
    expect(warnings[0]?.fix).toMatch(/EDTF.*“--column concerns=”/);
    expect(raw.events).not.toContainEqual(expect.objectContaining({ status: 'claimed' }));
    const without = imported(table, { status: '' });
    expect(without.issues.filter(({ message }) => /status/.test(message))).toEqual([]);
    expect(without.raw.events).toMatchObject([{}, { kept: { csv: { Status: 'Stated' } } }]);
  });

  test('a table without a date or title column is rejected, and so is a map to a missing column', () => {
    const refused = (text: string, columns?: ColumnMap) =>
      importText(new TextEncoder().encode(text), { ...OPTIONS, ...(columns ? { columns } : {}) });
    expect(refused('a,b\n1,2\n')).toMatchObject({ ok: false, error: expect.stringMatching(/date and title/) });
    expect(refused(TABLE, { title: 'Titel' })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/no column “Titel”; there are “When”/),
    });
    expect(refused('What,Where\n1,2\n')).toMatchObject({
      error: expect.stringMatching(
        /no column for date; its columns are “What” \(1\), “Where” \(2\)\. Rename one.*--column date=/,
      ),
    });
  });
});

test('any bytes are imported or rejected with a message', () => {
  const start = fc.constantFrom(
    '',
    '{"events":[',
    'Year,Headline\n',
    'id,date,title,status,json\n',
    '{"format":1',
    'date;title\n',
  );
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), fc.boolean(), (head, tail, asText) => {
      const middle = asText ? Buffer.from(String.fromCharCode(...tail)) : Buffer.from(tail);
      const answer = importText(Buffer.concat([Buffer.from(head), middle]), OPTIONS);
      if (!answer.ok) expect(answer.error.length).toBeGreaterThan(5);
      else buildDataset(answer.value.raw);
    }),
    { numRuns: 500 },
  );
});
