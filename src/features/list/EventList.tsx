// The list of matches: an `<ol>` in time order. It has every match, also those that the timeline clusters.

import { memo } from 'react';
import { type Dataset, eventAt } from '../../dataset/format/dataset.ts';
import { type TimeAxis, findRow } from '../../engine/columns.ts';
import { yearInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { EventRow } from './EventRow.tsx';
import { yearOf } from '../../ui/eventYear.ts';
import { Pagination } from '../../ui/Pagination.tsx';
import type { PageSlice } from '../../ui/pages.ts';
import './list.css';

export interface EventListProps {
  readonly dataset: Dataset;
  /** The matches in time order on the axis. */
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly search: string;
  readonly selected: EventId | null;
}

export const EventList = memo(function EventList(props: EventListProps) {
  const { dataset, rows, clock, hrefOf, onOpen, search, selected } = props;
  const m = useMessages();
  const entries = ({ first, end }: PageSlice) => (
    <ol className="list" role="list" aria-label={m.list}>
      {Array.from({ length: end - first }, (_, index) => {
        const row = rows[first + index] ?? 0;
        const event = eventAt(dataset, row);
        const ownYear = yearOf(dataset, row, clock);
        // The first entry of each page, too.
        const opensYear = index === 0 || ownYear !== yearOf(dataset, rows[first + index - 1] ?? 0, clock);
        return (
          <li
            key={event.id}
            data-opens-year={opensYear || undefined}
            aria-setsize={end - first < rows.length ? rows.length : undefined}
            aria-posinset={end - first < rows.length ? first + index + 1 : undefined}
          >
            {opensYear && <h3 className="list-year">{yearInWords(ownYear, m)}</h3>}
            <EventRow
              dataset={dataset}
              event={event}
              hrefOf={hrefOf}
              onOpen={onOpen}
              search={search}
              current={event.id === selected}
            />
          </li>
        );
      })}
    </ol>
  );
  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  return (
    <Pagination rows={rows} selected={selectedRow} fetched={dataset.loader !== null}>
      {entries}
    </Pagination>
  );
});
