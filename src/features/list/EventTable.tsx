// The matches as a table with sortable columns. The sort order is local state.

import { memo, type ReactNode, useId, useMemo, useState } from 'react';
import { eventAt } from '../../dataset/format/dataset.ts';
import { facetsOf, valuesAt } from '../../dataset/format/recordFacets.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { EventLink } from '../../ui/EventLink.tsx';
import { Highlight } from '../../ui/Highlight.tsx';
import { Thumbnail } from '../../ui/media/Thumbnail.tsx';
import { ReadTogetherWith } from '../../ui/ReadTogether.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { LocalizedTextView, DatasetText } from '../../ui/DatasetText.tsx';
import { findRow, type Row } from '../../engine/columns.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventListProps } from './EventList.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import type { PageSlice } from '../../ui/pages.ts';
import {
  actorNames,
  type Column,
  columnsOf,
  maxSortableRows,
  nextSort,
  publishers,
  type Sort,
  sortRows,
} from './sorting.ts';
import './table.css';

export const EventTable = memo(function EventTable(props: EventListProps) {
  const { dataset, rows, clock, hrefOf, onOpen, search, selected } = props;
  const m = useMessages();
  const [sort, setSort] = useState<Sort>({ column: 'date', direction: 'ascending' });
  const sorted = useMemo(() => sortRows(dataset, rows, clock, sort, m), [dataset, rows, clock, sort, m]);
  const id = useId();
  const isOff = (column: Column): boolean => rows.length > maxSortableRows(dataset, column);
  const columns = useMemo(() => columnsOf(dataset), [dataset]);
  const categories = useMemo(() => facetsOf(dataset), [dataset]);
  const categoryOf = (column: Column) => categories.find(({ key }) => key === column);
  const nameOf = (column: Column): string =>
    categoryOf(column)?.label ?? m.columns[column as keyof typeof m.columns] ?? column;
  const cells: Readonly<Record<string, (event: TimelineEvent, row: Row) => ReactNode>> = {
    status: (event) => <StatusLabel status={event.status} />,
    kind: (event) => event.kind && m.kinds[event.kind],
    actors: (_, row) => <DatasetText language={dataset.language}>{actorNames(dataset, row).join(', ')}</DatasetText>,
    sources: (_, row) => <DatasetText language={dataset.language}>{publishers(dataset, row).join(', ')}</DatasetText>,
  };
  const cellOf = (column: Column, event: TimelineEvent, row: Row): ReactNode => {
    const category = categoryOf(column);
    if (!category) return cells[column]?.(event, row);
    return <DatasetText language={dataset.language}>{valuesAt(dataset, category, row).join(', ')}</DatasetText>;
  };
  const off = columns.filter(isOff);
  const renderSlice = ({ first, end }: PageSlice) => (
    <div className="table-scroll">
      <table
        className="table"
        aria-label={m.list}
        aria-rowcount={end - first < rows.length ? rows.length + 1 : undefined}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={sort.column === column ? sort.direction : 'none'}>
                <button
                  type="button"
                  aria-disabled={isOff(column) || undefined}
                  aria-describedby={isOff(column) ? id + column : undefined}
                  onClick={() => !isOff(column) && setSort(nextSort(sort, column))}
                >
                  {categoryOf(column) ? (
                    <DatasetText language={dataset.language}>{nameOf(column)}</DatasetText>
                  ) : (
                    nameOf(column)
                  )}
                  <span aria-hidden="true" className="table-arrow">
                    {sort.column === column ? (sort.direction === 'ascending' ? '▲' : '▼') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: end - first }, (_, index) => {
            const row = sorted[first + index] ?? 0;
            const event = eventAt(dataset, row);
            const title = titleOf(dataset, event, m.locale);
            return (
              <tr
                key={event.id}
                aria-rowindex={end - first < rows.length ? first + index + 2 : undefined}
                data-current={event.id === selected || undefined}
              >
                <td data-label={m.labelled(m.columns.date)}>
                  <DateLabel date={event.date} />
                </td>
                <th scope="row">
                  <Thumbnail media={event.media} files={dataset.files} />
                  <EventLink
                    event={event.id}
                    href={hrefOf(event.id)}
                    onOpen={onOpen}
                    current={event.id === selected}
                    entry
                  >
                    <LocalizedTextView text={title}>
                      <Highlight text={title.text} search={search} />
                    </LocalizedTextView>
                  </EventLink>
                  <ReadTogetherWith dataset={dataset} event={event.id} />
                </th>
                {columns.slice(2).map((column) => (
                  <td key={column} data-label={m.labelled(nameOf(column))}>
                    {cellOf(column, event, row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  return (
    <>
      {off.map((column) => (
        <p key={column} id={id + column} className="table-unsorted">
          {m.labelled(nameOf(column))} {m.tooManyToSort(maxSortableRows(dataset, column))}
        </p>
      ))}
      <Pagination rows={sorted} selected={selectedRow} fetched={dataset.loader !== null}>
        {renderSlice}
      </Pagination>
    </>
  );
});
