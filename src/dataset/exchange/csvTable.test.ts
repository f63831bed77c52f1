import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { rejectRows, bareCell, guardCell, parseTable, printTable } from './csvTable.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^['=+\-@\t]{0,4}[a-z,"; |\n\r]{0,6}$/),
  fc.constantFrom('=1+1', "'=1", '-300', '-0300', '+44', '@x', '\t=1', '\r', 'a,b', '"', '""', ' a ', '＝1'),
);

test('printed tables parse to the same cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
      const expected = rows.filter((row) => row.some((one) => one.trim() !== ''));
      const text = [...printTable(['a', 'b', 'c'], rows)].join('');
      const table = parseTable(text.replace(/^\uFEFF/, ''));
      expect(table.header).toEqual(['a', 'b', 'c']);
      expect(table.rows.map(({ cells }) => cells)).toEqual(expected);
      expect(table.rows.every(({ issue }) => issue === null)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('valid tables parse like Papa Parse', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 9 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, newline) => {
        const text = Papa.unparse([['a', 'b'], ...rows], { newline });
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline });
        const filled = data.slice(1).filter((row) => row.some((one) => bareCell(one).trim() !== ''));
        expect(parseTable(text).rows.map(({ cells }) => cells)).toEqual(filled.map((row) => row.map(bareCell)));
      },
    ),
    { numRuns: 500 },
  );
});

test('no printed cell is a formula, but plain negative numbers are unchanged', () => {
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

describe('rows have their line numbers', () => {
  const rows = 'a,b\n1,2\n\n"3\n3","4"\n5,6\n';
  test.each([
    ['\n', rows],
    ['\r\n', rows.replaceAll('\n', '\r\n')],
    ['\r', rows.replaceAll('\n', '\r')],
    // Excel on Windows: line feeds in cells, CRLF between rows.
    ['mixed', 'a,b\r\n1,2\r\n\r\n"3\n3","4"\r\n5,6\r\n'],
    ['changed half-way', 'a,b\r\n1,2\n\r"3\r\n3","4"\n5,6\r\n'],
    ['changed after the header', 'a,b\n1,2\r\n\r\n"3\n3","4"\r5,6'],
  ])('with line ends %j', (_, text) => {
    expect(parseTable(text).rows.map(({ line, cells }) => `${line}: ${cells[1]}`)).toEqual(['2: 2', '4: 4', '6: 6']);
  });
});

describe('a row with an unbalanced quotation mark affects no other row and is returned unchanged', () => {
  test.each<[string, string]>([
    ['opened and never closed', '1,"open'],
    ['closed too early', '1,"He said "yes" to it"'],
    ['opened before a cell that is quoted', '1,"open,"x, y"'],
  ])('%s', (_, bad) => {
    const { rows, headerText } = parseTable(`a;b\n1;2\n${bad}\n"3, 3",4\r\n5,6\n`.replace(/;/g, ','));
    expect(rows.map(({ line, issue }) => [line, issue === null])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, true],
    ]);
    expect(rows[2]?.cells).toEqual(['3, 3', '4']);
    const rejected = rejectRows(
      headerText,
      rows.filter(({ issue }) => issue !== null),
    );
    expect(rejected?.text).toBe(`\uFEFFa,b\r\n${bad}\r\n`);
  });

  test('several such rows are reported one by one', () => {
    const { rows } = parseTable('a,b\n1,"x\n2,"y\n3,z\n4,"z\n');
    expect(rows.filter(({ issue }) => issue !== null).map(({ line }) => line)).toEqual([2, 3, 5]);
  });
});

test('Excel’s sep= line is not the header', () => {
  const { header, rows } = parseTable('sep=;\r\na,1;b,2,3\r\n4;5\r\n');
  expect({ header, line: rows[0]?.line }).toEqual({ header: ['a,1', 'b,2,3'], line: 3 });
});

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n"1;1";2\n'],
  ['\t', 'a\tb\n1,5\t2\n'],
  ['|', 'a|b\n1|2\n'],
])('the delimiter %j is detected', (_, text) => {
  expect(parseTable(text).header).toEqual(['a', 'b']);
  expect(parseTable(text).rows[0]?.cells[1]).toBe('2');
});

test('an empty text is a table without rows', () => {
  expect(parseTable('')).toMatchObject({ header: [], headerText: '', rows: [] });
  expect(parseTable('\n\n')).toMatchObject({ header: [], headerText: '', rows: [] });
});
