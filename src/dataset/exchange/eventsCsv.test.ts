import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset } from '../../testing/arbitraryDataset.ts';
import { testWords } from '../../testing/exportWords.ts';
import { type Json, smallDataset } from '../../testing/smallDataset.ts';
import { buildDataset } from '../build.ts';
import { printProblem } from '../problem.ts';
import { eventSchema } from '../schema.ts';
import { printList, readList } from './csvColumns.ts';
import { exportCsv } from './eventsCsv.ts';
import type { ColumnMap } from './importCsv.ts';
import { importFile } from './importFile.ts';
import { parseTable, printTable } from './table.ts';

const OPTIONS = { name: 'A sample table', today: '2026-11-23' };

function built(raw: unknown) {
  const answer = buildDataset(raw);
  if (!answer.ok) throw new Error(answer.error.map(printProblem).join('\n'));
  return answer.value.dataset;
}

function imported(text: string, columns?: ColumnMap) {
  const answer = importFile(new TextEncoder().encode(text), { ...OPTIONS, ...(columns ? { columns } : {}) });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

const csvOf = (raw: Json): string => [...exportCsv({ raw, dataset: built(raw) }, testWords)].join('');

/** The events as the format reads them, fields of the editor's own included. */
const eventsOf = (raw: Readonly<Record<string, unknown>>) => v.parse(v.array(eventSchema), raw.events);
const headOf = ({ events: _, ...head }: Readonly<Record<string, unknown>>) => head;

test('lists in a cell come back item for item, whatever is in them', () => {
  const item = fc.oneof(fc.string(), fc.stringMatching(/^[|;\\ a]{0,6}$/));
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), fc.constantFrom(';' as const, '|' as const), (items, mark) => {
      fc.pre(items.some((one) => one !== ''));
      expect(readList(printList(items, mark), mark)).toEqual(items);
    }),
    { numRuns: 500 },
  );
});

describe('our own CSV loses nothing', () => {
  test('of the bundled dataset', async () => {
    const raw = JSON.parse(await readFile('public/data/rotherham/dataset.json', 'utf8'));
    const back = imported(csvOf(raw));
    expect(back).toMatchObject({ format: 'csv', rejected: null, problems: [] });
    expect(eventsOf(back.raw)).toEqual(eventsOf(raw));
    expect(headOf(back.raw)).toEqual(headOf(raw));
  });

  test('of any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (raw) => {
        const back = imported(csvOf(raw));
        expect(back.rejected).toBeNull();
        expect(eventsOf(back.raw)).toEqual(eventsOf(raw));
        expect(headOf(back.raw)).toEqual({ language: 'en', ...headOf(raw) });
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table edited in a spreadsheet', () => {
  const edit = (mend: (row: Record<string, string>, index: number) => void) => {
    const { header, rows } = parseTable(csvOf(smallDataset()).replace(/^\uFEFF/, ''));
    const edited = rows.map(({ cells }, index) => {
      const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
      mend(row, index);
      return header.map((name) => row[name] ?? '');
    });
    return imported([...printTable(header, edited)].join(''));
  };

  test('takes the cells for what counts', () => {
    const { raw, problems } = edit((row) => {
      if (row.id === 'finding')
        Object.assign(row, { title: 'Another title', date: '3 February 2015', actors: 'body:subject' });
    });
    expect(problems).toEqual([]);
    expect(built(raw).events.find(({ id }) => id === 'finding')).toMatchObject({
      title: 'Another title',
      date: { edtf: '2015-02-03' },
      actors: [{ id: 'body', role: 'subject' }],
    });
  });

  test('[R2] never gives a citation’s speaker or context to another quotation', () => {
    const raw = smallDataset(({ events }) =>
      Object.assign(events[4] ?? {}, {
        citations: [{ source: 'paper', quote: 'the first words', speaker: 'body', before: 'He said ' }],
      }),
    );
    const csv = csvOf(raw).replace(',the first words,', ',other words,');
    expect(csv).toContain(',other words,');
    const [citation] = built(imported(csv).raw).events.find(({ id }) => id === 'finding')?.citations ?? [];
    expect(citation).toMatchObject({ quote: 'other words', speaker: null, before: '' });
  });

  test.each<[string, RegExp, Record<string, string>]>([
    ['R7', /no role “boss”/, { actors: 'body:boss' }],
    ['R6', /two days/, { date: '3/4/2014' }],
    ['R6', /not a date/, { concerns: 'then' }],
    ['R3', /no status “rumoured”/, { status: 'rumoured' }],
    ['format', /no kind “gossip”/, { kind: 'gossip' }],
    ['format', /no importance “9”/, { importance: '9' }],
    ['R7', /“Mr X:speaker” names no actor/, { actors: 'Mr X:speaker' }],
    ['R1', /2 quotations/, { quotations: 'one | two' }],
    ['R9', /used twice/, { id: 'first-account' }],
    ['R9', /kebab-case/, { id: 'The finding' }],
    ['format', /no title/, { title: ' ' }],
    ['format', /names no event/, { relations: 'answers:' }],
    ['format', /JSON/, { json: '{' }],
  ])('[%s] puts a row aside whose cell cannot be read: %s', (rule, message, cells) => {
    const { raw, problems, rejected } = edit((row) => {
      if (row.id === 'finding') Object.assign(row, cells);
    });
    const [problem] = problems;
    expect(problem).toMatchObject({ rule, severity: 'error', line: 7 });
    expect(problem?.message).toMatch(message);
    expect(problem?.cure.length).toBeGreaterThan(10);
    expect(rejected).toMatchObject({ extension: 'csv', count: 1 });
    expect(rejected?.text).toContain('What it was.');
    expect(built(raw).events).toHaveLength(4);
  });
});

describe('anybody’s table', () => {
  const TABLE = `When,What happened,Details,Link,Page,Who,Colour,Topic
26 August 2014,A sample report,It is made up.,https://example.org/report,p 4,Sample Office; Sample Board:author,red,"a, b"
c. 1850,An old sample,,,,,,
,Without a date,,,,,,
`;

  test('is read by the map that says which column is which; the others are kept', () => {
    const { raw, problems, rejected } = imported(TABLE, { title: 'What happened' });
    const [first, second] = built(raw).events.toSorted((a, b) => b.date.span.start - a.date.span.start);
    expect(first).toMatchObject({
      title: 'A sample report',
      date: { edtf: '2014-08-26' },
      status: 'claimed',
      citations: [{ source: 'example-org', locator: 'p 4' }],
      actors: [
        { id: 'sample-office', role: 'subject' },
        { id: 'sample-board', role: 'author' },
      ],
      tags: ['a', 'b'],
    });
    expect(raw.events).toMatchObject([{ kept: { csv: { Colour: 'red' } } }, {}]);
    expect(second).toMatchObject({ date: { edtf: '1850~' }, citations: [] });
    expect(rejected).toMatchObject({ count: 1 });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['R1', 3],
      ['R6', 4],
      ['R3', null],
      ['R7', null],
    ]);
  });

  test('a period may have its end in another column', () => {
    const { raw } = imported('Start,End,Title\n2001,2003,A sample\n2004,,Another\n');
    expect(built(raw).events.map(({ date }) => date.edtf)).toEqual(['2001/2003', '2004']);
  });

  test('without a column for the date or the title it is refused, and so is a map to no column', () => {
    const refused = (text: string, columns?: ColumnMap) =>
      importFile(new TextEncoder().encode(text), { ...OPTIONS, ...(columns ? { columns } : {}) });
    expect(refused('a,b\n1,2\n')).toMatchObject({ ok: false, error: expect.stringMatching(/date and title/) });
    expect(refused(TABLE, { title: 'Titel' })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/no column “Titel”; there are “When”/),
    });
  });
});

test('whatever the bytes are, they are read or refused in words', () => {
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
      const answer = importFile(Buffer.concat([Buffer.from(head), middle]), OPTIONS);
      if (!answer.ok) expect(answer.error.length).toBeGreaterThan(5);
      else buildDataset(answer.value.raw);
    }),
    { numRuns: 500 },
  );
});
