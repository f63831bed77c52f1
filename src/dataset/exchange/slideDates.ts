// Converts TimelineJS dates to EDTF and back. TimelineJS has no year 0: -300 is 300 BC; in EDTF, which uses astronomical years,
// 300 BC is -0299 (R6).

import { type Bound, type EdtfDate, parseEdtf, type PartialDate } from '../../model/edtf.ts';
import { fail, ok, type Result } from '../../model/result.ts';

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Part = (typeof PARTS)[number];
type Parts = Readonly<Record<Part, number | null>>;
/** A date in TimelineJS JSON, where parts may also be strings of digits. */
export type SlideDate = { readonly year: number } & { readonly [part in Exclude<Part, 'year'>]?: number };

export const twoDigits = (value: string | number): string => String(value).padStart(2, '0');

/** A part of a date as an integer; null if it is missing. "2,014" is 2014, as in TimelineJS. */
function readPart(part: Part, value: unknown): Result<number | null> {
  if (value === undefined || value === null) return ok(null);
  const text = String(value).replace(/[\s,\u00a0]+/g, '');
  if (text === '') return ok(null);
  return /^-?\d+$/.test(text) ? ok(Number(text)) : fail(`the ${part} “${String(value)}” is not a whole number`);
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

/** A year in EDTF: four digits, or "Y" and more digits. */
export function toEdtfYear(year: number): string {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
}

function printParts({ year, month, day, hour, minute, second }: Parts): Result<string> {
  if (year === null) return fail('there is no year');
  if (year === 0) return fail('there is no year 0 between 1 BC (-1) and AD 1');
  if (month === null && day !== null) return fail('there is a day but no month');
  const text = [toEdtfYear(year < 0 ? year + 1 : year), ...(month === null ? [] : [twoDigits(month)])];
  if (day === null) return ok(text.join('-'));
  const whole = [...text, twoDigits(day)].join('-');
  // EDTF allows times only with four-digit years.
  if (hour === null || whole.startsWith('Y')) return ok(whole);
  return ok(`${whole}T${twoDigits(hour)}:${twoDigits(minute ?? 0)}:${twoDigits(second ?? 0)}`);
}

function toEdtfPart(date: Readonly<Record<string, unknown>>): Result<string> {
  const parts = readParts(date);
  return parts.ok ? printParts(parts.value) : parts;
}

/** The EDTF of a slide's dates. Ignores an end that equals the start. */
export function toEdtf(
  start: Readonly<Record<string, unknown>>,
  end: Readonly<Record<string, unknown>> | null,
): Result<string> {
  const from = toEdtfPart(start);
  if (!from.ok) return from;
  const isOpen = end !== null && PARTS.some((part) => String(end[part] ?? '').trim() !== '');
  const to = isOpen ? toEdtfPart(end) : from;
  if (!to.ok) return fail(`the end: ${to.error}`);
  const edtf = to.value === from.value ? from.value : `${from.value}/${to.value}`;
  const parsed = parseEdtf(edtf);
  return parsed.ok ? ok(edtf) : parsed;
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
  const time = new Date(span.start);
  return { ...base, hour: time.getUTCHours(), minute: time.getUTCMinutes(), second: time.getUTCSeconds() };
}

const isExact = (date: PartialDate): boolean =>
  date.qualifier === 'none' && !date.unspecified && ['year', 'month', 'day', 'time'].includes(date.precision);

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
