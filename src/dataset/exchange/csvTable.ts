// Tables as CSV (RFC 4180): into rows that know their line, and back into text that no spreadsheet takes for formulas.
// Line ends may be mixed. Knows nothing of what the cells mean.
// Read by hand, and held to Papa Parse by test: that one guesses one line end for the whole file, and takes all that
// follows a quotation mark left open for one cell. Here such a mark costs its own line.

import Papa from 'papaparse';
import type { RejectedRow } from '../format/issue.ts';

export interface TableRow {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in the file. */
  readonly text: string;
  /** Why the row cannot be trusted to have its cells in their columns. */
  readonly issue: string | null;
}

export interface Table {
  readonly header: readonly string[];
  /** The header as it stands in the file. */
  readonly headerText: string;
  /** Without rows in which every cell is empty. */
  readonly rows: readonly TableRow[];
}

/** A cell that a spreadsheet would run, or one that was kept from it. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
/** A plain negative number runs nothing; TimelineJS has years such as -300. */
const INTEGER = /^-[1-9]\d*$/;

/** A leading apostrophe makes a spreadsheet show a cell instead of running it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) && !INTEGER.test(cell) ? `'${cell}` : cell);
/** The same for TimelineJS, whose years may be -0044 or -13,000, and would be none with an apostrophe. */
export const guardSlideCell = (cell: string): string => (/^-[\d,]+$/.test(cell) ? cell : guardCell(cell));
/** Takes the apostrophe off again. */
export const bareCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** The fix of a row's fault. */
export const ROW_FIX =
  'put each cell in its column: one with a comma or a quotation mark stands in quotation marks, each inside it doubled';

const LINE_END = /\r\n|\n|\r/g;
const countLines = (text: string): number => text.match(LINE_END)?.length ?? 0;
const UNBALANCED_QUOTE = 'a quotation mark is opened and never closed, or is not doubled inside a cell';

function findRowIssue(cells: readonly string[], header: readonly string[]): string | null {
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

interface ParsedRow {
  readonly cells: readonly string[];
  /** Where the row's text ends. */
  readonly end: number;
  readonly isSound: boolean;
}

/** The mark that closes what one opens at `from`: of two in a row the first says that the second is a mark in the cell. */
function findClosing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const isEnd = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

function lineFrom(text: string, from: number): number {
  let end = from;
  while (!isEnd(text[end])) end++;
  return end;
}

/** Reads one row. Where a quotation mark is unsound the row is its first line, so that it swallows no other. */
function readRow(text: string, from: number, delimiter: string): ParsedRow {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    const start = at;
    if (text[at] === '"') {
      const closing = findClosing(text, at);
      at = closing + 1;
      while (closing >= 0 && text[at] === ' ') at++;
      if (closing < 0 || (!isEnd(text[at]) && text[at] !== delimiter)) {
        const end = lineFrom(text, from);
        return { cells: text.slice(from, end).split(delimiter), end, isSound: false };
      }
      cells.push(text.slice(start + 1, closing).replaceAll('""', '"'));
    } else {
      while (!isEnd(text[at]) && text[at] !== delimiter) at++;
      cells.push(text.slice(start, at));
    }
    if (isEnd(text[at])) return { cells, end: at, isSound: true };
  }
}

/** Excel's own first line, which names the delimiter. */
const SEPARATOR = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/i;

/**
 * Reads a table; its first row that is not empty is the header. The delimiter is found out, if it is not named: comma,
 * tab, semicolon or bar.
 */
export function parseTable(text: string): Table {
  const [opening = '', named] = SEPARATOR.exec(text) ?? [];
  const delimiter = named ?? findDelimiter(text);
  let header: readonly string[] = [];
  let headerText = '';
  const rows: TableRow[] = [];
  let line = 1 + countLines(opening);
  for (let from = opening.length; from < text.length; ) {
    const { cells: read, end, isSound } = readRow(text, from, delimiter);
    const cells = read.map(bareCell);
    const source = text.slice(from, end);
    if (cells.some((cell) => cell.trim() !== '')) {
      if (header.length === 0) [header, headerText] = [cells.map((cell) => cell.trim()), source];
      else rows.push({ line, cells, text: source, issue: isSound ? findRowIssue(cells, header) : UNBALANCED_QUOTE });
    }
    line += countLines(source) + 1;
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { header, headerText, rows };
}

/** Rows that were put aside, as they came; null where there are none. */
export const rejectRows = (headerText: string, rows: readonly TableRow[]): RejectedRow | null =>
  rows.length === 0
    ? null
    : {
        extension: 'csv',
        count: rows.length,
        text: `${BYTE_ORDER_MARK}${[headerText, ...rows.map(({ text }) => text)].join('\r\n')}\r\n`,
      };

const ROWS_PER_CHUNK = 500;
/** Tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet program takes in one cell; Excel cuts what is longer. */
const MAX_CELL_LENGTH = 32_767;

/** A cell that spreadsheets would cut: in which row and column, and how long it is. */
export type OnLongCell = (row: readonly string[], column: string, length: number) => void;

export interface PrintOptions {
  /** Keeps a cell from being run; `guardCell` where nothing is said. */
  readonly guard?: (cell: string) => string;
  readonly onLongCell?: OnLongCell | undefined;
}

/** The text of a table, some rows at a time, every cell guarded. */
export function* printTable(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  { guard = guardCell, onLongCell }: PrintOptions = {},
): Generator<string, void, undefined> {
  let chunk: (readonly string[])[] = [header];
  let before = BYTE_ORDER_MARK;
  const print = (): string => `${before}${Papa.unparse(chunk.map((row) => row.map(guard)))}\r\n`;
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      if (cell.length > MAX_CELL_LENGTH) onLongCell?.(row, header[at] ?? '', cell.length);
    }
    chunk.push(row);
    if (chunk.length < ROWS_PER_CHUNK) continue;
    yield print();
    before = '';
    chunk = [];
  }
  if (chunk.length > 0) yield print();
}
