// The members of a cluster, and whether zooming in can split it. Computed on demand: a scene only counts members.

import type { Span } from '../model/span.ts';
import type { Row } from './columns.ts';
import { binOf, DURATION_LEVELS, durationClass, levelFor, MAX_LEVEL } from './timeBins.ts';
import type { ClusterItem, PreparedScene } from './scene.ts';

/** All members, in time order. */
export function membersOf({ buckets }: PreparedScene, { count, ranges }: ClusterItem): Uint32Array {
  const positions = new Uint32Array(count);
  let filled = 0;
  for (const { from, to } of ranges) for (let at = from; at < to; at++) positions[filled++] = at;
  const { start, row } = buckets;
  // Each range is already in time order, so the sort is cheap.
  return positions
    .sort((a, b) => {
      const first = start[a] ?? 0;
      const second = start[b] ?? 0;
      return first === second ? (row[a] ?? 0) - (row[b] ?? 0) : first < second ? -1 : 1;
    })
    .map((position): Row => row[position] ?? 0);
}

/** The starts of the first and of the last member. */
export function startsOf({ buckets }: PreparedScene, { ranges }: ClusterItem): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const { from, to } of ranges) {
    start = Math.min(start, buckets.start[from] ?? 0);
    end = Math.max(end, buckets.start[to - 1] ?? 0);
  }
  return { start, end };
}

/**
 * True if bins of the duration `shortest` would split the members. Events of the same day cannot be split, nor events
 * of the same year known by year only: an event is never binned below the level of its own duration class.
 */
export function canSplit({ buckets }: PreparedScene, { ranges }: ClusterItem, shortest: number): boolean {
  const finest = levelFor(shortest);
  const bins = new Set<string>();
  for (const { from, to } of ranges) {
    const classIndex = durationClass((buckets.end[from] ?? 0) - (buckets.start[from] ?? 0));
    const level = Math.max(finest, DURATION_LEVELS[classIndex] ?? MAX_LEVEL);
    for (const at of [from, to - 1]) bins.add(`${level} ${binOf(buckets.start[at] ?? 0, level)}`);
  }
  return bins.size > 1;
}
