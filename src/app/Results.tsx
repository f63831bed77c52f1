// The matches as the reader chose to see them: the timeline with its list, the list alone, or the table. Every
// layout has this in the middle.

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

/** What the first view does without. */
export const prefetchTable = (): Promise<void> => Table.fetch();

export interface ResultsProps {
  readonly exploration: Exploration;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** How the timeline behaves and is drawn, where it is not as on a page: see its own props. */
  readonly timeline?: Pick<TimelineProps, 'wheel' | 'fill'>;
  /** At most so many entries of the list, where not all are to be there at once. */
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
      {/* Above the empty picture, which would push it out of sight. */}
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
            // After the event itself, which is what was asked for.
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
