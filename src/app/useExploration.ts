// State that every layout shares for one dataset and one View: matches, counts, scene, open event, and how it is opened
// and closed. Only connects; the rules are in engine and state.

import { type RefObject, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { type Dataset, idAt, type LoaderState } from '../dataset/format/dataset.ts';
import { findEvent } from '../dataset/format/relatedEvents.ts';
import { hasText, type Row } from '../engine/columns.ts';
import { countFacets, type FacetCounts } from '../engine/facets.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { DetailPaneProps } from '../features/details/DetailPane.tsx';
import type { EventListProps } from '../features/list/EventList.tsx';
import type { TimelineEvent } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { findMatches, knownView, positionOf, wholeOf } from '../state/selectors.ts';
import { fallbackView } from '../state/viewFields.ts';
import { type Actions, useView, type ViewStore } from '../state/store.ts';
import { type FacetName, queryOf, type View } from '../state/view.ts';
import { eventHref } from '../ui/links.ts';
import { usePage } from '../ui/PageContext.ts';
import { usePending } from '../ui/PendingContext.ts';
import { useBusyState } from './useBusyState.ts';
import { measure, measureToFrame } from '../ui/userTiming.ts';
import { usePagedDataset } from './usePagedDataset.ts';

/** The detail pane's props that are the same in every layout. */
type ExploredDetails = Omit<DetailPaneProps, 'permalink' | 'externalLinks' | 'onShare' | 'children'>;

export interface Exploration {
  /** The dataset as far as it has loaded; a new object each time more arrives. */
  readonly dataset: Dataset;
  /** Progress of a dataset that loads piece by piece; null when all of it is loaded. */
  readonly loader: LoaderState | null;
  readonly view: View;
  /** The view as requested, including ids that the dataset does not have. */
  readonly requestedView: View;
  /** The matches, in time order on the chosen axis. */
  readonly rows: Uint32Array;
  /** The selected values of each facet. */
  readonly chosen: Pick<View, FacetName>;
  /**
   * Props of the list, and the facet counts. Both are deferred: the timeline and the clicked control are drawn first.
   */
  readonly listed: EventListProps & { readonly asTable: boolean };
  readonly counts: FacetCounts;
  /** Whether both show the matches: false while they are deferred. */
  readonly isListed: boolean;
  /** What "show everything" shows. */
  readonly whole: Span;
  readonly openEvent: TimelineEvent | undefined;
  /** Props of the detail pane; null when no event is open. */
  readonly details: ExploredDetails | null;
  readonly hrefOf: (event: EventId) => string;
  /** Opens an event and moves the focus to it. */
  readonly open: (event: EventId) => void;
  /** Closes the event. Focus returns to where it came from, however the event is closed. */
  readonly close: () => void;
  /** Called by the timeline when it has drawn. */
  readonly onDrawn: () => void;
}

/**
 * If closing an event left the focus on the body, moves it to the element that opened the event, or to its list entry.
 */
function giveFocusBack(from: Element | null, event: EventId): void {
  // The timeline may have redrawn its item since.
  const item = from instanceof HTMLElement && from.dataset.item;
  const entry = `#events [data-entry][data-event-link="${event}"]`;
  // Nor need a pill that it was opened from be there: the event's own mark is, because it was open.
  const drawn = (item ? [item, event] : []).map((id) => document.querySelector(`[data-item="${CSS.escape(id)}"]`));
  // Drawn later, the timeline passes the focus on to its tab stop.
  const timeline = item ? document.querySelector('.timeline-box') : null;
  for (const to of [from, ...drawn, timeline, document.querySelector(entry)]) {
    if (document.activeElement !== document.body) return;
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
  }
}

export function useExploration(
  given: Dataset,
  store: ViewStore,
  actions: Actions,
  main: RefObject<HTMLElement | null>,
): Exploration {
  const pending = usePending();
  const requestedView = useView(store, (state) => state);
  const view = useMemo(() => knownView(requestedView, given), [requestedView, given]);
  const { clock, lane, event, q, actor, match, kind, status, source, categories } = view;
  const { dataset, loader } = usePagedDataset(given, q.trim() !== '');
  // The column arrays keep their identity while titles load; the coverage always does.
  const { columns, coverage } = dataset;
  // Until the searchable text has loaded, the search filters nothing and the page stays busy.
  const text = hasText(columns) ? q : '';

  const asking = useRef({ since: 0, listed: true });
  const query = useMemo(() => {
    asking.current = { since: performance.now(), listed: false };
    return queryOf({ ...fallbackView(), actor, match, kind, status, source, categories, q: text });
  }, [actor, match, kind, status, source, categories, text]);
  useLayoutEffect(
    () =>
      measureToFrame(query.text.trim() === '' ? ['otr:filter'] : ['otr:filter', 'otr:search'], asking.current.since),
    [query],
  );
  const { ids } = columns;
  const searched = query.text === '' ? null : columns;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same ids differ in the words to search only
  const rows = useMemo(() => findMatches(columns, query, clock), [ids, searched, query, clock]);
  const chosen = useMemo(
    () => ({ actor, match, kind, status, source, categories }),
    [actor, match, kind, status, source, categories],
  );
  const { start: earliest, end: latest } = coverage.span;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same ids differ in the words to search only
  const whole = useMemo(() => wholeOf({ columns, coverage }, clock), [ids, earliest, latest, clock]);

  // Links contain every choice except the window, which would change them on each pan.
  const { view: viewName, data, v, theme, lang } = view;
  const hrefBase = useMemo(
    () => ({
      event: null,
      from: null,
      to: null,
      clock,
      lane,
      q,
      actor,
      match,
      kind,
      status,
      source,
      categories,
      view: viewName,
      tour: null,
      step: 1,
      data,
      v,
      theme,
      lang,
    }),
    [clock, lane, q, actor, match, kind, status, source, categories, viewName, data, v, theme, lang],
  );
  const { home, framed, onPainted } = usePage();
  const hrefOf = useCallback((id: EventId) => home + eventHref(hrefBase, id), [home, hrefBase]);

  const current = useRef(event);
  /** Where the focus was when the reader opened the first event of this series. */
  const opener = useRef<Element | null>(null);
  /** The event that the reader opened; null when it was opened by other means, or none is open. */
  const opened = useRef<EventId | null>(null);
  const open = useCallback(
    (id: EventId) => {
      if (current.current === null) opener.current = document.activeElement;
      opened.current = id;
      actions.select(id);
    },
    [actions],
  );
  const close = useCallback(() => actions.select(null), [actions]);
  useLayoutEffect(() => {
    const was = current.current;
    current.current = event;
    if (opened.current !== event) opened.current = null;
    if (event !== null) return;
    // An embed must not take the focus from the article around it.
    if (was !== null && (!framed || document.hasFocus())) giveFocusBack(opener.current, was);
    opener.current = null;
  }, [event, framed]);

  const asTable = viewName === 'table';
  const list = useMemo(
    () => ({ dataset, rows, clock, hrefOf, onOpen: open, search: q, selected: event, asTable }),
    [dataset, rows, clock, hrefOf, open, q, event, asTable],
  );
  const listed = useDeferredValue(list);
  const matches = useMemo(() => ({ columns, query, rows }), [columns, query, rows]);
  const counted = useDeferredValue(matches);
  const counts = useMemo(() => countFacets(counted.columns, counted.query, counted.rows), [counted]);

  const isListed = listed === list && counted === matches;
  const messages = useMessages();
  const shown = useMemo(() => ({ view, messages }), [view, messages]);
  const onDrawn = useBusyState(
    main,
    {
      timeline: viewName === 'timeline',
      list: !isListed,
      text: loader?.loading ?? pending?.isComing ?? false,
    },
    shown,
    (painted) => {
      onPainted?.();
      if (!asking.current.listed) measure('otr:listed', asking.current.since, painted);
      asking.current.listed = true;
    },
  );

  const openEvent = findEvent(dataset, event);
  const detailsOf = (event: TimelineEvent): ExploredDetails => {
    const { position, previous, next } = positionOf(dataset, rows, event.id);
    const idOf = (row: Row | null): EventId | null => (row === null ? null : idAt(dataset, row));
    return {
      dataset,
      event,
      position,
      count: rows.length,
      previous: idOf(previous),
      next: idOf(next),
      hrefOf,
      onOpen: open,
      onActor: actions.onlyActor,
      onClose: close,
      // The reader opened it, so the focus moves to it.
      takeFocus: opened.current === event.id,
    };
  };
  return {
    dataset,
    loader,
    view,
    requestedView,
    rows,
    chosen,
    listed,
    counts,
    isListed,
    whole,
    openEvent,
    details: openEvent ? detailsOf(openEvent) : null,
    hrefOf,
    open,
    close,
    onDrawn,
  };
}
