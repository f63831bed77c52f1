// What follows from the matches and the size of the picture, whatever its window: which rows there are, with how many
// lines each. Made once for each of them.

import type { Columns } from '../columns.ts';
import { isShared } from '../lanes.ts';
import type { PictureOptions } from './pictureOptions.ts';
import type { RowKey } from './pictureRows.ts';
import { type Division, divide, type PreparedMatches } from './prepareMatches.ts';
import { chooseRows } from './rowSelection.ts';
import { linesInAll, linesThatFit, type PlacedRow, placeRows, rowsThatFit, shareLines } from './rowHeights.ts';
import { ROWS } from './sizes.ts';

export interface PictureRow extends RowKey, PlacedRow {}

export interface PreparedPicture extends Division {
  readonly columns: Columns;
  readonly prepared: PreparedMatches;
  readonly options: PictureOptions;
  readonly rows: readonly PictureRow[];
}

export function preparePicture(prepared: PreparedMatches, options: PictureOptions): PreparedPicture {
  const { columns, rowsBy } = prepared.facet;
  const { division, lines } = arrange(prepared, { ...options, ...options.layoutSize });
  const strips = division.keys.map(() => isShared(rowsBy));
  const placed = placeRows(lines, strips, options.height, options.text);
  return {
    ...division,
    columns,
    prepared,
    options,
    rows: division.keys.map((key, row) => ({ ...key, ...(placed[row] ?? { top: 0, height: 0, lines: 1 }) })),
  };
}

interface Arrangement {
  readonly division: Division;
  /** By row. */
  readonly lines: readonly number[];
}

/** Few matches: the rows that draw most events. Many: rows of some lines each. */
function arrange(prepared: PreparedMatches, options: PictureOptions): Arrangement {
  const { matches, facet, ranked, isExact } = prepared;
  const { height, text, mostRows = ROWS.most } = options;
  if (facet.rowsBy === 'none') return { division: divide(prepared, [], 0), lines: [linesThatFit(height, text)] };
  const strip = isShared(facet.rowsBy);
  const fitting = Math.max(1, Math.min(mostRows, rowsThatFit(height, isExact ? 1 : 3, strip, text)));
  if (isExact) {
    const { own, lines } = chooseRows(matches, facet, ranked, options, fitting);
    return { division: divide(prepared, own, own.length), lines };
  }
  // Where not all have a row, one row is that of all others.
  const all = ranked.length <= fitting ? divide(prepared, ranked, ranked.length) : null;
  const division = all !== null && all.keys.length <= fitting ? all : divide(prepared, ranked, fitting - 1);
  const rows = division.keys.length;
  return { division, lines: shareEvenly(division, linesInAll(height, rows, strip ? rows : 0, text)) };
}

/** Lines by the number of events, as if each line drew as many. */
const shareEvenly = ({ sizes }: Division, most: number): readonly number[] =>
  shareLines([...sizes], most, (_, lines) => (lines < 2 ? 1 : 0));
