// The timeline: a picture of the same matches as the list. Draws only scenes, asks the store, owns its one tab stop.
// Drawing is visTimeline.ts; where the keyboard goes is navigation.ts; what is drawn is engine/scene.ts.

import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Dataset, idAt, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { canSplit, membersOf, startsOf } from '../../engine/cluster.ts';
import { findRow, type Row, spanOf } from '../../engine/columns.ts';
import { countAround, type PreparedScene, type SceneItem } from '../../engine/scene.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { clamp, length, overlaps, type Span, within } from '../../model/span.ts';
import { type Actions, useView, type ViewStore } from '../../state/store.ts';
import { windowOf } from '../../state/view.ts';
import { scrollClear } from '../../ui/scrollClear.ts';
import { findCommand } from '../../ui/shortcuts.ts';
import { measure } from '../../ui/userTiming.ts';
import { ClusterDialog } from './ClusterDialog.tsx';
import { firstInWindow, following, windowInto } from './navigation.ts';
import { Overview } from './Overview.tsx';
import { boundsFor, type SceneResult, SHORTEST, sceneFor, sizeOf, slotOf, squeezeFor } from './sceneCache.ts';
import { timelineKeys } from './timelineKeys.ts';
import { useZoomHint } from './useZoomHint.ts';
import { useContainerSize } from './useContainerSize.ts';
import { toVisGroups, toVisItems } from './vis/visItems.ts';
import type { WidgetProps } from './vis/visOptions.ts';
import { VisTimelineAdapter, type WidgetEvents } from './vis/adapter.ts';
import { ZoomToolbar } from './ZoomToolbar.tsx';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import './timeline.css';

export interface TimelineProps {
  readonly dataset: Dataset;
  readonly store: ViewStore;
  readonly actions: Actions;
  readonly prepared: PreparedScene;
  /** The matches in time order of the clock. */
  readonly rows: Uint32Array;
  /** What is shown when no window was chosen. */
  readonly whole: Span;
  readonly selected: EventId | null;
  readonly onOpen: (event: EventId) => void;
  readonly onClose: () => void;
  readonly onDrawn: () => void;
  /** What a plain wheel does; a page's own scroll, where nothing is said. */
  readonly wheel?: WidgetProps['wheel'];
  /** Whether it fills the height that it is given, instead of having its own. */
  readonly fill?: boolean;
}

export function Timeline(props: TimelineProps) {
  const { dataset, store, actions, prepared, rows, whole, selected, onOpen, onClose, onDrawn } = props;
  const { wheel = 'page', fill = false } = props;
  const m = useMessages();
  const from = useView(store, (view) => view.from);
  const to = useView(store, (view) => view.to);
  const clock = useView(store, (view) => view.clock);
  const lane = useView(store, (view) => view.lane);
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  // Without lanes it has its height from the page, so that nothing below it moves, whatever it shows.
  const given = fill || lane === 'none';
  const room = useContainerSize(box, probe, given);
  const size = sizeOf(room);
  const bounds = useMemo(() => boundsFor(whole, room, size, lane), [whole, room, size, lane]);
  const window_ = useMemo(() => windowOf({ from, to }, bounds), [from, to, bounds]);
  const [active, setActive] = useState<string | null>(null);
  const [listed, setListed] = useState<Uint32Array | null>(null);
  const hint = useZoomHint();
  const [broken, setBroken] = useState<Error | null>(null);
  // Up to whoever shows this part, and shows the list beside it.
  if (broken) throw broken;

  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  const activeRow = active === null ? null : (findRow(dataset.columns, active as EventId) ?? null);

  const [squeeze, setSqueeze] = useState({ prepared, room, times: 0 });
  const squeezed = squeeze.prepared === prepared && squeeze.room === room ? squeeze.times : 0;
  // Of events that come piece by piece the words are not asked for before they are drawn.
  const lettersOf = useCallback(
    (row: Row) => (dataset.loader ? null : titleOf(dataset, headlineAt(dataset, row), m.locale).text.length),
    [dataset, m],
  );

  const made = useRef<SceneResult | null>(null);
  const scene = useMemo(() => {
    const keep = [selectedRow, activeRow].filter((row) => row !== null);
    made.current = sceneFor(made.current, { prepared, window: window_, room, size, lane, keep, squeezed, lettersOf });
    return made.current.scene;
  }, [prepared, window_, room, size, lane, selectedRow, activeRow, squeezed, lettersOf]);

  const around = useMemo(() => countAround(prepared, window_), [prepared, window_]);
  const items = useMemo(
    () => toVisItems({ dataset, scene, clock, lane, selected: selectedRow, bounds, whole, messages: m }),
    [dataset, scene, clock, lane, selectedRow, bounds, whole, m],
  );
  const groups = useMemo(() => toVisGroups(scene.lanes, lane, dataset, m), [lane, scene.lanes, dataset, m]);

  /** The item that the focus is on its way to. */
  const wanted = useRef<string | null>(null);
  const buttonOf = (id: string): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
  const focusWanted = (): void => {
    const button = wanted.current === null ? null : buttonOf(wanted.current);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
    scrollClear(button);
  };
  /** Takes the keyboard to an item, on the screen already or drawn next. */
  const goTo = (id: string, instant: number, from: Span): void => {
    const next = following(from, clamp({ start: instant, end: instant }, bounds).start, bounds);
    if (next !== window_) actions.setWindow(next);
    wanted.current = id;
    setActive(id);
    focusWanted();
  };
  const goToRow = (row: Row | null, from: Span = window_): void => {
    if (row !== null) goTo(idAt(dataset, row), spanOf(dataset.columns, row, clock).start, from);
  };
  const goToItem = (item: SceneItem | null): void => {
    if (item)
      goTo(item.id, overlaps(item.span, window_) ? window_.start + length(window_) / 2 : item.span.start, window_);
  };

  const pick = (id: string): void => {
    const item = scene.items.find((one) => one.id === id);
    if (!item) return;
    setActive(id);
    if (item.kind === 'event') onOpen(idAt(dataset, item.row));
    // Zooming cannot part what falls on one day: those are listed.
    else if (length(window_) <= SHORTEST || !canSplit(prepared, item, (SHORTEST * slotOf(size, room)) / room.width)) {
      setListed(membersOf(prepared, item));
    } else goToRow(item.first, windowInto(window_, startsOf(prepared, item), bounds, SHORTEST));
  };

  /** One tab stop: the active item, else the open one, else the first in the window. */
  const rove = (): void => {
    const buttons = box.current?.querySelectorAll<HTMLElement>('.otr-button') ?? [];
    const first = firstInWindow(scene, window_);
    const stop =
      (active !== null && buttonOf(active)) ||
      (selected !== null && buttonOf(selected)) ||
      (first !== null && buttonOf(first.id)) ||
      buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
    focusWanted();
  };

  const widget = useRef<VisTimelineAdapter | null>(null);
  const pictured = useRef(false);
  const latest = useRef<WidgetEvents>(null);
  const widgetEvents: WidgetEvents = {
    onWindow: (next) => actions.setWindow(within(next, bounds)),
    onPick: pick,
    onDrawn: (height) => {
      const tried = made.current?.squeezed ?? squeezed;
      const times = lane === 'none' ? squeezeFor(tried, room, size, height()) : tried;
      const squeezes = times > tried;
      if (squeezes) setSqueeze({ prepared, room, times });
      rove();
      if (squeezes) return false;
      if (!pictured.current && made.current) measure('otr:picture', made.current.since, performance.now());
      pictured.current = true;
      onDrawn();
      return true;
    },
    onPlainGesture: hint.show,
    onBroken: setBroken,
  };
  const widgetProps: WidgetProps = {
    items,
    groups,
    window: window_,
    bounds,
    width: room.width,
    locale: m.locale,
    letters: room.letters,
    height: lane === 'none' ? room.height : null,
    wheel,
  };
  useLayoutEffect(() => {
    const container = box.current;
    // Nothing is drawn for a guess: the measured room is another render's.
    if (!container || room.letters === '') return;
    // Not before: until then it draws what it was given last, and what is cut of that says nothing of this room.
    latest.current = widgetEvents;
    if (widget.current === null) {
      widget.current = new VisTimelineAdapter(container, widgetProps, {
        onWindow: (next) => latest.current?.onWindow(next),
        onPick: (id) => latest.current?.onPick(id),
        onDrawn: (height) => latest.current?.onDrawn(height) ?? true,
        onPlainGesture: () => latest.current?.onPlainGesture(),
        onBroken: (cause) => latest.current?.onBroken(cause),
      });
    } else widget.current.setProps(widgetProps);
    // Where there was nothing to redraw, the tab stop moves all the same.
    rove();
  });
  // Seen once it has been drawn squeezed, though that were the same again.
  useEffect(() => {
    if (squeezed > 0) widget.current?.redraw();
  }, [squeezed]);
  useEffect(
    () => () => {
      widget.current?.destroy();
      widget.current = null;
    },
    [],
  );

  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    const command = findCommand('timeline', key);
    if (!command) return;
    const current = scene.items.find((item) => item.id === (active ?? selected)) ?? null;
    const commands = timelineKeys({
      dataset,
      clock,
      rows,
      scene,
      window: window_,
      bounds,
      current,
      goToRow,
      goToItem,
      onWindow: actions.setWindow,
      onClose: selected === null ? null : onClose,
    });
    if (commands[command]()) key.preventDefault();
  };

  const visible = clamp(window_, bounds);
  return (
    <section
      className="timeline"
      aria-label={m.timeline}
      aria-describedby="timeline-summary"
      data-lanes={lane !== 'none' || undefined}
      data-fill={fill || undefined}
    >
      <p id="timeline-summary" className="visually-hidden">
        {m.timelineSummary(around.inside, dayInWords(visible.start, m), dayInWords(visible.end - 1, m))}{' '}
        {m.timelineKeys}
      </p>
      <span ref={probe} className="timeline-probe" aria-hidden="true" />
      <ZoomToolbar
        window={window_}
        bounds={bounds}
        before={around.before}
        after={around.after}
        onWindow={actions.setWindow}
      />
      {/* Time runs from left to right in every language, as its axis, its dates' digits and ← for earlier do: a
          chronology that turned round with the language would not be the same picture. Words keep their own direction. */}
      {/* The buttons inside are the controls; this only hears their keys. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the one tab stop inside */}
      <div
        ref={box}
        className="timeline-box"
        tabIndex={-1}
        dir="ltr"
        onKeyDown={onKeyDown}
        onFocus={(focus) => {
          const item = focus.target instanceof HTMLElement ? focus.target.dataset.item : undefined;
          if (item && item !== active && wanted.current === null) setActive(item);
        }}
      />
      {hint.shown && (
        <p className="timeline-hint">{m.gestureHint(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')}</p>
      )}
      <Overview
        dataset={dataset}
        rows={rows}
        clock={clock}
        bounds={whole}
        window={window_}
        onWindow={actions.setWindow}
      />
      <ClusterDialog
        dataset={dataset}
        rows={listed}
        onClose={() => setListed(null)}
        onOpen={(id) => {
          // Closed first, so that the focus is back on the cluster, where closing the event will bring it again.
          flushSync(() => setListed(null));
          onOpen(id);
        }}
      />
    </section>
  );
}
