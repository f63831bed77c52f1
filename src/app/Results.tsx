// The matches as the reader chose to see them: the picture with its list, the list alone, or the table. Every layout
// has this in the middle.

import { type ReactNode, useId, useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { EventList } from '../features/list/EventList.tsx';
import { Timeline, type TimelineProps } from '../features/timeline/Timeline.tsx';
import type { LaneBy } from '../engine/lanes.ts';
import type { Status } from '../model/evidence.ts';
import type { ActorId } from '../model/ids.ts';
import { type Actions, isFiltered, type ViewStore } from '../state/store.ts';
import { usePage } from '../ui/PageContext.ts';
import { lazyWithRetry, RetryBoundary } from '../ui/lazyWithRetry.tsx';
import { MatchCount, PictureChoices } from './ViewControls.tsx';
import type { Exploration } from './useExploration.ts';

const Table = lazyWithRetry(() => import('../features/list/EventTable.tsx').then(({ EventTable }) => EventTable));

/** Loads the table's code, which the first view does not need. */
export const prefetchTable = (): Promise<void> => Table.fetch();

export interface ResultsProps {
  readonly exploration: Exploration;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** How the timeline behaves and is drawn, where it is not as on a page: see its own props. */
  readonly timeline?: Pick<TimelineProps, 'wheel' | 'plain' | 'lit'>;
  /** Further controls in the bar above the matches, beside their count. */
  readonly bar?: ReactNode;
  /** Shown between the picture and the list. */
  readonly children?: ReactNode;
  /** Limits the number of list entries. */
  readonly most?: number;
}

export function Results(props: ResultsProps) {
  const { exploration, store, actions, timeline, most = Infinity } = props;
  const m = useMessages();
  const headingId = useId();
  const { dataset, view, rows, listed, counts, chosen, whole, open, close, onDrawn } = exploration;
  const { asTable, ...list } = listed;
  const shownRows = useMemo(() => list.rows.subarray(0, most), [list.rows, most]);
  // Prerendered HTML shows the picture above the list. A link to the list or the table gets a new section, which starts
  // in the picture's place: the old one would move there, and the browser would count a shift. Later views keep theirs.
  const { hydrated } = usePage();
  const [linkedView, setLinkedView] = useState(view.view);
  if (!hydrated && linkedView !== view.view) setLinkedView(view.view);
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
  const bar = (rowsBy: LaneBy) => (
    <>
      <MatchCount words={m.count(rows.length, dataset.columns.size)} isListed={exploration.isListed} />
      {props.bar}
      {view.view === 'timeline' && timeline?.plain !== true && (
        <PictureChoices dataset={dataset} clock={view.clock} rowsBy={rowsBy} actions={actions} />
      )}
    </>
  );
  const actorFilter = useMemo(
    () => ({
      chosen: chosen.actor,
      match: chosen.match,
      countOf: (id: ActorId) => counts.actors.get(id) ?? 0,
      onToggle: actions.toggleActor,
      onOnly: actions.onlyActor,
      onMatch: actions.setMatch,
    }),
    [chosen, counts, actions],
  );
  const statusFilter = useMemo(
    () => ({
      chosen: chosen.status,
      countOf: (status: Status) => counts.statuses.get(status) ?? 0,
      onToggle: actions.toggleStatus,
    }),
    [chosen, counts, actions],
  );
  return (
    <>
      {view.view === 'timeline' && (
        <RetryBoundary
          failed={m.timelineFailed}
          // The count, the filters and the ways to the list and the table do not depend on the picture.
          wrap={(failure) => (
            <div className="timeline-failed">
              {failure}
              {nothing}
              <div className="picture-bar picture-bar-alone">{bar(view.lane ?? 'none')}</div>
            </div>
          )}
          onFailure={onDrawn}
        >
          <Timeline
            dataset={dataset}
            store={store}
            actions={actions}
            rows={rows}
            whole={whole}
            // The deferred value: the detail pane is drawn first.
            selected={list.selected}
            actorFilter={actorFilter}
            statusFilter={statusFilter}
            bar={bar}
            nothing={nothing}
            onOpen={open}
            onClose={close}
            onDrawn={onDrawn}
            {...timeline}
          />
        </RetryBoundary>
      )}
      {view.view !== 'timeline' && <div className="picture-bar picture-bar-alone">{bar('none')}</div>}
      {props.children}
      <section key={linkedView} id="events" tabIndex={-1} aria-labelledby={headingId}>
        <h2 id={headingId} className="visually-hidden">
          {m.list}
        </h2>
        {view.view !== 'timeline' && nothing}
        {asTable ? (
          // The list until the table's code is there: nothing below it moves.
          <Table props={{ ...list, rows: shownRows }} waiting={<EventList {...list} rows={shownRows} />} />
        ) : (
          <EventList {...list} rows={shownRows} />
        )}
      </section>
    </>
  );
}
