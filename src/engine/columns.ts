// Events as typed arrays, one per property. A row is an index into them; links and storage use ids instead.
// Rows are sorted by the date stated (the `said` axis). One file, because how they are built and how they are read must
// agree on each array.

import { categoryValues } from '../model/event.ts';
import { type Importance, KINDS, type Kind, STATUSES, type Status } from '../model/evidence.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { type NormalizedText, createTextBuilder } from './normalizedText.ts';
import { findInIdHashTable, createIdHashTable } from './idHashTable.ts';
import { sortedOrder } from './sort.ts';

/** A facet of the dataset's own, by its URL parameter: a category, or the tags. */
export type CategoryKey = 'tag' | `c.${string}`;

/** R5: `said` is the date stated, `about` the period covered. The values are those of the `clock` URL parameter. */
export type TimeAxis = 'said' | 'about';
export type Row = number;

export interface IndexedEvent {
  readonly id: EventId;
  readonly said: Span;
  /** The period covered; the same as `said` if the event has none. */
  readonly about: Span;
  /** All searchable text, joined by line breaks. */
  readonly text: string;
  readonly kind: Kind | null;
  readonly status: Status | null;
  readonly importance: Importance;
  /** Without duplicates, in the editor's order. */
  readonly actors: readonly ActorId[];
  readonly sources: readonly SourceId[];
  readonly tags?: readonly string[];
  /** Category id → value ids. */
  readonly categories?: Readonly<Record<string, readonly string[]>>;
}

/** One list per row, concatenated: row r has `values[offsets[r]]` up to `values[offsets[r + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  /** Positions in `actorIds`, `sourceIds` or a category’s `ids`. */
  readonly values: Uint32Array;
}

/** A category that some event has, or the tags. */
export interface CategoryColumn {
  readonly key: CategoryKey;
  /** The values: a category's in the editor's order, tags by their first event. */
  readonly ids: readonly string[];
  readonly lists: Lists;
}

/** The values of a category, before any event is read. */
export interface CategoryValues {
  readonly id: string;
  readonly values: readonly { readonly id: string }[];
}

/** The code of a kind or status that an event does not have. */
export const NO_CODE = 255;

export interface Columns {
  readonly size: number;
  readonly ids: readonly EventId[];
  /** By time axis. Both axes share their arrays if no event covers another period than its date. */
  readonly start: Readonly<Record<TimeAxis, Float64Array>>;
  readonly end: Readonly<Record<TimeAxis, Float64Array>>;
  /** Rows by their start on the `about` axis; null if that is the order of the rows. */
  readonly aboutOrder: Uint32Array | null;
  /** Rows by their end, by time axis; null if that is the order of the rows. */
  readonly endOrder: Readonly<Record<TimeAxis, Uint32Array | null>>;
  /** Index in KINDS or NO_CODE; `status` is an index in STATUSES or NO_CODE, `importance` is 1 to 3. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly importance: Uint8Array;
  readonly actors: Lists;
  readonly actorIds: readonly ActorId[];
  readonly sources: Lists;
  readonly sourceIds: readonly SourceId[];
  /** The dataset's categories in their order, then the tags; only those that some event has. */
  readonly categories: readonly CategoryColumn[];
  readonly text: NormalizedText;
  /** For `findRow` (idHashTable.ts). */
  readonly idHashTable: Uint32Array;
}

/**
 * Only the first event of an id gets a row. Reads each event just twice, for its date and then for everything else:
 * with 10^6 events, memory access dominates.
 */
export function buildColumns(events: readonly IndexedEvent[], categories: readonly CategoryValues[] = []): Columns {
  const builder = createColumnsBuilder(events.length, categories);
  const text = createTextBuilder(events.length);
  for (const given of inDateOrder(events)) {
    const event = events[given];
    if (event === undefined) continue;
    const row = builder.add(event);
    if (row !== null) text.add(row, event.text);
  }
  return builder.finish(text.finish()).columns;
}

/**
 * Builds columns from at most `size` events, added one at a time in any order. The text must be added in row order,
 * which is known only after `finish`: see `withText`.
 */
export function createColumnsBuilder(size: number, categories: readonly CategoryValues[] = []) {
  const start = { said: new Float64Array(size), about: new Float64Array(size) };
  const end = { said: new Float64Array(size), about: new Float64Array(size) };
  const kind = new Uint8Array(size);
  const status = new Uint8Array(size);
  const importance = new Uint8Array(size);
  const slots = createIdHashTable(size);
  const actors = createListsBuilder<ActorId>(size);
  const sources = createListsBuilder<SourceId>(size);
  const tags = createListsBuilder<string>(size, [], 0);
  const byCategory = categories.map(({ id, values }) => ({
    id,
    lists: createListsBuilder(
      size,
      values.map((value) => value.id),
      1,
    ),
  }));
  let sameTime = true;
  /** Returns the event's index in the order of adding; null without adding it if the id is a duplicate. */
  const add = (event: Omit<IndexedEvent, 'text'>): number | null => {
    const { id, said, about } = event;
    if (!slots.add(id)) return null;
    const at = slots.ids.length - 1;
    start.said[at] = said.start;
    end.said[at] = said.end;
    start.about[at] = about.start;
    end.about[at] = about.end;
    sameTime &&= said.start === about.start && said.end === about.end;
    kind[at] = event.kind === null ? NO_CODE : KINDS.indexOf(event.kind);
    status[at] = event.status === null ? NO_CODE : STATUSES.indexOf(event.status);
    importance[at] = event.importance;
    actors.add(at, event.actors);
    sources.add(at, event.sources);
    tags.add(at, event.tags ?? []);
    for (const { id: category, lists } of byCategory) lists.add(at, categoryValues(event.categories ?? {}, category));
    return at;
  };
  /** `order[row]` is the row's index in the order of adding; null if both orders are the same. */
  const finish = (
    text: NormalizedText = EMPTY_TEXT,
  ): { readonly columns: Columns; readonly order: Uint32Array | null } => {
    const { ids } = slots;
    const used = ids.length;
    const starts = start.said.subarray(0, used);
    const ends = end.said.subarray(0, used);
    const order = isInOrder(starts, ends) ? null : sortedOrder(starts, sortedOrder(ends));
    const said = { start: inOrder(starts, order), end: inOrder(ends, order) };
    const about = sameTime
      ? said
      : { start: inOrder(start.about.subarray(0, used), order), end: inOrder(end.about.subarray(0, used), order) };
    const sortedIds =
      order === null ? ids : Array.from(order, (at) => ids[at] ?? ids[0]).filter((id) => id !== undefined);
    const saidEndOrder = orderUnlessAscending(said.end);
    const columns: Columns = {
      size: used,
      ids: sortedIds,
      start: { said: said.start, about: about.start },
      end: { said: said.end, about: about.end },
      aboutOrder: sameTime ? null : sortedOrder(about.start),
      endOrder: { said: saidEndOrder, about: sameTime ? saidEndOrder : orderUnlessAscending(about.end) },
      kind: inOrder(kind.subarray(0, used), order),
      status: inOrder(status.subarray(0, used), order),
      importance: inOrder(importance.subarray(0, used), order),
      actors: listsInOrder(actors.finish(used), order),
      actorIds: actors.ids,
      sources: listsInOrder(sources.finish(used), order),
      sourceIds: sources.ids,
      categories: [...byCategory.map(({ id, lists }) => [`c.${id}`, lists] as const), ['tag', tags] as const].flatMap(
        ([key, lists]) =>
          lists.isUsed() ? [{ key, ids: lists.ids, lists: listsInOrder(lists.finish(used), order) }] : [],
      ),
      text,
      idHashTable: slots.finish(order),
    };
    return { columns, order };
  };
  return { add, finish };
}

const EMPTY_TEXT: NormalizedText = { chunks: [], ends: new Uint32Array(0) };

/** The same columns with searchable text, which must be in row order. */
export const withText = (columns: Columns, text: NormalizedText): Columns => ({ ...columns, text });

/** True if some event covers another period than its date: the axes share their arrays otherwise. */
export const hasTwoAxes = ({ start, end }: Columns): boolean => start.said !== start.about || end.said !== end.about;

/** True if the columns can be searched. A file read in chunks gets its text later or never. */
export const hasText = (columns: Columns): boolean => columns.size === 0 || columns.text.chunks.length > 0;

/** The category or the tags, if any event has one. */
export const categoryColumn = ({ categories }: Columns, key: string): CategoryColumn | undefined =>
  categories.find((column) => column.key === key);

/** The ids of a list column at a row: its actors, its sources or its values of a category. */
export function listAt<Id>({ offsets, values }: Lists, ids: readonly Id[], row: Row): readonly Id[] {
  const found: Id[] = [];
  for (let i = offsets[row] ?? 0; i < (offsets[row + 1] ?? 0); i++) {
    const id = ids[values[i] ?? -1];
    if (id !== undefined) found.push(id);
  }
  return found;
}

function orderUnlessAscending(keys: Float64Array): Uint32Array | null {
  for (let row = 1; row < keys.length; row++) if ((keys[row - 1] ?? 0) > (keys[row] ?? 0)) return sortedOrder(keys);
  return null;
}

function isInOrder(starts: Float64Array, ends: Float64Array): boolean {
  for (let i = 1; i < starts.length; i++) {
    const before = starts[i - 1] ?? 0;
    const start = starts[i] ?? 0;
    if (before > start || (before === start && (ends[i - 1] ?? 0) > (ends[i] ?? 0))) return false;
  }
  return true;
}

function inOrder<Values extends Float64Array | Uint8Array>(values: Values, order: Uint32Array | null): Values;
function inOrder(values: Float64Array | Uint8Array, order: Uint32Array | null): Float64Array | Uint8Array {
  return order === null ? values : values.map((_, row) => values[order[row] ?? 0] ?? 0);
}

function listsInOrder({ offsets, values }: Lists, order: Uint32Array | null): Lists {
  if (order === null) return { offsets, values };
  const sorted = { offsets: new Uint32Array(offsets.length), values: new Uint32Array(values.length) };
  let used = 0;
  order.forEach((at, row) => {
    const list = values.subarray(offsets[at], offsets[at + 1]);
    sorted.values.set(list, used);
    used += list.length;
    sorted.offsets[row + 1] = used;
  });
  return sorted;
}

function inDateOrder(events: readonly IndexedEvent[]): Uint32Array {
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  events.forEach(({ said }, index) => {
    starts[index] = said.start;
    ends[index] = said.end;
  });
  return sortedOrder(starts, sortedOrder(ends));
}

/** `first`: values whose positions are known beforehand. `perRow`: how many values a row is expected to have. */
function createListsBuilder<Id>(size: number, first: readonly Id[] = [], perRow = 2) {
  const ids: Id[] = [...new Set(first)];
  const known = new Map<Id, number>(ids.map((id, position) => [id, position]));
  const offsets = new Uint32Array(size + 1);
  let values = new Uint32Array(perRow * size + 16);
  let used = 0;
  const add = (row: Row, list: readonly Id[]): void => {
    if (used + list.length > values.length) {
      const larger = new Uint32Array(2 * (used + list.length));
      larger.set(values);
      values = larger;
    }
    for (const id of list) {
      let position = known.get(id);
      if (position === undefined) {
        position = ids.push(id) - 1;
        known.set(id, position);
      }
      values[used++] = position;
    }
    offsets[row + 1] = used;
  };
  const finish = (rows: number): Lists => ({ offsets: offsets.subarray(0, rows + 1), values: values.slice(0, used) });
  return { ids, add, finish, isUsed: () => used > 0 };
}

export const findRow = ({ idHashTable, ids }: Columns, id: EventId): Row | undefined =>
  findInIdHashTable(idHashTable, ids, id);

export const spanOf = (columns: Columns, row: Row, axis: TimeAxis): Span => ({
  start: columns.start[axis][row] ?? Number.NaN,
  end: columns.end[axis][row] ?? Number.NaN,
});

/** The same distinct rows by their start on an axis; rows with equal starts stay in row order. */
export function rowsByAxis(columns: Columns, rows: Uint32Array, axis: TimeAxis): Uint32Array {
  const order = axis === 'about' ? columns.aboutOrder : null;
  if (order === null) return isAscending(rows) ? rows : rows.toSorted();
  return rows.length === order.length ? order : pick(columns, rows, order);
}

/** The same distinct rows by their end on an axis; rows with equal ends stay in row order. */
export function rowsByEnd(columns: Columns, rows: Uint32Array, axis: TimeAxis): Uint32Array {
  const order = columns.endOrder[axis];
  if (order === null) return isAscending(rows) ? rows : rows.toSorted();
  return rows.length === order.length ? order : pick(columns, rows, order);
}

/** The rows of `order` that are in `rows`: sorts a selection in linear time. */
function pick(columns: Columns, rows: Uint32Array, order: Uint32Array): Uint32Array {
  const chosen = new Uint8Array(columns.size);
  for (let i = 0; i < rows.length; i++) chosen[rows[i] ?? 0] = 1;
  const picked = new Uint32Array(rows.length);
  let size = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    if (chosen[row] === 1) picked[size++] = row;
  }
  return picked;
}

function isAscending(rows: Uint32Array): boolean {
  for (let i = 1; i < rows.length; i++) if ((rows[i - 1] ?? 0) > (rows[i] ?? 0)) return false;
  return true;
}

/** The buffers of the columns, which a worker transfers instead of copying. */
export function buffersOf(columns: Columns): readonly ArrayBufferLike[] {
  const { start, end, aboutOrder, endOrder, kind, status, importance, actors, sources, categories, text, idHashTable } =
    columns;
  const arrays = [
    start.said,
    start.about,
    end.said,
    end.about,
    kind,
    status,
    importance,
    actors.offsets,
    actors.values,
    sources.offsets,
    sources.values,
    ...categories.flatMap(({ lists }) => [lists.offsets, lists.values]),
    text.ends,
    idHashTable,
  ];
  const orders = [aboutOrder, endOrder.said, endOrder.about].filter((order) => order !== null);
  return [...new Set([...arrays, ...orders].map((array) => array.buffer))];
}
