// Finds the rows that match a query: every facet that has a selection, and the search.

import { KINDS, type Kind, STATUSES, type Status } from '../model/evidence.ts';
import type { ActorId, SourceId } from '../model/ids.ts';
import { categoryColumn, type CategoryKey, type Columns, type Lists, type Row } from './columns.ts';
import { allRows, searchText } from './search.ts';

/** The chosen values of categories and tags. */
export type ChosenCategories = Readonly<Partial<Record<CategoryKey, readonly string[]>>>;

/** The categories with a selection. */
export const chosenIn = (chosen: ChosenCategories): readonly (readonly [CategoryKey, readonly string[]])[] =>
  // Object.entries types keys as string.
  (Object.entries(chosen) as [CategoryKey, readonly string[]][]).filter(([, values]) => values.length > 0);

/** An empty list matches everything. */
export interface Query {
  readonly actors: readonly ActorId[];
  readonly match: 'any' | 'all';
  readonly kinds: readonly Kind[];
  readonly statuses: readonly Status[];
  readonly sources: readonly SourceId[];
  readonly categories: ChosenCategories;
  readonly text: string;
}

/** A list facet with a selection: which values are selected, and how many of them a row must have. */
interface ListTest {
  readonly lists: Lists;
  readonly chosen: Uint8Array;
  readonly needed: number;
}

/** The facets of a query as lookup tables by code; null if the facet has no selection. */
interface Test {
  readonly columns: Columns;
  readonly kinds: Uint8Array | null;
  readonly statuses: Uint8Array | null;
  readonly actors: ListTest | null;
  readonly sources: ListTest | null;
  /** Null for a category that no event has. */
  readonly categories: readonly (ListTest | null)[];
}

function buildTest(columns: Columns, query: Query): Test {
  const { actorIds, sourceIds } = columns;
  // "All of these" needs each of them, including one that no event has.
  const needed = query.match === 'all' ? new Set(query.actors).size : 1;
  const actors = toTable(actorIds, query.actors);
  const sources = toTable(sourceIds, query.sources);
  return {
    columns,
    kinds: toTable(KINDS, query.kinds),
    statuses: toTable(STATUSES, query.statuses),
    actors: actors && { lists: columns.actors, chosen: actors, needed },
    sources: sources && { lists: columns.sources, chosen: sources, needed: 1 },
    categories: chosenIn(query.categories).map(([key, values]) => {
      const column = categoryColumn(columns, key);
      const chosen = column && toTable(column.ids, values);
      return column && chosen ? { lists: column.lists, chosen, needed: 1 } : null;
    }),
  };
}

function toTable<Value>(all: readonly Value[], chosen: readonly Value[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const values = new Set(chosen);
  return Uint8Array.from(all, (value) => (values.has(value) ? 1 : 0));
}

function hasEnough({ lists, chosen, needed }: ListTest, row: Row): boolean {
  let found = 0;
  const end = lists.offsets[row + 1] ?? 0;
  for (let i = lists.offsets[row] ?? 0; i < end; i++) found += chosen[lists.values[i] ?? 0] ?? 0;
  return found >= needed;
}

/** The rows that match, ascending. */
export function matchRows(columns: Columns, query: Query): Uint32Array {
  const test = buildTest(columns, query);
  let rows = searchText(columns, query.text) ?? allRows(columns);
  // One facet after another over the remaining rows: tight loops are faster than one loop with four tests.
  if (test.kinds) rows = rowsByCode(rows, columns.kind, test.kinds);
  if (test.statuses) rows = rowsByCode(rows, columns.status, test.statuses);
  if (test.actors) rows = rowsByList(rows, test.actors);
  if (test.sources) rows = rowsByList(rows, test.sources);
  for (const category of test.categories) rows = category ? rowsByList(rows, category) : new Uint32Array(0);
  return rows;
}

/** Reused by each filter: a million rows are 4 MB, which would otherwise be garbage each time. */
let found = new Uint32Array(0);
function ensureCapacity(size: number): void {
  if (found.length < size) found = new Uint32Array(size);
}

function rowsByCode(rows: Uint32Array, codes: Uint8Array, chosen: Uint8Array): Uint32Array {
  ensureCapacity(rows.length);
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    found[size] = row; // the next row overwrites it if it is not selected: avoids branch mispredictions
    size += chosen[codes[row] ?? 0] ?? 0;
  }
  return found.slice(0, size);
}

function rowsByList(rows: Uint32Array, test: ListTest): Uint32Array {
  ensureCapacity(rows.length);
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    found[size] = row;
    size += hasEnough(test, row) ? 1 : 0;
  }
  return found.slice(0, size);
}
