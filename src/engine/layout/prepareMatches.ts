// What follows from the matches alone, whatever the size of the picture and its window: made once for each filter.

import type { Columns, Row, TimeAxis } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { buildRangeMax, type RangeMax } from '../rangeMax.ts';
import { listRows, type RowMatches } from './exactPlacement.ts';
import { type Involvement, listInvolvements } from './involvements.ts';
import { buildMatchIndex, listMatches, type MatchIndex, type Matches } from './matchIndex.ts';
import { type RankedValue, rankValues, type RowFacet, type RowKeys, selectRows } from './pictureRows.ts';
import { EXACT_LIMIT } from './sizes.ts';

export interface MatchOptions {
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  /** The actors or values chosen in the filter: their rows come first, and an event is in the row of a chosen one. */
  readonly preferred: readonly string[];
  /** How many relations an event has; called once for each match. */
  readonly relations?: (row: Row) => number;
  /** Up to so many matches are laid out exactly. */
  readonly exactLimit?: number;
}

export interface PreparedMatches {
  readonly matches: Matches;
  readonly facet: RowFacet;
  readonly ranked: readonly RankedValue[];
  /** Few enough to be laid out all at once. */
  readonly isExact: boolean;
  /** The matches as divided among rows, by the codes of the rows: a resize needs some of them again. */
  readonly divisions: Map<string, Division>;
}

/** The matches divided among the rows of a picture. */
export interface Division extends RowKeys {
  /** The values with a row of their own. */
  readonly own: readonly RankedValue[];
  readonly index: MatchIndex;
  /** What a pill states about its members: the latest end and the most cautious status of any range of positions. */
  readonly maxima: RangeMax;
  /** Null where there are too many matches to lay out exactly. */
  readonly exactRows: readonly RowMatches[] | null;
  readonly involvements: readonly Involvement[] | null;
}

/** `rows`: the matches in time order of the clock, as `rowsByAxis` returns them. */
export function prepareMatches(columns: Columns, rows: Uint32Array, options: MatchOptions): PreparedMatches {
  const { clock, rowsBy, preferred, relations, exactLimit = EXACT_LIMIT } = options;
  const facet = { columns, rows, rowsBy, preferred };
  return {
    matches: listMatches(columns, rows, clock, relations),
    facet,
    ranked: rankValues(facet),
    isExact: rows.length <= exactLimit,
    divisions: new Map(),
  };
}

/** The matches with a row for each of the values; the last divisions are kept for the next size of the picture. */
export function divide(prepared: PreparedMatches, values: readonly RankedValue[], most: number): Division {
  const { matches, facet, ranked, isExact, divisions } = prepared;
  const key = `${most} ${values.map(({ code }) => code).join()}`;
  const known = divisions.get(key);
  if (known !== undefined) return known;
  const { own, keys } = selectRows(facet, values, most, ranked.length);
  const index = buildMatchIndex(matches, keys.rowAt, keys.keys.length);
  const division = {
    ...keys,
    own,
    index,
    maxima: buildRangeMax(index.row, index.times.end, index.status),
    exactRows: isExact ? listRows(index) : null,
    involvements: isExact ? listInvolvements(index, keys.lists, keys.rowOfValue, index.row.keys()) : null,
  };
  // One of a million matches takes megabytes.
  if (!isExact) divisions.clear();
  divisions.set(key, division);
  return division;
}
