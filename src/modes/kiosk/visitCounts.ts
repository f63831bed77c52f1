// Counts visits and their length by day: numbers only, on this computer only, and only if the `count` setting is on. Holds
// nothing that a visitor opened, chose or typed.

import { openStoredList } from './storedList.ts';

export interface DayCount {
  /** "2026-11-23", local. */
  readonly day: string;
  readonly visits: number;
  /** Seconds from first to last touch, summed. */
  readonly seconds: number;
}

const MAX_DAYS = 90;
/** Shorter sessions are passing touches. */
const MIN_VISIT_SECONDS = 5;

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const isDayCount = (value: unknown): value is DayCount =>
  typeof value === 'object' &&
  value !== null &&
  'day' in value &&
  typeof value.day === 'string' &&
  'visits' in value &&
  typeof value.visits === 'number' &&
  'seconds' in value &&
  typeof value.seconds === 'number';

const storedCounts = (storage: () => Storage) => openStoredList(storage, 'kiosk-counts', isDayCount);

/** The counted days, newest first; empty if storage is refused or holds anything else. */
export const readVisitCounts = (storage: () => Storage): readonly DayCount[] => storedCounts(storage).read();

/** Adds a visit of `seconds`, without its idle time. Does nothing if storage is refused. */
export function countVisit(storage: () => Storage, now: Date, seconds: number): void {
  if (seconds < MIN_VISIT_SECONDS) return;
  const day = localDay(now);
  const list = storedCounts(storage);
  const counts = list.read();
  const today = counts.find((count) => count.day === day) ?? { day, visits: 0, seconds: 0 };
  const added = { day, visits: today.visits + 1, seconds: Math.round(today.seconds + seconds) };
  list.write([added, ...counts.filter((count) => count !== today)].slice(0, MAX_DAYS));
}
