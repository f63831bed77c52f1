// Count pills: where each is, and what it states about the events that it counts.

import { STATUSES } from '../../model/evidence.ts';
import { DAY, type Instant, type Span } from '../../model/span.ts';
import type { Row } from '../columns.ts';
import { raiseMax } from '../rangeMax.ts';
import type { PillPlacement } from './placement.ts';
import { markTime } from './markTimes.ts';
import { firstAt, timeAt } from './matchIndex.ts';
import type { Pill } from './picture.ts';
import type { PreparedPicture } from './preparePicture.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';

/** Whether any of its marks is in a stretch of time. */
export const countsWithin = ({ index }: PreparedPicture, { members }: PillPlacement, { start, end }: Span): boolean =>
  members.some(({ from, to }) => {
    const first = firstAt(index, start, from, to);
    return first < to && timeAt(index, first) < end;
  });

/** Of so many events the middle one is found: between the first and the last there may be nothing. */
const MOST_LISTED = 100;

/** The instant of the middle one of the events that a pill counts. */
function middleOf(prepared: PreparedPicture, pill: Pick<Pill, 'members' | 'count'>): Instant {
  const { start, end } = prepared.index.times;
  const row = pillRows(prepared, pill)[pill.count >> 1] ?? 0;
  return markTime(start[row] ?? 0, end[row] ?? 0);
}

/** One pill at its place. It is inside its time bin, so that no two pills of a row overlap. */
export function buildPill(prepared: PreparedPicture, chosen: PillPlacement, scale: Scale): Pill {
  const { index, maxima, rows } = prepared;
  const { pictureRow, bin, step, members, avoid } = chosen;
  const greatest = { end: -Infinity, status: 0 };
  let count = 0;
  let first = Infinity;
  let last = -Infinity;
  let firstPosition = 0;
  for (const { from, to } of members) {
    count += to - from;
    raiseMax(maxima, from, to, greatest);
    const begins = timeAt(index, from);
    if (begins < first) firstPosition = from;
    first = Math.min(first, begins);
    last = Math.max(last, timeAt(index, to - 1));
  }
  const width = (count < 100 ? SIZES.pill : SIZES.widePill) * scale.text;
  const row = rows[pictureRow];
  const line = (row?.lines ?? 1) - 1;
  const left = scale.toX(bin * step) + width / 2;
  const right = scale.toX((bin + 1) * step) - width / 2;
  const middle = scale.toX(count > MOST_LISTED ? (first + last) / 2 : middleOf(prepared, { members, count }));
  const x = findFree(middle, left, right, toTaken(avoid, width, scale)) ?? clampTo(middle, left, right);
  return {
    // A bin that splits leaves its id to its first part: a zoom moves that pill, with another count, and makes half as many.
    id: `${row?.id ?? ''}~${bin * step}`,
    time: scale.toTime(x),
    x,
    y: scale.toY(pictureRow, line),
    width,
    pictureRow,
    line,
    count,
    span: { start: first, end: greatest.end },
    marks: { start: first, end: last },
    status: STATUSES[greatest.status - 1] ?? null,
    isOneDay: Math.floor(first / DAY) === Math.floor(last / DAY),
    first: index.row[firstPosition] ?? 0,
    members,
  };
}

/**
 * Where the mark of a pill's only event is: on its date, or beside the marks that must be drawn on the pills' line of a
 * row that has no other line for it; inside the picture if there is room.
 */
export function placeLoneMark({ bin, step, avoid }: PillPlacement, time: Instant, scale: Scale): Instant {
  const wanted = scale.toX(time);
  const left = Math.min(wanted, scale.toX(bin * step));
  const right = Math.max(wanted, scale.toX((bin + 1) * step));
  const taken = toTaken(avoid, SIZES.mark * scale.text, scale);
  const inside = findFree(
    wanted,
    Math.max(left, Math.min(wanted, 0)),
    Math.min(right, Math.max(wanted, scale.width)),
    taken,
  );
  const x = inside ?? findFree(wanted, left, right, taken) ?? wanted;
  return x === wanted ? time : scale.toTime(x);
}

interface Taken {
  readonly x: number;
  /** At least so far is the middle of what is placed from here. */
  readonly distance: number;
}

const toTaken = (avoid: readonly Instant[], width: number, scale: Scale): readonly Taken[] =>
  avoid.map((time) => ({ x: scale.toX(time), distance: (width + SIZES.mark * scale.text) / 2 }));

/** The place nearest to `wanted` in [left, right] that is free; null if none is. */
function findFree(wanted: number, left: number, right: number, taken: readonly Taken[]): number | null {
  const within = clampTo(wanted, left, right);
  if (taken.length === 0) return within;
  const places = [within, left, right, ...taken.flatMap(({ x, distance }) => [x - distance, x + distance])];
  const free = places.filter(
    (place) =>
      place >= left - 1e-6 &&
      place <= right + 1e-6 &&
      taken.every(({ x, distance }) => Math.abs(x - place) >= distance - 1e-6),
  );
  const [first] = free.sort((a, b) => Math.abs(a - within) - Math.abs(b - within));
  return first ?? null;
}

const clampTo = (x: number, left: number, right: number): number => Math.min(Math.max(x, left), Math.max(left, right));

/** The events that a pill counts, in time order. */
export function pillRows({ index }: PreparedPicture, pill: Pick<Pill, 'members' | 'count'>): readonly Row[] {
  const positions: number[] = [];
  for (const { from, to } of pill.members) for (let at = from; at < to; at++) positions.push(at);
  return positions
    .sort((a, b) => (index.orderInRow[a] ?? 0) - (index.orderInRow[b] ?? 0))
    .map((position) => index.row[position] ?? 0);
}

/** The pill that counts an event; null where none does. */
export const pillWith = ({ index }: PreparedPicture, pills: readonly Pill[], row: Row): Pill | null =>
  pills.find(({ members }) => members.some(({ from, to }) => index.row.subarray(from, to).includes(row))) ?? null;
