// The rows of the picture: which there are, which one each match is in, and how the height is shared among them.
// Decided at the scale of the whole timeline, so that rows stay as they are while a reader pans and zooms.

import { KINDS, STATUSES } from '../../model/evidence.ts';
import type { ActorId } from '../../model/ids.ts';
import type { Columns } from '../columns.ts';
import { type LaneBy, OTHER } from '../lanes.ts';

/** What a row stands for, before it is given a place. */
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
  /** By match, in the order of the rows given: the position of its row in `keys`. */
  readonly rowAt: Uint8Array;
  /** By position in `columns.actorIds`: its own row, or -1. Empty where rows are not actors. */
  readonly rowOfActor: Int16Array;
}

/** Values of a facet among the matches with the number of matches each, the most first. */
interface Ranked {
  readonly code: number;
  readonly count: number;
}

/** How often each actor, kind or status occurs among the matches; chosen actors come first. */
export function rankValues(
  columns: Columns,
  rows: Uint32Array,
  rowsBy: LaneBy,
  preferred: readonly ActorId[],
): readonly Ranked[] {
  if (rowsBy === 'none') return [];
  const size = rowsBy === 'actor' ? columns.actorIds.length : rowsBy === 'kind' ? KINDS.length : STATUSES.length;
  const counts = new Uint32Array(size);
  const { offsets, values } = columns.actors;
  const codes = rowsBy === 'kind' ? columns.kind : columns.status;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if (rowsBy === 'actor') {
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
        const actor = values[at] ?? 0;
        counts[actor] = (counts[actor] ?? 0) + 1;
      }
    } else {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  const chosen = new Set<string>(preferred);
  const isChosen = (code: number): number => (rowsBy === 'actor' && chosen.has(columns.actorIds[code] ?? '') ? 1 : 0);
  const ranked = Array.from(counts, (count, code) => ({ code, count })).filter(({ count }) => count > 0);
  // An actor whose own id is "other" has no row of its own: two rows of one id could not be told apart.
  return ranked
    .filter(({ code }) => rowsBy !== 'actor' || columns.actorIds[code] !== OTHER)
    .sort((a, b) => isChosen(b.code) - isChosen(a.code) || b.count - a.count || a.code - b.code);
}

/**
 * The first `own` values that matches lie in have a row each; all other matches share the row 'other'. An actor in whose
 * row no match would lie, because each has an earlier actor with a row, has none.
 */
export function assignRows(
  columns: Columns,
  rows: Uint32Array,
  rowsBy: LaneBy,
  preferred: readonly ActorId[],
  ranked: readonly Ranked[],
  own: number,
): RowKeys {
  const without = new Set<string>();
  for (;;) {
    const filling = ranked.filter(({ code }) => !without.has(columns.actorIds[code] ?? ''));
    const emptied = ranked.filter(({ code }) => without.has(columns.actorIds[code] ?? ''));
    const withRow = Math.min(own, filling.length);
    // Those without a row are counted among the others.
    const assigned = assignFirst(columns, rows, rowsBy, preferred, [...filling, ...emptied], withRow);
    const filled = new Uint8Array(assigned.keys.length);
    for (let i = 0; i < assigned.rowAt.length; i++) filled[assigned.rowAt[i] ?? 0] = 1;
    const empty = assigned.keys.filter(({ id }, row) => filled[row] === 0 && id !== OTHER);
    if (rowsBy !== 'actor' || empty.length === 0) return assigned;
    for (const { id } of empty) without.add(id);
  }
}

function assignFirst(
  columns: Columns,
  rows: Uint32Array,
  rowsBy: LaneBy,
  preferred: readonly ActorId[],
  ranked: readonly Ranked[],
  own: number,
): RowKeys {
  if (rowsBy === 'none') {
    const keys = [{ id: '', count: rows.length, shares: 0 }];
    return { keys, rowAt: new Uint8Array(rows.length), rowOfActor: new Int16Array(0) };
  }
  const withRow = rowsBy === 'actor' ? ranked.slice(0, own) : inOwnOrder(ranked.slice(0, own));
  const ids: readonly string[] = rowsBy === 'actor' ? columns.actorIds : rowsBy === 'kind' ? KINDS : STATUSES;
  const rowOf = new Int16Array(ids.length).fill(-1);
  for (const [row, { code }] of withRow.entries()) rowOf[code] = row;
  const rowAt = new Uint8Array(rows.length);
  const others =
    rowsBy === 'actor'
      ? assignByActor(columns, rows, preferred, rowOf, withRow.length, rowAt)
      : assignByCode(rowsBy === 'kind' ? columns.kind : columns.status, rows, rowOf, withRow.length, rowAt);
  const keys: RowKey[] = withRow.map(({ code, count }) => ({ id: ids[code] ?? OTHER, count, shares: 1 }));
  if (others > 0) keys.push({ id: OTHER, count: others, shares: ranked.length - withRow.length });
  return { keys, rowAt, rowOfActor: rowsBy === 'actor' ? rowOf : new Int16Array(0) };
}

/** Kinds and statuses are read in their own order: statuses from the most to the least settled. */
const inOwnOrder = (ranked: readonly Ranked[]): readonly Ranked[] => ranked.toSorted((a, b) => a.code - b.code);

/** Writes each match's row and returns how many matches the row of all others counts. */
function assignByCode(
  codes: Uint8Array,
  rows: Uint32Array,
  rowOf: Int16Array,
  other: number,
  rowAt: Uint8Array,
): number {
  let others = 0;
  for (let i = 0; i < rows.length; i++) {
    const own = rowOf[codes[rows[i] ?? 0] ?? 0] ?? -1;
    rowAt[i] = own < 0 ? other : own;
    others += own < 0 ? 1 : 0;
  }
  return others;
}

/**
 * The row of the first chosen actor that has one, else of the first actor that has one, else that of all others.
 * The row of all others counts each match that involves an actor without a row, or no actor.
 */
function assignByActor(
  { actors: { offsets, values }, actorIds }: Columns,
  rows: Uint32Array,
  preferred: readonly ActorId[],
  rowOf: Int16Array,
  other: number,
  rowAt: Uint8Array,
): number {
  const chosen = new Set<string>(preferred);
  const isChosen = Uint8Array.from(actorIds, (id) => (chosen.has(id) ? 1 : 0));
  let others = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    let first = -1;
    let preferredRow = -1;
    let involvesOther = from === to;
    for (let at = from; at < to; at++) {
      const actor = values[at] ?? 0;
      const own = rowOf[actor] ?? -1;
      if (own < 0) involvesOther = true;
      else if (first < 0) first = own;
      if (own >= 0 && preferredRow < 0 && isChosen[actor] === 1) preferredRow = own;
    }
    const own = preferredRow >= 0 ? preferredRow : first;
    rowAt[i] = own < 0 ? other : own;
    others += involvesOther ? 1 : 0;
  }
  return others;
}
