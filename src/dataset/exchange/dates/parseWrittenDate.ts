// Reads dates as people and spreadsheets write them, in nine languages, as EDTF: "26 August 2014", "c. 1850", "44 B.C.",
// "Spring 2004", "April-May 1945", "11-Mar-15", "since 1990". Refuses what has two readings (R6).

import { parseEdtf } from '../../../model/edtf.ts';
import { fail, ok, type Result } from '../../../model/result.ts';
import { type DateContext, type DateNote, NO_CONTEXT, toEdtfYear, twoDigits } from './dateContext.ts';
import { type Inherited, readSingle, Refusal, type Single } from './singleDate.ts';
import { findTime, type TimeOfDay } from './timeOfDay.ts';
import { fold, monthsToSigns, toSigns } from './vocabulary.ts';

export interface WrittenDate {
  /** EDTF of level 0 or 1, or one of a set where the text was EDTF itself. ".." for "present" alone. */
  readonly edtf: string;
  readonly notes: readonly DateNote[];
}

/** A bound in EDTF, and what the other bound may take from it. */
interface Read {
  readonly edtf: string;
  readonly inherited: Inherited;
  readonly notes: readonly DateNote[];
}

type ReadResult = Read | Refusal | null;

const isRead = (one: ReadResult): one is Read => one !== null && !(one instanceof Refusal);

function timeText({ hour, minute, second, zone }: TimeOfDay): string {
  return `T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${zone}`;
}

const isMidnight = ({ hour, minute, second, hasFraction }: TimeOfDay): boolean =>
  hour === 0 && minute === 0 && second === 0 && !hasFraction;

function toRead(single: Single, time: TimeOfDay | null, context: DateContext): ReadResult {
  const { year, month, day, era } = single;
  const inherited: Inherited = {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(era === undefined ? {} : { era }),
  };
  const clock = time ?? single.time ?? null;
  if (single.edtf !== undefined) return clock ? null : { edtf: single.edtf, inherited, notes: single.notes };
  if (year === undefined) return null;
  const date = [toEdtfYear(year), ...(month === undefined ? [] : [twoDigits(month)])];
  if (day !== undefined) date.push(twoDigits(day));
  const edtf = date.join('-');
  if (!clock) return { edtf, inherited, notes: single.notes };
  if (day === undefined) return new Refusal('has a time but no day');
  if (context.midnightIsDay && isMidnight(clock)) {
    return { edtf, inherited, notes: [...single.notes, 'midnight'] };
  }
  // EDTF has times only with years of four digits.
  if (edtf.startsWith('Y')) return new Refusal('has a time, which a year of more than four digits cannot have');
  const notes: readonly DateNote[] = clock.hasFraction ? ['fraction'] : [];
  return { edtf: `${edtf}${timeText(clock)}`, inherited, notes: [...single.notes, ...notes] };
}

const QUALIFIED = /^-?[\dXY-]+$/;

/** Adds `~`, `?` or `%` to a date. An interval gets it at both ends. */
function qualify(edtf: string, isCirca: boolean, isMaybe: boolean): string | null {
  const sign = isCirca ? (isMaybe ? '%' : '~') : isMaybe ? '?' : '';
  if (sign === '') return edtf;
  const ends = edtf.split('/');
  return ends.every((end) => QUALIFIED.test(end)) ? ends.map((end) => `${end}${sign}`).join('/') : null;
}

const EARLY = /\bEARLY\b[ -]*/;

/** A date with its qualifiers: "CIRCA 1850", "1850 ?", "MAYBE EARLY 199X". */
function readQualified(text: string, context: DateContext, inherited: Inherited, time: TimeOfDay | null): ReadResult {
  let rest = text.replace(/[\s,]+/g, ' ').trim();
  let [isCirca, isMaybe, isVague] = [false, false, false];
  const take = (pattern: RegExp): boolean => {
    const found = pattern.test(rest);
    if (found) rest = rest.replace(pattern, ' ').trim();
    return found;
  };
  isCirca = take(/\bCIRCA\b\.?|^~|~$|≈/);
  isMaybe = take(/\bMAYBE\b\.?/) || take(/\(\?\)|\?+$/);
  if (take(/%$/)) [isCirca, isMaybe] = [true, true];
  isVague = take(EARLY);
  rest = rest.replace(/^\[(.*)\]$|^\((.*)\)$/, '$1$2').trim();
  if (rest === '') return null;
  const given = parseEdtf(rest);
  const single =
    given.ok && /[X?~%Y]/.test(rest) && !rest.includes('/')
      ? { edtf: rest, notes: [] as readonly DateNote[] }
      : readSingle(rest, context, inherited);
  if (single === null || single instanceof Refusal) return single;
  const read = toRead(single, time, context);
  if (!isRead(read)) return read;
  const edtf = qualify(read.edtf, isCirca, isMaybe);
  if (edtf === null) return null;
  return { ...read, edtf, notes: isVague ? [...read.notes, 'vague'] : read.notes };
}

/** A date with its time of day, which may stand anywhere in it. */
function readBound(text: string, context: DateContext, inherited: Inherited): ReadResult {
  const found = /\d/.test(text) ? findTime(text) : null;
  if (typeof found === 'string') return new Refusal(found);
  if (found === null) return readQualified(text, context, inherited, null);
  // "01:25" alone is on the day of the range's other end.
  if (found.rest === '' && inherited?.year !== undefined) {
    const { year, month, day } = inherited;
    return toRead({ year, ...(month ? { month } : {}), ...(day ? { day } : {}), notes: [] }, found.time, context);
  }
  return readQualified(toSigns(monthsToSigns(found.rest)), context, inherited, found.time);
}

const lastOf = (edtf: string): string => edtf.split('/').at(-1) ?? '';
const firstOf = (edtf: string): string => edtf.split('/')[0] ?? '';

function joinBounds(from: Read, to: Read): Read {
  // "c. 1850-1860" is not sure of the end either.
  const sign = /[~?%]$/.exec(from.edtf)?.[0];
  if (sign && QUALIFIED.test(to.edtf)) return joinBounds(from, { ...to, edtf: `${to.edtf}${sign}` });
  const edtf = from.edtf === to.edtf ? from.edtf : `${firstOf(from.edtf)}/${lastOf(to.edtf)}`;
  return { edtf, inherited: to.inherited, notes: [...from.notes, ...to.notes] };
}

/** Both ends of a range. Each may take the year, the month, the era or the day from the other. */
function readEnds(left: string, right: string, context: DateContext): ReadResult {
  const end = right.trim();
  if (end === 'NOW' || /^(?:\?|…|\.\.+)?$/.test(end)) {
    const from = readBound(left, context, null);
    // "1945–" goes on; "1945–?" ended at a time that is not known.
    return isRead(from) ? { ...from, edtf: `${firstOf(from.edtf)}/${end === '?' ? '' : '..'}` } : from;
  }
  // "19th-20th century": the word is said once.
  const [, unit = ''] = /((?:CENTURY|MILLENNIUM).*)$/.exec(end) ?? [];
  if (unit !== '' && /^(?:r|ORD)?\d{1,2}$/.test(left.trim())) return readEnds(`${left.trim()} ${unit}`, end, context);
  const start = readBound(left, context, null);
  const to = readBound(end, context, isRead(start) ? start.inherited : null);
  if (!isRead(to)) return to;
  // A start without a year, or with a year of the end's era, is read again with what the end says.
  const isBare =
    !isRead(start) ||
    (start.inherited?.era === undefined && to.inherited?.era === 'BC') ||
    /^\d{1,2}$/.test(left.trim());
  const from = isBare ? readBound(left, context, to.inherited) : start;
  return isRead(from) ? joinBounds(from, to) : from;
}

const unlessNull = (one: ReadResult, edtf: (read: Read) => string, note?: DateNote): ReadResult =>
  isRead(one) ? { ...one, edtf: edtf(one), notes: note ? [...one.notes, note] : one.notes } : one;

/** Every place where a dash can separate two dates, those between spaces first. */
function* dashes(text: string): Generator<readonly [string, string]> {
  for (const pattern of [/ -+ /g, / ?- ?|(?<=\p{L})\/(?=\p{L})| \/ |(?<=[\dz~?%])\/(?=-?\d{4})/gu]) {
    for (const match of text.matchAll(pattern)) {
      yield [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    }
  }
}

/** "May 12-15, 1945" as "12-15 May 1945". */
const daysFirst = (text: string): string =>
  text.replace(/^(m\d\d) (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/, '$2 - $3 $1 $4');

function readSigns(text: string, context: DateContext): ReadResult {
  const [, prefix, rest = text] = /^ *(FROM|SINCE|BETWEEN|UNTIL|BEFORE|AFTER)[ -]+(.*)$/.exec(text) ?? [];
  const [, body = rest, postfix] = /^(.*?) (BEFORE|AFTER|UNTIL|SINCE|BETWEEN) *$/.exec(rest) ?? [];
  const relation = prefix ?? postfix;
  const ends = body.split(/ (?:TO|AND|UNTIL) /);
  if (ends.length === 2) return readEnds(ends[0] ?? '', ends[1] ?? '', context);
  if (ends.length > 2) return null;
  const whole = readWhole(daysFirst(body), context);
  switch (relation) {
    case undefined:
      return whole;
    case 'BETWEEN':
      return whole;
    case 'FROM':
    case 'SINCE':
      return unlessNull(whole, ({ edtf }) => (edtf.includes('/') ? edtf : `${edtf}/..`));
    case 'AFTER':
      return unlessNull(whole, ({ edtf }) => `${lastOf(edtf)}/`, 'vague');
    default:
      return unlessNull(whole, ({ edtf }) => `/${relation === 'BEFORE' ? firstOf(edtf) : lastOf(edtf)}`, 'vague');
  }
}

function readWhole(text: string, context: DateContext): ReadResult {
  const single = readBound(text, context, null);
  if (isRead(single) || single?.isFinal) return single;
  let refusal: Refusal | null = single;
  for (const [left, right] of dashes(text)) {
    const range = readEnds(left, right, context);
    if (isRead(range)) return range;
    refusal ??= range;
  }
  return refusal;
}

/** "26.", "1st", "1990s", "q1" and other numbers with letters, before words are looked up. */
const numbersToSigns = (folded: string): string =>
  folded
    .replace(/^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(?:(\d{2}))?(?=z?$)/, '$1-$2-$3t$4:$5:$6')
    .replace(/^(\d{1,5})\.0+$/, '$1')
    .replace(/^(\d{3,4})\+$/, '$1 onwards')
    .replace(/(?<![\p{L}\d])(c|ca|cca|ok|um|approx|aprox|circa)\.?(?=\d)/gu, '$1. ')
    .replace(/(?<!\d)([1-4])q ?(?=\d{4})/g, 'QUARTER $1 ')
    .replace(/(?<=\d)\s?([ap])\.?m(?:\.|(?![\p{L}]))/gu, (_, half: string) => ` ${half.toUpperCase()}M`)
    .replace(/(?:^|[\s,])(?:at|um|om|a las|alle|o godz\.?|o|a)\s+(\d{1,2})[.:h](\d{2})(?!\d)/g, ' $1:$2')
    .replace(/(?<![\d.,])(\d{1,3}(?:,\d{3})+)(?![\d])/g, (number) => number.replaceAll(',', ''))
    .replace(/(?<!\d)(\d{1,3}0)(?:'?s|-?er(?: jahren?)?)(?!\p{L})/gu, 'DECADE $1')
    .replace(/(\d{1,2})(?:st|nd|rd|th|ere|er|re|eme|ste|de|te|e|o|ª|a|ویں|وی)(?![\p{L}\d])/gu, '$1')
    .replace(/(?<=\d{3}) ?r\.?(?![\p{L}\d])/gu, '')
    .replace(/(?<=\d)(?=\p{L})(?![tz][+\-\d\s]|[tz]$|h\d|[ap]\.?m)/gu, ' ')
    .replace(/(?<![\p{L}])[qk]\.? ?([1-4])(?!\d)/gu, 'QUARTER $1')
    .replace(/(?<![\p{L}])h([12])(?!\d)/gu, 'HALF $1')
    .replace(/(?<=\d)\.(?=\s|$)/g, ' ');

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** "xix" as "r19". */
const romansToSigns = (text: string): string =>
  text.replace(/(?<![\p{L}\d'])([ivx]+)(?:eme|e)?(?![\p{L}\d'])/gu, (_, digits: string) => {
    const values = Array.from(digits, (digit) => ROMAN[digit] ?? 0);
    const sum = values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
    return `r${twoDigits(sum)}`;
  });

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** A year before Christ without a month, alone, qualified or in an interval. */
const NEGATIVE_YEAR = /(?:^|\/)-\d+[?~%]?(?:\/|$)/;

/**
 * EDTF that is read as it is. Times are not, since a column of midnights is one of days; numbers may be day numbers; and
 * people write -300 for 300 BC, which in EDTF is 301 BC.
 */
const isPlainEdtf = (text: string, { isEdtf }: DateContext): boolean =>
  (isEdtf || (!NEGATIVE_YEAR.test(text) && !text.includes('T') && !/^\d{1,2}$|^\d{5}$/.test(text))) &&
  parseEdtf(text).ok;

/** Reads EDTF and what people write. Returns EDTF and what an editor should know of the reading. */
export function parseWrittenDate(text: string, context: DateContext = NO_CONTEXT): Result<WrittenDate> {
  const given = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^["'“„](.+)["”]$/, '$1');
  if (isPlainEdtf(given, context)) return ok({ edtf: given, notes: [] });
  if (given === '..') return ok({ edtf: '..', notes: [] });
  if (given.length > 200) return fail('the date is longer than 200 characters');
  const numbers = numbersToSigns(fold(given));
  const signs = hasLetters(numbers) ? romansToSigns(toSigns(monthsToSigns(numbers))) : numbers;
  const tidy = signs.replace(/\s+/g, ' ').trim();
  if (/^(?:(?:TO|UNTIL) )?NOW$/.test(tidy)) return ok({ edtf: '..', notes: [] });
  const read = readSigns(tidy, context);
  if (read instanceof Refusal) return fail(`“${given}” ${read.reason}`);
  if (read === null) {
    return fail(`“${given}” is not a date that can be read; write 2006, 2006-05, 2006-05-17 or another EDTF date`);
  }
  const parsed = parseEdtf(read.edtf);
  return parsed.ok
    ? ok({ edtf: read.edtf, notes: [...new Set(read.notes)] })
    : fail(quote(given, read.edtf, parsed.error));
}

/** Names the cell that was written, not only the EDTF made from it. */
const quote = (given: string, edtf: string, error: string): string =>
  error.includes(given) || given.includes(edtf) ? error.replace(`“${edtf}”`, `“${given}”`) : `“${given}”: ${error}`;
