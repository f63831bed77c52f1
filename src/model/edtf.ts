// Parses EDTF dates at the precision of their source (R6): levels 0 and 1, and one-of-a-set.
// Specification: https://www.loc.gov/standards/datetime/ . i18n/dates.ts formats the result.
// Not the `edtf` package: it takes 139 µs per date and has no bounds for unknown ends. Tests compare the two.

import { fail, ok, type Result } from './result.ts';
import { DAY, type Instant, type Span, utc } from './span.ts';

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = 'none' | 'uncertain' | 'approximate' | 'both';

/** One calendar date at the precision that was written. */
export interface PartialDate {
  readonly year: number;
  readonly precision: 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31 */
  readonly day?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter */
  readonly season?: number;
  /** For `time` with a zone: minutes east of UTC, 0 for "Z". The parts are those of the zone's own day. */
  readonly offset?: number;
  /** True if digits were written as X: "some day in 2004-06" rather than "2004-06". */
  readonly unspecified: boolean;
  readonly qualifier: Qualifier;
  readonly span: Span;
}

/** `open`: no end ("..") · `unknown`: an end that is not known (""). */
export type Bound = PartialDate | 'open' | 'unknown';

export type DateShape =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'interval'; readonly from: Bound; readonly to: Bound }
  /** One of several: "[1667,1668]", "[1760-12..]", "[..2018-07-10]". */
  | {
      readonly kind: 'oneOf';
      readonly members: readonly { readonly from: PartialDate; readonly to: PartialDate }[];
      readonly orEarlier: boolean;
      readonly orLater: boolean;
    };

export interface EdtfDate {
  readonly edtf: string;
  readonly shape: DateShape;
  /** The earliest and the latest possible moment; infinite if open. */
  readonly span: Span;
}

/** Decides how a date is drawn: `day` as a point, `coarse` and `period` as a band, `doubtful` as a hatched band. */
export type Certainty = 'day' | 'coarse' | 'period' | 'doubtful';

export function certainty(date: EdtfDate): Certainty {
  const { shape } = date;
  switch (shape.kind) {
    case 'oneOf':
      return 'doubtful';
    case 'interval': {
      const ends = [shape.from, shape.to];
      const sure = ends.every((end) => typeof end === 'object' && end.qualifier === 'none' && !end.unspecified);
      return sure ? 'period' : 'doubtful';
    }
    case 'date':
      if (shape.date.qualifier !== 'none' || shape.date.unspecified) return 'doubtful';
      return shape.date.precision === 'day' || shape.date.precision === 'time' ? 'day' : 'coarse';
  }
}

const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  '': 'none',
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'both',
};

/** EDTF does not say which months a season has. We take northern-hemisphere quarters: spring starts in March. */
const SEASON_START: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const DATE = /^(-?\d{4}|Y-?\d{5,9})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;
const MASKED = /^(-?)(\d{4}-\d{2}-XX|\d{4}-XX(?:-XX)?|\d{3}X|\d{2}XX)([?~%]?)$/;
const TIME = /^(-?\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Zones lie between UTC−12:00 and UTC+14:00; EDTF allows as much on both sides. */
const MAX_OFFSET = 14 * 60;

/** `Date` reaches some 271,000 years in both directions (docs/decisions/0034-no-deep-time.md). */
const MAX_YEAR = 250_000;

const months = (year: number, month: number, count: number): Span => ({
  start: utc(year, month),
  end: utc(year, month + count),
});
const years = (year: number, count: number): Span => ({ start: utc(year), end: utc(year + count) });

function parsePartial(text: string): Result<PartialDate> {
  const plain = DATE.exec(text);
  if (plain) return parsePlain(text, plain);
  const masked = MASKED.exec(text);
  if (masked) return parseMasked(text, masked);
  const time = TIME.exec(text);
  if (time) return parseTime(text, time);
  return fail(`“${text}” is not an EDTF date; write 2006, 2006-05, 2006-05-17, 2006~ or 2006-05-XX`);
}

function parsePlain(text: string, match: RegExpExecArray): Result<PartialDate> {
  const year = Number((match[1] ?? '').replace('Y', ''));
  const qualifier = QUALIFIERS[match[4] ?? ''] ?? 'none';
  const base = { year, unspecified: false, qualifier } as const;
  if (Math.abs(year) > MAX_YEAR) {
    return fail(`“${text}” is further away than 250,000 years, which is as far as this calendar reaches`);
  }
  if (match[2] === undefined) return ok({ ...base, precision: 'year', span: years(year, 1) });
  const month = Number(match[2]);
  const seasonStart = SEASON_START[month];
  if (seasonStart !== undefined && match[3] === undefined) {
    return ok({ ...base, precision: 'season', season: month, span: months(year, seasonStart, 3) });
  }
  if (month < 1 || month > 12) return fail(`“${text}” has no month ${match[2]}; months run from 01 to 12`);
  if (match[3] === undefined) return ok({ ...base, precision: 'month', month, span: months(year, month, 1) });
  const day = Number(match[3]);
  const start = utc(year, month, day);
  if (day < 1 || new Date(start).getUTCMonth() !== month - 1) {
    return fail(`“${text}” is not in the calendar: that month has no day ${match[3]}`);
  }
  return ok({ ...base, precision: 'day', month, day, span: { start, end: start + DAY } });
}

function parseMasked(text: string, match: RegExpExecArray): Result<PartialDate> {
  const sign = match[1] === '-' ? -1 : 1;
  const digits = match[2] ?? '';
  const qualifier = QUALIFIERS[match[3] ?? ''] ?? 'none';
  const base = { unspecified: true, qualifier } as const;
  const year = sign * Number(digits.slice(0, 4).replaceAll('X', '0'));
  // A decade or century before year 0 counts away from it: -019X runs from -199 to -190.
  const first = (count: number): number => (sign < 0 ? year - count + 1 : year);
  if (digits.endsWith('XX') && digits.length === 4) {
    return ok({ ...base, year, precision: 'century', span: years(first(100), 100) });
  }
  if (digits.length === 4) return ok({ ...base, year, precision: 'decade', span: years(first(10), 10) });
  if (digits.slice(5, 7) === 'XX') return ok({ ...base, year, precision: 'year', span: years(year, 1) });
  const month = Number(digits.slice(5, 7));
  if (month < 1 || month > 12) return fail(`“${text}” has no month ${digits.slice(5, 7)}; months run from 01 to 12`);
  return ok({ ...base, year, month, precision: 'month', span: months(year, month, 1) });
}

function parseTime(text: string, match: RegExpExecArray): Result<PartialDate> {
  const day = parsePartial(text.slice(0, text.indexOf('T')));
  if (!day.ok) return day;
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  if (hour > 23 || minute > 59 || second > 59) return fail(`“${text}” has no such time of day`);
  const zone = /^([+-])(\d{2}):?(\d{2})?$/.exec(match[7] ?? '');
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : 0;
  if (Math.abs(offset) > MAX_OFFSET || Number(zone?.[3] ?? 0) > 59) return fail(`“${text}” has no such time zone`);
  const start = day.value.span.start + ((hour * 60 + minute - offset) * 60 + second) * 1000;
  const base = { ...day.value, precision: 'time', span: { start, end: start + 1000 } } as const;
  return ok(match[7] === undefined ? base : { ...base, offset });
}

function parseBound(text: string): Result<Bound> {
  if (text === '..') return ok('open');
  if (text === '') return ok('unknown');
  return parsePartial(text);
}

function boundsOfInterval(from: Bound, to: Bound): Span {
  const known = typeof from === 'object' ? from : typeof to === 'object' ? to : null;
  const start: Instant =
    typeof from === 'object' ? from.span.start : from === 'open' ? -Infinity : (known?.span.start ?? -Infinity);
  const end: Instant = typeof to === 'object' ? to.span.end : to === 'open' ? Infinity : (known?.span.end ?? Infinity);
  return { start, end };
}

function parseInterval(edtf: string): Result<EdtfDate> {
  const ends = edtf.split('/');
  if (ends.length !== 2) return fail(`“${edtf}” has more than one “/”; an interval is start/end`);
  const from = parseBound(ends[0] ?? '');
  if (!from.ok) return from;
  const to = parseBound(ends[1] ?? '');
  if (!to.ok) return to;
  if (typeof from.value === 'string' && typeof to.value === 'string') {
    return fail(`“${edtf}” has neither a start nor an end`);
  }
  const span = boundsOfInterval(from.value, to.value);
  if (span.start >= span.end) return fail(`“${edtf}” ends before it starts`);
  return ok({ edtf, shape: { kind: 'interval', from: from.value, to: to.value }, span });
}

function parseOneOf(edtf: string): Result<EdtfDate> {
  const members: { from: PartialDate; to: PartialDate }[] = [];
  let orEarlier = false;
  let orLater = false;
  const elements = edtf
    .slice(1, -1)
    .split(',')
    .map((element) => element.trim());
  for (const [index, element] of elements.entries()) {
    const [left, right, ...more] = element.split('..');
    if (more.length > 0 || left === undefined) return fail(`“${edtf}”: “${element}” has more than one “..”`);
    const opensEarlier = right !== undefined && left === '' && index === 0;
    const opensLater = right === '' && index === elements.length - 1;
    if (opensEarlier && opensLater) return fail(`“${edtf}” has neither a start nor an end`);
    orEarlier ||= opensEarlier;
    orLater ||= opensLater;
    const from = parsePartial(opensEarlier ? (right ?? '') : left);
    if (!from.ok) return from;
    const to = right === undefined || opensEarlier || opensLater ? from : parsePartial(right);
    if (!to.ok) return to;
    if (from.value.span.start >= to.value.span.end) return fail(`“${edtf}”: “${element}” ends before it starts`);
    members.push({ from: from.value, to: to.value });
  }
  const span: Span = {
    start: orEarlier ? -Infinity : Math.min(...members.map((member) => member.from.span.start)),
    end: orLater ? Infinity : Math.max(...members.map((member) => member.to.span.end)),
  };
  return ok({ edtf, shape: { kind: 'oneOf', members, orEarlier, orLater }, span });
}

/**
 * Parses one EDTF expression.
 * "2006" → the whole of 2006 · "2000/2002" → from 2000-01-01 up to 2003-01-01 ·
 * "[2018-01-01..2018-07-10]" → some day in that range · "[..2018-07-10]" → starts at -Infinity.
 */
export function parseEdtf(text: string): Result<EdtfDate> {
  const edtf = text.trim();
  if (edtf === '') return fail('the date is empty; write an EDTF date such as 2006 or 2014-08-26');
  if (edtf.length > 200) return fail('the date is longer than 200 characters');
  if (edtf.startsWith('[') && edtf.endsWith(']')) return parseOneOf(edtf);
  if (edtf.includes('/')) return parseInterval(edtf);
  const date = parsePartial(edtf);
  return date.ok ? ok({ edtf, shape: { kind: 'date', date: date.value }, span: date.value.span }) : date;
}

/** The UTC day of an instant, as EDTF. Links use it to write a window's bounds. */
export function toEdtfDay(instant: Instant): string {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  const yearText = Math.abs(year) > 9999 ? `Y${year}` : year < 0 ? `-${digits}` : digits;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${yearText}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
