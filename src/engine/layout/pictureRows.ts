// The rows of the picture: which there can be, and which one each match is in. Does not depend on the picture's size.

import { KINDS, STATUSES } from '../../model/evidence.ts';
import { categoryColumn, type Columns, type Lists } from '../columns.ts';
import { isShared, type LaneBy, OTHER } from '../lanes.ts';

/** What a row is for, before it has a place. */
export interface RowKey {
  /** An actor's id, a category's value, a kind, a status, 'other', or '' where the picture has no rows. */
  readonly id: string;
  /**
   * Matches that the row's filter would show: for an actor or a category's value, all that have it. The row of all others is
   * no filter: those that are in it.
   */
  readonly count: number;
  /** In the row of all others: how many values share it. */
  readonly shares: number;
}

export interface RowKeys {
  readonly keys: readonly RowKey[];
  /** By match, in the order of the rows given: the position of its row in `keys`. Null where there is one row for all. */
  readonly rowAt: Uint8Array | null;
  /** Which values an event has, where it can have several; null where rows are not shared. */
  readonly lists: Lists | null;
  /** By position of a value in `lists`: its own row, or -1. Empty where rows are not shared. */
  readonly rowOfValue: Int16Array;
  /** By row: how many matches are in it. */
  readonly sizes: Uint32Array;
}

/** A value of the facet that rows are made of: its position in the facet's ids. */
export interface RankedValue {
  readonly code: number;
  /** How many matches have it. */
  readonly count: number;
}

/** What rows are made of. */
export interface RowFacet {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly rowsBy: LaneBy;
  /** The chosen values, where rows are shared. */
  readonly preferred: readonly string[];
}

/** A facet's column: a code for each row, or a list of positions. */
type FacetColumn = { readonly ids: readonly string[] } & (
  | { readonly codes: Uint8Array; readonly lists: null }
  | { readonly codes: null; readonly lists: Lists }
);

const NO_LISTS: Lists = { offsets: new Uint32Array(0), values: new Uint32Array(0) };

export function columnOf({ columns, rowsBy }: Pick<RowFacet, 'columns' | 'rowsBy'>): FacetColumn {
  if (rowsBy === 'kind') return { ids: KINDS, codes: columns.kind, lists: null };
  if (rowsBy === 'status') return { ids: STATUSES, codes: columns.status, lists: null };
  if (rowsBy === 'actor') return { ids: columns.actorIds, codes: null, lists: columns.actors };
  const { ids, lists } = categoryColumn(columns, rowsBy) ?? { ids: [], lists: NO_LISTS };
  return { ids, codes: null, lists };
}

/** Each value of the facet among the matches, the most frequent first; chosen values come before all others. */
export function rankValues(facet: RowFacet): readonly RankedValue[] {
  const { rows, rowsBy, preferred } = facet;
  if (rowsBy === 'none') return [];
  const { ids, codes, lists } = columnOf(facet);
  const counts = new Uint32Array(ids.length);
  if (lists === null) countCodes(codes, rows, counts);
  else countLists(lists, rows, counts);
  const chosen = new Set<string>(lists === null ? [] : preferred);
  const isChosen = (code: number): number => (chosen.has(ids[code] ?? '') ? 1 : 0);
  // A value whose own id is "other" has no row of its own: two rows of one id could not be told apart.
  return Array.from(counts, (count, code) => ({ code, count }))
    .filter(({ code, count }) => count > 0 && ids[code] !== OTHER)
    .sort((a, b) => isChosen(b.code) - isChosen(a.code) || b.count - a.count || a.code - b.code);
}

function countLists({ offsets, values }: Lists, rows: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const to = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < to; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

function countCodes(codes: Uint8Array, rows: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/**
 * The first `most` of the values have a row each. A value in whose row no match would be, because each has an earlier
 * value with a row, has none; the next one has it. `inAll`: how many values there are.
 */
export function selectRows(
  facet: RowFacet,
  values: readonly RankedValue[],
  most: number,
  inAll: number,
): { readonly own: readonly RankedValue[]; readonly keys: RowKeys } {
  const empty = new Set<RankedValue>();
  for (;;) {
    const own = values.filter((value) => !empty.has(value)).slice(0, most);
    const keys = assignRows(facet, own, inAll - own.length);
    const before = empty.size;
    if (isShared(facet.rowsBy)) {
      // Not by its place in `own`: a category's rows are in another order.
      for (const value of own) if (keys.sizes[keys.rowOfValue[value.code] ?? -1] === 0) empty.add(value);
    }
    if (empty.size === before) return { own, keys };
  }
}

/** Each of `own` has a row; all other matches share the row 'other'. `shares`: how many values have none. */
function assignRows(facet: RowFacet, own: readonly RankedValue[], shares: number): RowKeys {
  const { rows, rowsBy } = facet;
  if (rowsBy === 'none') {
    const keys = [{ id: '', count: rows.length, shares: 0 }];
    return { keys, rowAt: null, lists: null, rowOfValue: new Int16Array(0), sizes: Uint32Array.of(rows.length) };
  }
  // All but actors are read in their own order: statuses from the most to the least settled, a category as its editor
  // wrote it.
  const withRow = rowsBy === 'actor' ? own : own.toSorted((a, b) => a.code - b.code);
  const { ids, codes, lists } = columnOf(facet);
  const rowOf = new Int16Array(ids.length).fill(-1);
  for (const [row, { code }] of withRow.entries()) rowOf[code] = row;
  const rowAt = new Uint8Array(rows.length);
  const sizes = new Uint32Array(withRow.length + 1);
  const involveOthers =
    lists === null
      ? assignByCode(codes, rows, rowOf, rowAt, sizes)
      : assignByList(facet, lists, ids, rowOf, rowAt, sizes);
  const keys: RowKey[] = withRow.map(({ code, count }) => ({ id: ids[code] ?? OTHER, count, shares: 1 }));
  if (involveOthers) keys.push({ id: OTHER, count: sizes[withRow.length] ?? 0, shares });
  return {
    keys,
    rowAt,
    lists,
    rowOfValue: lists === null ? new Int16Array(0) : rowOf,
    sizes: sizes.slice(0, keys.length),
  };
}

/** Writes each match's row and the rows' sizes; returns whether there is a row of all others. */
function assignByCode(
  codes: Uint8Array,
  rows: Uint32Array,
  rowOf: Int16Array,
  rowAt: Uint8Array,
  sizes: Uint32Array,
): boolean {
  const other = sizes.length - 1;
  for (let i = 0; i < rows.length; i++) {
    const own = rowOf[codes[rows[i] ?? 0] ?? 0] ?? -1;
    const row = own < 0 ? other : own;
    rowAt[i] = row;
    sizes[row] = (sizes[row] ?? 0) + 1;
  }
  return (sizes[other] ?? 0) > 0;
}

/**
 * The row of the first chosen value that has one, else of the first value that has one, else that of all others.
 * There is a row of all others, from which they can be chosen, wherever a match has a value without a row, or no value.
 */
function assignByList(
  { rows, preferred }: RowFacet,
  { offsets, values }: Lists,
  ids: readonly string[],
  rowOf: Int16Array,
  rowAt: Uint8Array,
  sizes: Uint32Array,
): boolean {
  const other = sizes.length - 1;
  const chosen = new Set<string>(preferred);
  const isChosen = Uint8Array.from(ids, (id) => (chosen.has(id) ? 1 : 0));
  let involveOthers = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    let first = -1;
    let preferredRow = -1;
    if (from === to) involveOthers = true;
    for (let at = from; at < to; at++) {
      const value = values[at] ?? 0;
      const own = rowOf[value] ?? -1;
      if (own < 0) involveOthers = true;
      else if (first < 0) first = own;
      if (own >= 0 && preferredRow < 0 && isChosen[value] === 1) preferredRow = own;
    }
    const own = preferredRow >= 0 ? preferredRow : first < 0 ? other : first;
    rowAt[i] = own;
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  return involveOthers;
}
