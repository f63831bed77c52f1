// Event counts per time bin, for the overview. Each event counts once, in the bin where it starts.

import { length, type Span } from '../model/span.ts';
import type { TimeAxis, Columns } from './columns.ts';

/** Counts per bin of `bounds`. Events that start outside count in the nearest bin, so the sum is the number of rows. */
export function density(columns: Columns, rows: Uint32Array, axis: TimeAxis, bounds: Span, bins: number): Uint32Array {
  const [low, normal, milestones] = densityBy(columns, rows, axis, bounds, bins);
  return low.map((count, bin) => count + (normal[bin] ?? 0) + (milestones[bin] ?? 0));
}

/** The same counts by importance: low, normal, milestones. */
export function densityBy(
  columns: Columns,
  rows: Uint32Array,
  axis: TimeAxis,
  bounds: Span,
  bins: number,
): readonly [Uint32Array, Uint32Array, Uint32Array] {
  const counts = new Uint32Array(3 * bins);
  const starts = columns.start[axis];
  const perInstant = bins / length(bounds);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const bin = Math.floor(((starts[row] ?? 0) - bounds.start) * perInstant) || 0; // NaN if the bounds are empty
    const index = ((columns.importance[row] ?? 1) - 1) * bins + Math.min(Math.max(bin, 0), bins - 1);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return [counts.subarray(0, bins), counts.subarray(bins, 2 * bins), counts.subarray(2 * bins)];
}
