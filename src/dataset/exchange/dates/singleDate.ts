// One written date, without qualifiers and ranges, in the signs of vocabulary.ts: "26 m08 2014", "s21 2004", "44 BC".

import { type DateContext, type DateNote, MAX_YEAR, PIVOT, toEdtfYear, twoDigits } from './dateContext.ts';
import type { TimeOfDay } from './timeOfDay.ts';

/** A reading. `edtf` is set where the date has no parts: a season, a decade, a century, a quarter. */
export interface Single {
  /** Astronomical: 0 is 1 BC. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: TimeOfDay;
  readonly edtf?: string;
  readonly era?: 'BC' | 'AD';
  readonly notes: readonly DateNote[];
}

/** Why a text that is a date cannot be read; the text is quoted before it. */
export class Refusal {
  readonly reason: string;
  /** False if the text may still be the beginning or the end of a range. */
  readonly isFinal: boolean;
  constructor(reason: string, isFinal = true) {
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

export type SingleResult = Single | Refusal | null;

/** The beginning of the refusal of a date whose order of day and month is open. */
export const ONE_OF_TWO_DAYS = 'may be one of two days';
const AMBIGUOUS = `${ONE_OF_TWO_DAYS}; write the year first, as 2014-08-26`;
const NO_YEAR = 'names no year';
/** The beginning of the refusal of a date that cannot be drawn. */
export const TOO_FAR = 'is further away than';
const FAR = `${TOO_FAR} ${MAX_YEAR.toLocaleString('en')} years, which is as far as this calendar reaches`;

/** What a text without a year takes from the other end of its range: "12" in "12–15 May 1945". */
export type Inherited = Pick<Single, 'year' | 'month' | 'day' | 'era'> | null;

type Era = 'BC' | 'AD' | undefined;

function yearOf(digits: string, era: Era): number | Refusal {
  const given = Number(digits);
  if (given === 0) return new Refusal('has a year 0, which is none: after 1 BC comes AD 1');
  if (given > MAX_YEAR) return new Refusal(FAR);
  return era === 'BC' ? 1 - given : given;
}

const withYear = (
  digits: string,
  era: Era,
  more: (year: number) => Omit<Single, 'notes' | 'era'>,
  notes: readonly DateNote[] = [],
): Single | Refusal => {
  const year = yearOf(digits, era);
  return year instanceof Refusal ? year : { ...more(year), ...(era ? { era } : {}), notes };
};

/** A year of two digits after a day or a month. */
const longYear = (digits: string): readonly [string, readonly DateNote[]] =>
  digits.length > 2 ? [digits, []] : [String(Number(digits) + (Number(digits) <= PIVOT ? 2000 : 1900)), ['shortYear']];

function dayInOrder(first: string, second: string, year: string, era: Era, context: DateContext): SingleResult {
  const [a, b] = [Number(first), Number(second)];
  if (a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  const isOpen = a <= 12 && b <= 12 && a !== b;
  if (isOpen && context.order === null) return new Refusal(AMBIGUOUS);
  const isDayFirst = a > 12 || (isOpen && context.order === 'dmy');
  const [long, notes] = longYear(year);
  const [day, month] = isDayFirst ? [a, b] : [b, a];
  return withYear(long, era, (one) => ({ year: one, month, day }), isOpen ? [...notes, 'order'] : notes);
}

const interval = (year: number, first: number, last: number): string =>
  `${toEdtfYear(year)}-${twoDigits(first)}/${toEdtfYear(year)}-${twoDigits(last)}`;

const SAME = /^-?\d+$/;

/** "1944-45", "1944/45", "1999/00": two years. */
function shortRange(from: string, to: string, era: Era): SingleResult {
  const last = `${from.slice(0, from.length - to.length)}${to}`;
  const next = Number(last) <= Number(from) ? String(Number(last) + 10 ** to.length) : last;
  if (Number(next) - Number(from) >= 10 ** to.length) return null;
  const [first, second] = [yearOf(from, era), yearOf(next, era)];
  if (first instanceof Refusal) return first;
  if (second instanceof Refusal) return second;
  return { edtf: `${toEdtfYear(first)}/${toEdtfYear(second)}`, notes: [] };
}

function yearAndTwo(year: string, separator: string, two: string, era: Era, context: DateContext): SingleResult {
  const month = Number(two);
  const isNext = (Number(year) + 1) % 100 === month;
  const isMonth = month >= 1 && month <= 12;
  if (!isMonth) return two.length === 2 ? shortRange(year, two, era) : null;
  if (separator === '/' && isNext && two.length === 2 && context.slash !== 'month') {
    if (context.slash === 'years') return shortRange(year, two, era);
    return new Refusal(`may be a month or two years; write it as ${year}-${two} or ${year}/${Number(year) + 1}`);
  }
  const notes: readonly DateNote[] = separator === '/' && isNext ? ['slash'] : [];
  return withYear(year, era, (one) => ({ year: one, month }), notes);
}

function decadeOf(digits: string, era: Era, isWorded: boolean): SingleResult {
  if (!digits.endsWith('0')) return null;
  if (digits.endsWith('00') && !isWorded)
    return new Refusal(`may be ten or a hundred years; write ${digits.slice(0, -1)}X or ${digits.slice(0, -2)}XX`);
  if (digits.length < 3) return new Refusal('names no century');
  if (era === 'BC') {
    const [from, to] = [1 - Number(digits) - 9, 1 - Number(digits)];
    return { edtf: `${toEdtfYear(from)}/${toEdtfYear(to)}`, notes: [] };
  }
  return { edtf: `${digits.padStart(4, '0').slice(0, 3)}X`, notes: [] };
}

function centuryOf(number: number, era: Era): SingleResult {
  if (number < 1 || number > 99) return null;
  // 500 to 401 BC are the years -499 to -400, which is -04XX.
  return { edtf: `${era === 'BC' ? '-' : ''}${twoDigits(number - 1)}XX`, notes: [] };
}

function millenniumOf(number: number, era: Era): SingleResult {
  if (number < 1 || number > 200) return null;
  const [first, last] =
    era === 'BC' ? [1 - number * 1000, -(number - 1) * 1000] : [(number - 1) * 1000 + 1, number * 1000];
  return { edtf: `${toEdtfYear(first)}/${toEdtfYear(last)}`, notes: [] };
}

const season = (code: string, year: string, era: Era): SingleResult => {
  const one = yearOf(year, era);
  return one instanceof Refusal ? one : { year: one, edtf: `${toEdtfYear(one)}-${code}`, notes: [] };
};

const part = (number: number, months: number, year: string, era: Era): SingleResult => {
  const one = yearOf(year, era);
  if (one instanceof Refusal) return one;
  return { edtf: interval(one, (number - 1) * months + 1, number * months), notes: [] };
};

type Rule = readonly [
  RegExp,
  (parts: readonly string[], era: Era, context: DateContext, inherited: Inherited) => SingleResult,
];

const YEAR = '(\\d{1,6})';
const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(`^${pattern}$`), read];

const RULES: readonly Rule[] = [
  rule('(\\d{3,6})([-/. ])(\\d{1,2})\\2(\\d{1,2})', ([y = '', , m = '', d = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m), day: Number(d) })),
  ),
  rule('(\\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])', ([y = '', m = '', d = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m), day: Number(d) })),
  ),
  rule('(\\d{4})([-/.])(\\d{1,2})', ([y = '', s = '', m = ''], era, context) => yearAndTwo(y, s, m, era, context)),
  rule('(\\d{3,4})-(\\d{2})', ([from = '', to = ''], era) => shortRange(from, to, era)),
  rule('(\\d{1,2})[-/.](\\d{4})', ([m = '', y = ''], era) => withYear(y, era, (year) => ({ year, month: Number(m) }))),
  rule("(\\d{1,2})([-/. ])(\\d{1,2})\\2'?(\\d{2}|\\d{4})", ([a = '', , b = '', y = ''], era, context) =>
    dayInOrder(a, b, y, era, context),
  ),
  rule("(\\d{1,2})[-/. ]?m(\\d\\d)[-/. ]?'?(\\d{2,6})", ([d = '', m = '', y = ''], era) => {
    const [long, notes] = era ? [y, []] : longYear(y);
    return withYear(long, era, (year) => ({ year, month: Number(m), day: Number(d) }), notes);
  }),
  rule('(\\d{1,2})[-/. ]r(\\d\\d)[-/. ]?(\\d{3,4})', ([d = '', m = '', y = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m), day: Number(d) })),
  ),
  rule('r(\\d\\d)[-/. ](\\d{3,4})', ([m = '', y = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m) })),
  ),
  rule("m(\\d\\d)[-/. ](\\d{1,2})[-/. ]'?(\\d{3,6})", ([m = '', d = '', y = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m), day: Number(d) })),
  ),
  rule('(\\d{3,6})[-/. ]m(\\d\\d)[-/. ](\\d{1,2})', ([y = '', m = '', d = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m), day: Number(d) })),
  ),
  rule('(\\d{3,6})[-/. ]?m(\\d\\d)', ([y = '', m = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m) })),
  ),
  rule('m(\\d\\d)[-/. ]?(\\d{3,6})', ([m = '', y = ''], era) =>
    withYear(y, era, (year) => ({ year, month: Number(m) })),
  ),
  rule("m(\\d\\d)(?:[-/]|[-/ ]?')(\\d{2})", ([m = '', y = ''], era) => {
    const [long, notes] = longYear(y);
    return withYear(long, era, (year) => ({ year, month: Number(m) }), [...notes, 'monthYear']);
  }),
  rule('m(\\d\\d)', ([m = ''], era, _, inherited) => shortDate({ month: Number(m) }, era, inherited)),
  rule('(\\d{1,2})[-/. ]?m(\\d\\d)', ([d = '', m = ''], era, _, inherited) =>
    shortDate({ month: Number(m), day: Number(d) }, era, inherited),
  ),
  rule('m(\\d\\d)[-/. ]?(\\d{1,2})', ([m = '', d = ''], era, _, inherited) =>
    shortDate({ month: Number(m), day: Number(d) }, era, inherited),
  ),
  // ISO 8601 with a sign is astronomical, as in EDTF, where people's "-300" alone is not.
  rule('([-+])(\\d{4,6})-(\\d{2})(?:-(\\d{2}))?', ([sign = '', y = '', m = '', d], era) =>
    era === undefined
      ? { year: Number(`${sign}${y}`), month: Number(m), ...(d ? { day: Number(d) } : {}), notes: [] }
      : null,
  ),
  rule("'(\\d{2})", () => new Refusal('may be a year of any century; write all four digits')),
  rule('s(2\\d) (\\d{3,4})', ([code = '', y = ''], era) => season(code, y, era)),
  rule('(\\d{3,4})[- ]s(2\\d)', ([y = '', code = ''], era) => season(code, y, era)),
  rule('s(2\\d)', ([code = ''], era, _, inherited) =>
    inherited?.year === undefined
      ? new Refusal(NO_YEAR, false)
      : { edtf: `${toEdtfYear(inherited.year)}-${code}`, ...(era ? { era } : {}), notes: [] },
  ),
  // A winter of two years begins in the first one.
  rule('s24 (\\d{4})[-/](\\d{2}|\\d{4})', ([from = '', to = ''], era) =>
    (Number(from) + 1) % 100 === Number(to) % 100 ? season('24', from, era) : null,
  ),
  rule('DECADE (\\d{2}) r(\\d\\d) CENTURY', ([two = '', century = '']) =>
    decadeOf(`${Number(century) - 1}${two}`, undefined, true),
  ),
  rule('DECADE (\\d{2,4})', ([digits = ''], era) => decadeOf(digits, era, false)),
  rule('(\\d{2,4}) DECADE', ([digits = ''], era) => decadeOf(digits, era, false)),
  rule('(?:CENTURY )?(?:r|ORD)?(\\d{1,2}) ?(?:CENTURY)', ([n = ''], era) => centuryOf(Number(n), era)),
  rule('CENTURY r?(\\d{1,2})', ([n = ''], era) => centuryOf(Number(n), era)),
  rule('(?:r|ORD)?(\\d{1,3}) MILLENNIUM', ([n = ''], era) => millenniumOf(Number(n), era)),
  rule('(?:r|ORD)?0?([1-4]) QUARTER (\\d{4})', ([n = '', y = ''], era) => part(Number(n), 3, y, era)),
  rule('QUARTER ([1-4])[- /]*(\\d{4})', ([n = '', y = ''], era) => part(Number(n), 3, y, era)),
  rule('(\\d{4})[- /]*QUARTER ([1-4])', ([y = '', n = ''], era) => part(Number(n), 3, y, era)),
  rule('(?:r|ORD)?0?([12]) HALF (\\d{4})', ([n = '', y = ''], era) => part(Number(n), 6, y, era)),
  rule('HALF ([12])[- /]*(\\d{4})', ([n = '', y = ''], era) => part(Number(n), 6, y, era)),
  rule('(\\d{4})[- /]*HALF ([12])', ([y = '', n = ''], era) => part(Number(n), 6, y, era)),
  rule(YEAR, ([digits = ''], era, context, inherited) => readNumber(digits, era, context, inherited)),
  rule(`-${YEAR}`, ([digits = ''], era) =>
    era === undefined ? withYear(digits, 'BC', (year) => ({ year }), ['negativeYear']) : null,
  ),
];

/** A date without a year, which the other end of its range may have. */
function shortDate(given: { month: number; day?: number }, era: Era, inherited: Inherited): SingleResult {
  if (inherited?.year === undefined || Math.abs(inherited.year) < 32) return new Refusal(NO_YEAR, false);
  // "December–January 1945" began the year before.
  const isBefore = inherited.month !== undefined && given.month > inherited.month;
  const year = isBefore ? inherited.year - 1 : inherited.year;
  return { ...given, year, ...(era ? { era } : {}), notes: [] };
}

/** Excel's day 1 is 1 January 1900, and it counts a 29 February 1900 that was none. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const isSerial = (digits: string): boolean => digits.length === 5 && digits >= '10000' && digits <= '79999';

/** A day number as Excel stores it, with the time in its fraction. */
export function fromSerial(serial: number): Single {
  const instant = new Date(EXCEL_EPOCH + Math.round(serial * 86_400) * 1000);
  const [hour, minute, second] = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()];
  const hasTime = instant.getTime() % DAY !== 0;
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    day: instant.getUTCDate(),
    ...(hasTime ? { time: { hour, minute, second, zone: '', hasFraction: false } } : {}),
    notes: ['serial'],
  };
}

function readNumber(digits: string, era: Era, context: DateContext, inherited: Inherited): SingleResult {
  if (era === undefined && digits.length <= 2 && inherited?.month !== undefined && inherited.year !== undefined) {
    return { year: inherited.year, month: inherited.month, day: Number(digits), notes: [] };
  }
  if (era === undefined && isSerial(digits)) return fromSerial(Number(digits));
  if (era === undefined && digits.length <= 2 && Number(digits) > 0 && context.longYears) {
    return new Refusal('may be a year of any century; write all four digits, or AD before it');
  }
  return withYear(digits, era ?? inherited?.era, (year) => ({ year }));
}

/** Takes BC or AD from either end. */
function takeEra(text: string): readonly [string, Era] {
  const [, before, rest = text, after] = /^(BC|AD)? ?(.*?) ?(BC|AD)?$/.exec(text) ?? [];
  const era = after ?? before;
  return [rest.trim(), era === 'BC' || era === 'AD' ? era : undefined];
}

const EXACT_SERIAL = /^(\d{5})\.(\d+)$/;
const DEEP_TIME = /^[\d., ]+ ?(?:million|billion|mln|mio|mya|bya|myr|ma|ga|thousand|ka|milliard|millard)/;

export function readSingle(text: string, context: DateContext, inherited: Inherited): SingleResult {
  if (DEEP_TIME.test(text)) return new Refusal(FAR);
  const decimal = EXACT_SERIAL.exec(text);
  if (decimal && isSerial(decimal[1] ?? '')) return fromSerial(Number(text));
  let [bare, era] = takeEra(text);
  if (era !== undefined) bare = bare.replace(/(?<=\d)[. ](?=\d{3}(?!\d))/g, '');
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(bare);
    const found = match && read(match.slice(1), era, context, inherited);
    if (found) return found;
  }
  return SAME.test(bare) && bare.length > 6 ? new Refusal(FAR) : null;
}
