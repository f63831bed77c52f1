// Time bins: fixed origin, and a bin of level k is 2^k days wide. So panning moves no event to another bin, no bin of a
// day or more splits a day, and zooming in splits each bin into two.

import { DAY, type Instant } from '../model/span.ts';

/** At this level a single bin covers all of time. */
export const MAX_LEVEL = 27;
/** 22.5 minutes. */
export const MIN_LEVEL = -6;
/** About 184,000 years before 1970: near enough that today's offsets from it are exact to the millisecond. */
const ORIGIN = -DAY * 2 ** (MAX_LEVEL - 1);

export const stepOf = (level: number): number => DAY * 2 ** level;

/** The lowest level whose bins are at least that long. The margin absorbs rounding while panning. */
export const levelFor = (duration: number): number =>
  Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, Math.ceil(Math.log2(duration / DAY) - 1e-9)));

export const binsAt = (level: number): number => 2 ** (MAX_LEVEL - level);

/** The bin that contains an instant; the first and the last bin extend to infinity. */
export const binOf = (instant: Instant, level: number): number =>
  Math.min(binsAt(level) - 1, Math.max(0, Math.floor((Math.floor(instant) - ORIGIN) / stepOf(level))));

/** The start of a bin. */
export const edgeOf = (bin: number, level: number): Instant =>
  bin <= 0 ? -Infinity : bin >= binsAt(level) ? Infinity : ORIGIN + bin * stepOf(level);

/**
 * The bin level of each duration class: up to 22 minutes, a day, a month (32 days), a year (512 days), a generation (22
 * years), centuries, longer or open. An event no longer than a bin reaches at most into the next bin, so the events that
 * overlap a window start at most one bin before it. Events longer than the scene's bins are binned on the level of their
 * class: with bins of 64 days, the event "2014" is in a bin of 512 days.
 */
export const DURATION_LEVELS: readonly number[] = [MIN_LEVEL, 0, 5, 9, 13, 17, MAX_LEVEL];
const MAX_DURATIONS: readonly number[] = DURATION_LEVELS.slice(0, -1).map(stepOf);

/** The maximum duration of a class, in milliseconds. */
export const maxDurationOf = (classIndex: number): number => MAX_DURATIONS[classIndex] ?? Infinity;

export function durationClass(duration: number): number {
  let index = 0;
  while (index < MAX_DURATIONS.length && duration > (MAX_DURATIONS[index] ?? 0)) index++;
  return index;
}

export const IMPORTANCES = 3;
/** One bucket per duration class and importance. */
export const BUCKETS_PER_LANE = DURATION_LEVELS.length * IMPORTANCES;

/** Within a duration class, milestones (importance 3) come first. */
export const laneBucket = (classIndex: number, importance: number): number =>
  classIndex * IMPORTANCES + IMPORTANCES - importance;
export const laneBucketFor = (duration: number, importance: number): number =>
  laneBucket(durationClass(duration), importance);
/** The duration class of a lane bucket. */
export const durationClassOf = (bucket: number): number => Math.floor(bucket / IMPORTANCES);
