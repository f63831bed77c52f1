// Sorts the table's rows by a key per column. Pure.

import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { type TimeAxis, listAt, type Row, spanOf } from '../../engine/columns.ts';
import { sortedOrder } from '../../engine/sort.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { KINDS } from '../../model/evidence.ts';

export const COLUMNS = ['date', 'title', 'status', 'kind', 'actors', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];

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
  if (column === 'date' || column === 'status' || column === 'kind') return Infinity;
  return column === 'title' && dataset.loader ? 2000 : 20_000;
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
    kind: (row) => rankOfKind[columns.kind[row] ?? 0] ?? 0,
  };
  const numberOf = numbers[column];
  const keys = Float64Array.from(rows, (row) => sign * (numberOf?.(row) ?? 0));
  return sortedOrder(keys).map((position) => rows[position] ?? 0);
}
