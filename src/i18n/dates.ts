// Dates in words (R6): "around 2006", "2006 or 2007", "between 1 January 2018 and 10 July 2018". Never more precise
// than the source. `Intl` knows the calendar; the catalogue words the uncertainty.

import type { Bound, EdtfDate, PartialDate } from '../model/edtf.ts';
import { DAY, type Instant, length, type Span } from '../model/span.ts';
import { assertNever } from '../model/assert.ts';
import { type DateForms, sameWords } from './dateMessages.ts';
import type { Messages } from './en/interface.ts';
import { type DateFormatter, englishFormatter } from './englishDates.ts';

const keyOf = (locale: string, options: Intl.DateTimeFormatOptions): string => `${locale} ${JSON.stringify(options)}`;

/** A formatter takes about 50 µs to create, and a list formats thousands of dates. */
const formats = new Map<string, DateFormatter>();

function format(locale: string, options: Intl.DateTimeFormatOptions): DateFormatter {
  const key = keyOf(locale, options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  formats.set(key, made);
  return made;
}

const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
const SHORT_MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short' };
const LONG_DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: 'numeric' };
formats.set(keyOf('en-GB', MONTH), englishFormatter(false)).set(keyOf('en-GB', LONG_DAY), englishFormatter(true));
const LONG = {
  month: MONTH,
  day: LONG_DAY,
  time: { ...LONG_DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Partial<Record<PartialDate['precision'], Intl.DateTimeFormatOptions>>;

/** An instant in UTC by `Intl`, with the formatter kept for the next one. */
export const formatInstant = (locale: string, instant: Instant, options: Intl.DateTimeFormatOptions): string =>
  format(locale, options).format(instant);

const yearOf = (instant: Instant): number => new Date(instant).getUTCFullYear();

/** "2006"; "44 BC" for ISO year -43, because ISO year 0 is 1 BC. */
export const yearInWords = (year: number, m: Messages): string =>
  year > 0 ? yearDigits(year, m) : m.dates.beforeChrist(yearDigits(1 - year, m));

/** "2014", "12,000": digits are grouped from five on, where a year is not read at a glance. */
const yearDigits = (year: number, m: Messages): string => (year < 10_000 ? String(year) : m.number(year));

/** Decades and centuries before the year 1 have no usual name, so they are named by their first and last year. */
function yearsInWords({ span }: PartialDate, m: Messages): DateForms {
  const words = (year: number) => sameWords(yearInWords(year, m));
  return sameWords(m.dates.interval(words(yearOf(span.start)), words(yearOf(span.end - 1))));
}

const MINUTE = 60_000;

/** "UTC", "UTC−05:00": the zone of a time, which is shown in its own zone (R6). The same in every language. */
function zoneInWords(offset: number): string {
  if (offset === 0) return 'UTC';
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function plainInWords(date: PartialDate, m: Messages): DateForms {
  const { precision, year, span } = date;
  switch (precision) {
    case 'century':
      return yearOf(span.start) > 0 ? m.dates.century(year) : yearsInWords(date, m);
    case 'decade':
      return yearOf(span.start) > 0 ? m.dates.decade(year) : yearsInWords(date, m);
    case 'season':
      return m.dates.season(date.season ?? 21, yearInWords(year, m));
    case 'year':
      return m.dates.forms(yearInWords(year, m), date);
    case 'month':
    case 'day':
    case 'time': {
      const options: Intl.DateTimeFormatOptions = year > 0 ? LONG[precision] : { ...LONG[precision], era: 'short' };
      const words = m.dates.written(format(m.locale, options).format(span.start + (date.offset ?? 0) * MINUTE));
      return m.dates.forms(date.offset === undefined ? words : `${words} (${zoneInWords(date.offset)})`, date);
    }
    default:
      return assertNever(precision);
  }
}

function partialInWords(date: PartialDate, m: Messages): DateForms {
  let words = plainInWords(date, m);
  if (date.unspecified && date.precision === 'month') words = m.dates.someDay(words);
  if (date.unspecified && date.precision === 'year') words = m.dates.someMonth(words);
  switch (date.qualifier) {
    case 'none':
      return words;
    case 'approximate':
      return m.dates.around(words);
    case 'uncertain':
      return m.dates.possibly(words);
    case 'both':
      return m.dates.possiblyAround(words);
    default:
      return assertNever(date.qualifier);
  }
}

const isPlain = (date: PartialDate, precision: PartialDate['precision']): boolean =>
  date.precision === precision && date.qualifier === 'none' && !date.unspecified && date.year > 0;

/**
 * Versions of Unicode data differ in the width of the spaces around the dash; the prerendered text must match the
 * browser's.
 */
const rangeWords = (options: Intl.DateTimeFormatOptions, from: Instant, to: Instant, m: Messages): string =>
  format(m.locale, options)
    .formatRange(from, to)
    .replaceAll(/[\u2009\u202f]/g, ' ');

/** Two plain days or months share their common part: "26 – 28 August 2014". Years do not: "2000 to 2002". */
function closedInWords(from: PartialDate, to: PartialDate, m: Messages): string {
  for (const precision of ['day', 'month'] as const) {
    if (isPlain(from, precision) && isPlain(to, precision)) {
      return m.dates.written(rangeWords(LONG[precision], from.span.start, to.span.start, m));
    }
  }
  return m.dates.interval(partialInWords(from, m), partialInWords(to, m));
}

function intervalInWords(from: Bound, to: Bound, m: Messages): string {
  if (typeof from === 'object' && typeof to === 'object') return closedInWords(from, to, m);
  if (typeof from === 'object') {
    const words = partialInWords(from, m);
    return to === 'open' ? m.dates.since(words) : m.dates.unknownEnd(words);
  }
  if (typeof to === 'object') return m.dates.unknownStart(partialInWords(to, m));
  return '';
}

/** The date in words, with its own precision and uncertainty. */
export function dateInWords(date: EdtfDate, m: Messages): string {
  const { shape } = date;
  switch (shape.kind) {
    case 'date':
      return partialInWords(shape.date, m).alone;
    case 'interval':
      return intervalInWords(shape.from, shape.to, m);
    case 'oneOf': {
      const words = shape.members.map(({ from, to }, index) => {
        const first = partialInWords(from, m);
        if (from !== to) return m.dates.between(first, partialInWords(to, m));
        if (shape.orEarlier && index === 0) return m.dates.orEarlier(first);
        if (shape.orLater && index === shape.members.length - 1) return m.dates.orLater(first);
        return first.alone;
      });
      return new Intl.ListFormat(m.locale, { type: 'disjunction' }).format(words);
    }
    default:
      return assertNever(shape);
  }
}

/** The day on which an instant falls: "26 August 2014". */
export const dayInWords = (instant: Instant, m: Messages): string =>
  m.dates.written(format(m.locale, LONG_DAY).format(instant));

/** A span of time as a label: in years if it is long, in months up to about two years, in days up to two months. */
export function spanInWords(span: Span, m: Messages): string {
  const last = Math.max(span.start, span.end - 1);
  if (length(span) > 800 * DAY) {
    const words = (instant: Instant) => sameWords(yearInWords(yearOf(instant), m));
    return m.dates.interval(words(span.start), words(last));
  }
  const options = length(span) > 60 * DAY ? SHORT_MONTH : LONG_DAY;
  return m.dates.written(rangeWords(options, span.start, last, m));
}

/** From one day to another, both included: "1 January 1997 – 31 December 2018". */
export const daysInWords = (span: Span, m: Messages): string =>
  m.dates.written(rangeWords(LONG_DAY, span.start, span.end - 1, m));
