// The timeline: a picture of the same matches as the list. Its frame and the page's own picture (static/) are there at
// once; what draws and moves the picture is loaded on demand (drawing.ts). Connects both and the store. Which item has
// the focus is useTabStop.ts; what is drawn is usePicture.ts. One component, because the widget, the toolbar, the overview
// and the chooser all act on the same window and items.

import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { type Dataset, idAt } from '../../dataset/format/dataset.ts';
import { type CategoryKey, findRow, type Row, spanOf } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import { boundsFor } from '../../engine/layout/layoutSize.ts';
import { dateInWords, dayInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { clamp, length, overlaps, type Span, within, zoom } from '../../model/span.ts';
import { type Actions, useView, type ViewStore } from '../../state/store.ts';
import { windowOf } from '../../state/view.ts';
import { DatasetText } from '../../ui/DatasetText.tsx';
import { findCommand } from '../../ui/shortcuts.ts';
import { measure } from '../../ui/userTiming.ts';
import { Legend, type StatusFilter } from './Legend.tsx';
import type { DrawnItem } from './navigation.ts';
import { Overview } from './Overview.tsx';
import type { PictureItem } from './pictureItems.ts';
import { mayShareRows, neededFor, pictureRoom, pictureSize, pictureStyle, rowsFor } from './pictureSize.ts';
import type { ActorFilter } from './RowNames.tsx';
import { useContainerSize } from './useContainerSize.ts';
import { useDrawing } from './useDrawing.ts';
import { useStaticPicture } from './useStaticPicture.tsx';
import { usePicture } from './usePicture.ts';
import { useTabStop } from './useTabStop.ts';
import { useZoomHint } from './useZoomHint.ts';
import type { VisTimelineAdapter, WidgetEvents } from './vis/adapter.ts';
import type { WidgetProps } from './vis/visOptions.ts';
import { ZoomToolbar } from './ZoomToolbar.tsx';
import './timeline.css';

export interface TimelineProps {
  readonly dataset: Dataset;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** The matches in time order of the clock. */
  readonly rows: Uint32Array;
  /** What is shown when no window was chosen. */
  readonly whole: Span;
  readonly selected: EventId | null;
  /** Events that stand out beside the open one: a slide's, or the one in the strip below the picture. */
  readonly lit?: readonly EventId[];
  readonly actorFilter: ActorFilter;
  readonly statusFilter: StatusFilter;
  /** The start of the bar above the picture: the count, and how the picture is laid out. */
  readonly bar: (rowsBy: LaneBy) => ReactNode;
  /** Shown in the picture where it has no events. */
  readonly nothing?: ReactNode;
  readonly onOpen: (event: EventId) => void;
  readonly onClose: () => void;
  readonly onDrawn: () => void;
  /** What a plain wheel does: it scrolls the page where nothing else is given. */
  readonly wheel?: WidgetProps['wheel'];
  /** Whether tools, overview and legend are shown beside the picture. */
  readonly plain?: boolean;
}

/** Same length, same values: the kept rows do not change with each render. */
const NONE: readonly string[] = [];
const UNLIT: readonly EventId[] = [];
export function Timeline(props: TimelineProps) {
  const { dataset, store, actions, rows, whole, selected, onOpen, onClose, onDrawn } = props;
  const { wheel = 'page', plain = false, lit = UNLIT } = props;
  const m = useMessages();
  const from = useView(store, (view) => view.from);
  const to = useView(store, (view) => view.to);
  const clock = useView(store, (view) => view.clock);
  const lane = useView(store, (view) => view.lane);
  const chosenActors = useView(store, (view) => view.actor);
  const categories = useView(store, (view) => view.categories);
  const section = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const container = useContainerSize(section, box);
  const rowsBy = rowsFor(lane, dataset, container);
  const needed = useMemo(() => neededFor(dataset, whole, rowsBy), [dataset, whole, rowsBy]);
  const size = useMemo(() => container && pictureSize(container, rowsBy), [container, rowsBy]);
  const bounds = useMemo(() => (size === null ? whole : boundsFor(whole, size)), [whole, size]);
  const window_ = useMemo(() => windowOf({ from, to }, bounds), [from, to, bounds]);
  const tabStop = useTabStop(box, selected);
  const { active } = tabStop;
  const [listed, setListed] = useState<Uint32Array | null>(null);
  const hint = useZoomHint();
  const [broken, setBroken] = useState<Error | null>(null);
  const [isNeeded, setNeeded] = useState(false);
  const need = useCallback(() => setNeeded(true), []);
  const drawing = useDrawing(isNeeded, setBroken);
  const page = useStaticPicture({
    frame,
    box,
    input: { dataset, rows, whole, selected, lit },
    size,
    isCurrent:
      from === null && to === null && clock === 'said' && lane === null && rows.length === dataset.columns.size,
    need,
    onOpen,
  });
  // To the error boundary above, which shows the list without the picture.
  if (broken) throw broken;

  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  const activeRow = active === null ? null : (findRow(dataset.columns, active as EventId) ?? null);
  const kept = useMemo(() => {
    const litRows = lit.flatMap((id) => findRow(dataset.columns, id) ?? []);
    return [...new Set([selectedRow, ...litRows, activeRow].filter((row): row is Row => row !== null))];
  }, [selectedRow, activeRow, lit, dataset.columns]);
  const preferred = rowsBy === 'actor' ? chosenActors : (categories[rowsBy as CategoryKey] ?? NONE);
  const started = useRef(performance.now());
  const { result, items, overlay } = usePicture({
    drawing,
    dataset,
    rows,
    clock,
    rowsBy,
    preferred,
    whole,
    size,
    needed,
    staticPicture: page,
    window: window_,
    bounds,
    kept,
    selected: selectedRow,
    lit,
  });
  const picture = result?.picture ?? null;

  /** Takes the keyboard to an item, on the screen already or drawn next. */
  const goTo = (id: string, instant: number, from: Span): void => {
    if (!drawing) return;
    const next = drawing.following(from, clamp({ start: instant, end: instant }, bounds).start, bounds);
    if (next !== window_) actions.setWindow(next);
    tabStop.focusItem(id);
  };
  const goToRow = (row: Row | null, from: Span = window_): void => {
    if (row !== null) goTo(idAt(dataset, row), spanOf(dataset.columns, row, clock).start, from);
  };
  const goToItem = (item: DrawnItem | null): void => {
    if (item)
      goTo(item.id, overlaps(item.span, window_) ? window_.start + length(window_) / 2 : item.span.start, window_);
  };

  const openPill = (item: PictureItem): void => {
    const pill = picture?.pills.find(({ id }) => id === item.id);
    if (!pill || !result || !drawing) return;
    const { SHORTEST_WINDOW, pillRows, windowInto } = drawing;
    // Zooming cannot part what falls on one day: those events are listed.
    if (pill.isOneDay || length(window_) <= SHORTEST_WINDOW)
      setListed(Uint32Array.from(pillRows(result.prepared, pill)));
    else goToRow(pill.first, windowInto(window_, pill.marks, bounds, SHORTEST_WINDOW));
  };
  const pick = (id: string, near: readonly string[]): void => {
    const touched = near.flatMap((one) => items.find((item) => item.id === one) ?? []);
    const events = touched.filter(({ kind }) => kind === 'event');
    if (events.length > 1 && events.length === touched.length) {
      setListed(Uint32Array.from(events.map(({ row }) => row)).sort());
      return;
    }
    const item = items.find((one) => one.id === id);
    tabStop.setActive(id);
    if (item?.kind === 'pill') openPill(item);
    // A dot of a further actor is no item of its own.
    else if (item?.event || findRow(dataset.columns, id as EventId) !== undefined) onOpen(id as EventId);
  };

  const pillOf = (event: EventId): string | null => {
    const row = findRow(dataset.columns, event);
    return (row !== undefined && result && drawing?.pillWith(result.prepared, result.picture.pills, row)?.id) || null;
  };
  const updateTabStop = (): void => tabStop.update(items, drawing?.firstInWindow(items, window_)?.id ?? null, pillOf);
  const widget = useRef<VisTimelineAdapter | null>(null);
  const pictured = useRef(false);
  const widgetEvents: WidgetEvents = {
    onWindow: (next) => actions.setWindow(within(next, bounds)),
    onPick: pick,
    onDrawn: () => {
      updateTabStop();
      if (!pictured.current) measure('otr:picture', started.current, performance.now());
      pictured.current = true;
      page.takeOver(tabStop.focusItem, onDrawn);
    },
    onPlainGesture: hint.show,
    onBroken: setBroken,
  };
  useLayoutEffect(() => {
    const element = box.current;
    // Nothing is drawn before the room is measured.
    if (!element || !size || !overlay || !drawing) return;
    const widgetProps: WidgetProps = { items, window: window_, bounds, wheel, ...size, ...overlay };
    if (!widget.current) {
      widget.current = new drawing.VisTimelineAdapter(element, widgetProps, widgetEvents, page.element !== null);
      updateTabStop();
    }
    // Where there is nothing to draw, the tab stop moves all the same.
    else if (!widget.current.setProps(widgetProps, widgetEvents)) updateTabStop();
  });
  useEffect(
    () => () => {
      widget.current?.destroy();
      widget.current = null;
    },
    [],
  );

  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    const command = findCommand('timeline', key);
    if (!command || !drawing) return;
    const commands = drawing.timelineKeys({
      dataset,
      clock,
      rows,
      items,
      window: window_,
      bounds,
      current: items.find((item) => item.id === (active ?? selected)) ?? null,
      goToRow,
      goToItem,
      onWindow: actions.setWindow,
      onClose: selected === null ? null : onClose,
    });
    if (commands[command]()) key.preventDefault();
  };

  const visible = clamp(window_, bounds);
  const counts = picture ?? { before: 0, inside: rows.length, after: 0 };
  return (
    <section
      ref={section}
      className="timeline"
      style={container ? pictureStyle : undefined}
      aria-label={m.timeline}
      aria-describedby="timeline-summary"
      data-rows={rowsBy === 'none' ? undefined : rowsBy}
      data-plain={plain || undefined}
    >
      <p id="timeline-summary" className="visually-hidden">
        {m.timelineSummary(counts.inside, dayInWords(visible.start, m), dayInWords(visible.end - 1, m))}{' '}
        {counts.before > 0 && `${m.eventsBefore(counts.before)}. `}
        {counts.after > 0 && `${m.eventsAfter(counts.after)}. `}
        {m.timelineKeys}
      </p>
      <div className="picture-bar">
        {props.bar(rowsBy)}
        {!plain && (
          <ZoomToolbar
            window={window_}
            bounds={bounds}
            before={counts.before}
            after={counts.after}
            // Before its code is there nothing is drawn that could be kept.
            zoomIn={() => (drawing ? drawing.zoomedIn(window_, items, bounds) : within(zoom(window_, 0.5), bounds))}
            onWindow={actions.setWindow}
          />
        )}
      </div>
      <div ref={frame} className="picture" style={container ? pictureRoom(needed) : undefined}>
        {drawing && picture && rowsBy !== 'none' && (
          <drawing.RowNames dataset={dataset} rowsBy={rowsBy} rows={picture.rows} filter={props.actorFilter} />
        )}
        {/* Time runs from left to right in every language, as its axis, its dates' digits and ← for earlier do: a
            chronology that turned round with the language would not be the same picture. Words keep their own direction. */}
        {/* A toolbar, because a screen reader that stays among its own keys elsewhere gives the arrow keys to one. It is none
            before there is anything in it. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the one tab stop inside */}
        <div
          ref={box}
          className="timeline-box"
          tabIndex={-1}
          dir="ltr"
          {...(picture && items.length > 0 && { role: 'toolbar', 'aria-label': m.timeline })}
          onKeyDown={onKeyDown}
          onFocus={tabStop.onFocus}
        />
        {page.element}
        {rows.length === 0
          ? props.nothing
          : !page.element && !picture && !plain && <p className="timeline-waiting">{m.timelineLoading}</p>}
      </div>
      {hint.shown && (
        <p className="timeline-hint">{m.gestureHint(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')}</p>
      )}
      {drawing && <drawing.HoverCard dataset={dataset} container={box} onOpen={onOpen} />}
      {!plain && (
        <>
          {/* Where it begins depends on the column of names, and so on the measured width. */}
          {container === null ? (
            <div className="overview-waiting" />
          ) : (
            <Overview
              dataset={dataset}
              rows={rows}
              clock={clock}
              bounds={bounds}
              window={window_}
              onWindow={actions.setWindow}
            />
          )}
          {dataset.eras.length > 0 && (
            // The picture's bands are hidden from screen readers.
            <ul role="list" className="visually-hidden" aria-label={m.eras}>
              {dataset.eras.map(({ date, label }) => (
                <li key={label + date.edtf}>
                  <DatasetText language={dataset.language}>{label}</DatasetText>
                  {m.comma}
                  {dateInWords(date, m)}
                </li>
              ))}
            </ul>
          )}
          <Legend dataset={dataset} filter={props.statusFilter} hasDots={mayShareRows(lane, dataset, container)} />
        </>
      )}
      {drawing && (
        <drawing.EventChooser
          dataset={dataset}
          rows={listed}
          onClose={() => setListed(null)}
          onOpen={(id) => {
            // Closed first, so that the focus is back on the pill, where closing the event will bring it again.
            flushSync(() => setListed(null));
            tabStop.setEvent(id);
            onOpen(id);
          }}
        />
      )}
    </section>
  );
}
