// What follows from the matches, the rows and the size of the picture, whatever the window: made once for each of them.

import type { ActorId } from '../../model/ids.ts';
import { length, type Span } from '../../model/span.ts';
import { type Buckets, buildBuckets } from '../buckets.ts';
import type { TimeAxis, Columns, Row } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { countHidden, listRows } from './exactChoice.ts';
import { buildMatchIndex, type MatchIndex } from './matchIndex.ts';
import { priorityAt } from './mostImportant.ts';
import { assignRows, rankValues, type RowKey, type RowKeys } from './pictureRows.ts';
import { linesInAll, linesThatFit, type PlacedRow, placeRows, rowsThatFit, shareLines } from './rowHeights.ts';
import { EXACT_LIMIT, ROWS, SIZES } from './sizes.ts';
import { buildRangeMax, type RangeMax } from '../rangeMax.ts';

export interface PictureOptions {
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  /** The actors chosen in the filter: their rows come first, and an event lies in the row of a chosen one. */
  readonly preferred: readonly ActorId[];
  /** The time that the picture shows when nothing is zoomed; rows are decided at this scale. */
  readonly whole: Span;
  /** px of the plot, without the column of row names and without the axis. */
  readonly width: number;
  readonly height: number;
  /** 1 where text is 16 px. */
  readonly text: number;
  /** How many relations an event has; asked once for each match. */
  readonly relations?: (row: Row) => number;
  /** Rows with the row of all others. */
  readonly mostRows?: number;
  /** Up to so many matches are laid out exactly. */
  readonly exactLimit?: number;
}

export interface PictureRow extends RowKey, PlacedRow {}

export interface PreparedPicture {
  readonly columns: Columns;
  readonly options: PictureOptions;
  readonly rows: readonly PictureRow[];
  readonly rowOfActor: Int16Array;
  readonly index: MatchIndex;
  /** For what a pill says of its members: latest end and most cautious status of any range of positions. */
  readonly maxima: RangeMax;
  /** For the numbers of matches before, in and after a window. */
  readonly buckets: Buckets;
  /** Positions by picture row, in time order; null where there are too many matches to lay out exactly. */
  readonly exactRows: readonly (readonly number[])[] | null;
}

/** `rows`: the matches in time order of the clock, as `rowsByAxis` returns them. */
export function preparePicture(columns: Columns, rows: Uint32Array, options: PictureOptions): PreparedPicture {
  const { keys, lines, index } =
    options.rowsBy === 'none' ? prepareWithoutRows(columns, rows, options) : prepareRows(columns, rows, options);
  const strips = keys.keys.map(() => options.rowsBy === 'actor');
  const placed = placeRows(lines, strips, options.height, options.text);
  return {
    columns,
    options,
    rows: keys.keys.map((key, row) => ({ ...key, ...(placed[row] ?? { top: 0, height: 0, lines: 1 }) })),
    rowOfActor: keys.rowOfActor,
    index,
    maxima: buildRangeMax(index.end, index.status),
    buckets: buildBuckets(columns, rows, options.clock, new Uint8Array(rows.length), 1),
    exactRows: isExact(rows, options) ? listRows(index) : null,
  };
}

const isExact = (rows: Uint32Array, { exactLimit = EXACT_LIMIT }: PictureOptions): boolean => rows.length <= exactLimit;

interface Shared {
  readonly lines: readonly number[];
  /** Events that are counted in pills when the whole timeline is shown; 0 where they are too many to tell. */
  readonly hidden: number;
}

interface Arrangement extends Shared {
  readonly keys: RowKeys;
  readonly index: MatchIndex;
}

function prepareWithoutRows(columns: Columns, rows: Uint32Array, options: PictureOptions): Arrangement {
  const keys = assignRows(columns, rows, 'none', [], [], 0);
  const index = buildMatchIndex(columns, rows, options.clock, keys.rowAt, 1, options.relations);
  return { keys, lines: [linesThatFit(options.height, options.text)], hidden: 0, index };
}

/** Few matches: as many rows as still draw most events. Many: rows of some lines each. */
function prepareRows(columns: Columns, rows: Uint32Array, options: PictureOptions): Arrangement {
  const { rowsBy, preferred, height, text, clock, relations, mostRows = ROWS.most } = options;
  const ranked = rankValues(columns, rows, rowsBy, preferred);
  const strip = rowsBy === 'actor';
  const exact = isExact(rows, options);
  const fitting = Math.max(1, Math.min(mostRows, rowsThatFit(height, exact ? 1 : 3, strip, text)));
  const arrange = (own: number): Arrangement => {
    const keys = assignRows(columns, rows, rowsBy, preferred, ranked, own);
    const count = keys.keys.length;
    const index = buildMatchIndex(columns, rows, clock, keys.rowAt, count, relations);
    const most = linesInAll(height, count, strip ? count : 0, text);
    return { keys, index, ...(exact ? shareExactly(index, most, options) : shareEvenly(index, most)) };
  };
  // Where not all have a row, one row is that of all others.
  const all = ranked.length <= fitting ? assignRows(columns, rows, rowsBy, preferred, ranked, ranked.length) : null;
  const own = all !== null && all.keys.length <= fitting ? ranked.length : Math.min(ranked.length, fitting - 1);
  let best = arrange(own);
  if (!exact) return best;
  for (let fewer = own - 1; fewer >= Math.min(own, ROWS.least); fewer--) {
    if (fewer === ranked.length - 1) continue; // a row of all others for a single one
    const other = arrange(fewer);
    if (scoreOf(other) > scoreOf(best)) best = other;
  }
  return best;
}

/** Rows are worth their place while so many of the matches are drawn; beyond, a row is worth this share of them. */
const ENOUGH_DRAWN = 0.8;
const ROW_WORTH = 0.02;

/** The more rows the better where enough is drawn; else the more is drawn the better. */
function scoreOf({ lines, hidden, index: { size } }: Arrangement): number {
  const isEnough = hidden <= (1 - ENOUGH_DRAWN) * size;
  return isEnough ? size + lines.length : lines.length * ROW_WORTH * size - hidden;
}

/** Lines by what each draws at the scale of the whole timeline. */
function shareExactly(index: MatchIndex, most: number, options: PictureOptions): Shared {
  const { whole, width, text } = options;
  const px = (length(whole) / width) * text;
  const rows = listRows(index).map((positions) => ({
    times: positions.map((position) => index.time[position] ?? 0),
    priorities: positions.map((position) => priorityAt(index, position)),
    known: [] as number[],
  }));
  const hiddenIn = (at: number, lines: number): number => {
    const row = rows[at];
    if (row === undefined || row.times.length <= lines) return 0;
    const known = row.known[lines];
    if (known !== undefined) return known;
    const count = countHidden(row.times, row.priorities, lines, SIZES.mark * px, SIZES.pillPitch * px);
    row.known[lines] = count;
    return count;
  };
  const lines = shareLines(
    rows.map(({ times }) => times.length),
    most,
    hiddenIn,
  );
  return { lines, hidden: lines.reduce((sum, count, row) => sum + hiddenIn(row, count), 0) };
}

/** Lines by the number of events, as if each line drew as many. */
function shareEvenly({ offsets, tierCount, rowCount }: MatchIndex, most: number): Shared {
  const sizes = Array.from(
    { length: rowCount },
    (_, row) => (offsets[(row + 1) * tierCount] ?? 0) - (offsets[row * tierCount] ?? 0),
  );
  return { lines: shareLines(sizes, most, (_, lines) => (lines < 2 ? 1 : 0)), hidden: 0 };
}
