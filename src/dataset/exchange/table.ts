// Tables as CSV (RFC 4180): into rows that know their line, and back into text that no spreadsheet takes for formulas.
// Knows nothing of what the cells mean.

import Papa from 'papaparse';

export interface TableRow {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be trusted to have its cells in their columns. */
  readonly fault: string | null;
}

export interface Table {
  readonly header: readonly string[];
  /** Without rows in which every cell is empty. */
  readonly rows: readonly TableRow[];
}

/** A cell that a spreadsheet would run, or one that was kept from it. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const KEPT = /^'+[=+\-@\t\r\n＝＋－＠]/u;
/** A plain negative number runs nothing; TimelineJS has years such as -300. */
const INTEGER = /^-[1-9]\d*$/;

/** A leading apostrophe makes a spreadsheet show a cell instead of running it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) && !INTEGER.test(cell) ? `'${cell}` : cell);
/** Takes the apostrophe off again. */
export const bareCell = (cell: string): string => (KEPT.test(cell) ? cell.slice(1) : cell);

const countLines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

function faultOf(cells: readonly string[], header: readonly string[], quoteIsOpen: boolean): string | null {
  if (quoteIsOpen) return 'a quotation mark is opened and never closed, or is not doubled inside a cell';
  if (cells.slice(header.length).every((cell) => cell === '')) return null;
  return `the row has ${cells.length} cells and the table ${header.length} columns`;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The delimiter that the header has most of, outside quotation marks. */
function findDelimiter(text: string): string {
  const header = text
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1)[0];
  const counts = DELIMITERS.map((one) => (header ?? '').split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Reads a table; its first row that is not empty is the header. The delimiter is found out: comma, tab, semicolon or bar. */
export function parseTable(text: string): Table {
  let header: readonly string[] | null = null;
  const rows: TableRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<readonly string[]>(text, {
    delimiter: findDelimiter(text),
    step: ({ data, errors, meta }) => {
      const cells = data.map(bareCell);
      const isEmpty = cells.every((cell) => cell.trim() === '');
      const quoteIsOpen = errors.some((error) => error.type === 'Quotes');
      if (!isEmpty && header === null) header = cells.map((cell) => cell.trim());
      else if (!isEmpty && header !== null) rows.push({ line, cells, fault: faultOf(cells, header, quoteIsOpen) });
      line += countLines(text.slice(read, meta.cursor));
      read = meta.cursor;
    },
  });
  return { header: header ?? [], rows };
}

const CHUNK = 500;
/** Tells a spreadsheet that the text is UTF-8. */
const MARK = '\uFEFF';

/** The text of a table, some rows at a time, every cell guarded. */
export function* printTable(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<string, void, undefined> {
  let chunk: (readonly string[])[] = [header];
  let before = MARK;
  const print = (): string => `${before}${Papa.unparse(chunk.map((row) => row.map(guardCell)))}\r\n`;
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield print();
    before = '';
    chunk = [];
  }
  if (chunk.length > 0) yield print();
}
