// The matching rows sorted into buckets by lane, length and importance, each bucket in time order: what a scene asks
// of a stretch of time is then a few binary searches, however many events there are.

import type { Instant, Span } from '../model/span.ts';
import type { TimeAxis, Columns, Row } from './columns.ts';
import { IMPORTANCES, durationClassOf, maxDurationOf, BUCKETS_PER_LANE, laneBucket } from './timeBins.ts';
import { buildRangeMax, type RangeMax } from './rangeMax.ts';
import { lowerBound } from './sort.ts';

export interface Buckets {
  /** Bucket b is the positions `offsets[b]` up to `offsets[b + 1]`. */
  readonly offsets: Uint32Array;
  /** By position: */
  readonly row: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly rangeMax: RangeMax;
}

/** Milestones have the first bucket of their lane and length. */
export const bucketOf = (lane: number, length: number, importance: number): number =>
  lane * BUCKETS_PER_LANE + laneBucket(length, importance);

/** `rows` in time order of the clock, `laneAt` beside them. */
export function buildBuckets(
  columns: Columns,
  rows: Uint32Array,
  clock: TimeAxis,
  laneAt: Uint8Array,
  lanes: number,
): Buckets {
  const { status } = columns;
  const shape = columns.laneBucket[clock];
  const starts = columns.start[clock];
  const ends = columns.end[clock];
  const size = rows.length;
  const next = new Uint32Array(lanes * BUCKETS_PER_LANE + 1);
  for (let i = 0; i < size; i++) {
    const bucket = (laneAt[i] ?? 0) * BUCKETS_PER_LANE + (shape[rows[i] ?? 0] ?? 0) + 1;
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
    const bucket = (laneAt[i] ?? 0) * BUCKETS_PER_LANE + (shape[row] ?? 0);
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

/** How many events of one length a lane has, whatever their importance. */
export const countInLane = ({ offsets }: Buckets, lane: number, length: number): number =>
  (offsets[bucketOf(lane, length, IMPORTANCES) + IMPORTANCES] ?? 0) -
  (offsets[bucketOf(lane, length, IMPORTANCES)] ?? 0);

/** How many events have begun before an instant. */
export function countStarted({ offsets, start }: Buckets, instant: Instant): number {
  let count = 0;
  for (let bucket = 0; bucket + 1 < offsets.length; bucket++) {
    const from = offsets[bucket] ?? 0;
    count += lowerBound(start, instant, from, offsets[bucket + 1]) - from;
  }
  return count;
}

/** How many are over by an instant: of each length, only those that began so long before it are looked at. */
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

/** Where a row stands, if it is among the matches. */
export function findPosition(
  buckets: Buckets,
  columns: Columns,
  clock: TimeAxis,
  row: Row,
  lanes: number,
): number | null {
  const start = columns.start[clock][row] ?? 0;
  for (let lane = 0; lane < lanes; lane++) {
    const bucket = lane * BUCKETS_PER_LANE + (columns.laneBucket[clock][row] ?? 0);
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

/** The events of one lane, length and importance that start within some bins, walked bin by bin. */
export interface Run {
  readonly lane: number;
  readonly importance: number;
  /** The first position not yet drawn. */
  from: number;
  /** Up to where the present bin reaches. */
  to: number;
  readonly last: number;
}

/** The runs with anything in them, milestones first. */
export function runsWithin(
  buckets: Buckets,
  lanes: readonly number[],
  lengths: readonly number[],
  starts: Span,
): Run[] {
  const runs: Run[] = [];
  for (let importance = IMPORTANCES; importance >= 1; importance--) {
    for (const lane of lanes) {
      for (const length of lengths) {
        const bucket = bucketOf(lane, length, importance);
        const end = buckets.offsets[bucket + 1] ?? 0;
        const from = lowerBound(buckets.start, starts.start, buckets.offsets[bucket], end);
        const last = lowerBound(buckets.start, starts.end, from, end);
        if (from < last) runs.push({ lane, importance, from, to: from, last });
      }
    }
  }
  return runs;
}
