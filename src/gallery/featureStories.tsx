// Stories of src/features, without the timeline.

import { useMemo, useState } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import { countFacets } from '../engine/facets.ts';
import { FacetGroup } from '../features/filters/FacetGroup.tsx';
import { FacetMenus } from '../features/filters/FacetMenus.tsx';
import { FilterPanel } from '../features/filters/FilterPanel.tsx';
import { SearchBox } from '../features/filters/SearchBox.tsx';
import { ActiveFilters } from '../features/filters/ActiveFilters.tsx';
import { EventList } from '../features/list/EventList.tsx';
import { EventRow } from '../features/list/EventRow.tsx';
import { EventTable } from '../features/list/EventTable.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { TourInvitation } from '../features/tour/TourInvitation.tsx';
import { requireValue } from '../model/assert.ts';
import { findMatches } from '../state/selectors.ts';
import { createActions, createViewStore, useView } from '../state/store.ts';
import { queryOf, type View } from '../state/view.ts';
import { fallbackView } from '../state/viewFields.ts';
import { StatusMark } from '../ui/StatusLabel.tsx';
import { EMPTY, eventOf, LONG, LONG_TEXT, QUOTED, RTL, SEVENTY_NINE, SMALL } from './galleryData.ts';
import type { Story } from './story.ts';
import { hrefOf, nothing, Opened } from './storyParts.tsx';

const row = (dataset: Dataset, id: string, search = '', current = false) => (
  <EventRow
    dataset={dataset}
    event={eventOf(dataset, id)}
    hrefOf={hrefOf}
    onOpen={nothing}
    search={search}
    current={current}
  />
);

const listOf = (dataset: Dataset, selected: string | null = null) => ({
  dataset,
  rows: findMatches(dataset.columns, queryOf(fallbackView()), 'said'),
  clock: 'said' as const,
  hrefOf,
  onOpen: nothing,
  search: '',
  selected: selected === null ? null : eventOf(dataset, selected).id,
});

const COLOURS = ['red', 'green', 'blue'];

function Facet({ label, counts }: { readonly label: (colour: string) => string; readonly counts: readonly number[] }) {
  const [chosen, setChosen] = useState<readonly string[]>(['green']);
  const toggle = (colour: string): void =>
    setChosen(chosen.includes(colour) ? chosen.filter((one) => one !== colour) : [...chosen, colour]);
  return (
    <FacetGroup
      legend="Colour"
      chosen={chosen}
      options={counts.map((count, index) => {
        const colour = COLOURS[index] ?? 'red';
        return { value: colour, label: label(colour), count, onToggle: () => toggle(colour) };
      })}
    />
  );
}

interface FilteredProps {
  readonly dataset: Dataset;
  readonly view?: Partial<View>;
  readonly show: 'panel' | 'menus' | 'chips';
}

/** The filters with a View of their own. */
function Filtered({ dataset, view: initial, show }: FilteredProps) {
  const [store] = useState(() => createViewStore(initial));
  const actions = useMemo(() => createActions(store), [store]);
  const view = useView(store, (one) => one);
  if (show === 'chips') return <ActiveFilters dataset={dataset} view={view} actions={actions} />;
  const props = { dataset, counts: countFacets(dataset.columns, queryOf(view)), chosen: view, actions };
  return show === 'panel' ? <FilterPanel {...props} /> : <FacetMenus {...props} isPictured={false} />;
}

/** A filter of every facet. */
const CHOSEN: Partial<View> = {
  q: 'report',
  actor: [...SEVENTY_NINE.actors.keys()].slice(0, 2),
  status: ['alleged'],
  kind: ['statement'],
};

function tour(dataset: Dataset, step: number) {
  const chosen = requireValue(dataset.tours[0], 'a tour');
  const text = chosen.steps[step - 1]?.text ?? '';
  return (
    <Tour
      dataset={dataset}
      tour={chosen}
      step={step}
      count={chosen.steps.length}
      text={text}
      hrefOf={(to) => hrefOf(`step-${to}`)}
      onStep={nothing}
      onEnd={nothing}
    />
  );
}

export const FEATURE_STORIES: readonly Story[] = [
  {
    component: 'FacetGroup',
    name: 'one chosen, one without events',
    render: () => <Facet label={String} counts={[12, 3, 0]} />,
  },
  { component: 'FacetGroup', name: 'empty', render: () => <Facet label={String} counts={[]} /> },
  { component: 'FacetGroup', name: 'long text', render: () => <Facet label={() => LONG_TEXT} counts={[1234, 5, 0]} /> },
  {
    component: 'FacetGroup',
    name: 'with marks',
    render: () => (
      <FacetGroup
        legend="Standing"
        chosen={['alleged']}
        options={[
          { value: 'alleged', label: 'Alleged', mark: <StatusMark status="alleged" />, count: 2, onToggle: nothing },
        ]}
      />
    ),
  },
  {
    component: 'FilterPanel',
    name: 'all facets',
    render: () => <Filtered dataset={SEVENTY_NINE} view={CHOSEN} show="panel" />,
  },
  { component: 'FilterPanel', name: 'empty', render: () => <Filtered dataset={EMPTY} show="panel" /> },
  {
    component: 'FacetMenus',
    name: 'open',
    render: () => (
      <Opened>
        <Filtered dataset={SEVENTY_NINE} view={CHOSEN} show="menus" />
      </Opened>
    ),
  },
  {
    component: 'ActiveFilters',
    name: 'every facet',
    render: () => <Filtered dataset={SEVENTY_NINE} view={CHOSEN} show="chips" />,
  },
  {
    component: 'ActiveFilters',
    name: 'long text',
    render: () => <Filtered dataset={LONG} view={{ q: LONG_TEXT }} show="chips" />,
  },
  { component: 'SearchBox', name: 'empty', render: () => <SearchBox value="" onSearch={nothing} loader={null} /> },
  {
    component: 'SearchBox',
    name: 'long text',
    render: () => <SearchBox value={LONG_TEXT} onSearch={nothing} loader={null} />,
  },
  { component: 'EventRow', name: 'plain', render: () => row(SMALL, 'finding') },
  { component: 'EventRow', name: 'open event', render: () => row(SMALL, 'finding', '', true) },
  { component: 'EventRow', name: 'allegation with its answer', render: () => row(SMALL, 'allegation') },
  { component: 'EventRow', name: 'quotation and search term', render: () => row(QUOTED, 'answer', 'answer') },
  { component: 'EventRow', name: 'right to left', render: () => row(RTL, 'answer') },
  { component: 'EventRow', name: 'long text', render: () => row(LONG, 'second-account') },
  { component: 'EventList', name: 'five events', render: () => <EventList {...listOf(SMALL, 'finding')} /> },
  { component: 'EventList', name: 'empty', render: () => <EventList {...listOf(EMPTY)} /> },
  { component: 'EventTable', name: 'five events', render: () => <EventTable {...listOf(SMALL, 'finding')} /> },
  { component: 'EventTable', name: 'right to left', render: () => <EventTable {...listOf(RTL)} /> },
  { component: 'EventTable', name: 'long text', render: () => <EventTable {...listOf(LONG)} /> },
  {
    component: 'TourInvitation',
    name: 'three steps',
    render: () => <TourInvitation dataset={SMALL} onStart={nothing} />,
  },
  { component: 'TourInvitation', name: 'long text', render: () => <TourInvitation dataset={LONG} onStart={nothing} /> },
  { component: 'Tour', name: 'first step', render: () => tour(SMALL, 1) },
  { component: 'Tour', name: 'last step', render: () => tour(SMALL, 3) },
  { component: 'Tour', name: 'long text', render: () => tour(LONG, 1) },
];
