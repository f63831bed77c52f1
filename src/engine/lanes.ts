// Assigns each event to exactly one lane, so that it is drawn once. A lane's id is an actor's id, a kind, a status,
// 'other', or '' if there are no lanes.

import { KINDS, STATUSES } from '../model/evidence.ts';
import type { ActorId } from '../model/ids.ts';
import type { Columns } from './columns.ts';

export type LaneBy = 'none' | 'actor' | 'kind' | 'status';

export interface Lane {
  readonly id: string;
  /** All matching events in the lane, inside and outside the window. */
  readonly count: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** For each given row, in the same order, the index of its lane in `lanes`. */
  readonly laneAt: Uint8Array;
}

export const OTHER = 'other';

export interface LaneOptions {
  readonly laneBy: LaneBy;
  /** The actors selected in the filter. An event with several actors goes to the lane of a selected one. */
  readonly preferred: readonly ActorId[];
  /** The maximum number of actor lanes; all other actors share the lane 'other'. */
  readonly maxLanes?: number;
}

export function buildLanes(columns: Columns, rows: Uint32Array, options: LaneOptions): Lanes {
  switch (options.laneBy) {
    case 'none':
      return { lanes: rows.length > 0 ? [{ id: '', count: rows.length }] : [], laneAt: new Uint8Array(rows.length) };
    case 'kind':
      return lanesByCode(columns.kind, rows, KINDS);
    case 'status':
      return lanesByCode(columns.status, rows, STATUSES);
    case 'actor':
      return lanesByActor(columns, rows, options);
  }
}

function lanesByCode(codes: Uint8Array, rows: Uint32Array, ids: readonly string[]): Lanes {
  const laneAt = new Uint8Array(rows.length);
  const counts = new Uint32Array(ids.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0;
    laneAt[i] = code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return withoutEmpty(ids, counts, laneAt);
}

function lanesByActor(columns: Columns, rows: Uint32Array, { preferred, maxLanes = 12 }: LaneOptions): Lanes {
  const { actorIds, actors } = columns;
  const none = actorIds.length;
  const chosen = new Set(preferred);
  const isChosen = Uint8Array.from(actorIds, (id) => (chosen.has(id) ? 1 : 0));
  const actorAt = new Uint32Array(rows.length);
  const counts = new Uint32Array(none + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const from = actors.offsets[row] ?? 0;
    const to = actors.offsets[row + 1] ?? 0;
    let actor = from < to ? (actors.values[from] ?? none) : none;
    for (let at = from; at < to; at++) {
      const value = actors.values[at] ?? none;
      if (isChosen[value] === 1) {
        actor = value;
        break;
      }
    }
    actorAt[i] = actor;
    counts[actor] = (counts[actor] ?? 0) + 1;
  }
  // An actor with the id "other" shares the lane 'other': two lanes cannot have the same id.
  const own = Array.from(actorIds.keys()).filter((actor) => (counts[actor] ?? 0) > 0 && actorIds[actor] !== OTHER);
  own.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  own.length = Math.min(own.length, maxLanes);
  const laneOf = new Uint8Array(none + 1).fill(own.length);
  for (const [lane, actor] of own.entries()) laneOf[actor] = lane;

  const laneAt = new Uint8Array(rows.length);
  const laneCounts = new Uint32Array(own.length + 1);
  for (let i = 0; i < rows.length; i++) laneAt[i] = laneOf[actorAt[i] ?? none] ?? 0;
  for (const [actor, count] of counts.entries()) {
    const lane = laneOf[actor] ?? 0;
    laneCounts[lane] = (laneCounts[lane] ?? 0) + count;
  }
  return withoutEmpty([...own.map((actor) => actorIds[actor] ?? OTHER), OTHER], laneCounts, laneAt);
}

function withoutEmpty(ids: readonly string[], counts: Uint32Array, laneAt: Uint8Array): Lanes {
  const lanes: Lane[] = [];
  const moved = Uint8Array.from(ids, (id, lane) => {
    const count = counts[lane] ?? 0;
    return count === 0 ? 0 : lanes.push({ id, count }) - 1;
  });
  if (lanes.length < ids.length) for (let i = 0; i < laneAt.length; i++) laneAt[i] = moved[laneAt[i] ?? 0] ?? 0;
  return { lanes, laneAt };
}
