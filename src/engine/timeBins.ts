// The grid on time that bins are cut from: one origin for ever, and a bin of level k is 2^k days wide. So moving the
// window moves no event to another bin, a day is never split by a bin of a day or more, and a bin parts in two halves.

import { DAY, type Instant } from '../model/span.ts';

/** At the highest level one bin holds all of time. */
export const MAX_LEVEL = 27;
/** 22.5 minutes. */
export const MIN_LEVEL = -6;
/** Some 184,000 years before 1970: near enough that a millisecond today is still exact, counted from there. */
const ORIGIN = -DAY * 2 ** (MAX_LEVEL - 1);

export const stepOf = (level: number): number => DAY * 2 ** level;

/** The lowest level whose bins are at least so long. The margin keeps a pan's rounding from changing it. */
export const levelFor = (duration: number): number =>
  Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, Math.ceil(Math.log2(duration / DAY) - 1e-9)));

export const binsAt = (level: number): number => 2 ** (MAX_LEVEL - level);

/** The bin an instant lies in; the first and the last reach to the infinities. */
export const binOf = (instant: Instant, level: number): number =>
  Math.min(binsAt(level) - 1, Math.max(0, Math.floor((Math.floor(instant) - ORIGIN) / stepOf(level))));

/** Where a bin begins. */
export const edgeOf = (bin: number, level: number): Instant =>
  bin <= 0 ? -Infinity : bin >= binsAt(level) ? Infinity : ORIGIN + bin * stepOf(level);

/**
 * Events are kept apart by how long they are: up to 22 minutes, a day, a month (32 days), a year (512), a generation
 * (22 years), centuries, longer or open. An event no longer than a bin reaches into the next bin at most, so to find
 * all that overlap a window it is enough to look one bin before it. Those of a class longer than the scene's bins are
 * binned on that class's level: with bins of 64 days, the event "2014" lies in a bin of 512.
 */
export const DURATION_LEVELS: readonly number[] = [MIN_LEVEL, 0, 5, 9, 13, 17, MAX_LEVEL];
const MAX_DURATIONS: readonly number[] = DURATION_LEVELS.slice(0, -1).map(stepOf);

/** No event of the class is longer, in ms. */
export const maxDurationOf = (length: number): number => MAX_DURATIONS[length] ?? Infinity;

export function durationClass(duration: number): number {
  let index = 0;
  while (index < MAX_DURATIONS.length && duration > (MAX_DURATIONS[index] ?? 0)) index++;
  return index;
}

export const IMPORTANCES = 3;
/** How many shapes there are. */
export const BUCKETS_PER_LANE = DURATION_LEVELS.length * IMPORTANCES;

/** Of one length, milestones (importance 3) come first. */
export const laneBucket = (length: number, importance: number): number =>
  length * IMPORTANCES + IMPORTANCES - importance;
export const laneBucketFor = (duration: number, importance: number): number =>
  laneBucket(durationClass(duration), importance);
/** The class of length of a shape. */
export const durationClassOf = (shape: number): number => Math.floor(shape / IMPORTANCES);
