// Imports a TimelineJS3 spreadsheet, one slide per row. Keeps every cell for exportSheet.ts.

import type { RawRecord } from '../../model/record.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { DateNotes, weighDates, type WrittenPeriod } from './dates/columnDates.ts';
import { type DateContext, NO_CONTEXT } from './dates/dateContext.ts';
import { parseWrittenDate } from './dates/parseWrittenDate.ts';
import { DatasetBuilder, type RowIssue, type ImportOptions, PROGRESS_ROWS } from './DatasetBuilder.ts';
import type { ImportResult } from './types.ts';
import { fromEdtf, readTime, toEdtf } from './slideDates.ts';
import { addSlide, reportKept, reportUnjudged } from './slides.ts';
import { rejectRows, ROW_FIX, type Table, type TableRow } from './csvTable.ts';
import { headOf, readEras } from './timelineJson.ts';

/** The columns of TimelineJS3's own template. */
export const SHEET_HEADER = [
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date'],
  ...['Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group', 'Background'],
] as const;

/** A column's name, normalised for comparison. */
export const nameOf = (header: string): string => header.trim().toLowerCase().replace(/\s+/g, ' ');

export function isTimelineSheet(header: readonly string[]): boolean {
  const names = header.map(nameOf);
  return names.includes('headline') && (names.includes('year') || names.includes('start date'));
}

type Cells = ReadonlyMap<string, string>;

/** Column name → cell. The first of two columns with the same name counts. */
function byName(names: readonly string[], cells: readonly string[]): Cells {
  const found = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    if (!found.has(name)) found.set(name, cells[at]?.trim() ?? '');
  }
  return found;
}

const filled = (record: RawRecord): RawRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

const dateIssue = (message: string): RowIssue => ({
  rule: 'R6',
  at: 'Time',
  message,
  fix: 'write the time as 10:30, in a row that has a Year, a Month and a Day',
});

/** How TimelineJS itself reads its older sheets: 1/2/2012 is 2 January. Used where nothing shows another order. */
export const SHEET_CONTEXT: DateContext = { ...NO_CONTEXT, order: 'mdy' };

/** A date in one cell, as in sheets for TimelineJS 1: its parts, or its words as the year where it has none. */
export function readOldDate(text: string, context: DateContext): RawRecord {
  const written = parseWrittenDate(text, context);
  const date = written.ok ? parseEdtf(written.value.edtf) : written;
  if (!date.ok || date.value.shape.kind !== 'date') return { year: text };
  const { start, end, exact } = fromEdtf(date.value);
  return exact && end === null ? { ...start } : { year: text };
}

function readDate(cells: Cells, prefix: '' | 'end ', context: DateContext): Result<RawRecord | null, RowIssue> {
  const cell = (name: string): string => cells.get(prefix + name) ?? '';
  const old = cells.get(prefix === '' ? 'start date' : 'end date') ?? '';
  const date =
    old === '' ? filled({ year: cell('year'), month: cell('month'), day: cell('day') }) : readOldDate(old, context);
  if (cell('time') === '') return ok(Object.keys(date).length > 0 ? date : null);
  if (date.day === undefined) return fail(dateIssue(`the time “${cell('time')}” has no day`));
  const time = readTime(cell('time'));
  return time.ok ? ok({ ...date, ...time.value }) : fail(dateIssue(time.error));
}

/** The EDTF of a row's dates. `names` are normalised with `nameOf`. */
export function readRowDate(names: readonly string[], row: readonly string[]): Result<string> {
  const cells = byName(names, row);
  const [start, end] = [readDate(cells, '', NO_CONTEXT), readDate(cells, 'end ', NO_CONTEXT)];
  if (!start.ok) return fail(start.error.message);
  return end.ok ? toEdtf(start.value ?? {}, end.value) : fail(end.error.message);
}

/** A row as a TimelineJS JSON slide. `names` are normalised with `nameOf`. */
export function toRowSlide(
  names: readonly string[],
  row: readonly string[],
  context: DateContext = SHEET_CONTEXT,
): Result<RawRecord, RowIssue> {
  const cells = byName(names, row);
  const cell = (name: string): string => cells.get(name) ?? '';
  const start = readDate(cells, '', context);
  if (!start.ok) return start;
  const end = readDate(cells, 'end ', context);
  if (!end.ok) return end;
  const [url, credit] = [cell('media'), cell('media credit')];
  const media = filled({ url, credit, caption: cell('media caption'), thumbnail: cell('media thumbnail') });
  const background = cell('background');
  return ok({
    ...(start.value ? { start_date: start.value } : {}),
    ...(end.value ? { end_date: end.value } : {}),
    ...filled({ display_date: cell('display date'), group: cell('group') || cell('tag') }),
    text: filled({ headline: cell('headline'), text: cell('text') }),
    ...(Object.keys(media).length > 0 ? { media } : {}),
    ...(background === ''
      ? {}
      : { background: /^(https?:)?\/\//.test(background) ? { url: background } : { color: background } }),
  });
}

/** The row's type; empty for an event. */
export const typeOf = (names: readonly string[], row: readonly string[]): string =>
  (byName(names, row).get('type') ?? '').toLowerCase();

const MALFORMED_ROW: RowIssue = {
  rule: 'format',
  at: '',
  message: '',
  fix: ROW_FIX,
};

function weighSheet(names: readonly string[], rows: readonly TableRow[], { dates: given }: ImportOptions) {
  const periods = rows.map(({ cells }): WrittenPeriod => {
    const named = byName(names, cells);
    const cell = (name: string): string =>
      [named.get(name) ?? '', named.get(name.replace('date', 'time')) ?? ''].join(' ');
    return [cell('start date').trim(), cell('end date').trim()];
  });
  const dates = weighDates(periods, { given, fallback: SHEET_CONTEXT.order });
  return { dates, notes: new DateNotes(dates) };
}

const hasFraction = (names: readonly string[], cells: readonly string[]): boolean =>
  ['time', 'end time'].some((name) => /:\d{2}[.,]\d*[1-9]/.test(byName(names, cells).get(name) ?? ''));

/** What is to know of the reading of dates that are in one cell. */
function noteDates(notes: DateNotes, cells: Cells, line: TableRow['line'], context: DateContext): void {
  for (const name of ['start date', 'end date']) {
    const cell = cells.get(name) ?? '';
    const written = cell === '' ? null : parseWrittenDate(cell, context);
    if (written?.ok) notes.add(written.value, cell, line);
  }
}

export function readTimelineSheet({ header, headerText, rows }: Table, options: ImportOptions): ImportResult {
  const builder = new DatasetBuilder(options.into);
  const names = header.map(nameOf);
  const { dates, notes } = weighSheet(names, rows, options);
  const { context } = dates;
  const rejected: TableRow[] = [];
  /** Title and era rows, with their row index. */
  const others: { readonly at: number; readonly cells: readonly string[] }[] = [];
  let head: RawRecord = {};
  for (const [index, row] of rows.entries()) {
    if (index % PROGRESS_ROWS === 0) options.onRow?.(index);
    const type = typeOf(names, row.cells);
    const slide =
      row.issue === null ? toRowSlide(names, row.cells, context) : fail({ ...MALFORMED_ROW, message: row.issue });
    if (slide.ok && (type === 'era' || (type === 'title' && head.title === undefined))) {
      if (type === 'title') head = { ...headOf(slide.value), title: headOf(slide.value).title ?? options.name };
      others.push({ at: builder.events.length + others.length, cells: row.cells });
      continue;
    }
    const added = slide.ok ? addSlide(builder, slide.value, { cells: row.cells }, row.line, context) : slide;
    if (added.ok) {
      if (hasFraction(names, row.cells)) builder.fractions++;
      noteDates(notes, byName(names, row.cells), row.line, context);
      continue;
    }
    rejected.push(row);
    builder.report('error', added.error, row.line, null);
  }
  notes.report(builder);
  reportKept(builder);
  reportUnjudged(builder);
  const eraSlides = others.flatMap(({ cells }) => {
    const slide = typeOf(names, cells) === 'era' ? toRowSlide(names, cells, context) : null;
    return slide?.ok ? [slide.value] : [];
  });
  const eras = readEras(builder, eraSlides, context);
  // The order is needed again to tell which rows an export can return unchanged.
  const order = context.order === SHEET_CONTEXT.order ? {} : { dates: context.order };
  const kept = { timelinejs: { header, rows: others, ...order } };
  return {
    raw: builder.finish(options, { ...head, ...eras, kept }),
    issues: builder.issues,
    lines: builder.lines,
    rejected: rejectRows(headerText, rejected),
    reading: { header, columns: {}, order: notes.needsOrder ? context.order : null },
  };
}
