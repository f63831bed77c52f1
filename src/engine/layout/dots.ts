// Dots in the rows of an event's further actors, so that a row shows all that its filter would.

import type { Instant, Span } from '../../model/span.ts';
import type { Choice } from './choice.ts';
import { priorityAt } from './mostImportant.ts';
import type { Dot } from './picture.ts';
import type { PreparedPicture } from './preparePicture.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';

interface DotCandidate {
  readonly position: number;
  readonly pictureRow: number;
  readonly time: Instant;
}

/**
 * Dots in a stretch of time: of all matches where they are few enough to be laid out exactly, else of those drawn. Where
 * dots of a row would overlap on the grid of a dot's width, the most important event's dot is drawn.
 */
export function buildDots(prepared: PreparedPicture, choice: Choice, within: Span, scale: Scale): readonly Dot[] {
  const { index, exactRows, rowOfActor } = prepared;
  if (rowOfActor.length === 0) return [];
  const positions = exactRows === null ? choice.marks.map(({ position }) => position) : exactRows.flat();
  const step = SIZES.dot * scale.text * scale.msPerPx;
  const best = new Map<string, DotCandidate>();
  for (const position of positions) {
    const time = index.time[position] ?? 0;
    if (time < within.start || time >= within.end) continue;
    for (const pictureRow of furtherRows(prepared, position)) {
      const key = `${pictureRow} ${Math.floor(time / step)}`;
      const known = best.get(key);
      if (known === undefined || priorityAt(index, position) < priorityAt(index, known.position)) {
        best.set(key, { position, pictureRow, time });
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => a.pictureRow - b.pictureRow || a.time - b.time || a.position - b.position)
    .flatMap((candidate) => toDot(prepared, candidate, scale));
}

/** The rows of an event's actors but for the one that it lies in. */
function furtherRows({ index, columns, rowOfActor, rows }: PreparedPicture, position: number): readonly number[] {
  const row = index.row[position] ?? 0;
  const { offsets, values } = columns.actors;
  const own = ownRow(index.offsets, index.tierCount, rows.length, position);
  const further: number[] = [];
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
    const pictureRow = rowOfActor[values[at] ?? 0] ?? -1;
    if (pictureRow >= 0 && pictureRow !== own && !further.includes(pictureRow)) further.push(pictureRow);
  }
  return further;
}

function ownRow(offsets: Uint32Array, tierCount: number, rowCount: number, position: number): number {
  let row = 0;
  while (row + 1 < rowCount && (offsets[(row + 1) * tierCount] ?? 0) <= position) row++;
  return row;
}

function toDot({ index, columns, rows }: PreparedPicture, { position, pictureRow, time }: DotCandidate, scale: Scale) {
  const row = index.row[position] ?? 0;
  const id = columns.ids[row];
  const placed = rows[pictureRow];
  if (id === undefined || placed === undefined) return [];
  const y = placed.top + placed.height - (SIZES.dotStrip / 2) * scale.text;
  return [{ row, id, time, pictureRow, x: scale.toX(time), y }];
}
