// Imports a table of events: our own CSV, without loss, or any table with a date and a title. Invalid rows are rejected with
// the reason. Events without a status are "claimed" until an editor reviews them.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { isId } from '../../model/ids.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { counted, type RejectedRow } from '../format/issue.ts';
import { cellsWithCommas } from './cellLists.ts';
import { HEAD_ID } from './csvColumns.ts';
import {
  type ColumnMap,
  describeColumns,
  findColumns,
  type FoundColumns,
  keysOf,
  type TableLayout,
  printColumns,
} from './csvLayout.ts';
import type { Cells } from './csvText.ts';
import { type RowContext, readEvent, readForeignColumns, RowError } from './csvRow.ts';
import { findDateParts } from './dateParts.ts';
import { type ColumnDates, DateNotes, weighDates, type WrittenPeriod } from './dates/columnDates.ts';
import type { DateOrder } from './dates/dateContext.ts';
import { ONE_OF_TWO_DAYS } from './dates/singleDate.ts';
import { DatasetBuilder, type RowIssue, type ImportOptions, PROGRESS_ROWS, UNJUDGED } from './DatasetBuilder.ts';
import type { ImportResult } from './types.ts';
import { whyNotShown } from './slideMedia.ts';
import { notShown, reportKept } from './slides.ts';
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

/** Adds cells without a field to the event's `kept`, under the format's name. */
function withForeignCells(event: RawRecord, cells: RawRecord, format: string): RawRecord {
  if (Object.keys(cells).length === 0) return event;
  const kept = isRecord(event.kept) ? event.kept : {};
  const before = kept[format];
  return { ...event, kept: { ...kept, [format]: { ...(isRecord(before) ? before : {}), ...cells } } };
}

/** The invalid cells of a column: their number, and the first one. */
interface UnreadCells {
  readonly count: number;
  readonly line: number | string;
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

/** Reports the columns that were recognised by their cells. */
function reportGuesses(builder: DatasetBuilder, { guesses }: FoundColumns, header: readonly string[]): void {
  for (const { name, at, why } of guesses) {
    const message = `the column “${header[at] ?? ''}” ${why} and is taken as “${name}”`;
    const how = name === 'category' ? '“--column category=…”, several separated by |' : `“--column ${name}=…”`;
    const fix = `if it is another, import with ${how}, with nothing after the = for none`;
    builder.report('warning', { rule: 'format', at: 'columns', message, fix }, null, null);
  }
}

/** Reports how commas in names and categories are taken, where it is a guess. */
function reportCommas(builder: DatasetBuilder, { rows }: Table, { header, columns, commas }: TableLayout): void {
  const report = (at: number, what: string, fix: string): void => {
    const cells = rows.map((row) => row.cells[at] ?? '');
    const found = cellsWithCommas(cells);
    if (found[0] === undefined) return;
    const such = `${counted(found.length, 'cell')} with a comma in the column “${header[at] ?? ''}”`;
    const message = `${such}, such as “${found[0].trim()}”, taken as ${what}`;
    builder.report('warning', { rule: 'format', at: 'columns', message, fix }, null, null);
  };
  for (const at of commas) {
    report(at, 'several values', 'if a comma is part of a value, separate values with semicolons');
  }
  const actors = columns.get('actors') ?? -1;
  if (actors < 0 || commas.has(actors)) return;
  report(actors, 'one name each', 'separate several names with semicolons');
}

function reportImport(builder: DatasetBuilder, unjudged: number): void {
  if (unjudged > 0 && builder.profile !== 'plain') {
    const message = `${counted(unjudged, 'row')} without a standing, given “${UNJUDGED.status}”: somebody says that this happened`;
    const fix = 'judge each event’s `status` and `kind`; docs/DATASET.md says how';
    builder.report('warning', { rule: 'R3', at: 'status', message, fix }, null, null);
  }
  if (builder.hasActors) {
    const message = 'the actors were made from the names in the table';
    const kinds = 'correct the `kind` of those that are not what their column says';
    const issue =
      builder.profile === 'plain'
        ? { rule: 'format' as const, fix: kinds }
        : { rule: 'R7' as const, fix: `${kinds}, and remove everyone who is not an institution or in public office` };
    builder.report('warning', { ...issue, at: 'actors', message }, null, null);
  }
}

/** What a format knows of its table that other tables do not say. */
export interface TableOptions {
  /** The editor's columns, which the table must have. */
  readonly map?: ColumnMap | undefined;
  /** The format's own columns, as far as the table has them. */
  readonly defaults?: ColumnMap;
  /** The name under which cells without a field are kept; "csv" by default. */
  readonly keptAs?: string;
  /** The order of day and month that the format itself has. */
  readonly order?: DateOrder;
  /** How rejected rows are given back; as CSV by default. */
  readonly reject?: (rows: readonly TableRow[]) => RejectedRow | null;
  /** The dataset's own fields, from elsewhere in the file. */
  readonly head?: RawRecord;
}

/** The columns of a table, or why it is none of events. */
function findLayout(
  table: Table,
  map: ColumnMap,
  hasCategories: boolean,
): Result<FoundColumns & { readonly layout: TableLayout }> {
  const found = findColumns(table, map, hasCategories);
  if (!found.ok) return found;
  const { addresses } = found.value;
  const isOurs = isOurCsv(found.value.columns);
  const columns = new Map([...found.value.columns].filter(([name]) => isOurs || name !== 'date_in_words'));
  const hasTitle = columns.has('title') || (!isOurs && columns.has('summary'));
  const missing = [...(columns.has('date') ? [] : ['date']), ...(hasTitle ? [] : ['title'])];
  if (missing.length > 0) {
    const why = `the table has no column for ${missing.join(' and ')}; its columns are ${describeColumns(table)}`;
    return fail(`${why}. Rename one, or import it with --column ${missing[0]}=…`);
  }
  const { header } = table;
  const categories = isOurs ? header.flatMap((name, at) => (isOwnCategory(name) ? [at] : [])) : found.value.categories;
  const { commas } = found.value;
  const layout = {
    header,
    columns,
    addresses,
    categories,
    commas,
    dateParts: findDateParts(header, columns.get('date')),
  };
  return ok({ ...found.value, columns, layout });
}

const isOwnCategory = (name: string): boolean => name.startsWith('c.') && isId(name.slice(2));

/** The profile that our own CSV has in its first rows. */
function ownProfile({ rows }: Table, columns: FoundColumns['columns']): unknown {
  for (const { cells } of rows) {
    if (cells[columns.get('id') ?? -1] !== HEAD_ID) continue;
    try {
      const head = readForeignColumns(cells[columns.get('json') ?? -1] ?? '');
      if ('profile' in head) return head.profile;
    } catch {
      // The row is reported where it is read.
    }
  }
  return undefined;
}

const isOurCsv = (columns: FoundColumns['columns']): boolean =>
  ['id', 'status', 'json'].every((name) => columns.has(name));

/** The dates of all rows, with their times of day. */
function periodsOf({ rows }: Table, columns: FoundColumns['columns']): readonly WrittenPeriod[] {
  const cell = (row: TableRow, name: string): string => row.cells[columns.get(name) ?? -1]?.trim() ?? '';
  return rows.map((row) => [
    `${cell(row, 'date')} ${cell(row, 'time')}`.trim(),
    `${cell(row, 'end')} ${cell(row, 'end_time')}`.trim(),
  ]);
}

/** Says how to settle the order of day and month where the column does not. */
function dateIssue(issue: RowIssue, { isMixed }: ColumnDates): RowIssue {
  if (!issue.message.includes(ONE_OF_TWO_DAYS)) return issue;
  const why = isMixed ? 'the column has dates in both orders' : 'nothing in the column shows the order';
  const message = issue.message.replace(/; write the year first.*$/, `: ${why}`);
  const fix = 'import with “--dates dmy” (day first) or “--dates mdy” (month first), or write the year first';
  return { ...issue, message, fix };
}

/** Imports a table of events. Fails if it has no date or title column, or if the map names a missing column. */
export function readEventsTable(
  table: Table,
  options: ImportOptions,
  { map = {}, defaults = {}, keptAs = 'csv', order, reject, head: given = {} }: TableOptions,
): Result<ImportResult> {
  const { header, headerText, rows } = table;
  const present = Object.entries(defaults).filter(([, column]) => header.includes(column));
  const found = findLayout(table, { ...Object.fromEntries(present), ...map }, present.length === 0);
  if (!found.ok) return found;
  const { columns, layout } = found.value;
  const isOurs = isOurCsv(columns);
  const ours = new Set([...columns.values(), ...layout.dateParts, ...layout.addresses, ...layout.categories]);
  const isEdtf = isOurs || /edtf/i.test(header[columns.get('date') ?? -1] ?? '');
  const dates = weighDates(periodsOf(table, columns), { given: options.dates, fallback: order ?? null, isEdtf });
  const notes = new DateNotes(dates);
  const keys = keysOf(header);
  const builder = new DatasetBuilder(options.into);
  if (isOurs && options.into?.events === undefined) {
    builder.profile = ownProfile(table, columns) === 'plain' ? 'plain' : 'accountability';
  }
  const rejected: TableRow[] = [];
  const unread = new Map<string, UnreadCells>();
  const kept = new Set<number>();
  let head = given;
  let unjudged = 0;
  let refusedOrder = false;
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
      const context: RowContext = { builder, layout, isOurs, dates: dates.context, notes, preserve, orPreserve };
      const read = readEvent(cells, row, context);
      const foreignColumns = header.flatMap((_, at) =>
        row.cells[at] && (!ours.has(at) || preserved.has(at)) ? [at] : [],
      );
      for (const at of foreignColumns) kept.add(at);
      const foreign = Object.fromEntries(foreignColumns.map((at) => [keys[at], row.cells[at]]));
      const event = withForeignCells(read, foreign, keptAs);
      for (const [name, issue] of rowIssues) {
        const known = unread.get(name);
        unread.set(name, known ? { ...known, count: known.count + 1 } : { count: 1, line: row.line, issue });
      }
      builder.events.push(event);
      if (typeof row.line === 'number') builder.lines.set(String(event.id), row.line);
      if (cells('status').trim() === '' || rowIssues.some(([name]) => name === 'status')) unjudged++;
      const hidden = isOurs ? null : whyNotShown({ media: { url: cells('media') } });
      if (hidden !== null) builder.report('warning', notShown(hidden), row.line, String(event.id));
      if (Array.isArray(event.citations) && event.citations.length === 0) {
        const message = 'the row names no source';
        const fix = 'cite at least one source in the event’s `citations`, or add a column of sources';
        builder.report('error', { rule: 'R1', at: 'sources', message, fix }, row.line, String(event.id));
      }
    } catch (cause) {
      if (!(cause instanceof RowError)) throw cause;
      rejected.push(row);
      refusedOrder ||= cause.issue.message.includes(ONE_OF_TWO_DAYS);
      builder.report('error', dateIssue(cause.issue, dates), row.line, null);
    }
  }
  reportUnreadCells(builder, unread, layout);
  if (!isOurs) notes.report(builder);
  reportGuesses(builder, found.value, header);
  if (!isOurs) reportCommas(builder, table, layout);
  reportKept(builder);
  reportImport(builder, unjudged);
  return ok({
    raw: builder.finish(options, head),
    issues: builder.issues,
    lines: builder.lines,
    rejected: reject ? reject(rejected) : rejectRows(headerText, rejected),
    columns: printColumns(layout, kept),
    reading: {
      header,
      columns: {
        ...Object.fromEntries(Array.from(columns, ([name, at]) => [name, header[at] ?? ''])),
        ...(isOurs ? {} : { category: layout.categories.map((at) => header[at] ?? '').join('|') }),
      },
      order: refusedOrder ? 'open' : notes.needsOrder ? dates.context.order : null,
    },
  });
}
