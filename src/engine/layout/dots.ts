// Dots in the rows of an event's further actors, so that a row shows all that its filter would.

import type { Span } from '../../model/span.ts';
import type { Placement } from './placement.ts';
import { type Involvement, listInvolvements } from './involvements.ts';
import type { Dot } from './picture.ts';
import type { PreparedPicture } from './preparePicture.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';

/**
 * Dots in a stretch of time: of all matches where they are few enough to be laid out exactly, else of those drawn. Where
 * dots of a row would overlap on the grid of a dot's width, the most important event's dot is drawn.
 */
export function buildDots(prepared: PreparedPicture, placement: Placement, within: Span, scale: Scale): readonly Dot[] {
  const { index, lists, rowOfValue } = prepared;
  const involvements =
    prepared.involvements ??
    listInvolvements(
      index,
      lists,
      rowOfValue,
      placement.marks.map(({ position }) => position),
    );
  const step = SIZES.dot * scale.text * scale.msPerPx;
  const best: Involvement[] = [];
  for (const one of involvements) {
    if (one.time < within.start || one.time >= within.end) continue;
    const last = best.at(-1);
    const isNear = last?.pictureRow === one.pictureRow && Math.floor(last.time / step) === Math.floor(one.time / step);
    if (!isNear) best.push(one);
    else if (one.priority < last.priority) best[best.length - 1] = one;
  }
  return best.flatMap((one) => toDot(prepared, one, scale));
}

function toDot({ index, columns, rows }: PreparedPicture, { position, pictureRow, time }: Involvement, scale: Scale) {
  const row = index.row[position] ?? 0;
  const id = columns.ids[row];
  const placed = rows[pictureRow];
  if (id === undefined || placed === undefined) return [];
  const y = placed.top + placed.height - (SIZES.dotStrip / 2) * scale.text;
  return [{ row, id, time, pictureRow, x: scale.toX(time), y }];
}
