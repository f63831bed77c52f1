// Event counts per time bin, for the overview. Each event counts once, in the bin where it starts.

import { length, type Span } from '../model/span.ts';
import type { TimeAxis, Columns } from './columns.ts';

/** Counts per bin of `bounds`. Events that start outside count in the nearest bin, so the sum is the number of rows. */
export function density(columns: Columns, rows: Uint32Array, clock: TimeAxis, bounds: Span, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  const starts = columns.start[clock];
  const perInstant = bins / length(bounds);
  for (let i = 0; i < rows.length; i++) {
    const bin = Math.floor(((starts[rows[i] ?? 0] ?? 0) - bounds.start) * perInstant) || 0; // NaN if the bounds are empty
    const index = Math.min(Math.max(bin, 0), bins - 1);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
