// The rows of the picture: which there can be, and which one each match is in. Does not depend on the picture's size.

import { KINDS, STATUSES } from '../../model/evidence.ts';
import type { ActorId } from '../../model/ids.ts';
import type { Columns } from '../columns.ts';
import { type LaneBy, OTHER } from '../lanes.ts';

/** What a row is for, before it has a place. */
export interface RowKey {
  /** An actor's id, a kind, a status, 'other', or '' where the picture has no rows. */
  readonly id: string;
  /** Matches that the row's filter would show: for an actor, all that the actor is involved in. */
  readonly count: number;
  /** In the row of all others: how many actors, kinds or statuses share it. */
  readonly shares: number;
}

export interface RowKeys {
  readonly keys: readonly RowKey[];
  /** By match, in the order of the rows given: the position of its row in `keys`. Null where there is one row for all. */
  readonly rowAt: Uint8Array | null;
  /** By position in `columns.actorIds`: its own row, or -1. Empty where rows are not actors. */
  readonly rowOfActor: Int16Array;
  /** By row: how many matches are in it. */
  readonly sizes: Uint32Array;
}

/** A value of the facet that rows are made of: its position in `columns.actorIds`, KINDS or STATUSES. */
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
  readonly preferred: readonly ActorId[];
}

/** Each actor, kind or status among the matches, the most frequent first; chosen actors come before all others. */
export function rankValues({ columns, rows, rowsBy, preferred }: RowFacet): readonly RankedValue[] {
  if (rowsBy === 'none') return [];
  const size = rowsBy === 'actor' ? columns.actorIds.length : rowsBy === 'kind' ? KINDS.length : STATUSES.length;
  const counts = new Uint32Array(size);
  if (rowsBy === 'actor') countLists(columns, rows, counts);
  else countCodes(rowsBy === 'kind' ? columns.kind : columns.status, rows, counts);
  const chosen = new Set<string>(preferred);
  const isChosen = (code: number): number => (rowsBy === 'actor' && chosen.has(columns.actorIds[code] ?? '') ? 1 : 0);
  // An actor whose own id is "other" has no row of its own: two rows of one id could not be told apart.
  return Array.from(counts, (count, code) => ({ code, count }))
    .filter(({ code, count }) => count > 0 && (rowsBy !== 'actor' || columns.actorIds[code] !== OTHER))
    .sort((a, b) => isChosen(b.code) - isChosen(a.code) || b.count - a.count || a.code - b.code);
}

function countLists({ actors: { offsets, values } }: Columns, rows: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const to = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < to; at++) {
      const actor = values[at] ?? 0;
      counts[actor] = (counts[actor] ?? 0) + 1;
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
 * The first `most` of the values have a row each. An actor in whose row no match would be, because each has an earlier
 * actor with a row, has none; the next one has it. `inAll`: how many values there are.
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
    if (facet.rowsBy === 'actor') for (const [row, value] of own.entries()) if (keys.sizes[row] === 0) empty.add(value);
    if (empty.size === before) return { own, keys };
  }
}

/** Each of `own` has a row; all other matches share the row 'other'. `shares`: how many values have none. */
function assignRows(facet: RowFacet, own: readonly RankedValue[], shares: number): RowKeys {
  const { columns, rows, rowsBy } = facet;
  if (rowsBy === 'none') {
    const keys = [{ id: '', count: rows.length, shares: 0 }];
    return { keys, rowAt: null, rowOfActor: new Int16Array(0), sizes: Uint32Array.of(rows.length) };
  }
  // Kinds and statuses are read in their own order: statuses from the most to the least settled.
  const withRow = rowsBy === 'actor' ? own : own.toSorted((a, b) => a.code - b.code);
  const ids: readonly string[] = rowsBy === 'actor' ? columns.actorIds : rowsBy === 'kind' ? KINDS : STATUSES;
  const rowOf = new Int16Array(ids.length).fill(-1);
  for (const [row, { code }] of withRow.entries()) rowOf[code] = row;
  const rowAt = new Uint8Array(rows.length);
  const sizes = new Uint32Array(withRow.length + 1);
  const codes = rowsBy === 'kind' ? columns.kind : columns.status;
  const others =
    rowsBy === 'actor' ? assignByActor(facet, rowOf, rowAt, sizes) : assignByCode(codes, rows, rowOf, rowAt, sizes);
  const keys: RowKey[] = withRow.map(({ code, count }) => ({ id: ids[code] ?? OTHER, count, shares: 1 }));
  if (others > 0) keys.push({ id: OTHER, count: others, shares });
  return {
    keys,
    rowAt,
    rowOfActor: rowsBy === 'actor' ? rowOf : new Int16Array(0),
    sizes: sizes.slice(0, keys.length),
  };
}

/** Writes each match's row and the rows' sizes; returns how many matches the row of all others counts. */
function assignByCode(
  codes: Uint8Array,
  rows: Uint32Array,
  rowOf: Int16Array,
  rowAt: Uint8Array,
  sizes: Uint32Array,
): number {
  const other = sizes.length - 1;
  for (let i = 0; i < rows.length; i++) {
    const own = rowOf[codes[rows[i] ?? 0] ?? 0] ?? -1;
    const row = own < 0 ? other : own;
    rowAt[i] = row;
    sizes[row] = (sizes[row] ?? 0) + 1;
  }
  return sizes[other] ?? 0;
}

/**
 * The row of the first chosen actor that has one, else of the first actor that has one, else that of all others.
 * The row of all others counts each match that involves an actor without a row, or no actor.
 */
function assignByActor(
  { columns: { actors, actorIds }, rows, preferred }: RowFacet,
  rowOf: Int16Array,
  rowAt: Uint8Array,
  sizes: Uint32Array,
): number {
  const { offsets, values } = actors;
  const other = sizes.length - 1;
  const chosen = new Set<string>(preferred);
  const isChosen = Uint8Array.from(actorIds, (id) => (chosen.has(id) ? 1 : 0));
  let others = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    let first = -1;
    let preferredRow = -1;
    let involvesOther = from === to ? 1 : 0;
    for (let at = from; at < to; at++) {
      const actor = values[at] ?? 0;
      const own = rowOf[actor] ?? -1;
      if (own < 0) involvesOther = 1;
      else if (first < 0) first = own;
      if (own >= 0 && preferredRow < 0 && isChosen[actor] === 1) preferredRow = own;
    }
    const own = preferredRow >= 0 ? preferredRow : first < 0 ? other : first;
    rowAt[i] = own;
    sizes[own] = (sizes[own] ?? 0) + 1;
    others += involvesOther;
  }
  return others;
}
