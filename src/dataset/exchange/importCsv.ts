// A table of events, in: our own CSV, which loses nothing, or anybody's with a date and a title. A row that cannot be
// read is put aside with the reason; where a table has no standings, its events are "claimed" until somebody judges them.

import { fail, ok, type Result } from '../../model/result.ts';
import { counted } from '../format/issue.ts';
import { HEAD_ID } from './csvColumns.ts';
import { type ColumnMap, findColumns, findDateParts, keysOf, type Layout, printColumns, quoted } from './csvLayout.ts';
import { type Cells, type Place, readEvent, readForeignColumns, RowIssue } from './csvRow.ts';
import { DatasetBuilder, type ImportFault, type ImportOptions, isRecord, type Raw, STEP } from './DatasetBuilder.ts';
import type { Reading } from './types.ts';
import { UNJUDGED } from './slides.ts';
import { rawRow, type Table, type TableRow } from './csvTable.ts';

/** The dataset's own rows together, one of which has its title and description. */
function joinHead(head: Raw, piece: Raw, cells: Cells): Raw {
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

/** The event with cells that it has no field for, beside those that it kept from an earlier import. */
function withCells(event: Raw, cells: Raw): Raw {
  if (Object.keys(cells).length === 0) return event;
  const kept = isRecord(event.kept) ? event.kept : {};
  return { ...event, kept: { ...kept, csv: { ...(isRecord(kept.csv) ? kept.csv : {}), ...cells } } };
}

/** Cells of a column that could not be read: how many, and the first of them. */
interface Misread {
  readonly count: number;
  readonly line: number;
  readonly fault: ImportFault;
}

function reportMisread(
  draft: DatasetBuilder,
  misread: ReadonlyMap<string, Misread>,
  { header, columns }: Layout,
): void {
  for (const [name, { count, line, fault }] of misread) {
    const column = header[columns.get(name) ?? -1] ?? '';
    const message = `${fault.message}; ${counted(count, 'cell')} of “${column}” kept as they are, the first in this line`;
    const fix = `${fault.fix}; where the column is about something else, leave it out with “--column ${name}=”`;
    draft.report('warning', { ...fault, message, fix }, line, null);
  }
}

function reportDraft(draft: DatasetBuilder, unjudged: number): void {
  if (unjudged > 0) {
    const message = `${counted(unjudged, 'row')} without a standing, given “${UNJUDGED.status}”: somebody says that this happened`;
    const fix = 'judge each event’s `status` and `kind`; docs/DATASET.md says how';
    draft.report('warning', { rule: 'R3', at: 'status', message, fix }, null, null);
  }
  if (draft.hasActors) {
    const message = 'the actors were made from the names in the table';
    const fix = 'give each its `kind`, and leave out whoever is not an institution or in public office';
    draft.report('warning', { rule: 'R7', at: 'actors', message, fix }, null, null);
  }
}

/** Reads a table of events; fails where it has no column with a date or a title, or the map names a column it has not. */
export function readEventsTable(
  { header, headerText, rows }: Table,
  options: ImportOptions,
  map: ColumnMap,
): Result<Reading> {
  const found = findColumns(header, map);
  if (!found.ok) return found;
  const isOwn = ['id', 'status', 'json'].every((name) => found.value.has(name));
  const columns = new Map([...found.value].filter(([name]) => isOwn || name !== 'date_in_words'));
  const missing = ['date', 'title'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const why = `the table has no column for ${missing.join(' and ')}; its columns are ${quoted(header)}`;
    return fail(`${why}. Rename one, or import it with --column ${missing[0]}=…`);
  }
  const layout: Layout = { header, columns, dateParts: findDateParts(header, columns.get('date')) };
  const ours = new Set([...columns.values(), ...layout.dateParts]);
  const keys = keysOf(header);
  const draft = new DatasetBuilder(options.into);
  const rejected: TableRow[] = [];
  const misread = new Map<string, Misread>();
  const kept = new Set<number>();
  let head: Raw = {};
  let unjudged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % STEP === 0) options.onRow?.(index);
    const cells: Cells = (name) => row.cells[columns.get(name) ?? -1] ?? '';
    const lost = new Set<number>();
    const lose = (name: string): void => void lost.add(columns.get(name) ?? -1);
    const faults: (readonly [string, ImportFault])[] = [];
    const orKeep: Place['orKeep'] = (name, read, otherwise) => {
      try {
        return read();
      } catch (cause) {
        if (isOwn || !(cause instanceof RowIssue)) throw cause;
        lose(name);
        faults.push([name, cause.fault]);
        return otherwise;
      }
    };
    try {
      if (row.fault !== null) throw new RowIssue('', row.fault);
      if (cells('id') === HEAD_ID) {
        head = joinHead(head, readForeignColumns(cells('json')), cells);
        continue;
      }
      const read = readEvent(cells, row, { draft, layout, isOwn, lose, orKeep });
      const others = header.flatMap((_, at) => (row.cells[at] && (!ours.has(at) || lost.has(at)) ? [at] : []));
      for (const at of others) kept.add(at);
      const event = withCells(read, Object.fromEntries(others.map((at) => [keys[at], row.cells[at]])));
      for (const [name, fault] of faults) {
        const known = misread.get(name);
        misread.set(name, known ? { ...known, count: known.count + 1 } : { count: 1, line: row.line, fault });
      }
      draft.events.push(event);
      draft.lines.set(String(event.id), row.line);
      if (cells('status').trim() === '' || faults.some(([name]) => name === 'status')) unjudged++;
      if (Array.isArray(event.citations) && event.citations.length === 0) {
        const message = 'the row names no source';
        const fix = 'cite at least one source in the event’s `citations`, or add a column of sources';
        draft.report('error', { rule: 'R1', at: 'sources', message, fix }, row.line, String(event.id));
      }
    } catch (cause) {
      if (!(cause instanceof RowIssue)) throw cause;
      rejected.push(row);
      draft.report('error', cause.fault, row.line, null);
    }
  }
  reportMisread(draft, misread, layout);
  reportDraft(draft, unjudged);
  return ok({
    raw: draft.finish(options, head),
    issues: draft.issues,
    lines: draft.lines,
    rejected: rawRow(headerText, rejected),
    columns: printColumns(layout, kept),
  });
}
