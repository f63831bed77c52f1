import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset } from '../../testing/arbitraryDataset.ts';
import { testMessages } from '../../testing/exportMessages.ts';
import { built, eventsOf, imported } from '../../testing/importing.ts';
import { HAS_BUNDLED, readBundled } from '../../testing/bundledRecord.ts';
import { type Json, smallDataset } from '../../testing/smallDataset.ts';
import { printList, readList } from './csvColumns.ts';
import { exportCsv } from './eventsCsv.ts';
import { parseTable, printTable } from './csvTable.ts';

const csvOf = (raw: Json): string => [...exportCsv({ raw, dataset: built(raw) }, testMessages)].join('');

const headOf = ({ events: _, ...head }: Readonly<Record<string, unknown>>) => head;

test('lists in a cell survive printing and parsing', () => {
  const item = fc.oneof(fc.string(), fc.stringMatching(/^[|;\\ a]{0,6}$/));
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), fc.constantFrom(';' as const, '|' as const), (items, mark) => {
      fc.pre(items.some((one) => one !== ''));
      expect(readList(printList(items, mark), mark)).toEqual(items);
    }),
    { numRuns: 500 },
  );
});

describe('our own CSV is lossless', () => {
  test.runIf(HAS_BUNDLED)('for the bundled dataset', async () => {
    const raw = readBundled();
    const back = imported(csvOf(raw));
    expect(back).toMatchObject({ format: 'csv', rejected: null, issues: [] });
    expect(eventsOf(back.raw)).toEqual(eventsOf(raw));
    expect(headOf(back.raw)).toEqual(headOf(raw));
  });

  test('for any dataset', () => {
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

describe('cells fit Excel’s limit', () => {
  const longest = (csv: string): number =>
    Math.max(...parseTable(csv).rows.flatMap(({ cells }) => cells.map((one) => one.length)));
  test.runIf(HAS_BUNDLED)('in the bundled dataset, whose head is split into several rows', async () => {
    const raw = readBundled();
    const csv = csvOf(raw);
    expect(csv.match(/^#dataset,/gm)?.length).toBeGreaterThan(1);
    expect(longest(csv)).toBeLessThanOrEqual(32_767);
  });

  test('a cell that cannot be split is reported', () => {
    const raw = smallDataset(({ events }) => Object.assign(events[4] ?? {}, { summary: 'x'.repeat(40_000) }));
    const longCells: unknown[] = [];
    const pieces = exportCsv({ raw, dataset: built(raw) }, testMessages, ([id], column, length) =>
      longCells.push([id, column, length]),
    );
    expect(longest([...pieces].join(''))).toBe(40_000);
    expect(longCells).toEqual([['finding', 'summary', 40_000]]);
  });

  test('a head in a single row is read', () => {
    const raw = smallDataset();
    const { events: _, title, ...rest } = raw;
    const table = printTable(
      ['id', 'date', 'title', 'status', 'json'],
      [['#dataset', '', String(title), '', JSON.stringify(rest)]],
    );
    expect(headOf(imported([...table].join('')).raw)).toEqual({ language: 'en', description: '', ...headOf(raw) });
  });
});

describe('a table edited in a spreadsheet', () => {
  const edit = (change: (row: Record<string, string>, index: number) => void) => {
    const { header, rows } = parseTable(csvOf(smallDataset()).replace(/^\uFEFF/, ''));
    const edited = rows.map(({ cells }, index) => {
      const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
      change(row, index);
      return header.map((name) => row[name] ?? '');
    });
    return imported([...printTable(header, edited)].join(''));
  };

  test('uses the edited cells', () => {
    const { raw, issues } = edit((row) => {
      if (row.id === 'finding')
        Object.assign(row, { title: 'Another title', date: '3 February 2015', actors: 'body:subject' });
    });
    expect(issues).toEqual([]);
    expect(built(raw).events.find(({ id }) => id === 'finding')).toMatchObject({
      title: 'Another title',
      date: { edtf: '2015-02-03' },
      actors: [{ id: 'body', role: 'subject' }],
    });
  });

  test('[R2] does not transfer a citation’s speaker or context to another quotation', () => {
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
  ])('[%s] rejects a row with an invalid cell: %s', (rule, message, cells) => {
    const { raw, issues, rejected } = edit((row) => {
      if (row.id === 'finding') Object.assign(row, cells);
    });
    const [issue] = issues;
    expect(issue).toMatchObject({ rule, severity: 'error', line: 7 });
    expect(issue?.message).toMatch(message);
    expect(issue?.fix.length).toBeGreaterThan(10);
    expect(rejected).toMatchObject({ extension: 'csv', count: 1 });
    expect(rejected?.text).toContain('What it was.');
    expect(built(raw).events).toHaveLength(4);
  });
});
