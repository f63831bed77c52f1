// Reads a workbook (.xlsx, .ods) as tables, with hucre (decision 0031). Loaded on demand. A date is as precise as the cell
// shows it: one formatted as "mmm-yy" is a month (R6).

import { fail, ok, type Result } from '../../../model/result.ts';
import { printRow, type Table, type TableRow } from '../csvTable.ts';

export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** What is used of a sheet as hucre returns it. */
interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly cells?:
    | ReadonlyMap<string, { readonly style?: { readonly numFmt?: string | undefined } | undefined }>
    | undefined;
}

const DAY = 86_400_000;

/** The directory at the end of a ZIP archive names its files: OpenDocument has no list of content types. */
const isOpenDocument = (bytes: Uint8Array): boolean => {
  const names = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  return names.includes('content.xml') && !names.includes('[Content_Types].xml');
};

/** The letters of a number format without its texts, conditions and colours: "mmm-yy" of "[$-409]mmm\-yy;@". */
const formatLetters = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();

/** Excel has days, days with a time, and times of no day, which it counts from 1899. */
function dateCell(date: Date, format: string | undefined): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (date.getUTCFullYear() < 1900) return time.replace(/:00$/, '');
  if (date.getTime() % DAY !== 0) return `${iso.slice(0, 10)}T${time}`;
  const letters = formatLetters(format ?? '');
  if (!letters.includes('y') || letters.includes('d')) return iso.slice(0, 10);
  return letters.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4);
}

function toTable({ rows: data, cells: styled }: RawSheet): Table {
  let header: readonly string[] = [];
  const rows: TableRow[] = [];
  for (const [index, values] of data.entries()) {
    const cells = Array.from(values, (value, column) => {
      if (value === null || value === undefined) return '';
      if (!(value instanceof Date)) return String(value).trim();
      return dateCell(value, styled?.get(`${index},${column}`)?.style?.numFmt);
    });
    if (cells.every((cell) => cell === '')) continue;
    if (header.length === 0) header = cells;
    else rows.push({ line: index + 1, cells, text: printRow(cells), issue: null });
  }
  return { header, headerText: printRow(header), rows };
}

async function readRaw(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  if (isOpenDocument(bytes)) return (await (await import('hucre/ods')).readOds(bytes)).sheets;
  return (await (await import('hucre/xlsx')).readXlsx(bytes, { readStyles: true })).sheets;
}

/** The sheets that are not empty, in their order. */
export async function readSheets(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  try {
    const sheets = (await readRaw(bytes)).map((sheet) => ({ name: sheet.name, table: toTable(sheet) }));
    return ok(sheets.filter(({ table }) => table.header.length > 0));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return fail(`the file is a ZIP archive, but no workbook that can be read (${why}); save it as .xlsx or CSV`);
  }
}
