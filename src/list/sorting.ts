// How the table orders its rows: a comparison per column. Pure; words come in, order goes out.

import { type Dataset, eventAt } from '../dataset/dataset.ts';
import { titleOf } from '../dataset/wording.ts';
import { spanOf, type Clock, type Row } from '../engine/columns.ts';
import type { Messages } from '../i18n/en.ts';
import { caution } from '../model/evidence.ts';
import type { TimelineEvent } from '../model/event.ts';

export const COLUMNS = ['date', 'title', 'status', 'kind', 'actors', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** A second press of the same heading turns the order round. */
export const nextSort = (now: Sort, column: Column): Sort => ({
  column,
  direction: now.column === column && now.direction === 'ascending' ? 'descending' : 'ascending',
});

export const actorNames = (dataset: Dataset, event: TimelineEvent): readonly string[] => [
  ...new Set(event.actors.map(({ id }) => dataset.actors.get(id)?.name ?? id)),
];
export const publishers = (dataset: Dataset, event: TimelineEvent): readonly string[] => [
  ...new Set(event.citations.map(({ source }) => dataset.sources.get(source)?.publisher ?? source)),
];

/** The rows in the chosen order; ties stay in time order. */
export function sortRows(
  dataset: Dataset,
  rows: ArrayLike<Row>,
  clock: Clock,
  sort: Sort,
  m: Messages,
): readonly Row[] {
  const collator = new Intl.Collator(m.locale, { numeric: true, sensitivity: 'base' });
  const keys: Readonly<Record<Column, (row: Row) => string | number>> = {
    date: (row) => spanOf(dataset.columns, row, clock).start,
    title: (row) => titleOf(dataset, eventAt(dataset, row), m.locale).text,
    status: (row) => caution(eventAt(dataset, row).status),
    kind: (row) => m.kinds[eventAt(dataset, row).kind],
    actors: (row) => actorNames(dataset, eventAt(dataset, row)).join(', '),
    sources: (row) => publishers(dataset, eventAt(dataset, row)).join(', '),
  };
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = Array.from(rows, (row) => [keys[sort.column](row), row] as const);
  keyed.sort(([a], [b]) => {
    if (a === b) return 0; // also two open starts, whose difference is not a number
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
  return keyed.map(([, row]) => row);
}
