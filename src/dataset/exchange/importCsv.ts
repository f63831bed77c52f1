// Imports a table of events: our own CSV, without loss, or any table with a date and a title. Invalid rows are rejected with
// the reason. Events without a status are "claimed" until an editor reviews them.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { counted } from '../format/issue.ts';
import { HEAD_ID } from './csvColumns.ts';
import {
  type ColumnMap,
  findColumns,
  findDateParts,
  keysOf,
  type TableLayout,
  printColumns,
  quoted,
} from './csvLayout.ts';
import { type Cells, type RowContext, readEvent, readForeignColumns, RowError } from './csvRow.ts';
import { DatasetBuilder, type RowIssue, type ImportOptions, PROGRESS_ROWS } from './DatasetBuilder.ts';
import type { ImportResult } from './types.ts';
import { UNJUDGED } from './slides.ts';
import { rejectRows, type Table, type TableRow } from './csvTable.ts';

/** Merges a row with the dataset's own fields into the head. */
function joinHead(head: RawRecord, piece: RawRecord, cells: Cells): RawRecord {
  const lists = Object.entries(piece).map(([key, value]): [string, unknown] => {
    const before = head[key];
    return [key, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value];
  });
  return {
    ...head,
    ...Object.fromEntries(lists),
    title: cells('title') || (head.title ?? ''),
    description: cells('summary') || (head.description ?? ''),
  };
}

/** Adds cells without a field to the event's `kept.csv`. */
function withForeignCells(event: RawRecord, cells: RawRecord): RawRecord {
  if (Object.keys(cells).length === 0) return event;
  const kept = isRecord(event.kept) ? event.kept : {};
  return { ...event, kept: { ...kept, csv: { ...(isRecord(kept.csv) ? kept.csv : {}), ...cells } } };
}

/** The invalid cells of a column: their number, and the first one. */
interface UnreadCells {
  readonly count: number;
  readonly line: number;
  readonly issue: RowIssue;
}

function reportUnreadCells(
  builder: DatasetBuilder,
  unread: ReadonlyMap<string, UnreadCells>,
  { header, columns }: TableLayout,
): void {
  for (const [name, { count, line, issue }] of unread) {
    const column = header[columns.get(name) ?? -1] ?? '';
    const message = `${issue.message}; ${counted(count, 'cell')} of “${column}” kept as they are, the first in this line`;
    const fix = `${issue.fix}; where the column is about something else, leave it out with “--column ${name}=”`;
    builder.report('warning', { ...issue, message, fix }, line, null);
  }
}

function reportImport(builder: DatasetBuilder, unjudged: number): void {
  if (unjudged > 0) {
    const message = `${counted(unjudged, 'row')} without a standing, given “${UNJUDGED.status}”: somebody says that this happened`;
    const fix = 'judge each event’s `status` and `kind`; docs/DATASET.md says how';
    builder.report('warning', { rule: 'R3', at: 'status', message, fix }, null, null);
  }
  if (builder.hasActors) {
    const message = 'the actors were made from the names in the table';
    const fix = 'give each its `kind`, and remove everyone who is not an institution or in public office';
    builder.report('warning', { rule: 'R7', at: 'actors', message, fix }, null, null);
  }
}

/** Imports a table of events. Fails if it has no date or title column, or if `map` names a missing column. */
export function readEventsTable(
  { header, headerText, rows }: Table,
  options: ImportOptions,
  map: ColumnMap,
): Result<ImportResult> {
  const found = findColumns(header, map);
  if (!found.ok) return found;
  const isOurs = ['id', 'status', 'json'].every((name) => found.value.has(name));
  const columns = new Map([...found.value].filter(([name]) => isOurs || name !== 'date_in_words'));
  const missing = ['date', 'title'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const why = `the table has no column for ${missing.join(' and ')}; its columns are ${quoted(header)}`;
    return fail(`${why}. Rename one, or import it with --column ${missing[0]}=…`);
  }
  const layout: TableLayout = { header, columns, dateParts: findDateParts(header, columns.get('date')) };
  const ours = new Set([...columns.values(), ...layout.dateParts]);
  const keys = keysOf(header);
  const builder = new DatasetBuilder(options.into);
  const rejected: TableRow[] = [];
  const unread = new Map<string, UnreadCells>();
  const kept = new Set<number>();
  let head: RawRecord = {};
  let unjudged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % PROGRESS_ROWS === 0) options.onRow?.(index);
    const cells: Cells = (name) => row.cells[columns.get(name) ?? -1] ?? '';
    const preserved = new Set<number>();
    const preserve = (name: string): void => void preserved.add(columns.get(name) ?? -1);
    const rowIssues: (readonly [string, RowIssue])[] = [];
    const orPreserve: RowContext['orPreserve'] = (name, read, otherwise) => {
      try {
        return read();
      } catch (cause) {
        if (isOurs || !(cause instanceof RowError)) throw cause;
        preserve(name);
        rowIssues.push([name, cause.issue]);
        return otherwise;
      }
    };
    try {
      if (row.issue !== null) throw new RowError('', row.issue);
      if (cells('id') === HEAD_ID) {
        head = joinHead(head, readForeignColumns(cells('json')), cells);
        continue;
      }
      const read = readEvent(cells, row, { builder, layout, isOurs, preserve, orPreserve });
      const foreignColumns = header.flatMap((_, at) =>
        row.cells[at] && (!ours.has(at) || preserved.has(at)) ? [at] : [],
      );
      for (const at of foreignColumns) kept.add(at);
      const event = withForeignCells(read, Object.fromEntries(foreignColumns.map((at) => [keys[at], row.cells[at]])));
      for (const [name, issue] of rowIssues) {
        const known = unread.get(name);
        unread.set(name, known ? { ...known, count: known.count + 1 } : { count: 1, line: row.line, issue });
      }
      builder.events.push(event);
      builder.lines.set(String(event.id), row.line);
      if (cells('status').trim() === '' || rowIssues.some(([name]) => name === 'status')) unjudged++;
      if (Array.isArray(event.citations) && event.citations.length === 0) {
        const message = 'the row names no source';
        const fix = 'cite at least one source in the event’s `citations`, or add a column of sources';
        builder.report('error', { rule: 'R1', at: 'sources', message, fix }, row.line, String(event.id));
      }
    } catch (cause) {
      if (!(cause instanceof RowError)) throw cause;
      rejected.push(row);
      builder.report('error', cause.issue, row.line, null);
    }
  }
  reportUnreadCells(builder, unread, layout);
  reportImport(builder, unjudged);
  return ok({
    raw: builder.finish(options, head),
    issues: builder.issues,
    lines: builder.lines,
    rejected: rejectRows(headerText, rejected),
    columns: printColumns(layout, kept),
  });
}
