import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareCell, guardCell, parseTable, printTable } from './table.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^['=+\-@\t]{0,4}[a-z,"; |\n\r]{0,6}$/),
  fc.constantFrom('=1+1', "'=1", '-300', '-0300', '+44', '@x', '\t=1', '\r', 'a,b', '"', '""', ' a ', '＝1'),
);

test('what is printed is read again, cell for cell, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
      const kept = rows.filter((row) => row.some((one) => one.trim() !== ''));
      const text = [...printTable(['a', 'b', 'c'], rows)].join('');
      const table = parseTable(text.replace(/^\uFEFF/, ''));
      expect(table.header).toEqual(['a', 'b', 'c']);
      expect(table.rows.map(({ cells }) => cells)).toEqual(kept);
      expect(table.rows.every(({ fault }) => fault === null)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no printed cell is a formula to a spreadsheet, but a plain negative number stays one', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const guarded = guardCell(text);
      expect(/^[=+@\t\r\n＝＋－＠]/u.test(guarded)).toBe(false);
      if (guarded.startsWith('-')) expect(guarded).toMatch(/^-\d+$/);
      expect(bareCell(guarded)).toBe(text);
    }),
    { numRuns: 500 },
  );
  expect(['=SUM(A1)', '-300', '-0300', '-2+3', "'tis", "'=x"].map(guardCell)).toEqual([
    "'=SUM(A1)",
    '-300',
    "'-0300",
    "'-2+3",
    "'tis",
    "''=x",
  ]);
});

describe('each row knows its line', () => {
  const rows = 'a,b\n1,2\n\n"3\n3","4"\n5,6\n';
  test.each([
    ['\n', rows],
    ['\r\n', rows.replaceAll('\n', '\r\n')],
    ['\r', rows.replaceAll('\n', '\r')],
    // Excel on Windows: line feeds within cells, both between rows.
    ['mixed', 'a,b\r\n1,2\r\n\r\n"3\n3","4"\r\n5,6\r\n'],
  ])('with line ends %j', (_, text) => {
    expect(parseTable(text).rows.map(({ line, cells }) => `${line}: ${cells[1]}`)).toEqual(['2: 2', '4: 4', '6: 6']);
  });
});

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n"1;1";2\n'],
  ['\t', 'a\tb\n1,5\t2\n'],
  ['|', 'a|b\n1|2\n'],
])('the delimiter %j is found out', (_, text) => {
  expect(parseTable(text).header).toEqual(['a', 'b']);
  expect(parseTable(text).rows[0]?.cells[1]).toBe('2');
});

test('nothing is a table without rows', () => {
  expect(parseTable('')).toEqual({ header: [], rows: [] });
  expect(parseTable('\n\n')).toEqual({ header: [], rows: [] });
});
