// The time that events cover: open ends are left out.

import { DAY, type Span } from '../model/span.ts';
import type { Columns, TimeAxis } from './columns.ts';

/** The extent of the rows' finite bounds; null if there are none. */
export function extentOf(columns: Columns, rows: Uint32Array, clock: TimeAxis): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    const from = columns.start[clock][row] ?? 0;
    const to = columns.end[clock][row] ?? 0;
    if (from > -Infinity) start = Math.min(start, from);
    if (to < Infinity) end = Math.max(end, to);
    // "2006/.." alone still has a start.
    if (to === Infinity) end = Math.max(end, from + DAY);
    if (from === -Infinity) start = Math.min(start, to - DAY);
  }
  return start < end ? { start, end } : null;
}
