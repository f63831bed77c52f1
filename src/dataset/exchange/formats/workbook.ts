// Reads an Excel workbook (.xlsx) as tables, with read-excel-file. Loaded on demand.

import readWorkbook from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../../model/result.ts';
import { printRow, type Table, type TableRow } from '../csvTable.ts';

export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

const DAY = 86_400_000;

/** Excel has days, days with a time, and times of no day, which it counts from 1899. */
function dateCell(date: Date): string {
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (date.getUTCFullYear() < 1900) return time.replace(/:00$/, '');
  return date.getTime() % DAY === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`;
}

const toCell = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? dateCell(value) : String(value).trim();

function toTable(data: readonly (readonly unknown[])[]): Table {
  let header: readonly string[] = [];
  const rows: TableRow[] = [];
  for (const [index, values] of data.entries()) {
    const cells = Array.from(values, toCell);
    if (cells.every((cell) => cell === '')) continue;
    if (header.length === 0) header = cells;
    else rows.push({ line: index + 1, cells, text: printRow(cells), issue: null });
  }
  return { header, headerText: printRow(header), rows };
}

/** The sheets that are not empty, in their order. */
export async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly Sheet[]>> {
  try {
    const copy = bytes.slice().buffer;
    const sheets = await readWorkbook(copy);
    const found = sheets.map(({ sheet, data }) => ({ name: sheet, table: toTable(data) }));
    return ok(found.filter(({ table }) => table.header.length > 0));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return fail(`the file is a ZIP archive, but no Excel workbook that can be read (${why}); save it as .xlsx or CSV`);
  }
}
