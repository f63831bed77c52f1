// The sheet of a draft as it came, with the corrections: a workbook keeps what is not touched, a table its separator, its
// line ends and the text of each row that was not changed. Everything else is saved as our CSV.

import Papa from 'papaparse';
import type { Draft, DraftRow } from '../format/draft.ts';
import { guardCell, parseTable, printTable, type Table } from './csvTable.ts';
import { decodeText } from './decodeText.ts';

export interface SavedSheet {
  readonly extension: 'csv' | 'tsv' | 'xlsx';
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, at) => (a[at] ?? '') === (b[at] ?? '')).every(Boolean);
};

/** The rows of the file, corrected, removed and added. */
function correctedText(draft: Draft, bytes: Uint8Array): readonly string[] {
  const { text } = decodeText(bytes);
  const table = parseTable(text);
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const delimiter = table.delimiter;
  const before = new Map(table.rows.map((row) => [row.line, row]));
  const print = (cells: readonly string[]): string => Papa.unparse([cells.map(guardCell)], { delimiter });
  const lines = draft.rows.map(({ line, cells }) => {
    const row = before.get(line);
    return row && isSame(row.cells, cells) ? row.text : print(cells);
  });
  const header = isSame(draft.header, table.header) ? table.headerText : print(draft.header);
  // A byte order mark makes spreadsheets read the text as UTF-8, which it now is.
  return [`\uFEFF${[header, ...lines].join(end)}${end}`];
}

/** Writes the corrected cells into the workbook that the rows came from; the rest of it stays. */
async function correctedWorkbook(
  draft: Draft,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [{ openXlsx, saveXlsx }, { readSheets }] = await Promise.all([
    import('hucre/xlsx'),
    import('./formats/workbook.ts'),
  ]);
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return null;
  const known = (table: Table): boolean => table.header.every((name, at) => draft.header[at] === name);
  const source = sheets.value.find(({ table }) => known(table));
  const workbook = await openXlsx(bytes);
  const sheet = workbook.sheets.find(({ name }) => name === source?.name);
  if (!source || !sheet) return null;
  const put = (row: number, cells: readonly string[], before: readonly string[]): void => {
    const values = sheet.rows[row] ?? [];
    sheet.rows[row] = values;
    const length = Math.max(cells.length, before.length);
    for (let at = 0; at < length; at++) {
      while (values.length <= at) values.push(null);
      // Keeps dates and numbers that were not changed.
      if ((cells[at] ?? '') !== (before[at] ?? '')) values[at] = cells[at] || null;
    }
  };
  const header = sheet.rows.findIndex((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''));
  put(header, draft.header, source.table.header);
  const kept = new Map(draft.rows.map((row) => [row.line, row]));
  for (const { line, cells } of source.table.rows) put(Number(line) - 1, kept.get(Number(line))?.cells ?? [], cells);
  const came = new Set(source.table.rows.map(({ line }) => line));
  for (const row of draft.rows.filter(({ line }) => !came.has(line))) put(sheet.rows.length, row.cells, []);
  return Uint8Array.from(await saveXlsx(workbook));
}

async function newWorkbook({
  header,
  rows,
}: Pick<Draft, 'header'> & { readonly rows: readonly Pick<DraftRow, 'cells'>[] }) {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = { name: 'Timeline', rows: [[...header], ...rows.map(({ cells }) => [...cells])] };
  return Uint8Array.from(await writeXlsx({ sheets: [sheet] }));
}

/** `bytes`: the file as it came; null if it is not there any more, as after a reload. */
export async function saveSheet(draft: Draft, bytes: Uint8Array<ArrayBuffer> | null): Promise<SavedSheet> {
  const extension = /\.(csv|tsv|xlsx)$/i.exec(draft.name)?.[1]?.toLowerCase();
  if (extension === 'xlsx') {
    const corrected = bytes === null ? null : await correctedWorkbook(draft, bytes);
    return { extension, parts: [corrected ?? (await newWorkbook(draft))] };
  }
  if ((extension === 'csv' || extension === 'tsv') && bytes !== null) {
    return { extension, parts: correctedText(draft, bytes) };
  }
  return {
    extension: 'csv',
    parts: [
      ...printTable(
        draft.header,
        draft.rows.map(({ cells }) => cells),
      ),
    ],
  };
}

/** A new workbook with this table. */
export const writeWorkbook = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  newWorkbook({ header, rows: rows.map((cells) => ({ cells: [...cells] })) });
