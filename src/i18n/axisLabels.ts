// The labels of the time axis in the reader's language: each says its year, because an axis of one line has no second.

import type { AxisUnit } from '../engine/layout/axis.ts';
import { type Instant, type Span, utc } from '../model/span.ts';
import { formatInstant, yearInWords } from './dates.ts';
import type { Messages } from './en/interface.ts';

const FORMATS: Readonly<Record<Exclude<AxisUnit, 'year'>, Intl.DateTimeFormatOptions>> = {
  minute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
};

/** "2014", "44 BC", "Mar 2014", "9 Sept 2014", "9 Sept, 14:30". */
export function axisLabel(instant: Instant, unit: AxisUnit, m: Messages): string {
  const year = new Date(instant).getUTCFullYear();
  if (unit === 'year') return yearInWords(year, m);
  const options = FORMATS[unit];
  return formatInstant(
    m.locale,
    instant,
    year > 0 || options.year === undefined ? options : { ...options, era: 'short' },
  );
}

/** Average px of a character of 12 px text, and the least distance between two labels. */
const CHARACTER = 6.8;
const MARGIN = 16;

const longest = new Map<string, number>();

/** Characters of the longest label of this unit in the year of an instant: the names of months differ in length. Cached. */
function longestLabel(instant: Instant, unit: AxisUnit, m: Messages): number {
  if (unit === 'year') return axisLabel(instant, unit, m).length;
  const year = new Date(instant).getUTCFullYear();
  // Years of as many digits have labels of the same length.
  const key = `${m.locale} ${unit} ${yearInWords(year, m).replaceAll(/\d/g, '0')}`;
  const known = longest.get(key);
  if (known !== undefined) return known;
  const months = Array.from({ length: 12 }, (_, month) => axisLabel(utc(year, month + 1, 28), unit, m).length);
  const length = Math.max(...months);
  longest.set(key, length);
  return length;
}

/** px that a label of this unit needs in a window, with its margin; `text` is 1 where text is 16 px. */
export const axisRoom =
  (m: Messages, text: number) =>
  (unit: AxisUnit, { start, end }: Span): number =>
    (Math.max(longestLabel(start, unit, m), longestLabel(end, unit, m)) * CHARACTER + MARGIN) * text;
