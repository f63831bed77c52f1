// Exports our CSV format: first rows with the dataset's own fields, then one row per event. importCsv.ts reads it without
// loss.

import type { RawRecord } from '../../model/record.ts';
import * as v from 'valibot';
import { parseEdtf } from '../../model/edtf.ts';
import { toSourceId } from '../../model/ids.ts';
import { plainEventSchema } from '../format/schema.ts';
import { type Column, columnsFor, HEAD_ID, type PrintContext } from './csvColumns.ts';
import type { Exportable } from './types.ts';
import { type OnLongCell, printTable } from './csvTable.ts';
import type { ExportMessages } from './exportSlide.ts';

/** Well below Excel's limit per cell, even with doubled quotation marks. */
const MAX_PIECE_LENGTH = 30_000;

/** Splits a record into pieces that fit a cell, lists between their items. `joinHead` merges them again. */
function* headPieces(head: RawRecord): Generator<RawRecord> {
  let piece = new Map<string, unknown>();
  let size = 0;
  for (const [key, value] of Object.entries(head)) {
    const isItems = Array.isArray(value) && value.length > 0;
    for (const item of isItems ? value : [value]) {
      const length = (JSON.stringify(item)?.length ?? 0) + key.length + 6;
      if (size > 0 && size + length > MAX_PIECE_LENGTH) {
        yield Object.fromEntries(piece);
        piece = new Map();
        size = 0;
      }
      size += length;
      const list = piece.get(key);
      if (!isItems) piece.set(key, value);
      else if (Array.isArray(list)) list.push(item);
      else piece.set(key, [item]);
    }
  }
  yield Object.fromEntries(piece);
}

/** The dataset's own fields; title and description use the columns of events. */
function* headRows(
  { events: _, title, description, ...rest }: RawRecord,
  columns: readonly Column[],
): Generator<readonly string[]> {
  let words = { title: String(title ?? ''), summary: String(description ?? '') };
  for (const piece of headPieces(rest)) {
    const cells: Readonly<Record<string, string>> = { id: HEAD_ID, ...words, json: JSON.stringify(piece) };
    yield columns.map(({ name }) => cells[name] ?? '');
    words = { title: '', summary: '' };
  }
}

function* eventRows(raw: RawRecord, columns: readonly Column[], context: PrintContext): Generator<readonly string[]> {
  for (const record of Array.isArray(raw.events) ? raw.events : []) {
    const event = v.safeParse(plainEventSchema, record);
    if (event.success) yield columns.map((column) => column.print(event.output, context));
  }
}

/** Exports the dataset as CSV, in chunks. Skips invalid events. */
export function* exportCsv(
  { raw, dataset }: Exportable,
  messages: Pick<ExportMessages, 'date'>,
  onLongCell?: OnLongCell,
): Generator<string> {
  const context: PrintContext = {
    dateInWords: (edtf) => {
      const date = parseEdtf(edtf);
      return date.ok ? messages.date(date.value) : '';
    },
    urlOf: (id) => dataset.sources.get(toSourceId(id))?.url ?? '',
  };
  const columns = columnsFor(dataset.categories.map(({ id }) => id));
  const rows = function* (): Generator<readonly string[]> {
    yield* headRows(raw, columns);
    yield* eventRows(raw, columns, context);
  };
  yield* printTable(
    columns.map(({ name }) => name),
    rows(),
    { onLongCell },
  );
}
