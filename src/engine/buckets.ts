// The matching rows in buckets by lane, duration class and importance, each bucket in time order. A query for a time
// range is then a few binary searches, independent of the number of events.

import type { Instant, Span } from '../model/span.ts';
import type { TimeAxis, Columns, Row } from './columns.ts';
import { IMPORTANCES, durationClassOf, maxDurationOf, BUCKETS_PER_LANE, laneBucket } from './timeBins.ts';
import { buildRangeMax, type RangeMax } from './rangeMax.ts';
import { lowerBound } from './sort.ts';

export interface Buckets {
  /** Bucket b has the positions from `offsets[b]` up to `offsets[b + 1]`. */
  readonly offsets: Uint32Array;
  /** The row at each position; `start` and `end` likewise. */
  readonly row: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly rangeMax: RangeMax;
}

/** Milestones have the first bucket of their lane and duration class. */
export const bucketOf = (lane: number, durationClass: number, importance: number): number =>
  lane * BUCKETS_PER_LANE + laneBucket(durationClass, importance);

/** `rows` must be in time order of the axis; `laneAt[i]` is the lane of `rows[i]`. */
export function buildBuckets(
  columns: Columns,
  rows: Uint32Array,
  axis: TimeAxis,
  laneAt: Uint8Array,
  lanes: number,
): Buckets {
  const { status } = columns;
  const laneBuckets = columns.laneBucket[axis];
  const starts = columns.start[axis];
  const ends = columns.end[axis];
  const size = rows.length;
  const next = new Uint32Array(lanes * BUCKETS_PER_LANE + 1);
  for (let i = 0; i < size; i++) {
    const bucket = (laneAt[i] ?? 0) * BUCKETS_PER_LANE + (laneBuckets[rows[i] ?? 0] ?? 0) + 1;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < next.length; bucket++) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  const offsets = next.slice();
  const sorted = {
    row: new Uint32Array(size),
    start: new Float64Array(size),
    end: new Float64Array(size),
    status: new Uint8Array(size),
  };
  for (let i = 0; i < size; i++) {
    const row = rows[i] ?? 0;
    const bucket = (laneAt[i] ?? 0) * BUCKETS_PER_LANE + (laneBuckets[row] ?? 0);
    const position = next[bucket] ?? 0;
    next[bucket] = position + 1;
    sorted.row[position] = row;
    sorted.start[position] = starts[row] ?? 0;
    sorted.end[position] = ends[row] ?? 0;
    sorted.status[position] = status[row] ?? 0;
  }
  const { row, start, end } = sorted;
  return { offsets, row, start, end, rangeMax: buildRangeMax(end, sorted.status) };
}

/** The number of events of one duration class in a lane, of any importance. */
export const countInLane = ({ offsets }: Buckets, lane: number, durationClass: number): number =>
  (offsets[bucketOf(lane, durationClass, IMPORTANCES) + IMPORTANCES] ?? 0) -
  (offsets[bucketOf(lane, durationClass, IMPORTANCES)] ?? 0);

/** The number of events that start before an instant. */
export function countStarted({ offsets, start }: Buckets, instant: Instant): number {
  let count = 0;
  for (let bucket = 0; bucket + 1 < offsets.length; bucket++) {
    const from = offsets[bucket] ?? 0;
    count += lowerBound(start, instant, from, offsets[bucket + 1]) - from;
  }
  return count;
}

/** The number of events that end by an instant. Only tests those that start at most their class's maximum duration before it. */
export function countEnded({ offsets, start, end }: Buckets, instant: Instant): number {
  let count = 0;
  for (let bucket = 0; bucket + 1 < offsets.length; bucket++) {
    const from = offsets[bucket] ?? 0;
    const last = offsets[bucket + 1] ?? 0;
    if (from === last) continue;
    let at = lowerBound(start, instant - maxDurationOf(durationClassOf(bucket % BUCKETS_PER_LANE)), from, last);
    count += at - from;
    for (; at < last && (start[at] ?? 0) <= instant; at++) count += (end[at] ?? 0) <= instant ? 1 : 0;
  }
  return count;
}

/** The position of a row; null if it is not among the matches. */
export function findPosition(
  buckets: Buckets,
  columns: Columns,
  axis: TimeAxis,
  row: Row,
  lanes: number,
): number | null {
  const start = columns.start[axis][row] ?? 0;
  for (let lane = 0; lane < lanes; lane++) {
    const bucket = lane * BUCKETS_PER_LANE + (columns.laneBucket[axis][row] ?? 0);
    let low = buckets.offsets[bucket] ?? 0;
    let high = buckets.offsets[bucket + 1] ?? 0;
    while (low < high) {
      const half = (low + high) >>> 1;
      const at = buckets.start[half] ?? 0;
      if (at < start || (at === start && (buckets.row[half] ?? 0) < row)) low = half + 1;
      else high = half;
    }
    if (low < (buckets.offsets[bucket + 1] ?? 0) && buckets.row[low] === row) return low;
  }
  return null;
}

/** A cursor over one bucket's events that start within some bins, advanced bin by bin. */
export interface Run {
  readonly lane: number;
  readonly importance: number;
  /** The first position not yet drawn. */
  from: number;
  /** The end of the current bin. */
  to: number;
  readonly last: number;
}

/** The runs that are not empty, milestones first. */
export function runsWithin(
  buckets: Buckets,
  lanes: readonly number[],
  durationClasses: readonly number[],
  starts: Span,
): Run[] {
  const runs: Run[] = [];
  for (let importance = IMPORTANCES; importance >= 1; importance--) {
    for (const lane of lanes) {
      for (const durationClass of durationClasses) {
        const bucket = bucketOf(lane, durationClass, importance);
        const end = buckets.offsets[bucket + 1] ?? 0;
        const from = lowerBound(buckets.start, starts.start, buckets.offsets[bucket], end);
        const last = lowerBound(buckets.start, starts.end, from, end);
        if (from < last) runs.push({ lane, importance, from, to: from, last });
      }
    }
  }
  return runs;
}
