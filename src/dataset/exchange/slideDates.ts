// Converts TimelineJS dates to EDTF and back. TimelineJS has no year 0: -300 is 300 BC; in EDTF, which uses astronomical years,
// 300 BC is -0299 (R6).

import { type Bound, type EdtfDate, parseEdtf, type PartialDate } from '../../model/edtf.ts';
import { rawText } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type DateContext, MAX_YEAR, NO_CONTEXT, toEdtfYear, twoDigits } from './dates/dateContext.ts';
import { parseWrittenDate } from './dates/parseWrittenDate.ts';
import { monthNumber } from './dates/vocabulary.ts';

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Part = (typeof PARTS)[number];
type Parts = Readonly<Record<Part, number | null>>;
/** A date in TimelineJS JSON, where parts may also be strings of digits. */
export type SlideDate = { readonly year: number } & { readonly [part in Exclude<Part, 'year'>]?: number };

/** A part of a date as an integer; null if it is missing. "2,014" is 2014, as in TimelineJS. */
function readPart(part: Part, value: unknown): Result<number | null> {
  if (value === undefined || value === null) return ok(null);
  const text = rawText(value).replace(/[\s,\u00a0]+/g, '');
  if (text === '') return ok(null);
  const month = part === 'month' ? monthNumber(text) : null;
  if (month !== null) return ok(month);
  return /^-?\d+$/.test(text) ? ok(Number(text)) : fail(`the ${part} “${rawText(value)}” is not a whole number`);
}

function readParts(date: Readonly<Record<string, unknown>>): Result<Parts> {
  const parts: Record<Part, number | null> = {
    year: null,
    month: null,
    day: null,
    hour: null,
    minute: null,
    second: null,
  };
  for (const part of PARTS) {
    const value = readPart(part, date[part]);
    if (!value.ok) return value;
    parts[part] = value.value;
  }
  return ok(parts);
}

function printParts({ year, month, day, hour, minute, second }: Parts): Result<string> {
  if (year === null) return fail('there is no year');
  if (year === 0) return fail('there is no year 0 between 1 BC (-1) and AD 1');
  if (Math.abs(year) > MAX_YEAR) {
    return fail(`the year “${year}” is further away than 250,000 years, which is as far as this calendar reaches`);
  }
  if (month === null && day !== null) return fail('there is a day but no month');
  const text = [toEdtfYear(year < 0 ? year + 1 : year), ...(month === null ? [] : [twoDigits(month)])];
  if (day === null) return ok(text.join('-'));
  const whole = [...text, twoDigits(day)].join('-');
  // EDTF allows times only with four-digit years.
  if (hour === null || whole.startsWith('Y')) return ok(whole);
  return ok(`${whole}T${twoDigits(hour)}:${twoDigits(minute ?? 0)}:${twoDigits(second ?? 0)}`);
}

const isBlank = (value: unknown): boolean => rawText(value ?? '').trim() === '';

/** A date's parts, or a year that is a date in words: "c. 1850", "present". */
function toEdtfPart(date: Readonly<Record<string, unknown>>, context: DateContext): Result<string> {
  const parts = readParts(date);
  if (parts.ok) return printParts(parts.value);
  if (!PARTS.slice(1).every((part) => isBlank(date[part]))) return parts;
  const written = parseWrittenDate(rawText(date.year), context);
  if (written.ok) return ok(written.value.edtf);
  return /is not a date/.test(written.error) ? parts : written;
}

/** The EDTF of a start and an end, ".." for an open one. Ignores an end that equals the start. */
export function joinPeriod(from: string, to: string | null): Result<string> {
  if (from === '..') return fail('the start of a period is a word for today; give its date');
  if (to === null || to === from) return parsed(from);
  return parsed(`${from.split('/')[0]}/${to.split('/').at(-1)}`);
}

function parsed(edtf: string): Result<string> {
  const date = parseEdtf(edtf);
  return date.ok ? ok(edtf) : date;
}

/** The EDTF of a slide's dates. */
export function toEdtf(
  start: Readonly<Record<string, unknown>>,
  end: Readonly<Record<string, unknown>> | null,
  context: DateContext = NO_CONTEXT,
): Result<string> {
  const from = toEdtfPart(start, context);
  if (!from.ok) return from;
  const hasEnd = end !== null && PARTS.some((part) => !isBlank(end[part]));
  const to = hasEnd ? toEdtfPart(end, context) : null;
  if (to?.ok === false) return fail(`the end: ${to.error}`);
  return joinPeriod(from.value, to?.value ?? null);
}

/** "10:30", "10.30", "1030", "10:30:15", "9 pm": parses a time of day like TimelineJS. */
export function readTime(text: string): Result<Pick<SlideDate, 'hour' | 'minute' | 'second'>> {
  const match = /^(\d{1,2}?)(?:[:.]?(\d{2}))?(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (!match) return fail(`the time “${text}” is not one such as 10:30`);
  const half = match[4]?.toLowerCase();
  const given = Number(match[1]);
  const hour = half === 'p' && given < 12 ? given + 12 : half === 'a' && given === 12 ? 0 : given;
  return ok({ hour, minute: Number(match[2] ?? 0), ...(match[3] === undefined ? {} : { second: Number(match[3]) }) });
}

const ofYear = (year: number): number => (year > 0 ? year : year - 1);

function slideDate(date: PartialDate): SlideDate {
  const { year, month, day, precision, span } = date;
  if (precision === 'season') return { year: ofYear(year), month: new Date(span.start).getUTCMonth() + 1 };
  const base = { year: ofYear(year), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  if (precision !== 'time') return base;
  // TimelineJS has no zones: the time of the zone's own day.
  const time = new Date(span.start + (date.offset ?? 0) * 60_000);
  return { ...base, hour: time.getUTCHours(), minute: time.getUTCMinutes(), second: time.getUTCSeconds() };
}

const isExact = (date: PartialDate): boolean =>
  date.qualifier === 'none' &&
  !date.unspecified &&
  date.offset === undefined &&
  ['year', 'month', 'day', 'time'].includes(date.precision);

export interface SlideDates {
  readonly start: SlideDate;
  readonly end: SlideDate | null;
  /** False if TimelineJS cannot represent the date, which then needs a display date (R6). */
  readonly exact: boolean;
}

/** The last day of a date with a precision that TimelineJS does not have, such as a decade or a season. */
function lastOf(date: PartialDate): SlideDate {
  const last = new Date(date.span.end - 1);
  return { year: ofYear(last.getUTCFullYear()), month: last.getUTCMonth() + 1, day: last.getUTCDate() };
}

const isCoarse = (date: PartialDate): boolean => ['century', 'decade', 'season'].includes(date.precision);

/** The dates with which TimelineJS draws an event. Never outside the bounds of the EDTF date. */
export function fromEdtf({ shape }: EdtfDate): SlideDates {
  switch (shape.kind) {
    case 'date': {
      const { date } = shape;
      return { start: slideDate(date), end: isCoarse(date) ? lastOf(date) : null, exact: isExact(date) };
    }
    case 'interval': {
      const known = (bound: Bound): PartialDate | null => (typeof bound === 'object' ? bound : null);
      const [from, to] = [known(shape.from), known(shape.to)];
      const first = from ?? to;
      if (!first) return { start: { year: 1 }, end: null, exact: false };
      const end = from && to ? (isCoarse(to) ? lastOf(to) : slideDate(to)) : null;
      return { start: slideDate(first), end, exact: [from, to].every((date) => date !== null && isExact(date)) };
    }
    case 'oneOf': {
      const [first] = shape.members;
      const last = shape.members.at(-1);
      if (!first || !last) return { start: { year: 1 }, end: null, exact: false };
      const isRange = shape.members.length > 1 || last.to !== first.from;
      return { start: slideDate(first.from), end: isRange ? slideDate(last.to) : null, exact: false };
    }
  }
}
