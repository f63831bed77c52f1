// Stories of src/features/timeline.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { countFacets } from '../engine/facets.ts';
import type { LaneBy } from '../engine/lanes.ts';
import { EventChooser } from '../features/timeline/EventChooser.tsx';
import { HoverCard } from '../features/timeline/HoverCard.tsx';
import { Legend } from '../features/timeline/Legend.tsx';
import { RowNames } from '../features/timeline/RowNames.tsx';
import { Timeline } from '../features/timeline/Timeline.tsx';
import { pictureStyle } from '../features/timeline/pictureSize.ts';
import type { ActorId } from '../model/ids.ts';
import type { Status } from '../model/evidence.ts';
import { findMatches, wholeOf } from '../state/selectors.ts';
import { createActions, createViewStore, useView } from '../state/store.ts';
import { queryOf, type View } from '../state/view.ts';
import { EMPTY, LONG, ONE, ONE_NIGHT, RTL, SEVENTY_NINE, SMALL, THOUSAND } from './galleryData.ts';
import type { Story } from './story.ts';
import { nothing } from './storyParts.tsx';

interface PictureProps {
  readonly dataset: Dataset;
  readonly view?: Partial<View>;
}

/** What of a View the timeline, its legend and its row names need. */
function useFilters(dataset: Dataset, initial: Partial<View> | undefined) {
  const [store] = useState(() => createViewStore({ lane: 'none', ...initial }));
  const actions = useMemo(() => createActions(store), [store]);
  const view = useView(store, (one) => one);
  const query = useMemo(() => queryOf(view), [view]);
  const rows = useMemo(() => findMatches(dataset.columns, query, view.clock), [dataset, query, view.clock]);
  const counts = useMemo(() => countFacets(dataset.columns, query), [dataset, query]);
  const actorFilter = {
    chosen: view.actor,
    match: view.match,
    countOf: (id: ActorId) => counts.actors.get(id) ?? 0,
    onToggle: actions.toggleActor,
    onOnly: actions.onlyActor,
    onMatch: actions.setMatch,
  };
  const statusFilter = {
    chosen: view.status,
    countOf: (status: Status) => counts.statuses.get(status) ?? 0,
    onToggle: actions.toggleStatus,
  };
  return { store, actions, view, rows, actorFilter, statusFilter };
}

function Picture({ dataset, view: initial }: PictureProps) {
  const { store, actions, view, rows, actorFilter, statusFilter } = useFilters(dataset, initial);
  const whole = useMemo(() => wholeOf(dataset, view.clock), [dataset, view.clock]);
  return (
    <Timeline
      dataset={dataset}
      store={store}
      actions={actions}
      rows={rows}
      whole={whole}
      selected={view.event}
      actorFilter={actorFilter}
      statusFilter={statusFilter}
      bar={() => <p className="count">{rows.length} events</p>}
      onOpen={actions.select}
      onClose={() => actions.select(null)}
      onDrawn={nothing}
    />
  );
}

function LegendStory({ dataset, view: initial }: PictureProps) {
  const { statusFilter } = useFilters(dataset, initial);
  return <Legend dataset={dataset} filter={statusFilter} hasDots />;
}

const ROW_HEIGHT = 60;

/** Two rows of actors, and one of all others. */
function RowNamesStory({ dataset, view: initial }: PictureProps) {
  const { actorFilter } = useFilters(dataset, initial);
  const rows = [...[...dataset.actors.keys()].slice(0, 2), 'other'].map((id, index) => ({
    id,
    top: index * ROW_HEIGHT,
    height: ROW_HEIGHT,
    lines: 2,
    shares: 1,
    count: 12,
  }));
  return (
    <div className="timeline" data-rows="actor" style={pictureStyle}>
      <div className="picture" style={{ minBlockSize: 4 * ROW_HEIGHT }}>
        <RowNames dataset={dataset} rowsBy="actor" rows={rows} filter={actorFilter} />
      </div>
    </div>
  );
}

/** The card of the first event, as if the pointer were on its mark. */
function HoverCardStory({ dataset }: PictureProps) {
  const container = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const pointer = new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' });
    container.current?.querySelector('[data-event]')?.dispatchEvent(pointer);
  }, []);
  return (
    <>
      <p ref={container}>
        <button type="button" className="button" data-event={dataset.columns.ids[0]}>
          A mark
        </button>
      </p>
      <HoverCard dataset={dataset} container={container} onOpen={nothing} />
    </>
  );
}

const SIZES: readonly (readonly [string, Dataset])[] = [
  ['no events', EMPTY],
  ['1 event', ONE],
  ['6 events of one night', ONE_NIGHT],
  ['79 events', SEVENTY_NINE],
  ['1000 events', THOUSAND],
];
const ROWS: readonly LaneBy[] = ['none', 'actor'];

export const TIMELINE_STORIES: readonly Story[] = [
  ...SIZES.flatMap(([size, dataset]) =>
    ROWS.map((lane) => ({
      component: 'Timeline',
      name: lane === 'none' ? size : `${size}, rows by ${lane}`,
      render: () => <Picture dataset={dataset} view={{ lane }} />,
    })),
  ),
  {
    component: 'Timeline',
    name: '79 events, rows by standing',
    render: () => <Picture dataset={SEVENTY_NINE} view={{ lane: 'status' }} />,
  },
  {
    component: 'Timeline',
    name: '79 events, one open',
    render: () => <Picture dataset={SEVENTY_NINE} view={{ event: SEVENTY_NINE.columns.ids[40] ?? null }} />,
  },
  {
    component: 'Timeline',
    name: '79 events, filtered',
    render: () => <Picture dataset={SEVENTY_NINE} view={{ lane: 'actor', status: ['alleged', 'denied'] }} />,
  },
  { component: 'Timeline', name: 'long text', render: () => <Picture dataset={LONG} /> },
  { component: 'Timeline', name: 'right to left', render: () => <Picture dataset={RTL} view={{ lane: 'actor' }} /> },
  { component: 'Legend', name: 'no choice', render: () => <LegendStory dataset={SEVENTY_NINE} /> },
  {
    component: 'Legend',
    name: 'one chosen',
    render: () => <LegendStory dataset={SMALL} view={{ status: ['alleged'] }} />,
  },
  { component: 'RowNames', name: 'no choice', render: () => <RowNamesStory dataset={SEVENTY_NINE} /> },
  {
    component: 'RowNames',
    name: 'one chosen',
    render: () => (
      <RowNamesStory dataset={SEVENTY_NINE} view={{ actor: [...SEVENTY_NINE.actors.keys()].slice(0, 1) }} />
    ),
  },
  { component: 'RowNames', name: 'long text', render: () => <RowNamesStory dataset={LONG} /> },
  { component: 'HoverCard', name: 'shown', render: () => <HoverCardStory dataset={SMALL} /> },
  { component: 'HoverCard', name: 'long text', render: () => <HoverCardStory dataset={LONG} /> },
  {
    component: 'EventChooser',
    name: 'six events',
    render: () => (
      <EventChooser
        dataset={ONE_NIGHT}
        rows={Uint32Array.from([0, 1, 2, 3, 4, 5])}
        onClose={nothing}
        onOpen={nothing}
      />
    ),
  },
];
