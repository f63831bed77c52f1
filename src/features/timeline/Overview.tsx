// The strip under the timeline: how many matches each stretch of the coverage has, and the window as a brush.
// Two native sliders are its keyboard and its names; a drag moves the window or draws a new one.

import { type PointerEvent, useDeferredValue, useId, useMemo, useRef } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { TimeAxis } from '../../engine/columns.ts';
import { density } from '../../engine/density.ts';
import { dayInWords } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { length, type Span, within } from '../../model/span.ts';

export interface OverviewProps {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly bounds: Span;
  readonly window: Span;
  readonly onWindow: (window: Span | null) => void;
}

const BINS = 132;
/** The shortest window that a drag draws, as a share of all. */
const SHORTEST_SHARE = 1 / 400;

/** The bars as one path in a BINS × 1 box; heights by square root, so that one event can be seen beside thirty. */
function barsPath(counts: ArrayLike<number>): string {
  const most = Math.max(1, ...Array.from(counts));
  return Array.from(counts, (count, bin) => {
    if (count === 0) return '';
    const height = Math.max(0.12, Math.sqrt(count / most));
    return `M${bin + 0.1} 1v${-height}h.8v${height}z`;
  }).join('');
}

export function Overview({ dataset, rows, clock, bounds, window, onWindow }: OverviewProps) {
  const m = useMessages();
  const id = useId();
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly at: number; readonly window: Span | null } | null>(null);
  // They follow, rows and columns together: the timeline itself is drawn first.
  const { columns } = dataset;
  const matches = useMemo(() => ({ columns, rows }), [columns, rows]);
  const counted = useDeferredValue(matches);
  const bars = useMemo(
    () => barsPath(density(counted.columns, counted.rows, clock, bounds, BINS)),
    [counted, clock, bounds],
  );
  const shown = { start: Math.max(bounds.start, window.start), end: Math.min(bounds.end, window.end) };
  const percent = (instant: number): number => ((instant - bounds.start) / length(bounds)) * 100;
  const shortest = length(bounds) * SHORTEST_SHARE;
  const toStep = (instant: number): number => Math.round((instant - bounds.start) / shortest);

  const instantAt = (pointer: PointerEvent): number => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return bounds.start;
    const share = Math.min(1, Math.max(0, (pointer.clientX - box.left) / box.width));
    return bounds.start + length(bounds) * share;
  };
  const onDown = (pointer: PointerEvent<HTMLDivElement>): void => {
    if (pointer.button !== 0 || pointer.target instanceof HTMLInputElement) return;
    const at = instantAt(pointer);
    const inside = at > shown.start && at < shown.end && length(shown) < length(bounds) * 0.98;
    drag.current = { at, window: inside ? shown : null };
    pointer.currentTarget.setPointerCapture(pointer.pointerId);
  };
  const onMove = (pointer: PointerEvent<HTMLDivElement>): void => {
    const held = drag.current;
    if (!held) return;
    const at = instantAt(pointer);
    if (held.window) {
      const by = at - held.at;
      onWindow(within({ start: held.window.start + by, end: held.window.end + by }, bounds));
    } else if (Math.abs(at - held.at) > shortest) {
      onWindow({ start: Math.min(at, held.at), end: Math.max(at, held.at) });
    }
  };
  const onUp = (): void => {
    drag.current = null;
  };

  const slider = (edge: 'start' | 'end') => (
    <input
      type="range"
      id={`${id}-${edge}`}
      min={0}
      max={1 / SHORTEST_SHARE}
      step={1}
      value={toStep(shown[edge])}
      aria-label={edge === 'start' ? m.windowStart : m.windowEnd}
      aria-valuetext={dayInWords(edge === 'start' ? shown.start : shown.end - 1, m)}
      onChange={(change) => {
        const instant = bounds.start + Number(change.target.value) * shortest;
        onWindow(
          edge === 'start'
            ? { start: Math.min(instant, shown.end - shortest), end: shown.end }
            : { start: shown.start, end: Math.max(instant, shown.start + shortest) },
        );
      }}
    />
  );

  return (
    <fieldset className="overview">
      <legend className="visually-hidden">{m.overview}</legend>
      <div
        ref={strip}
        className="overview-strip"
        dir="ltr"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        <svg viewBox={`0 0 ${BINS} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={bars} />
        </svg>
        <div
          className="overview-window"
          style={{ insetInlineStart: `${percent(shown.start)}%`, insetInlineEnd: `${100 - percent(shown.end)}%` }}
        />
        {slider('start')}
        {slider('end')}
      </div>
    </fieldset>
  );
}
