// How high the picture of a small record is: what its rows need, where the page has more room than that (P6).

import { length, type Span } from '../../model/span.ts';
import type { Columns } from '../columns.ts';
import { isShared, type LaneBy } from '../lanes.ts';
import { markTime } from './markTimes.ts';
import { columnOf } from './pictureRows.ts';
import { LABEL, ROWS, SIZES } from './sizes.ts';

/** More events than this need all the room that there is. */
const SMALL = 60;
/** px of a narrow picture: a wider one would need fewer lines, but opening an event beside it must not move the list. */
const NARROW = 320;

/**
 * px where text is 16 px, without the axis: a line for each event whose label would meet another's in a narrow picture.
 * It depends on neither matches nor window, so that nothing below the picture moves. Infinity where the record is not small.
 */
export function neededHeight(columns: Columns, whole: Span, rowsBy: LaneBy, hasEras: boolean): number {
  if (columns.size > SMALL) return Infinity;
  const reach = SIZES.mark + SIZES.labelGap + LABEL.first * SIZES.character + SIZES.labelMargin;
  const span = (Math.min(reach, NARROW) / NARROW) * length(whole);
  const rows = [...timesByRow(columns, rowsBy).values()];
  if (rows.length > ROWS.most) return Infinity;
  const padding = SIZES.rowPadding + (isShared(rowsBy) ? SIZES.dotStrip : 0);
  const most = rowsBy === 'none' ? Infinity : ROWS.mostLines;
  // The name of an era has a line of its own.
  const lines = rows.map((times) => Math.min(most, mostWithin(times, span)) + (hasEras ? 1 : 0));
  return lines.reduce((sum, count) => sum + padding + count * SIZES.pitch, 0);
}

/** The instants of the marks in each row, where each value of the facet has one and an event is in that of its first. */
function timesByRow(columns: Columns, rowsBy: LaneBy): ReadonlyMap<number, readonly number[]> {
  const { codes, lists } = columnOf({ columns, rowsBy });
  const byRow = new Map<number, number[]>();
  for (let row = 0; row < columns.size; row++) {
    const at = lists?.offsets[row] ?? 0;
    const isIn = lists !== null && at < (lists.offsets[row + 1] ?? 0);
    const value = rowsBy === 'none' ? 0 : codes ? (codes[row] ?? 0) : isIn ? (lists.values[at] ?? 0) : -1;
    const times = byRow.get(value) ?? [];
    times.push(markTime(columns.start.said[row] ?? 0, columns.end.said[row] ?? 0));
    byRow.set(value, times);
  }
  return byRow;
}

/** The most instants that any span so long has. */
function mostWithin(times: readonly number[], span: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  sorted.forEach((time, last) => {
    while (time - (sorted[first] ?? time) >= span) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
