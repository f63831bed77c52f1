// What a column of dates says about each of its dates, and what is noted while one is read.

/** The order of day and month in dates such as 03/04/2014. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateContext {
  /** Null where neither the column nor the editor says it: such dates are refused. */
  readonly order: DateOrder | null;
  /** Every time of the column is 00:00, so that none is meant. */
  readonly midnightIsDay: boolean;
  /** What 2004/05 is: May 2004, or the years 2004 and 2005. Null: refused. */
  readonly slash: 'month' | 'years' | null;
  /** The column writes only years of four digits, so that a bare 45 may be 1945. */
  readonly longYears: boolean;
  /** The column is EDTF, where -300 is 301 BC. Elsewhere it is what people mean by it: 300 BC. */
  readonly isEdtf: boolean;
}

/** Nothing is known about other dates. */
export const NO_CONTEXT: DateContext = {
  order: null,
  midnightIsDay: false,
  slash: null,
  longYears: false,
  isEdtf: false,
};

/** A reading that an editor should know of, since the text could have meant something else. */
export type DateNote =
  | 'order'
  | 'shortYear'
  | 'serial'
  | 'midnight'
  | 'fraction'
  | 'negativeYear'
  | 'vague'
  | 'slash'
  | 'monthYear';

/** Two-digit years up to this one are in the 21st century, the others in the 20th, as in Excel: 1930 to 2029. */
export const PIVOT = 29;

/** As far as the calendar of JavaScript reaches, rounded down (decision 0034). */
export const MAX_YEAR = 250_000;

export const twoDigits = (value: string | number): string => String(value).padStart(2, '0');

/** A year in EDTF: four digits, or "Y" and more digits. */
export function toEdtfYear(year: number): string {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
}
