// Where marks are in time, and how many matches are over, on and still to come at an instant. Needs the matches in the
// order of their starts and of their ends, and nothing else.

import { DAY, type Instant, type Span } from '../../model/span.ts';
import type { Columns, TimeAxis } from '../columns.ts';

export interface MarkTimes {
  /** Matches by their start: those without a known start come first. */
  readonly rows: Uint32Array;
  /** By row, of all events. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Places in `rows` of the events without a known start, by the instants of their marks. */
  readonly early: readonly number[];
}

/** Where an event's mark is: at its start; one that has no known start is a day before its end. */
export function markTime(start: Instant, end: Instant): Instant {
  if (start > -Infinity) return start;
  return end < Infinity ? end - DAY : 0;
}

export function markTimes(columns: Columns, rows: Uint32Array, clock: TimeAxis): MarkTimes {
  const start = columns.start[clock];
  const end = columns.end[clock];
  const early: number[] = [];
  while (early.length < rows.length && start[rows[early.length] ?? 0] === -Infinity) early.push(early.length);
  const times = { rows, start, end, early };
  early.sort((a, b) => timeAtPlace(times, a) - timeAtPlace(times, b) || a - b);
  return times;
}

/** The instant of the mark of the match at a place in `rows`. */
export const timeAtPlace = ({ rows, start, end }: MarkTimes, place: number): Instant => {
  const row = rows[place] ?? 0;
  return markTime(start[row] ?? 0, end[row] ?? 0);
};

/** Places in `rows` by the instants of the marks; null if that is the order of `rows`. */
export function placesByMark(times: MarkTimes): Uint32Array | null {
  const { rows, early } = times;
  const open = early.length;
  if (open === 0) return null;
  const places = new Uint32Array(rows.length);
  let from = 0;
  let later = open;
  for (let i = 0; i < places.length; i++) {
    const isEarly =
      from < open && (later === rows.length || timeAtPlace(times, early[from] ?? 0) <= timeAtPlace(times, later));
    places[i] = isEarly ? (early[from++] ?? 0) : later++;
  }
  return places;
}

/** How many marks are before an instant. */
function marksBefore(times: MarkTimes, instant: Instant): number {
  const { rows, early } = times;
  const earlier = partitionPoint(0, early.length, (at) => timeAtPlace(times, early[at] ?? 0) < instant);
  return earlier + partitionPoint(early.length, rows.length, (at) => timeAtPlace(times, at) < instant) - early.length;
}

/** How many marks are in [from, to). */
export const countMarks = (times: MarkTimes, from: Instant, to: Instant): number =>
  marksBefore(times, to) - marksBefore(times, from);

/** Matches over before a window, overlapping it, and beginning after it; and how many of those inside began before it. */
export function countAround(times: MarkTimes, byEnd: Uint32Array, window: Span) {
  const { rows, start, end } = times;
  const started = partitionPoint(0, rows.length, (at) => (start[rows[at] ?? 0] ?? 0) < window.end);
  const before = partitionPoint(0, byEnd.length, (at) => (end[byEnd[at] ?? 0] ?? 0) <= window.start);
  const inside = started - before;
  const beganBefore = Math.max(0, inside - countMarks(times, window.start, window.end));
  return { before, inside, after: rows.length - started, beganBefore };
}

/** The first place in [from, to) for which `isBefore` is false; it is true for all places before. */
function partitionPoint(from: number, to: number, isBefore: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (isBefore(half)) low = half + 1;
    else high = half;
  }
  return low;
}
