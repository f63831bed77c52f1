// The timeline: a picture of the same matches as the list. Draws only scenes, asks the store, owns its one tab stop.
// Drawing is visTimeline.ts; where the keyboard goes is navigation.ts; what is drawn is engine/scene.ts.

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Dataset, idAt } from '../dataset/dataset.ts';
import { findRow, type Row, spanOf } from '../engine/columns.ts';
import { countAround, type PreparedScene, type Scene, type SceneItem } from '../engine/scene.ts';
import { dayInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { EventId } from '../model/ids.ts';
import { clamp, DAY, grow, length, type Span, shift, within, zoom } from '../model/span.ts';
import { type Actions, useView, type ViewStore } from '../state/store.ts';
import { windowOf } from '../state/view.ts';
import { ClusterDialog } from './ClusterDialog.tsx';
import { following, itemInLane, type Move, rowAfter } from './navigation.ts';
import { Overview } from './Overview.tsx';
import { HEIGHT, LABEL, type Made, sceneFor, sizeOf } from './sceneFor.ts';
import { useWidth } from './useWidth.ts';
import { toVisItems } from './visItems.ts';
import { TimelineWidget, type WidgetEvents, type WidgetProps } from './visTimeline.ts';
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
}

const MOVES: Readonly<Record<string, Move>> = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' };

export function Timeline(props: TimelineProps) {
  const { dataset, store, actions, prepared, rows, whole, selected, onOpen, onClose, onDrawn } = props;
  const m = useMessages();
  const from = useView(store, (view) => view.from);
  const to = useView(store, (view) => view.to);
  const clock = useView(store, (view) => view.clock);
  const lane = useView(store, (view) => view.lane);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const size = sizeOf(width);
  // Beyond the coverage there is room for the words of its last events.
  const bounds = useMemo(
    () => ({ start: whole.start - length(whole) * 0.015, end: whole.end + (length(whole) * LABEL[size]) / width }),
    [whole, size, width],
  );
  const window_ = useMemo(() => windowOf({ from, to }, bounds), [from, to, bounds]);
  const [active, setActive] = useState<string | null>(null);
  const [listed, setListed] = useState<readonly Row[] | null>(null);
  const [hint, setHint] = useState(false);

  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  const activeRow = active === null ? null : (findRow(dataset.columns, active as EventId) ?? null);

  const made = useRef<Made | null>(null);
  const scene = useMemo(() => {
    const keep = [selectedRow, activeRow].filter((row) => row !== null);
    made.current = sceneFor(made.current, { prepared, window: window_, width, size, lanes: lane !== 'none', keep });
    return made.current.scene;
  }, [prepared, window_, width, size, lane, selectedRow, activeRow]);

  const around = useMemo(() => countAround(prepared, window_), [prepared, window_]);
  const items = useMemo(
    () => toVisItems({ dataset, scene, clock, selected: selectedRow, bounds, whole, messages: m }),
    [dataset, scene, clock, selectedRow, bounds, whole, m],
  );
  const groups = useMemo(() => {
    if (lane === 'none') return null;
    return scene.lanes.map(({ id, count }, order) => {
      const actor = lane === 'actor' ? [...dataset.actors.values()].find((one) => one.id === id) : undefined;
      const names: Readonly<Record<string, string>> = lane === 'kind' ? m.kinds : m.statuses;
      const name = actor?.short ?? (lane === 'actor' ? undefined : names[id]) ?? m.lanes.other;
      return { id, order, content: `${name} (${m.number(count)})`, language: actor ? dataset.language : null };
    });
  }, [lane, scene.lanes, dataset, m]);

  const goTo = (row: Row | null): void => {
    if (row === null) return;
    const id = idAt(dataset, row);
    const span = clamp(spanOf(dataset.columns, row, clock), bounds);
    const next = following(window_, span.start, bounds);
    if (next !== window_) actions.setWindow(next);
    wanted.current = id;
    setActive(id);
    // Already on the screen: the widget may have nothing to redraw.
    focusWanted();
  };

  const pick = (id: string): void => {
    const item = scene.items.find((one) => one.id === id);
    if (!item) return;
    setActive(id);
    if (item.kind === 'event') {
      onOpen(idAt(dataset, item.row));
      return;
    }
    const span = clamp(item.span, bounds);
    const starts = (item.rows ?? []).map((row) => spanOf(dataset.columns, row, clock).start);
    const spread = Math.max(...starts) - Math.min(...starts);
    // Zooming cannot part what falls on one day: those are listed.
    if (item.rows && (spread < 2 * DAY || length(window_) < 4 * DAY)) setListed(item.rows);
    else {
      const near = within(grow(span, 0.15), bounds);
      actions.setWindow(length(near) < length(window_) * 0.9 ? near : within(grow(span, -0.25), bounds));
    }
  };

  const wanted = useRef<string | null>(null);
  const buttonOf = (id: string): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
  const focusWanted = (): void => {
    const button = wanted.current === null ? null : buttonOf(wanted.current);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  };
  /** One tab stop: the active item, else the open one, else the first in the window. */
  const rove = (): void => {
    const buttons = box.current?.querySelectorAll<HTMLElement>('.otr-button') ?? [];
    const stop =
      (active !== null && buttonOf(active)) ||
      (selected !== null && buttonOf(selected)) ||
      firstInWindow(scene, window_, buttonOf) ||
      buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
    focusWanted();
  };

  const widget = useRef<TimelineWidget | null>(null);
  const latest = useRef<WidgetEvents>(null);
  latest.current = {
    onWindow: (next) => actions.setWindow(within(next, bounds)),
    onPick: pick,
    onDrawn: () => {
      rove();
      onDrawn();
    },
    onPlainWheel: () => setHint(true),
  };
  const widgetProps: WidgetProps = {
    items,
    groups,
    window: window_,
    bounds,
    locale: m.locale,
    height: lane === 'none' ? HEIGHT[size] : null,
    wheel: 'page',
  };
  useEffect(() => {
    const container = box.current;
    if (!container) return;
    if (widget.current === null) {
      widget.current = new TimelineWidget(container, widgetProps, {
        onWindow: (next) => latest.current?.onWindow(next),
        onPick: (id) => latest.current?.onPick(id),
        onDrawn: () => latest.current?.onDrawn(),
        onPlainWheel: () => latest.current?.onPlainWheel(),
      });
    } else widget.current.setProps(widgetProps);
    // Where there was nothing to redraw, the tab stop moves all the same.
    rove();
  });
  useEffect(
    () => () => {
      widget.current?.destroy();
      widget.current = null;
    },
    [],
  );

  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    const move = MOVES[key.key];
    if (move) goTo(rowAfter(rows, currentRow(), move));
    if (move || handleOther(key.key)) key.preventDefault();
  };
  const currentItem = (): SceneItem | undefined =>
    scene.items.find((item) => item.id === (active ?? selected)) ?? undefined;
  const currentRow = (): Row | null => {
    const item = currentItem();
    if (item?.kind === 'cluster') return item.rows?.[0] ?? null;
    return item?.row ?? activeRow ?? selectedRow;
  };
  const handleOther = (key: string): boolean => {
    const zoomBy = (factor: number): boolean => {
      const row = currentRow();
      const about = row === null ? undefined : clamp(spanOf(dataset.columns, row, clock), window_).start;
      actions.setWindow(within(zoom(window_, factor, about), bounds));
      return true;
    };
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown': {
        const item = currentItem();
        const target = item && itemInLane(scene, item, key === 'ArrowUp' ? -1 : 1);
        if (target) {
          wanted.current = target.id;
          setActive(target.id);
          focusWanted();
        }
        return lane !== 'none';
      }
      case 'PageUp':
      case 'PageDown':
        actions.setWindow(within(shift(window_, key === 'PageUp' ? -1 : 1), bounds));
        return true;
      case '+':
      case '=':
        return zoomBy(0.5);
      case '-':
      case '−':
        return zoomBy(2);
      case '0':
        actions.setWindow(null);
        return true;
      case 'Escape':
        if (selected === null) return false;
        onClose();
        return true;
      default:
        return false;
    }
  };

  const visible = clamp(window_, bounds);
  return (
    <section className="timeline" aria-label={m.timeline} data-lanes={lane !== 'none' || undefined}>
      <p id="timeline-summary" className="visually-hidden">
        {m.timelineSummary(around.inside, dayInWords(visible.start, m), dayInWords(visible.end - 1, m))}{' '}
        {m.timelineKeys}
      </p>
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
        dir="ltr"
        style={{ minBlockSize: HEIGHT[size] }}
        onKeyDown={onKeyDown}
        onFocus={(focus) => {
          const item = focus.target instanceof HTMLElement ? focus.target.dataset.item : undefined;
          if (item && item !== active && wanted.current === null) setActive(item);
        }}
      />
      {hint && (
        <p className="timeline-hint" onAnimationEnd={() => setHint(false)}>
          {m.gestureHint(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')}
        </p>
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
          setListed(null);
          onOpen(id);
        }}
      />
    </section>
  );
}

function firstInWindow(scene: Scene, window: Span, buttonOf: (id: string) => HTMLElement | null): HTMLElement | null {
  let best: SceneItem | null = null;
  for (const item of scene.items) {
    if (item.span.end <= window.start || item.span.start >= window.end) continue;
    if (best === null || item.span.start < best.span.start) best = item;
  }
  return best && buttonOf(best.id);
}
