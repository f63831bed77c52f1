// How many visits a day, and how long: numbers only, on this computer only, and only where a technician asked for it.
// No event, no choice, no word of a visitor's. Pure but for the storage it is handed.

import { openStoredList } from './fallbackListStore.ts';

export interface DayCount {
  /** "2026-11-23", local. */
  readonly day: string;
  readonly visits: number;
  /** Seconds from first to last touch, summed. */
  readonly seconds: number;
}

const MAX_DAYS = 90;
/** A touch in passing is not a visit. */
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

/** The counted days, newest first; none where storage is refused or holds something else. */
export const readVisitCounts = (storage: () => Storage): readonly DayCount[] => storedCounts(storage).read();

/** Adds a visit of so many seconds, its idle time left out. Where storage is refused a number is lost, the visit is not. */
export function countVisit(storage: () => Storage, now: Date, seconds: number): void {
  if (seconds < MIN_VISIT_SECONDS) return;
  const day = localDay(now);
  const kept = storedCounts(storage);
  const counts = kept.read();
  const today = counts.find((count) => count.day === day) ?? { day, visits: 0, seconds: 0 };
  const added = { day, visits: today.visits + 1, seconds: Math.round(today.seconds + seconds) };
  kept.write([added, ...counts.filter((count) => count !== today)].slice(0, MAX_DAYS));
}
