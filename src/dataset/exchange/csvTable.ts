// Parses CSV (RFC 4180) into rows with line numbers, and prints it safe from formula injection. A parser of our own, because
// Papa Parse expects one kind of line end per file and reads everything after an unclosed quotation mark as one cell; here
// such a mark affects one line. A test compares both.

import Papa from 'papaparse';
import type { RejectedRow } from '../format/issue.ts';

export interface TableRow {
  /** The row's first line in the file, from 1; in a format without lines where it is, such as "events[3]". */
  readonly line: number | string;
  readonly cells: readonly string[];
  /** The row's original text. */
  readonly text: string;
  /** Why the cells may not match their columns; null if they do. */
  readonly issue: string | null;
}

export interface Table {
  readonly header: readonly string[];
  /** The header's original text. */
  readonly headerText: string;
  /** Without empty rows. */
  readonly rows: readonly TableRow[];
  /** What separates the cells; in text only. */
  readonly delimiter?: string;
}

/** A cell that a spreadsheet would execute, guarded or not. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
/** Plain negative numbers are safe; TimelineJS has years such as -300. */
const INTEGER = /^-[1-9]\d*$/;

/** Adds an apostrophe, so that a spreadsheet shows the cell instead of executing it. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) && !INTEGER.test(cell) ? `'${cell}` : cell);
/** Like guardCell, but keeps TimelineJS's years such as -0044 or -13,000, which an apostrophe would break. */
export const guardSlideCell = (cell: string): string => (/^-[\d,]+$/.test(cell) ? cell : guardCell(cell));
/** Removes the apostrophe. */
export const bareCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** The fix for malformed rows. */
export const ROW_FIX =
  'put each cell in its column: enclose one with a comma or a quotation mark in quotation marks, and double each mark inside it';

const LINE_END = /\r\n|\n|\r/g;
const countLines = (text: string): number => text.match(LINE_END)?.length ?? 0;
const UNBALANCED_QUOTE = 'a quotation mark is opened and never closed, or is not doubled inside a cell';

function findRowIssue(cells: readonly string[], header: readonly string[]): string | null {
  if (cells.slice(header.length).every((cell) => cell === '')) return null;
  return `the row has ${cells.length} cells and the table ${header.length} columns`;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The most frequent delimiter in the header, outside quotation marks. */
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
  /** The index after the row's text. */
  readonly end: number;
  readonly isSound: boolean;
}

/** The index of the quotation mark that closes the one at `from`; -1 if there is none. Two in a row are an escaped one. */
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

/** Parses one row. If its quotation marks are unbalanced, the row is one line, so that it does not absorb others. */
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

/** Excel's optional first line, which names the delimiter. */
const SEPARATOR = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/i;

/**
 * Parses a table. The first row that is not empty is the header. Detects the delimiter: comma, tab, semicolon or bar.
 */
export function parseTable(text: string): Table & { readonly delimiter: string } {
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
  return { header, headerText, rows, delimiter };
}

/** Rejected rows in their original text; null if there are none. */
export const rejectRows = (headerText: string, rows: readonly TableRow[]): RejectedRow | null =>
  rows.length === 0
    ? null
    : {
        extension: 'csv',
        count: rows.length,
        text: `${BYTE_ORDER_MARK}${[headerText, ...rows.map(({ text }) => text)].join('\r\n')}\r\n`,
      };

/** One row as CSV. */
export const printRow = (cells: readonly string[]): string => Papa.unparse([[...cells]]);

const ROWS_PER_CHUNK = 500;
/** Makes spreadsheets read the text as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Excel's limit per cell; it truncates longer ones. */
const MAX_CELL_LENGTH = 32_767;

/** Called for each cell over the limit. */
export type OnLongCell = (row: readonly string[], column: string, length: number) => void;

export interface PrintOptions {
  /** The guard against formula injection; `guardCell` by default. */
  readonly guard?: (cell: string) => string;
  readonly onLongCell?: OnLongCell | undefined;
}

/** Prints a table in chunks of rows, with every cell guarded. */
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
