// The matches in the chosen view: timeline with list, list alone, or table. Every layout has this in the middle.

import { useId, useMemo } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { EventList } from '../features/list/EventList.tsx';
import type { TimelineProps } from '../features/timeline/Timeline.tsx';
import { type Actions, isFiltered, type ViewStore } from '../state/store.ts';
import { usePage } from '../ui/PageContext.ts';
import { lazyWithRetry } from '../ui/lazyWithRetry.tsx';
import { loadTimeline } from './preloadTimeline.ts';
import type { Exploration } from './useExploration.ts';

const Timeline = lazyWithRetry(loadTimeline);
const Table = lazyWithRetry(() => import('../features/list/EventTable.tsx').then(({ EventTable }) => EventTable));

/** Loads the table's code, which the first view does not need. */
export const prefetchTable = (): Promise<void> => Table.fetch();

export interface ResultsProps {
  readonly exploration: Exploration;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** Timeline options that differ from the page for browsing. */
  readonly timeline?: Pick<TimelineProps, 'wheel' | 'fill'>;
  /** The largest number of list entries to show. */
  readonly most?: number;
}

export function Results({ exploration, store, actions, timeline, most = Infinity }: ResultsProps) {
  const m = useMessages();
  const { hydrated } = usePage();
  const headingId = useId();
  const { dataset, view, rows, listed, prepared, whole, open, close, onDrawn } = exploration;
  const { asTable, ...list } = listed;
  const part = useMemo(() => list.rows.subarray(0, most), [list.rows, most]);
  const nothing = rows.length === 0 && (
    <div className="empty">
      <p>{isFiltered(view) ? m.noMatches : m.emptyDataset}</p>
      {isFiltered(view) && (
        <>
          <p>{m.noMatchesHint}</p>
          <button type="button" className="button" onClick={actions.clearFilters}>
            {m.clearFilters}
          </button>
        </>
      )}
    </div>
  );
  const waiting = <div className="timeline-waiting">{m.timelineLoading}</div>;
  return (
    <>
      {/* Above the timeline, because an empty timeline would push it out of view. */}
      {view.view === 'timeline' && nothing}
      {view.view === 'timeline' && !hydrated && waiting}
      {view.view === 'timeline' && hydrated && (
        <Timeline
          props={{
            dataset,
            store,
            actions,
            prepared,
            rows,
            whole,
            // The deferred value: the detail pane is drawn first.
            selected: list.selected,
            onOpen: open,
            onClose: close,
            onDrawn,
            ...timeline,
          }}
          waiting={waiting}
          failed={m.timelineFailed}
          onFailure={onDrawn}
        />
      )}
      <section id="events" tabIndex={-1} aria-labelledby={headingId}>
        <h2 id={headingId} className="visually-hidden">
          {m.list}
        </h2>
        {view.view !== 'timeline' && nothing}
        {asTable ? <Table props={{ ...list, rows: part }} /> : <EventList {...list} rows={part} />}
      </section>
    </>
  );
}
