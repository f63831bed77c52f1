// What the cells of a column are: dates, times, addresses, pictures, numbers or words. Columns are recognised by it where
// their names do not say enough, and a name that the cells contradict is not believed.

import { NO_CONTEXT } from './dates/dateContext.ts';
import { parseWrittenDate } from './dates/parseWrittenDate.ts';
import { isWebAddress } from './htmlToText.ts';

export interface ColumnValues {
  /** Number of cells that are not empty, of the rows looked at. */
  readonly filled: number;
  /** Shares of the filled cells, from 0 to 1. */
  readonly dates: number;
  readonly times: number;
  readonly addresses: number;
  readonly pictures: number;
  readonly numbers: number;
  /** How many different cells there are, by filled ones. */
  readonly distinct: number;
  readonly averageLength: number;
}

/** The share of cells that decides; a few may be remarks. */
export const MOST = 0.8;

export const isWords = ({ dates, addresses, pictures, numbers, times }: ColumnValues): boolean =>
  dates < MOST && times < MOST && addresses < MOST && pictures < MOST && numbers < MOST;

/** Enough to know a column, and quick for long tables. */
export const MAX_ROWS = 200;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|tiff?|avif|bmp)(?:$|[?#])|\/Special:FilePath\//i;
const TIME_ONLY =
  /^\d{1,2}(?:[:.h]\d{2}){1,2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:z|utc|[+-]\d{2}:?\d{2}))?$|^\d{1,2}\s?[ap]\.?m\.?$/i;

const isPicture = (cell: string): boolean => PICTURE.test(cell) && /^\S+$/.test(cell);

/** A number is a date only if it can be a year: ids, counts and levels are numbers too. */
function isDate(cell: string): boolean {
  if (/^-?[\d.,\s]+$/.test(cell) && /^-?\d+(?:[.,]\d+)?$/.test(cell)) return /^(?:1\d{3}|20\d{2})$/.test(cell);
  if (cell.length > 60) return false;
  return (['dmy', 'mdy'] as const).some((order) => parseWrittenDate(cell, { ...NO_CONTEXT, order }).ok);
}

/** Of the first cells of a column. */
export function valuesOf(column: readonly string[]): ColumnValues {
  const cells = column
    .slice(0, MAX_ROWS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: cells.length,
    dates: share(isDate),
    times: share((cell) => TIME_ONLY.test(cell)),
    addresses: share(isWebAddress),
    pictures: share(isPicture),
    numbers: share((cell) => /^-?[\d.,]+$/.test(cell)),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    averageLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
  };
}
