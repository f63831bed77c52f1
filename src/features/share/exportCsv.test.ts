import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { allEnglish as en } from '../../i18n/allMessages.ts';
import { arbitraryHostile, HOSTILE, hostileDataset } from '../../testing/hostileDataset.ts';
import { joinChunks } from '../../testing/joinChunks.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { exportCsv, toCsvCell } from './exportCsv.ts';

/** Parses RFC 4180 strictly: quoted cells, doubled quotes, CRLF. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a cell without a quote at ${at}`);
    const match = /^"((?:[^"]|"")*)"(,|\r\n)/su.exec(text.slice(at));
    if (!match) throw new Error(`a cell that does not end at ${at}`);
    row.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] !== ',') {
      rows.push(row);
      row = [];
    }
    at += match[0].length;
  }
  return rows;
}

async function tableOf(dataset: Dataset): Promise<readonly ReadonlyMap<string, string>[]> {
  const permalinkOf = (id: string): string => `https://example.org/event/${id}/`;
  const rows = dataset.columns.ids.map((_, row) => row);
  const text = await joinChunks(exportCsv(rows, { dataset, permalinkOf, messages: en }));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...table] = parseCsv(text.slice(1));
  expect(head).toEqual(Object.values(en.csvColumns));
  return table.map((row) => {
    expect(row).toHaveLength(head.length);
    return new Map(head.map((name, index) => [name, row[index] ?? '']));
  });
}

function small(): Dataset {
  const built = buildDataset(smallDataset());
  if (!built.ok) throw new Error('does not build');
  return built.value.dataset;
}

test('[R3] [R4] [R8] an allegation’s row has its standing, its reply and the later outcome', async () => {
  const table = await tableOf(small());
  expect(table).toHaveLength(5);
  const row = table.find((one) => one.get('Id') === 'allegation');
  expect(Object.fromEntries([...(row ?? [])].filter(([, cell]) => cell !== ''))).toEqual({
    Id: 'allegation',
    'Date (EDTF)': '2018-07-10',
    Date: '10 July 2018',
    Event: 'The allegation',
    Standing: 'Alleged',
    Kind: 'Statement',
    Summary: 'What it was.',
    Actors: 'A force (concerned)',
    Sources: 'A report. (2018). A paper. para 1. https://example.org/report',
    'Answered by': 'answer: [Stated] “The answer”',
    'Later outcome': 'It ended.',
    Address: 'https://example.org/event/allegation/',
  });
});

test('[R4] a pair is named from both ends, an answer from its own end', async () => {
  const table = await tableOf(small());
  const cell = (id: string, column: string) => table.find((one) => one.get('Id') === id)?.get(column);
  expect(cell('first-account', 'Accounts differ')).toBe('second-account: [Denied] “The second-account”');
  expect(cell('second-account', 'Accounts differ')).toBe('first-account: [Claimed] “The first-account”');
  expect(cell('answer', 'In reply to')).toBe('allegation: [Alleged] “The allegation”');
  expect(cell('finding', 'Found by')).toBe('A body');
});

describe('hostile text breaks no row and starts no formula', () => {
  const check = async (text: string): Promise<void> => {
    const dataset = hostileDataset(text);
    const table = await tableOf(dataset);
    expect(table).toHaveLength(dataset.events.length);
    for (const [index, row] of table.entries()) {
      for (const cell of row.values()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      const title = dataset.events[index]?.title ?? '';
      expect([title, `'${title}`]).toContain(row.get('Event'));
      expect(row.get('Standing')).toMatch(/^[A-Z]/);
    }
  };
  test.each(HOSTILE.map((text) => [text]))('%j', check);
  test('arbitrary text breaks no row and starts no formula', async () => {
    await fc.assert(fc.asyncProperty(arbitraryHostile, check), { numRuns: 100 });
  });
  test('a cell round-trips, except for the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[cell] = []] = parseCsv(`${toCsvCell(text)}\r\n`);
        expect(/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text).toBe(cell);
      }),
    );
  });
});
