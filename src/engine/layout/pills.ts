// Count pills: where each stands, and what it says of the events that it counts.

import { STATUSES } from '../../model/evidence.ts';
import { DAY } from '../../model/span.ts';
import type { Row } from '../columns.ts';
import { raiseMax } from '../rangeMax.ts';
import type { ChosenPill } from './choice.ts';
import type { Pill } from './picture.ts';
import type { PreparedPicture } from './preparePicture.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';

/** One pill at its place. It stands inside its time bin, so that no two pills of a row overlap. */
export function buildPill(prepared: PreparedPicture, chosen: ChosenPill, scale: Scale): Pill {
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
    const begins = index.time[from] ?? 0;
    if (begins < first) firstPosition = from;
    first = Math.min(first, begins);
    last = Math.max(last, index.time[to - 1] ?? 0);
  }
  const width = (count < 100 ? SIZES.pill : SIZES.widePill) * scale.text;
  const row = rows[pictureRow];
  const line = (row?.lines ?? 1) - 1;
  const taken = avoid.map((time) => scale.toX(time));
  const left = scale.toX(bin * step) + width / 2;
  const right = scale.toX((bin + 1) * step) - width / 2;
  const x = placePill(
    (scale.toX(first) + scale.toX(last)) / 2,
    left,
    right,
    taken,
    (width + SIZES.mark * scale.text) / 2,
  );
  return {
    id: `${row?.id ?? ''}~${Math.log2(step)}~${bin}`,
    time: scale.toTime(x),
    x,
    y: scale.toY(pictureRow, line),
    width,
    pictureRow,
    line,
    count,
    span: { start: first, end: greatest.end },
    marks: { start: first, end: last },
    status: STATUSES[greatest.status] ?? 'alleged',
    isOneDay: Math.floor(first / DAY) === Math.floor(last / DAY),
    first: index.row[firstPosition] ?? 0,
    members,
  };
}

/** The place nearest to `wanted` in [left, right] that is at least `distance` from all that is taken. */
function placePill(wanted: number, left: number, right: number, taken: readonly number[], distance: number): number {
  const within = Math.min(Math.max(wanted, left), Math.max(left, right));
  const places = [within, left, right, ...taken.flatMap((x) => [x - distance, x + distance])];
  const free = places.filter(
    (x) => x >= left - 1e-6 && x <= right + 1e-6 && taken.every((other) => Math.abs(other - x) >= distance - 1e-6),
  );
  return free.reduce((best, x) => (Math.abs(x - within) < Math.abs(best - within) ? x : best), free[0] ?? within);
}

/** The events that a pill counts, in time order. */
export function pillRows({ index }: PreparedPicture, pill: Pick<Pill, 'members' | 'count'>): readonly Row[] {
  const positions: number[] = [];
  for (const { from, to } of pill.members) for (let at = from; at < to; at++) positions.push(at);
  return positions
    .sort((a, b) => (index.orderInRow[a] ?? 0) - (index.orderInRow[b] ?? 0))
    .map((position) => index.row[position] ?? 0);
}
