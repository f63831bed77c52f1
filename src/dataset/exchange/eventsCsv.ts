// Our own CSV, out: one row an event for editing in a spreadsheet, and a first row with the rest of the dataset, so that
// reading it again (importCsv.ts) loses nothing.

import * as v from 'valibot';
import { parseEdtf } from '../../model/edtf.ts';
import { toSourceId } from '../../model/ids.ts';
import { eventSchema } from '../schema.ts';
import { COLUMNS, HEAD_ID, type PrintContext } from './csvColumns.ts';
import type { Raw } from './draft.ts';
import type { Exportable } from './imported.ts';
import { printTable } from './table.ts';
import type { ExportWords } from './toSlide.ts';

/** The dataset without its events, in the row's own columns where it has them. */
function headRow({ events: _, title, description, ...rest }: Raw): readonly string[] {
  const cells: Readonly<Record<string, string>> = {
    id: HEAD_ID,
    title: String(title ?? ''),
    summary: String(description ?? ''),
    json: JSON.stringify(rest),
  };
  return COLUMNS.map(({ name }) => cells[name] ?? '');
}

function* eventRows(raw: Raw, context: PrintContext): Generator<readonly string[]> {
  for (const record of Array.isArray(raw.events) ? raw.events : []) {
    const event = v.safeParse(eventSchema, record);
    if (event.success) yield COLUMNS.map((column) => column.print(event.output, context));
  }
}

/** The dataset as CSV, some rows at a time. Events that the format does not allow are not in it. */
export function* exportCsv({ raw, dataset }: Exportable, words: Pick<ExportWords, 'date'>): Generator<string> {
  const context: PrintContext = {
    dateInWords: (edtf) => {
      const date = parseEdtf(edtf);
      return date.ok ? words.date(date.value) : '';
    },
    urlOf: (id) => dataset.sources.get(toSourceId(id))?.url ?? '',
  };
  const rows = function* (): Generator<readonly string[]> {
    yield headRow(raw);
    yield* eventRows(raw, context);
  };
  yield* printTable(
    COLUMNS.map(({ name }) => name),
    rows(),
  );
}
