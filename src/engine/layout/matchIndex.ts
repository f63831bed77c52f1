// The matches ordered by picture row, importance and time, so that the most important ones of any stretch of time are
// found without looking at the others. Positions in this order never leave the engine.

import type { Instant } from '../../model/span.ts';
import { type Columns, type Row, rowsByEnd, type TimeAxis } from '../columns.ts';
import { type MarkTimes, markTime, markTimes, placesByMark } from './markTimes.ts';

export interface MatchIndex {
  readonly size: number;
  readonly rowCount: number;
  readonly tierCount: number;
  /** Group g = picture row × tierCount + tier has the positions `offsets[g]` up to `offsets[g + 1]`, in time order. */
  readonly offsets: Uint32Array;
  /** By position: the event, and how many events of its picture row come before it in time. */
  readonly row: Uint32Array;
  readonly orderInRow: Uint32Array;
  readonly times: MarkTimes;
  /** By row, of all events: position in STATUSES; 1 to 3, which is a milestone. */
  readonly status: Uint8Array;
  readonly importance: Uint8Array;
  /** The ranges up to the instants asked for last, by instant: see `cutAt`. */
  readonly cuts: Map<Instant, Uint32Array>;
}

/** What the index of some matches needs, whatever rows the picture has. */
export interface Matches {
  readonly columns: Columns;
  readonly clock: TimeAxis;
  /** In time order of the clock. */
  readonly rows: Uint32Array;
  readonly times: MarkTimes;
  /** By place in `rows`: how important the event is, 0 for the most important. */
  readonly tierAt: Uint8Array;
  readonly tierCount: number;
  /** The matches by their end. */
  readonly byEnd: Uint32Array;
}

/** Relations beyond this many make an event no more important. */
const MAX_RELATIONS = 7;
const TIERS = 3 * (MAX_RELATIONS + 1);

/** `rows` in time order of the clock. `relations`: how many an event has; called once for each match. */
export function listMatches(
  columns: Columns,
  rows: Uint32Array,
  clock: TimeAxis,
  relations?: (row: Row) => number,
): Matches {
  const { importance } = columns;
  const tierAt = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) tierAt[i] = 3 - (importance[rows[i] ?? 0] ?? 1);
  const byEnd = rowsByEnd(columns, rows, clock);
  const times = markTimes(columns, rows, clock);
  if (relations === undefined) return { columns, clock, rows, times, tierAt, tierCount: 3, byEnd };
  const isUsed = new Uint8Array(TIERS);
  for (let i = 0; i < rows.length; i++) {
    const related = Math.min(MAX_RELATIONS, relations(rows[i] ?? 0));
    const tier = (tierAt[i] ?? 0) * (MAX_RELATIONS + 1) + MAX_RELATIONS - related;
    tierAt[i] = tier;
    isUsed[tier] = 1;
  }
  let tierCount = 0;
  const rank = isUsed.map((used) => (used === 1 ? tierCount++ : 0));
  for (let i = 0; i < rows.length; i++) tierAt[i] = rank[tierAt[i] ?? 0] ?? 0;
  return { columns, clock, rows, times, tierAt, tierCount, byEnd };
}

/** `rowAt` gives each match's picture row; null where there is one for all. Linear in the number of matches. */
export function buildMatchIndex(matches: Matches, rowAt: Uint8Array | null, rowCount: number): MatchIndex {
  const { columns, rows, times, tierAt, tierCount } = matches;
  const size = rows.length;
  const offsets = new Uint32Array(rowCount * tierCount + 1);
  for (let i = 0; i < size; i++) {
    const group = (rowAt === null ? 0 : (rowAt[i] ?? 0) * tierCount) + (tierAt[i] ?? 0) + 1;
    offsets[group] = (offsets[group] ?? 0) + 1;
  }
  for (let group = 1; group < offsets.length; group++) {
    offsets[group] = (offsets[group] ?? 0) + (offsets[group - 1] ?? 0);
  }
  const next = offsets.slice();
  const inRow = new Uint32Array(rowCount);
  const row = new Uint32Array(size);
  const orderInRow = new Uint32Array(size);
  const places = placesByMark(times);
  for (let i = 0; i < size; i++) {
    const at = places === null ? i : (places[i] ?? 0);
    const pictureRow = rowAt === null ? 0 : (rowAt[at] ?? 0);
    const group = pictureRow * tierCount + (tierAt[at] ?? 0);
    const position = next[group] ?? 0;
    next[group] = position + 1;
    row[position] = rows[at] ?? 0;
    const order = inRow[pictureRow] ?? 0;
    orderInRow[position] = order;
    inRow[pictureRow] = order + 1;
  }
  const { status, importance } = columns;
  return { size, rowCount, tierCount, offsets, row, orderInRow, times, status, importance, cuts: new Map() };
}

/** The instant of a mark. */
export const timeAt = ({ row, times: { start, end } }: MatchIndex, position: number): Instant => {
  const at = row[position] ?? 0;
  return markTime(start[at] ?? 0, end[at] ?? 0);
};

export const endAt = ({ row, times: { end } }: MatchIndex, position: number): Instant => end[row[position] ?? 0] ?? 0;

/** The first position in [from, to), within one group, whose mark is not before `instant`. */
export function firstAt(
  { row, times: { start, end } }: MatchIndex,
  instant: Instant,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const half = (low + high) >>> 1;
    const at = row[half] ?? 0;
    if (markTime(start[at] ?? 0, end[at] ?? 0) < instant) low = half + 1;
    else high = half;
  }
  return low;
}

/** Where a row is, or null if it is not among the matches. */
export function findPosition(index: MatchIndex, row: Row): number | null {
  const { start, end } = index.times;
  const instant = markTime(start[row] ?? 0, end[row] ?? 0);
  for (let group = 0; group + 1 < index.offsets.length; group++) {
    const to = index.offsets[group + 1] ?? 0;
    for (let at = firstAt(index, instant, index.offsets[group] ?? 0, to); at < to; at++) {
      if (index.row[at] === row) return at;
      if (timeAt(index, at) > instant) break;
    }
  }
  return null;
}

/** A pan asks for the instants of one grid again and again. */
const MAX_CUTS = 4096;

/** By group: the first position whose mark is not before an instant. */
export function findCut(index: MatchIndex, instant: Instant): Uint32Array {
  const groups = index.offsets.length - 1;
  const cut = new Uint32Array(groups);
  for (let group = 0; group < groups; group++) {
    cut[group] = firstAt(index, instant, index.offsets[group] ?? 0, index.offsets[group + 1] ?? 0);
  }
  return cut;
}

/** The same for an instant that will be asked for again, such as one of a grid. */
export function cutAt(index: MatchIndex, instant: Instant): Uint32Array {
  const known = index.cuts.get(instant);
  if (known !== undefined) return known;
  const cut = findCut(index, instant);
  if (index.cuts.size >= MAX_CUTS) index.cuts.clear();
  index.cuts.set(instant, cut);
  return cut;
}

/** The picture row and the tier of a position, as one number. */
export function groupOf({ offsets }: MatchIndex, position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const half = (low + high) >>> 1;
    if ((offsets[half] ?? 0) <= position) low = half;
    else high = half;
  }
  // Of empty groups that begin here, the last: the one that has the position.
  return low;
}

export const rowOf = (index: MatchIndex, position: number): number =>
  Math.floor(groupOf(index, position) / index.tierCount);
