// Sorts the table's rows by a key per column. Pure.

import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { facetsOf, kindsOf, statusesOf } from '../../dataset/format/recordFacets.ts';
import {
  type CategoryColumn,
  categoryColumn,
  type TimeAxis,
  listAt,
  NO_CODE,
  type Row,
  spanOf,
} from '../../engine/columns.ts';
import { sortedOrder } from '../../engine/sort.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { KINDS } from '../../model/evidence.ts';

/** A column that any record can have, or one of its own categories. */
export type Column = 'date' | 'title' | 'status' | 'kind' | 'actors' | 'sources' | `c.${string}`;

/** The columns of a record, without those that none of its events has. */
export function columnsOf(dataset: Dataset): readonly Column[] {
  const categories = facetsOf(dataset).flatMap(({ key }) => (key === 'tag' ? [] : [key]));
  const has = {
    status: statusesOf(dataset).length > 0,
    kind: kindsOf(dataset).length > 0,
    actors: dataset.actors.size > 0,
    sources: dataset.sources.size > 0,
  };
  return [
    'date',
    'title',
    ...(has.status ? (['status'] as const) : []),
    ...categories,
    ...(['kind', 'actors', 'sources'] as const).filter((name) => has[name]),
  ];
}

export interface Sort {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** The next sort order after a click on a column; a second click reverses it. */
export const nextSort = (now: Sort, column: Column): Sort => ({
  column,
  direction: now.column === column && now.direction === 'ascending' ? 'descending' : 'ascending',
});

export const actorNames = ({ actors, columns }: Dataset, row: Row): readonly string[] =>
  listAt(columns.actors, columns.actorIds, row).map((id) => actors.get(id)?.name ?? id);
export const publishers = ({ sources, columns }: Dataset, row: Row): readonly string[] => [
  ...new Set(listAt(columns.sources, columns.sourceIds, row).map((id) => sources.get(id)?.publisher ?? id)),
];

/** The largest number of rows that a text column sorts without delay; fewer when the text has to be fetched. */
export const maxSortableRows = (dataset: Dataset, column: Column): number => {
  if (column === 'date' || column === 'status' || column === 'kind' || column.startsWith('c.')) return Infinity;
  return column === 'title' && dataset.loader ? 2000 : 20_000;
};

const firstOf = ({ lists: { offsets, values }, ids }: CategoryColumn, row: Row): number => {
  let first = ids.length;
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) first = Math.min(first, values[at] ?? first);
  return first;
};

/** The rows in the chosen order; equal rows stay in time order. */
export function sortRows(
  dataset: Dataset,
  rows: ArrayLike<Row>,
  clock: TimeAxis,
  { column, direction }: Sort,
  m: Messages,
): ArrayLike<Row> {
  const { columns } = dataset;
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(m.locale, { numeric: true, sensitivity: 'base' });
  const words: Partial<Record<Column, (row: Row) => string>> = {
    title: (row) => titleOf(dataset, headlineAt(dataset, row), m.locale).text,
    actors: (row) => actorNames(dataset, row).join(', '),
    sources: (row) => publishers(dataset, row).join(', '),
  };
  const wordOf = words[column];
  if (wordOf) {
    if (rows.length > maxSortableRows(dataset, column)) return rows;
    const keyed = Array.from(rows, (row) => [wordOf(row), row] as const);
    return keyed.sort(([a], [b]) => sign * collator.compare(a, b)).map(([, row]) => row);
  }
  const kindRank = [...KINDS].sort((a, b) => collator.compare(m.kinds[a], m.kinds[b]));
  const rankOfKind = KINDS.map((kind) => kindRank.indexOf(kind));
  const numbers: Partial<Record<Column, (row: Row) => number>> = {
    date: (row) => spanOf(columns, row, clock).start,
    // Standings sort in the order in which they are declared.
    status: (row) => columns.status[row] ?? 0,
    kind: (row) => rankOfKind[columns.kind[row] ?? NO_CODE] ?? KINDS.length,
  };
  // A category sorts by the editor's order of its values; events without one come last.
  const category = categoryColumn(columns, column);
  const numberOf = category ? (row: Row) => firstOf(category, row) : numbers[column];
  const keys = Float64Array.from(rows, (row) => sign * (numberOf?.(row) ?? 0));
  return sortedOrder(keys).map((position) => rows[position] ?? 0);
}
