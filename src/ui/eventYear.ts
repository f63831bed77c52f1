// Under which year an entry is filed, on the screen and on paper.

import type { Dataset } from '../dataset/format/dataset.ts';
import { type TimeAxis, type Row, spanOf } from '../engine/columns.ts';

/** The year under which an entry is filed; an open start is filed under the coverage's first year. */
export function yearOf(dataset: Dataset, row: Row, clock: TimeAxis): number {
  const { start } = spanOf(dataset.columns, row, clock);
  return new Date(Math.max(start, dataset.coverage.span.start)).getUTCFullYear();
}
