// How the height of the picture is shared among its rows (P6): lines go where they let the most events be drawn.

import { ROWS, SIZES } from './sizes.ts';

export interface PlacedRow {
  /** px from the top of the picture. */
  readonly top: number;
  readonly height: number;
  readonly lines: number;
}

/** px of a row with so many lines. `strip`: whether it has a strip of dots. */
const rowHeight = (lines: number, strip: boolean, text: number): number =>
  (SIZES.rowPadding + lines * SIZES.pitch + (strip ? SIZES.dotStrip : 0)) * text;

/** How many rows of so many lines the height has room for. */
export const rowsThatFit = (height: number, lines: number, strip: boolean, text: number): number =>
  Math.floor(height / rowHeight(lines, strip, text));

/** The lines of a picture without rows: as many as the height has room for. */
export const linesThatFit = (height: number, text: number): number =>
  Math.max(1, Math.floor((height - SIZES.rowPadding * text) / (SIZES.pitch * text)));

/**
 * Lines for each row, one at least: each further line goes where it, or it with the next few, draws most events; at last,
 * where most events share a line, so that labels have room.
 *
 * @param hidden how many events of a row are counted if it has so many lines
 * @param sizes events by row
 * @param most lines that the rows have together
 */
export function shareLines(
  sizes: readonly number[],
  most: number,
  hidden: (row: number, lines: number) => number,
): readonly number[] {
  const lines = sizes.map(() => 1);
  let left = most - lines.length;
  while (left > 0) {
    let best = { row: -1, more: 1, gain: 0 };
    for (const [row, has] of lines.entries()) {
      for (let more = 1; more <= Math.min(left, ROWS.mostLines - has); more++) {
        const gain = (hidden(row, has) - hidden(row, has + more)) / more;
        if (gain > best.gain + 1e-9) best = { row, more, gain };
      }
    }
    if (best.row < 0) break;
    lines[best.row] = (lines[best.row] ?? 1) + best.more;
    left -= best.more;
  }
  while (left > 0) {
    let busiest = -1;
    for (const [row, has] of lines.entries()) {
      if (has >= ROWS.mostLines || has >= (sizes[row] ?? 0)) continue;
      if (busiest < 0 || (sizes[row] ?? 0) / has > (sizes[busiest] ?? 0) / (lines[busiest] ?? 1)) busiest = row;
    }
    if (busiest < 0) break;
    lines[busiest] = (lines[busiest] ?? 1) + 1;
    left--;
  }
  return lines;
}

/** How many lines so many rows have together in a height. */
export function linesInAll(height: number, rows: number, strips: number, text: number): number {
  const overhead = (rows * SIZES.rowPadding + strips * SIZES.dotStrip) * text;
  return Math.floor((height - overhead) / (SIZES.pitch * text));
}

/** Rows from the top down that fill the height exactly; what no line needs is shared as padding. */
export function placeRows(
  lines: readonly number[],
  strips: readonly boolean[],
  height: number,
  text: number,
): readonly PlacedRow[] {
  const own = lines.map((count, row) => rowHeight(count, strips[row] ?? false, text));
  const spare = Math.max(0, height - own.reduce((sum, px) => sum + px, 0));
  let top = 0;
  return lines.map((count, row) => {
    const placed = { top, height: (own[row] ?? 0) + spare / lines.length, lines: count };
    top += placed.height;
    return placed;
  });
}
