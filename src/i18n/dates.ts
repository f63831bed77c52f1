// Honest dates in words (R6): "around 2006", "2006 or 2007", "between 1 January 2018 and 10 July 2018".
// `Intl` does the calendar; the catalogue does the doubt. Never more precise than the source.

import type { Bound, EdtfDate, PartialDate } from '../model/edtf.ts';
import type { Instant } from '../model/span.ts';
import { assertNever } from '../model/assert.ts';
import type { Messages } from './en.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost about 50 µs to make; a list asks for thousands of dates. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  formats.set(key, made);
  return made;
}

const LONG: Partial<Record<PartialDate['precision'], Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  time: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** ISO year 0 is 1 BC. */
const yearInWords = (year: number, m: Messages): string =>
  year > 0 ? String(year) : m.dates.beforeChrist(String(1 - year));

function plainInWords(date: PartialDate, m: Messages): string {
  switch (date.precision) {
    case 'century':
      return m.dates.century(date.year);
    case 'decade':
      return m.dates.decade(date.year);
    case 'season':
      return m.dates.season(m.dates.seasons[date.season ?? 21] ?? '', yearInWords(date.year, m));
    case 'year':
      return yearInWords(date.year, m);
    case 'month':
    case 'day':
    case 'time': {
      const options = LONG[date.precision] ?? {};
      return format(m.locale, date.year > 0 ? options : { ...options, era: 'short' }).format(date.span.start);
    }
    default:
      return assertNever(date.precision);
  }
}

function partialInWords(date: PartialDate, m: Messages): string {
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

function intervalInWords(from: Bound, to: Bound, m: Messages): string {
  if (typeof from === 'object' && typeof to === 'object') {
    return m.dates.interval(partialInWords(from, m), partialInWords(to, m));
  }
  if (typeof from === 'object') {
    const words = partialInWords(from, m);
    return to === 'open' ? m.dates.since(words) : m.dates.unknownEnd(words);
  }
  if (typeof to === 'object') return m.dates.unknownStart(partialInWords(to, m));
  return '';
}

/** The date in words, at its own precision and with its own doubt. */
export function dateInWords(date: EdtfDate, m: Messages): string {
  const { shape } = date;
  switch (shape.kind) {
    case 'date':
      return partialInWords(shape.date, m);
    case 'interval':
      return intervalInWords(shape.from, shape.to, m);
    case 'oneOf': {
      const words = shape.members.map(({ from, to }, index) => {
        const first = partialInWords(from, m);
        if (from !== to) return m.dates.between(first, partialInWords(to, m));
        if (shape.orEarlier && index === 0) return m.dates.openStart(first);
        if (shape.orLater && index === shape.members.length - 1) return m.dates.openEnd(first);
        return first;
      });
      return new Intl.ListFormat(m.locale, { type: 'disjunction' }).format(words);
    }
    default:
      return assertNever(shape);
  }
}

/** The day on which an instant falls: "26 August 2014". */
export const dayInWords = (instant: Instant, m: Messages): string => format(m.locale, LONG.day ?? {}).format(instant);

/** The month in which an instant falls: "Aug 2014". */
export const monthInWords = (instant: Instant, m: Messages): string =>
  format(m.locale, { year: 'numeric', month: 'short' }).format(instant);
