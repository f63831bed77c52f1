// How many events each further choice would leave: the numbers beside the checkboxes.
// Each facet is counted as if it were open, all others and the search applied; one pass over the rows.

import { KINDS, type Kind, STATUSES, type Status } from '../model/evidence.ts';
import type { ActorId, SourceId } from '../model/ids.ts';
import type { Columns, Lists, Row } from './columns.ts';
import { buildTest, FACET, failing, type Query } from './filter.ts';
import { searchText } from './search.ts';

/** Every value that some event has, and every kind and status, with 0 where nothing would be left. */
export interface FacetCounts {
  readonly actors: ReadonlyMap<ActorId, number>;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly sources: ReadonlyMap<SourceId, number>;
}

export function countFacets(columns: Columns, query: Query): FacetCounts {
  const test = buildTest(columns, query);
  const among = searchText(columns, query.text);
  const actors = new Uint32Array(columns.actorIds.length);
  const sources = new Uint32Array(columns.sourceIds.length);
  const kinds = new Uint32Array(KINDS.length);
  const statuses = new Uint32Array(STATUSES.length);
  const count = among?.length ?? columns.size;
  for (let i = 0; i < count; i++) {
    const row = among === null ? i : (among[i] ?? 0);
    // A row that fails only the actors still counts for the actors: choosing one of its own would show it.
    const failed = failing(test, row);
    if ((failed & ~FACET.actors) === 0) addList(actors, columns.actors, row);
    if ((failed & ~FACET.sources) === 0) addList(sources, columns.sources, row);
    if ((failed & ~FACET.kinds) === 0) add(kinds, columns.kind[row] ?? 0);
    if ((failed & ~FACET.statuses) === 0) add(statuses, columns.status[row] ?? 0);
  }
  return {
    actors: toMap(columns.actorIds, actors),
    kinds: toMap(KINDS, kinds),
    statuses: toMap(STATUSES, statuses),
    sources: toMap(columns.sourceIds, sources),
  };
}

function add(counts: Uint32Array, value: number): void {
  counts[value] = (counts[value] ?? 0) + 1;
}

function addList(counts: Uint32Array, lists: Lists, row: Row): void {
  const end = lists.offsets[row + 1] ?? 0;
  for (let i = lists.offsets[row] ?? 0; i < end; i++) add(counts, lists.values[i] ?? 0);
}

const toMap = <Value>(values: readonly Value[], counts: Uint32Array): ReadonlyMap<Value, number> =>
  new Map(values.map((value, index) => [value, counts[index] ?? 0]));
