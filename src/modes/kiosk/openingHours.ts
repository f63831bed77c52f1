// Opening hours: "10:00-18:00" or "Mo-Fr 10:00-18:00; Sa,Su 11:00-16:00", a subset of OpenStreetMap's opening_hours. Local
// time. A span that ends before it begins runs past midnight.

import { fail, ok, type Result } from '../../model/result.ts';

const DAYS: readonly string[] = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const DAY_MINUTES = 1440;

export interface OpenSpan {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes after midnight. `to` is greater than `from`, and greater than 1440 if the span runs past midnight. */
  readonly from: number;
  readonly to: number;
}
export type OpeningHours = readonly OpenSpan[];

function parseDays(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [first, last = first] = part.split('-').map((name) => DAYS.indexOf(name));
    if (first === undefined || last === undefined || first < 0 || last < 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days];
}

function parseMinutes(hours: string, minutes: string): number | null {
  const value = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && value <= DAY_MINUTES ? value : null;
}

export function parseOpeningHours(text: string): Result<OpeningHours> {
  const spans: OpenSpan[] = [];
  for (const rule of text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const found = /^(?:([A-Za-z,-]+)\s+)?(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(rule);
    const [, names = 'Su-Sa', fromHours = '', fromMinutes = '', toHours = '', toMinutes = ''] = found ?? [];
    const days = found && parseDays(names);
    const from = parseMinutes(fromHours, fromMinutes);
    const to = parseMinutes(toHours, toMinutes);
    if (!days || from === null || to === null || from === to) {
      return fail(`“${rule}” is not hours such as 10:00-18:00 or Mo-Fr 10:00-18:00`);
    }
    for (const day of days) spans.push({ day, from, to: to > from ? to : to + DAY_MINUTES });
  }
  return spans.length > 0 ? ok(spans) : fail('names no hours');
}

/** Minutes from the start of the week (Sunday 00:00), local time. */
const weekMinutes = (date: Date): number => date.getDay() * DAY_MINUTES + date.getHours() * 60 + date.getMinutes();
const WEEK = 7 * DAY_MINUTES;

export function isOpen(hours: OpeningHours, date: Date): boolean {
  const now = weekMinutes(date);
  return hours.some(({ day, from, to }) => {
    const since = (now - day * DAY_MINUTES - from + WEEK) % WEEK;
    return since < to - from;
  });
}

/** The next opening time, at or after `date`. */
export function nextOpening(hours: OpeningHours, date: Date): Date {
  const now = weekMinutes(date);
  const wait = Math.min(...hours.map(({ day, from }) => (day * DAY_MINUTES + from - now + WEEK) % WEEK));
  const next = new Date(date);
  // Calendar arithmetic, not milliseconds: a day with a clock change has another length.
  next.setHours(date.getHours(), date.getMinutes() + wait, 0, 0);
  return next;
}
