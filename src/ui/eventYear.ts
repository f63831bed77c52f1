// The year under which an entry is listed, on screen and in print.

import type { Dataset } from '../dataset/format/dataset.ts';
import { type TimeAxis, type Row, spanOf } from '../engine/columns.ts';

/** An open start is listed under the coverage's first year. */
export function yearOf(dataset: Dataset, row: Row, clock: TimeAxis): number {
  const { start } = spanOf(dataset.columns, row, clock);
  return new Date(Math.max(start, dataset.coverage.span.start)).getUTCFullYear();
}
