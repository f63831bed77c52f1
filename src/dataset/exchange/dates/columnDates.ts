// Reads a column of dates with the evidence of all of its cells: the order of day and month, whether 00:00 is a time, what
// 2004/05 is. What was decided is reported, so that an editor can object (R6).

import { parseEdtf } from '../../../model/edtf.ts';
import { counted } from '../../format/issue.ts';
import type { DatasetBuilder, RowIssue } from '../DatasetBuilder.ts';
import { type DateContext, type DateNote, type DateOrder, NO_CONTEXT } from './dateContext.ts';
import { parseWrittenDate, type WrittenDate } from './parseWrittenDate.ts';

/** The start and the end of a row, "" where it has none. */
export type WrittenPeriod = readonly [start: string, end: string];

export interface ColumnDates {
  readonly context: DateContext;
  /** The cell that shows the order of day and month; null where none does or an editor gave the order. */
  readonly shownBy: string | null;
  /** The editor said the order: there is nothing to report. */
  readonly isGiven: boolean;
  /** Cells show both orders: rows with either are read, and ambiguous ones refused. */
  readonly isMixed: boolean;
}

const DAY_AND_MONTH = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-])/g;
const CLOCK = /(?<![+\-\d:.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d+))?\s*([ap]\.?m)?/gi;
const YEAR_AND_TWO = /^(\d{4})\/(\d{2})$/;

interface Evidence {
  dayFirst: string | null;
  monthFirst: string | null;
  times: number;
  midnights: number;
  monthAfterSlash: boolean;
  yearAfterSlash: boolean;
  longYears: number;
  shortYears: number;
}

function weigh(cell: string, found: Evidence): void {
  for (const [whole, first, , second] of cell.matchAll(DAY_AND_MONTH)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && a <= 31 && b <= 12) found.dayFirst ??= whole;
    if (b > 12 && b <= 31 && a <= 12) found.monthFirst ??= whole;
  }
  for (const [, hour, minute, second = '0', fraction = '0', half] of cell.matchAll(CLOCK)) {
    found.times++;
    const hours = Number(hour) % (half === undefined ? 24 : 12);
    if (hours === 0 && !/^p/i.test(half ?? '') && Number(minute) + Number(second) + Number(fraction) === 0)
      found.midnights++;
  }
  const [, year, two] = YEAR_AND_TWO.exec(cell) ?? [];
  if (year !== undefined) {
    const isNext = (Number(year) + 1) % 100 === Number(two);
    const isMonth = Number(two) >= 1 && Number(two) <= 12;
    if (isMonth && !isNext) found.monthAfterSlash = true;
    if (!isMonth) found.yearAfterSlash = true;
  }
  if (/(?<!\d)\d{4}(?!\d)/.test(cell)) found.longYears++;
  if (/^\d{3}$|\b(?:bc|ad|bce|ce)\b|chr|j\.?-?c|n\.e/i.test(cell)) found.shortYears++;
}

/** Rows whose period ends before it starts if day and month are in this order. */
function countReversed(periods: readonly WrittenPeriod[], order: DateOrder): number {
  const context = { ...NO_CONTEXT, order };
  return periods.filter(([start, end]) => {
    const [from, to] = [parseWrittenDate(start, context), parseWrittenDate(end, context)];
    if (!from.ok || !to.ok) return true;
    return !parseEdtf(`${from.value.edtf}/${to.value.edtf}`).ok && !`${from.value.edtf}${to.value.edtf}`.includes('/');
  }).length;
}

const isOpen = (cell: string): boolean =>
  [...cell.matchAll(DAY_AND_MONTH)].some(([, a, , b]) => Number(a) <= 12 && Number(b) <= 12 && a !== b);

/** The order in which no period ends before it starts, if the other one reverses some. */
function orderOfPeriods(periods: readonly WrittenPeriod[]): readonly [DateOrder, string] | null {
  const telling = periods.filter(([start, end]) => end !== '' && (isOpen(start) || isOpen(end))).slice(0, 500);
  const [first] = telling;
  if (!first) return null;
  const [dmy, mdy] = [countReversed(telling, 'dmy'), countReversed(telling, 'mdy')];
  if ((dmy === 0) === (mdy === 0)) return null;
  return [dmy === 0 ? 'dmy' : 'mdy', `${first[0]} to ${first[1]}`];
}

/**
 * Weighs all cells of the date columns. `given` is the editor's order; `fallback` is the format's own, taken where nothing
 * shows another one.
 */
export function weighDates(
  periods: readonly WrittenPeriod[],
  {
    given,
    fallback = null,
    isEdtf = false,
  }: { given?: DateOrder | undefined; fallback?: DateOrder | null; isEdtf?: boolean } = {},
): ColumnDates {
  const found: Evidence = {
    ...{ dayFirst: null, monthFirst: null, times: 0, midnights: 0 },
    ...{ monthAfterSlash: false, yearAfterSlash: false, longYears: 0, shortYears: 0 },
  };
  for (const [start, end] of periods) {
    weigh(start, found);
    if (end !== '') weigh(end, found);
  }
  const { dayFirst, monthFirst } = found;
  const isMixed = dayFirst !== null && monthFirst !== null;
  const shown = isMixed ? null : dayFirst !== null ? 'dmy' : monthFirst !== null ? 'mdy' : null;
  const byPeriods = given || shown || isMixed ? null : orderOfPeriods(periods);
  const order = given ?? shown ?? byPeriods?.[0] ?? (isMixed ? null : fallback);
  return {
    context: {
      order,
      midnightIsDay: found.times > 0 && found.times === found.midnights,
      slash: found.monthAfterSlash === found.yearAfterSlash ? null : found.monthAfterSlash ? 'month' : 'years',
      longYears: found.longYears > 0 && found.shortYears === 0,
      isEdtf,
    },
    shownBy: given ? null : (dayFirst ?? monthFirst ?? byPeriods?.[1] ?? null),
    isGiven: given !== undefined,
    isMixed,
  };
}

interface Noted {
  readonly cell: string;
  readonly edtf: string;
  readonly place: number | string | null;
  count: number;
}

/** Notes that lose something of what was written: the cell is kept beside the date. */
export const isLossy = ({ notes }: WrittenDate): boolean => notes.includes('vague') || notes.includes('fraction');

/** Collects the notes of a column and reports each kind once. */
export class DateNotes {
  readonly #column: ColumnDates;
  readonly #noted = new Map<DateNote, Noted>();

  constructor(column: ColumnDates) {
    this.#column = column;
  }

  add({ notes, edtf }: WrittenDate, cell: string, place: number | string | null): void {
    for (const note of notes) {
      const known = this.#noted.get(note);
      if (known) known.count++;
      else this.#noted.set(note, { cell: cell.trim(), edtf, place, count: 1 });
    }
  }

  /** True if a date was read in an order that the column, the format or the editor gave. */
  get needsOrder(): boolean {
    return this.#noted.has('order');
  }

  report(builder: DatasetBuilder): void {
    for (const [note, noted] of this.#noted) {
      const issue = this.#describe(note, noted);
      if (issue) builder.report('warning', { rule: 'R6', at: 'date', ...issue }, noted.place, null);
    }
  }

  #describe(note: DateNote, { cell, edtf, count }: Noted): Pick<RowIssue, 'message' | 'fix'> | null {
    const dates = `${counted(count, 'date')} such as “${cell}”`;
    switch (note) {
      case 'order': {
        const { context, shownBy, isGiven } = this.#column;
        if (isGiven) return null;
        const [is, other] = context.order === 'dmy' ? ['day', 'mdy'] : ['month', 'dmy'];
        const why = shownBy === null ? ', as the format has them' : `, as “${shownBy}” shows`;
        return { message: `${dates} read ${is} first${why}`, fix: `if that is wrong, import with “--dates ${other}”` };
      }
      case 'shortYear':
        return {
          message: `${dates} have a year of two digits, read as 1930 to 2029: ${edtf}`,
          fix: 'write four digits where another century is meant',
        };
      case 'serial':
        return {
          message: `${dates} are day numbers of a spreadsheet, read as days: ${edtf}`,
          fix: 'if they are years, write Y before them; if the file is from an old Mac, add four years and a day',
        };
      case 'midnight':
        return {
          message: `every time is 00:00, so that none is meant: ${dates} read as ${edtf}`,
          fix: 'if midnight is meant, say so in the title or the text',
        };
      case 'fraction':
        return { message: `${dates} have parts of a second, which are not shown`, fix: 'nothing, they are kept' };
      case 'negativeYear':
        return {
          message: `${dates} read as people count years before Christ: ${edtf} in EDTF, which has a year 0`,
          fix: 'if the column is EDTF, name it “edtf”',
        };
      case 'vague':
        return {
          message: `${dates} say something that EDTF cannot: read as ${edtf}, with the text kept`,
          fix: 'write it in the title or the text, if readers should see it',
        };
      case 'slash':
        return {
          message: `${dates} read as a month, as others in the column are`,
          fix: 'write 2004/2005 for two years',
        };
      case 'monthYear':
        return { message: `${dates} read as a month and a year: ${edtf}`, fix: 'write the day and the year in full' };
    }
  }
}
