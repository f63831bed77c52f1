// The matches ordered by picture row, importance and time, so that the most important ones of any stretch of time are
// found without looking at the others. Positions in this order never leave the engine.

import { DAY, type Instant } from '../../model/span.ts';
import type { TimeAxis, Columns, Row } from '../columns.ts';

export interface MatchIndex {
  readonly size: number;
  readonly rowCount: number;
  readonly tierCount: number;
  /** Group g = picture row × tierCount + tier holds the positions `offsets[g]` up to `offsets[g + 1]`, in time order. */
  readonly offsets: Uint32Array;
  /** By position: the event, the instant of its mark, and how many events of its picture row stand before it in time. */
  readonly row: Uint32Array;
  readonly time: Float64Array;
  readonly orderInRow: Uint32Array;
  /** By position, of the same events: end of the span and position in STATUSES. */
  readonly end: Float64Array;
  readonly status: Uint8Array;
  /** The instants of all marks, ascending. */
  readonly times: Float64Array;
}

/** Relations beyond this many make an event no more important. */
const MOST_RELATIONS = 7;

/** Where an event's mark stands: at its start; one that has no known start stands a day before its end. */
export function markTime(start: Instant, end: Instant): Instant {
  if (start > -Infinity) return start;
  return end < Infinity ? end - DAY : 0;
}

/** `rows` in time order of the clock; `rowAt` gives each one's picture row. Linear in the number of matches. */
export function buildMatchIndex(
  columns: Columns,
  rows: Uint32Array,
  clock: TimeAxis,
  rowAt: Uint8Array,
  rowCount: number,
  relations?: (row: Row) => number,
): MatchIndex {
  const size = rows.length;
  const starts = columns.start[clock];
  const ends = columns.end[clock];
  const tiers = new Uint8Array(size);
  const isUsed = new Uint8Array(3 * (MOST_RELATIONS + 1));
  for (let i = 0; i < size; i++) {
    const row = rows[i] ?? 0;
    const related = relations === undefined ? 0 : Math.min(MOST_RELATIONS, relations(row));
    const tier = (3 - (columns.importance[row] ?? 1)) * (MOST_RELATIONS + 1) + MOST_RELATIONS - related;
    tiers[i] = tier;
    isUsed[tier] = 1;
  }
  let tierCount = 0;
  const rank = isUsed.map((used) => (used === 1 ? tierCount++ : 0));
  const offsets = new Uint32Array(rowCount * tierCount + 1);
  for (let i = 0; i < size; i++) {
    const group = (rowAt[i] ?? 0) * tierCount + (rank[tiers[i] ?? 0] ?? 0) + 1;
    offsets[group] = (offsets[group] ?? 0) + 1;
  }
  for (let group = 1; group < offsets.length; group++) {
    offsets[group] = (offsets[group] ?? 0) + (offsets[group - 1] ?? 0);
  }
  const next = offsets.slice();
  const inRow = new Uint32Array(rowCount);
  const index: MatchIndex = {
    size,
    rowCount,
    tierCount,
    offsets,
    row: new Uint32Array(size),
    time: new Float64Array(size),
    orderInRow: new Uint32Array(size),
    end: new Float64Array(size),
    status: new Uint8Array(size),
    times: new Float64Array(size),
  };
  const order = orderByMark(starts, ends, rows);
  for (let i = 0; i < size; i++) {
    const at = order === null ? i : (order[i] ?? 0);
    const row = rows[at] ?? 0;
    const pictureRow = rowAt[at] ?? 0;
    const group = pictureRow * tierCount + (rank[tiers[at] ?? 0] ?? 0);
    const position = next[group] ?? 0;
    next[group] = position + 1;
    const time = markTime(starts[row] ?? 0, ends[row] ?? 0);
    index.row[position] = row;
    index.time[position] = time;
    index.times[i] = time;
    index.end[position] = ends[row] ?? 0;
    index.status[position] = columns.status[row] ?? 0;
    index.orderInRow[position] = inRow[pictureRow] ?? 0;
    inRow[pictureRow] = (inRow[pictureRow] ?? 0) + 1;
  }
  return index;
}

/** Positions in `rows` by the instant of the mark; null where they stand so already. Open starts come first in `rows`. */
function orderByMark(starts: Float64Array, ends: Float64Array, rows: Uint32Array): Uint32Array | null {
  let open = 0;
  while (open < rows.length && starts[rows[open] ?? 0] === -Infinity) open++;
  if (open === 0) return null;
  const timeAt = (at: number): number => markTime(starts[rows[at] ?? 0] ?? 0, ends[rows[at] ?? 0] ?? 0);
  const early = Uint32Array.from({ length: open }, (_, at) => at).sort((a, b) => timeAt(a) - timeAt(b) || a - b);
  const order = new Uint32Array(rows.length);
  let from = 0;
  let later = open;
  for (let i = 0; i < order.length; i++) {
    const isEarly = from < open && (later === rows.length || timeAt(early[from] ?? 0) <= timeAt(later));
    order[i] = isEarly ? (early[from++] ?? 0) : later++;
  }
  return order;
}

/** The first position in [from, to) whose time is not before `instant`; times ascend there. */
export function firstAt(times: Float64Array, instant: Instant, from = 0, to: number = times.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((times[half] ?? 0) < instant) low = half + 1;
    else high = half;
  }
  return low;
}

/** How many marks lie in [from, to). */
export const countWithin = ({ times }: MatchIndex, from: Instant, to: Instant): number =>
  firstAt(times, to) - firstAt(times, from);

/** Where a row stands, or null where it is no match. */
export function findPosition(index: MatchIndex, columns: Columns, clock: TimeAxis, row: Row): number | null {
  const instant = markTime(columns.start[clock][row] ?? 0, columns.end[clock][row] ?? 0);
  for (let group = 0; group + 1 < index.offsets.length; group++) {
    const to = index.offsets[group + 1] ?? 0;
    for (let at = firstAt(index.time, instant, index.offsets[group] ?? 0, to); at < to; at++) {
      if (index.row[at] === row) return at;
      if ((index.time[at] ?? 0) > instant) break;
    }
  }
  return null;
}

/** The positions whose marks lie in [from, to), one range [from, to) a group; two numbers each. */
export function rangesWithin(index: MatchIndex, from: Instant, to: Instant): Uint32Array {
  const groups = index.offsets.length - 1;
  const ranges = new Uint32Array(2 * groups);
  for (let group = 0; group < groups; group++) {
    const last = index.offsets[group + 1] ?? 0;
    const low = firstAt(index.time, from, index.offsets[group] ?? 0, last);
    ranges[2 * group] = low;
    ranges[2 * group + 1] = firstAt(index.time, to, low, last);
  }
  return ranges;
}

/** The picture row and the tier of a position. */
export function groupOf({ offsets }: MatchIndex, position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const half = (low + high) >>> 1;
    if ((offsets[half] ?? 0) <= position) low = half;
    else high = half;
  }
  // Of empty groups that begin here, the last: the one that holds the position.
  return low;
}
